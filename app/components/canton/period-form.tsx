import { CheckedForm } from '#app/components/checked-form.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { DateField, TextField } from '#app/components/text-field.tsx'
import type { TypedPeriod } from '#app/domain/programme/period.ts'
import { useText } from '#app/text/use-text.tsx'

type PeriodFormProps = { period: TypedPeriod; label: string; back: string; seen?: string }

/** A period to be opened, or its draft. */
export function PeriodForm({ period, label, back, seen }: PeriodFormProps) {
  const t = useText()
  const { opensOn, closesOn, ...plain } = period
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/programme/period.ts').then((forms) => forms.periodForm),
    { ...plain, opensOn: opensOn ?? '', closesOn: closesOn ?? '', ...(seen && { seen }) },
  )
  const labels = {
    name: t('periods.name'),
    startsOn: t('periods.startsOn'),
    endsOn: t('periods.endsOn'),
    legalBasis: t('periods.legalBasis'),
    opensOn: t('periods.opensOn'),
    closesOn: t('periods.closesOn'),
  }
  return (
    <CheckedForm {...checked} labels={labels} seen={seen} label={label} back={back}>
      <TextField field={field('name')} label={labels.name} hint={t('periods.name.hint')} maxLength={80} />
      <DateField field={field('startsOn')} label={labels.startsOn} />
      <DateField field={field('endsOn')} label={labels.endsOn} />
      <TextField
        field={field('legalBasis')}
        label={labels.legalBasis}
        hint={t('periods.legalBasis.hint')}
        maxLength={200}
        optional
      />
      <DateField field={field('opensOn')} label={labels.opensOn} hint={t('periods.opensOn.hint')} optional />
      <DateField
        field={field('closesOn')}
        label={labels.closesOn}
        hint={t('periods.closesOn.hint')}
        optional
      />
    </CheckedForm>
  )
}
