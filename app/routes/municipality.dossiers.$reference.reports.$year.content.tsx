import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { RadioGroup } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import type { FieldBinding } from '#app/components/field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { ReportPage, reportWay } from '#app/components/report-parts.tsx'
import { TextArea, TextField } from '#app/components/text-field.tsx'
import { ownReportPath } from '#app/components/ways.ts'
import { contentForm } from '#app/domain/report/forms.ts'
import { OUTCOMES } from '#app/domain/report/report.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnReport } from '#app/http/dossier.server.ts'
import { markOfReport, saveContent } from '#app/models/report/reports.server.ts'
import { formatCount } from '#app/text/numbers.ts'
import { useText } from '#app/text/use-text.tsx'
import { ownReportFor } from '#app/views/own-report.server.ts'
import type { ShownReport } from '#app/views/report-view.server.ts'
import { reportFor } from '#app/views/report-view.server.ts'

export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reportWay(t, head),
  { label: t('report.content') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnReport(args)
  const { reportingYear } = entered
  const { head, report } = ownReportFor(entered)
  const { summary, measures } = reportFor(entered, report)
  const seen = markOfReport(reportingYear, 'content')
  return { head, seen, summary, measures }
}

export async function action(args: ActionFunctionArgs) {
  const entered = await requireOwnReport(args)
  const { dossier, reportingYear, person, now } = entered
  const { agreed } = ownReportFor(entered)

  return answerForm(args.request, {
    form: contentForm(agreed),
    verb: (typed, seen) => saveContent({ reportingYearId: reportingYear.id, person, seen, now }, typed),
    next: `${ownReportPath(dossier.reference, reportingYear.year)}`,
  })
}

export default function ReportContentPage() {
  const t = useText()
  const { head } = useLoaderData<typeof loader>()
  return (
    <ReportPage head={head} title={t('report.content')} lead={t('report.content.lead')} current="content">
      <RefusalNotice />
      <ContentFields />
    </ReportPage>
  )
}

function ContentFields() {
  const t = useText()
  const { head, seen, summary, measures } = useLoaderData<typeof loader>()
  const schema = () =>
    import('#app/domain/report/forms.ts').then((forms) =>
      forms.contentForm({
        measures: measures.map(({ id, title, figures }) => ({ id, title, keyFigures: [...figures] })),
      }),
    )
  const form = useZodForm(schema, { summary, measures: measures.map(typedMeasure) })
  function labelOf(name: string) {
    const [, row, field, figure] = name.split('.')
    const measure = measures[Number(row)]
    const label =
      measure?.figures[Number(figure)]?.label ??
      (field === 'outcome' ? t('report.outcome') : t('report.text'))
    return measure ? `${measure.title}: ${label}` : t('report.summary')
  }
  return (
    <CheckedForm
      {...form}
      labels={labelOf}
      seen={seen}
      label={t('report.save')}
      back={ownReportPath(head.reference, head.year)}
    >
      <p className="soft">{t('report.content.noNames')}</p>
      <TextArea field={form.field('summary')} label={t('report.summary')} hint={t('report.summary.hint')} />
      {measures.map((measure, index) => (
        <MeasureFields
          key={measure.id}
          measure={measure}
          field={(name) => form.field(`measures.${index}.${name}`)}
        />
      ))}
    </CheckedForm>
  )
}

type MeasureFieldsProps = { measure: ShownReport['measures'][number]; field: (name: string) => FieldBinding }

function MeasureFields({ measure, field }: MeasureFieldsProps) {
  const t = useText()
  const { id, title, figures } = measure
  const hintOf = ({ planned, lastYear }: ShownReport['measures'][number]['figures'][number]) =>
    lastYear === null
      ? t('report.figure.hint', { planned: formatCount(planned) })
      : t('report.figure.hintBefore', { planned: formatCount(planned), before: formatCount(lastYear) })
  return (
    <fieldset className="repeated-row">
      <legend className="visually-hidden">{title}</legend>
      <div className="stack">
        <h2 className="part-title">{title}</h2>
        <input type="hidden" name={field('measureId').name} value={id} />
        <RadioGroup
          field={field('outcome')}
          label={t('report.outcome')}
          choices={OUTCOMES.map((value) => ({ value, label: t(`report.outcome.${value}`) }))}
        />
        {figures.map((figure, index) => (
          <TextField
            key={figure.label}
            field={field(`actuals.${index}.count`)}
            label={figure.label}
            hint={hintOf(figure)}
            inputMode="numeric"
            short
          />
        ))}
        <TextArea
          field={field('text')}
          label={t('report.text')}
          hint={t('report.text.hint')}
          rows={3}
          optional
        />
      </div>
    </fieldset>
  )
}

/** As people type it. Most measures are done as planned, so that is what stands there at first. */
function typedMeasure({ id, outcome, text, figures }: ShownReport['measures'][number]) {
  return {
    measureId: id,
    outcome: outcome ?? 'done',
    text,
    actuals: figures.map(({ actual }) => ({ count: actual === null ? '' : String(actual) })),
  }
}
