import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { RadioGroup, SelectField } from '#app/components/choice-field.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { RepeatedRows } from '#app/components/repeated-rows.tsx'
import { DateField, TextArea } from '#app/components/text-field.tsx'
import { reportPath } from '#app/components/ways.ts'
import { REPORT_SECTIONS } from '#app/domain/application/sections.ts'
import { addDays, nextWorkingDay, today } from '#app/domain/deadlines/calendar.ts'
import { returnForm } from '#app/domain/lifecycle/decision-forms.ts'
import { RETURN_GROUNDS } from '#app/domain/lifecycle/inputs.ts'
import { refused, unreadable } from '#app/http/answer.server.ts'
import { enterReportStep } from '#app/http/canton-report.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { changedRows } from '#app/http/rows.server.ts'
import { applyTransition, reportingYearDoor } from '#app/models/transitions.server.ts'
import { titled } from '#app/text/meta.ts'
import { useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titled(matches, (t) => t('review.return.title', { year: data?.head.year ?? '' }))
export const handle = crumbs<typeof loader>((t, { head }) => [
  ...reviewWay(t, head),
  { label: t('review.return.title', { year: head.year }) },
])

/** Two weeks is what the office usually gives; the officer may set any other day. */
const DAYS_TO_COMPLETE = 14

export async function loader(args: LoaderFunctionArgs) {
  const { head, step, now } = await enterReportStep(args, { name: 'return' })
  return { head, step, dueOn: nextWorkingDay(addDays(today(now), DAYS_TO_COMPLETE - 1)) }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await enterReportStep(args, { name: 'return' })
  const formData = await args.request.formData()

  const rows = changedRows(formData)
  if (rows) return rows
  const form = parseForm(returnForm, formData)
  if (!form.ok) return unreadable(form)

  const { version, ...input } = form.data
  const request = { id: reportingYear.id, action: 'return' as const, person, version, input, now }
  const result = applyTransition(reportingYearDoor, request)

  if (!result.ok) return refused(result, formData)
  return redirect(reportPath(dossier.reference, reportingYear.year))
}

export default function ReturnReportPage() {
  const t = useText()
  const { head, step } = useLoaderData<typeof loader>()
  const { reference, party, year } = head
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('review.return.title', { year })}
        lead={t('review.return.lead')}
      />
      <RefusalNotice offered={step.possible} />
      {step.possible ? <ReturnFields /> : <Notice kind="info" title={t('review.notNow')} />}
    </div>
  )
}

function ReturnFields() {
  const t = useText()
  const { head, step, dueOn } = useLoaderData<typeof loader>()
  const { field, formProps, summary, rowsOf, busy } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.returnForm),
    {
      version: String(step.version),
      dueOn,
      items: [{ section: 'accounts', text: '' }],
    },
  )
  const sections = REPORT_SECTIONS.map((value) => ({ value, label: t(`section.${value}`) }))
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={useLabels()} />
      <Mark name="version" value={step.version} />
      <RadioGroup
        field={field('ground')}
        label={t('review.ground')}
        choices={RETURN_GROUNDS.map((value) => ({ value, label: t(`review.ground.${value}`) }))}
      />
      <TextArea field={field('reason')} label={t('review.reason')} maxLength={2000} />
      <RepeatedRows
        name="items"
        label={t('review.items')}
        count={rowsOf('items')}
        most={40}
        heading="h2"
        addLabel={t('review.item.add')}
        rowLabel={(row) => t('review.item', { row })}
      >
        {(prefix) => (
          <>
            <SelectField
              field={field(`${prefix}.section`)}
              label={t('review.item.section')}
              choices={sections}
              blank={null}
            />
            <TextArea field={field(`${prefix}.text`)} label={t('review.item.text')} rows={2} />
          </>
        )}
      </RepeatedRows>
      <DateField field={field('dueOn')} label={t('review.dueOn')} />
      <div className="row">
        <Button disabled={busy}>{t('review.return.do')}</Button>
        <ButtonLink kind="quiet" to={reportPath(head.reference, head.year)}>
          {t('common.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}

function useLabels() {
  const t = useText()
  const labels: Record<string, string> = {
    ground: t('review.ground'),
    reason: t('review.reason'),
    items: t('review.items'),
    dueOn: t('review.dueOn'),
  }
  return (name: string) => labels[name.split('.')[0] ?? '']
}
