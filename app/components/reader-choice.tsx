import { READERS } from '#app/domain/people/reader.ts'
import { useText } from '#app/text/use-text.tsx'
import { CheckboxField, RadioGroup } from './choice-field.tsx'
import type { FieldBinding } from './field.tsx'
import { useReasons, useRefusal } from './reasons.tsx'

/** Asked once an address turned out to be known under another name. */
export function ReaderChoice({ field }: { field: (name: string) => FieldBinding }) {
  const t = useText()
  const refusal = useRefusal()
  const nameStays = useReasons().some(({ key }) => key === 'name_stays')
  if (refusal !== 'another_name' && refusal !== 'leaves_unsigned') return null
  return (
    <>
      <RadioGroup
        field={field('reader')}
        label={t('reader.label')}
        choices={READERS.map((value) => ({
          value,
          label: t(`reader.${value}`),
          hint: t(value === 'same' && nameStays ? 'reader.same.stays' : `reader.${value}.hint`),
        }))}
      />
      {refusal === 'leaves_unsigned' && (
        <CheckboxField field={field('leavesUnsigned')} label={t('reader.leavesUnsigned')} />
      )}
    </>
  )
}
