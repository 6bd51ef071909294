import type { TextKey, Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import { CheckboxField } from './choice-field.tsx'
import type { FieldBinding } from './field.tsx'
import { TextField } from './text-field.tsx'

type DeclarationProps = { field: (name: string) => FieldBinding; authority: string }

/** Who declares, in which function, on whose behalf; without the tick nothing is filed or signed. */
export function DeclarationFields({ field, authority }: DeclarationProps) {
  const t = useText()
  return (
    <>
      <TextField field={field('name')} label={t('signing.name')} autoComplete="name" maxLength={120} />
      <TextField
        field={field('function')}
        label={t('signing.function')}
        hint={t('signing.function.hint')}
        autoComplete="organization-title"
        maxLength={120}
      />
      <TextField
        field={field('onBehalfOf')}
        label={t('signing.onBehalfOf')}
        hint={t('signing.onBehalfOf.hint')}
        maxLength={200}
      />
      <CheckboxField field={field('authority')} label={authority} />
    </>
  )
}

const LABELS: Readonly<Record<string, Extract<TextKey, `signing.${string}`>>> = {
  name: 'signing.name',
  function: 'signing.function',
  onBehalfOf: 'signing.onBehalfOf',
}

export function declarationLabels(t: Translate) {
  return (name: string) => {
    const key = LABELS[name] as 'signing.name' | undefined
    return key && t(key)
  }
}
