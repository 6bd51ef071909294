import type { ComponentProps } from 'react'
import type { NameChange } from '#app/domain/people/names.ts'
import { useText } from '#app/text/use-text.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { PageTitle } from './page-title.tsx'
import { FormerNames } from './person-names.tsx'

type CorrectionPageProps = {
  person: Omit<ComponentProps<typeof CorrectionForm>, 'back'> & { changes: readonly NameChange[] }
  back: string
  /** The button by which a new person comes. */
  invite: string
}

/** Name and address of a person, for whoever looks after her roles, and the names before. */
export function CorrectionPage({ person: { changes, ...person }, back, invite }: CorrectionPageProps) {
  const t = useText()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={person.name}
        title={t('correct.title')}
        lead={t('correct.lead', { button: invite })}
      />
      <CorrectionForm {...person} back={back} />
      {!person.addressIsOpen && (
        <p className="text soft">
          {person.email}: {t('correct.email.fixed')}
        </p>
      )}
      <FormerNames changes={changes} />
    </div>
  )
}
