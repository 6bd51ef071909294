import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reviewWay } from '#app/components/canton/review-way.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Form, Mark } from '#app/components/form-element.tsx'
import { StepButtons, StepFrame } from '#app/components/step-page.tsx'
import { AmountField, TextArea } from '#app/components/text-field.tsx'
import { reportPath } from '#app/components/ways.ts'
import { formatAmount, formatRappen, type Rappen } from '#app/domain/money.ts'
import { correctionsForm } from '#app/domain/report/forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { reportSteps } from '#app/http/step.server.ts'
import { agreedFor } from '#app/models/report/report-facts.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { markOfReport, saveCorrections } from '#app/models/report/reports.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { reportFor } from '#app/views/report-view.server.ts'

export const handle = crumbs<typeof loader>((t, { step, year }) => [
  ...reviewWay(t, { ...step, year }),
  { label: t('review.corrections.title', { year }) },
])

/** Whoever may approve may correct beside the declaration. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await reportSteps.enter(args, 'approve')
  const { step, reportingYear } = entered
  const { lines, thirdParty } = reportFor(entered, reportOf(reportingYear))
  return { step, year: reportingYear.year, lines, thirdParty, seen: markOfReport(reportingYear, 'accounts') }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, reportingYear, person, now } = await reportSteps.enter(args, 'approve')
  const budgetLineIds = agreedFor(reportingYear, dossier.periodId).budgetLines.map(({ id }) => id)

  return answerForm(args.request, {
    form: correctionsForm({ budgetLineIds }),
    verb: (typed, seen) => saveCorrections({ reportingYearId: reportingYear.id, person, seen, now }, typed),
    next: reportPath(dossier.reference, reportingYear.year),
  })
}

export default function CorrectionsPage() {
  const t = useText()
  const { step, year } = useLoaderData<typeof loader>()
  return (
    <StepFrame
      step={step}
      title={t('review.corrections.title', { year })}
      lead={t('review.corrections.lead')}
      back={reportPath(step.reference, year)}
    >
      <CorrectionFields />
    </StepFrame>
  )
}

function CorrectionFields() {
  const t = useText()
  const { step, year, lines, thirdParty, seen } = useLoaderData<typeof loader>()
  const schema = () =>
    import('#app/domain/report/forms.ts').then((forms) =>
      forms.correctionsForm({ budgetLineIds: lines.map(({ id }) => id) }),
    )
  const { field, formProps, summary, busy } = useZodForm(schema, {
    lines: lines.map(({ id, correctedRappen, correctionReason }) => ({
      budgetLineId: id,
      corrected: typedAmount(correctedRappen),
      correctionReason,
    })),
    thirdPartyCorrected: typedAmount(thirdParty.correctedRappen),
    thirdPartyCorrectionReason: thirdParty.correctionReason,
  })
  const labelOf = (name: string) => lines[Number(name.split('.')[1])]?.label ?? t('report.thirdParty')
  return (
    <Form method="post" className="form" {...formProps}>
      <ErrorSummary {...summary} labelOf={labelOf} />
      <Mark name="seen" value={seen} />
      {lines.map(({ id, ...line }, index) => (
        <fieldset className="repeated-row" key={id}>
          <legend className="visually-hidden">{line.label}</legend>
          <div className="stack">
            <input type="hidden" name={`lines.${index}.budgetLineId`} value={id} />
            <Pair
              amount={field(`lines.${index}.corrected`)}
              reason={field(`lines.${index}.correctionReason`)}
              line={line}
            />
          </div>
        </fieldset>
      ))}
      <Pair
        amount={field('thirdPartyCorrected')}
        reason={field('thirdPartyCorrectionReason')}
        line={{ ...thirdParty, label: t('report.thirdParty') }}
      />
      <StepButtons
        step={step}
        label={t('review.corrections.do')}
        back={reportPath(step.reference, year)}
        busy={busy}
      />
    </Form>
  )
}

type Binding = Parameters<typeof AmountField>[0]['field']
type PairProps = {
  amount: Binding
  reason: Binding
  line: { label: string; budgetRappen: Rappen; declaredRappen: Rappen | null }
}

/** The canton's amount with its reason, and what the municipality declared as the hint. */
function Pair({ amount, reason, line: { label, budgetRappen, declaredRappen } }: PairProps) {
  const t = useText()
  const declared = declaredRappen === null ? t('review.declaredNone') : formatRappen(declaredRappen)
  return (
    <>
      <AmountField
        field={amount}
        label={t('review.corrected', { label })}
        hint={t('review.declaredOf', { declared, budget: formatRappen(budgetRappen) })}
        optional
      />
      <TextArea field={reason} label={t('review.correctionReason', { label })} rows={2} optional />
    </>
  )
}

function typedAmount(amount: Rappen | null) {
  return amount === null ? '' : formatAmount(amount)
}
