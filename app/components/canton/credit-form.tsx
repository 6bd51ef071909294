import { AskedField } from '#app/components/asked-field.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { RadioGroup, SelectField } from '#app/components/choice-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { AmountField, TextArea, TextField } from '#app/components/text-field.tsx'
import { CREDIT_SOURCES } from '#app/domain/programme/credit.ts'
import { useText } from '#app/text/use-text.tsx'

type CreditFormProps = { years: readonly number[]; year: number | null; seen: string; back: string }

/** The credit of one year from one source. */
export function CreditForm({ years, year, seen, back }: CreditFormProps) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/credit-form.ts').then((forms) => forms.creditForm),
    {
      year: year === null ? '' : String(year),
      amountRappen: '',
      isShort: false,
      legalBasis: '',
      reason: '',
      seen,
    },
  )
  const labels = {
    year: t('credit.year'),
    source: t('credit.source'),
    amountRappen: t('credit.amount'),
    isShort: t('credit.isShort'),
    legalBasis: t('credit.legalBasis'),
    reason: t('field.reason'),
  }
  return (
    <CheckedForm {...checked} labels={labels} seen={seen} label={t('credit.enter')} back={back}>
      <SelectField
        field={field('year')}
        label={labels.year}
        choices={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      <RadioGroup
        field={field('source')}
        label={labels.source}
        hint={t('credit.source.hint')}
        choices={CREDIT_SOURCES.map((source) => ({ value: source, label: t(`credit.source.${source}`) }))}
      />
      <AmountField field={field('amountRappen')} label={labels.amountRappen} />
      <AskedField field={field('isShort')} label={labels.isShort} />
      <TextField
        field={field('legalBasis')}
        label={labels.legalBasis}
        hint={t('credit.legalBasis.hint')}
        maxLength={200}
      />
      <TextArea
        field={field('reason')}
        label={labels.reason}
        hint={t('credit.reason.hint')}
        maxLength={2000}
      />
    </CheckedForm>
  )
}
