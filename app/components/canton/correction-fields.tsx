import { typedAmount } from '#app/components/added-costs.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { OutdatedCorrection } from '#app/components/outdated-correction.tsx'
import { stepKind } from '#app/components/step-page.tsx'
import { AmountField, TextArea } from '#app/components/text-field.tsx'
import { reportPath } from '#app/components/ways.ts'
import type { ShownStep } from '#app/domain/lifecycle/steps.ts'
import { formatRappen } from '#app/domain/money.ts'
import type { ToldAccounts } from '#app/domain/report/told.ts'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

type Figures = ToldAccounts

type CorrectionFieldsProps = Figures & {
  step: ShownStep
  year: number
  seen: string
}

/** Beside each declared amount the one the canton counts, with its reason. */
export function CorrectionFields({ step, year, seen, ...figures }: CorrectionFieldsProps) {
  const t = useText()
  const schema = () =>
    import('#app/domain/report/forms.ts').then((forms) =>
      forms.correctionsForm({ lineIds: figures.lines.map(({ id }) => id) }),
    )
  const { field, ...checked } = useZodForm(schema, typedCorrections(figures))
  return (
    <CheckedForm
      {...checked}
      labels={correctionLabels(t, figures)}
      seen={seen}
      label={t('review.corrections.do')}
      back={reportPath(step.reference, year)}
      kind={stepKind(step)}
    >
      <CorrectionRows field={field} {...figures} />
    </CheckedForm>
  )
}

/** What the canton has corrected so far, as it would be typed. */
export function typedCorrections({ lines, thirdParty }: Figures) {
  return {
    lines: lines.map(({ id, correctedRappen, correctionReason }) => ({
      budgetLineId: id,
      corrected: typedAmount(correctedRappen),
      correctionReason,
    })),
    thirdPartyCorrected: typedAmount(thirdParty.correctedRappen),
    thirdPartyCorrectionReason: thirdParty.correctionReason,
  }
}

/** What a field of the corrections is called above the form. */
export function correctionLabels(t: Translate, { lines }: Pick<Figures, 'lines'>) {
  return (name: string) => lines[Number(name.split('.')[1])]?.label ?? t('report.thirdParty')
}

/** The fields of the corrections, in whatever form. */
export function CorrectionRows({ field, lines, thirdParty }: Figures & { field: (name: string) => Binding }) {
  const t = useText()
  return (
    <>
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
    </>
  )
}

type Binding = Parameters<typeof AmountField>[0]['field']

type PairProps = {
  amount: Binding
  reason: Binding
  line: Pick<Figures['thirdParty'], 'budgetRappen' | 'declaredRappen' | 'outdated'> & {
    label: string
    added?: object | null
  }
}

/** The canton's amount with its reason, and what the municipality declared as the hint. */
function Pair({ amount, reason, line }: PairProps) {
  const { label, budgetRappen, declaredRappen, added, outdated } = line
  const t = useText()
  const declared = declaredRappen === null ? t('review.declaredNone') : formatRappen(declaredRappen)
  return (
    <>
      {outdated && <OutdatedCorrection correction={outdated} />}
      <AmountField
        field={amount}
        label={t('review.corrected', { label })}
        hint={
          added
            ? t('review.declaredAdded', { declared })
            : t('review.declaredOf', { declared, budget: formatRappen(budgetRappen) })
        }
        optional
      />
      <TextArea field={reason} label={t('review.correctionReason', { label })} rows={2} optional />
    </>
  )
}
