import type { ComponentProps } from 'react'
import { CheckedForm } from './checked-form.tsx'
import { DeclarationFields } from './declaration-fields.tsx'
import { useZodForm } from './form.tsx'
import { LeftOpen } from './points.tsx'

type FilingDeclarationProps = Pick<ComponentProps<typeof LeftOpen>, 'points'> & {
  version: number
  /** Of the person who is signed in. */
  name: string
  party: string
  /** What the tick declares. */
  authority: string
  label: string
}

/** Who files, in which function and on whose behalf, and which points stay open. */
export function FilingDeclaration({
  version,
  name,
  party,
  points,
  authority,
  label,
}: FilingDeclarationProps) {
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.filingForm),
    { version: String(version), function: '', onBehalfOf: party },
  )
  return (
    <CheckedForm {...checked} version={version} label={label}>
      <DeclarationFields name={name} field={field} authority={authority} />
      <LeftOpen points={points} field={field('pointsLeftOpen')} />
    </CheckedForm>
  )
}
