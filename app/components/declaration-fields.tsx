import { Link } from '@remix-run/react'
import type { Side } from '#app/domain/roles.ts'
import { useText } from '#app/text/use-text.tsx'
import { CheckboxField } from './choice-field.tsx'
import type { FieldBinding } from './field.tsx'
import { TextField } from './text-field.tsx'

type DeclarationProps = {
  name: string
  field: (name: string) => FieldBinding
  authority: string
  /** Which party of the agreement declares. */
  side?: Side
}

/** Who declares, in which function, on whose behalf; without the tick nothing is filed or signed. */
export function DeclarationFields({ name, field, authority, side = 'municipality' }: DeclarationProps) {
  const t = useText()
  const hints = {
    municipality: { function: t('signing.function.hint'), onBehalfOf: t('signing.onBehalfOf.hint') },
    canton: { function: t('decision.countersign.function.hint'), onBehalfOf: undefined },
  }[side]
  return (
    <>
      <DeclaredName name={name} />
      <TextField
        field={field('function')}
        label={t('field.function')}
        hint={hints.function}
        autoComplete="organization-title"
        maxLength={120}
      />
      <TextField
        field={field('onBehalfOf')}
        label={t('field.onBehalfOf')}
        hint={hints.onBehalfOf}
        maxLength={200}
      />
      <CheckboxField field={field('authority')} label={authority} />
    </>
  )
}

/** Whoever is signed in declares; a wrong name is corrected in the account, with its history. */
export function DeclaredName({ name }: { name: string }) {
  const t = useText()
  return (
    <div className="stack-xs">
      <p>
        {t('signing.name')}: <strong>{name}</strong>
      </p>
      <p className="soft">
        {t('declared.name.text')} <Link to="/account/name">{t('account.rename')}</Link>
      </p>
    </div>
  )
}
