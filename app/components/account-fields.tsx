import { useText } from '#app/text/use-text.tsx'
import type { FieldBinding } from './field.tsx'
import { TextField } from './text-field.tsx'

/** To which account the canton pays, and whose it is. */
export function AccountFields({ field }: { field: (name: string) => FieldBinding }) {
  const t = useText()
  return (
    <>
      <TextField
        field={field('iban')}
        label={t('field.iban')}
        hint={t('party.iban.hint')}
        spellCheck={false}
      />
      <TextField field={field('accountHolder')} label={t('field.accountHolder')} />
    </>
  )
}
