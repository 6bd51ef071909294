import { type Choice, SelectField } from '#app/components/choice-field.tsx'
import type { useZodForm } from '#app/components/form.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'

export function grantLabels(t: Translate) {
  return {
    bfsNumber: t('grants.municipality'),
    title: t('grants.project'),
    reference: t('grants.reference'),
    fromYear: t('grants.fromYear'),
    toYear: t('grants.toYear'),
    reason: t('field.reason'),
  }
}

type GrantFieldsProps = {
  field: ReturnType<typeof useZodForm>['field']
  municipalities: readonly Choice[]
}

/** Who gets project funding, for what, in which years. */
export function GrantFields({ field, municipalities }: GrantFieldsProps) {
  const t = useText()
  const labels = grantLabels(t)
  return (
    <>
      <SelectField field={field('bfsNumber')} label={labels.bfsNumber} choices={municipalities} />
      <TextField field={field('title')} label={labels.title} maxLength={200} />
      <TextField
        field={field('reference')}
        label={labels.reference}
        hint={t('grants.reference.hint')}
        maxLength={40}
        optional
      />
      <TextField field={field('fromYear')} label={labels.fromYear} short inputMode="numeric" maxLength={4} />
      <TextField
        field={field('toYear')}
        label={labels.toYear}
        hint={t('grants.toYear.hint')}
        short
        inputMode="numeric"
        maxLength={4}
      />
    </>
  )
}
