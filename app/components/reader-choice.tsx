import { READERS } from '#app/domain/people/reader.ts'
import { useText } from '#app/text/use-text.tsx'
import { RadioGroup } from './choice-field.tsx'
import type { FieldBinding } from './field.tsx'
import { useRefusal } from './reasons.tsx'

/** Asked once an address turned out to be known under another name. */
export function ReaderChoice({ field }: { field: (name: string) => FieldBinding }) {
  const t = useText()
  if (useRefusal() !== 'another_name') return null
  return (
    <RadioGroup
      field={field('reader')}
      label={t('reader.label')}
      choices={READERS.map((value) => ({
        value,
        label: t(`reader.${value}`),
        hint: t(`reader.${value}.hint`),
      }))}
    />
  )
}
