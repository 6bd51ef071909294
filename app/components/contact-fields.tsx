import { useText } from '#app/text/use-text.tsx'
import type { FieldBinding } from './field.tsx'
import { TextField } from './text-field.tsx'

/** Whom to reach, and where. */
export function ContactFields({ field }: { field: (name: string) => FieldBinding }) {
  const t = useText()
  return (
    <>
      <TextField field={field('contactName')} label={t('field.contactName')} autoComplete="name" />
      <TextField
        field={field('contactEmail')}
        label={t('field.contactEmail')}
        type="email"
        autoComplete="email"
      />
      <TextField
        field={field('contactPhone')}
        label={t('field.contactPhone')}
        type="tel"
        autoComplete="tel"
        short
      />
      <TextField field={field('street')} label={t('field.street')} autoComplete="street-address" />
      <TextField
        field={field('postalCode')}
        label={t('field.postalCode')}
        autoComplete="postal-code"
        inputMode="numeric"
        short
      />
      <TextField field={field('town')} label={t('field.town')} autoComplete="address-level2" />
    </>
  )
}
