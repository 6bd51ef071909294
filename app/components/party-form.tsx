import type { Party } from '#app/domain/application/application.ts'
import type { PartyForm as Typed } from '#app/domain/application/forms.ts'
import { useText } from '#app/text/use-text.tsx'
import type { applicationFor } from '#app/views/application-view.server.ts'
import type { SectionFrame } from '#app/views/sections.server.ts'
import { AccountFields } from './account-fields.tsx'
import { SaveButtons } from './application-section.tsx'
import { CheckedForm } from './checked-form.tsx'
import { ContactFields } from './contact-fields.tsx'
import { useZodForm } from './form.tsx'
import { TextField } from './text-field.tsx'

type PartyFormProps = {
  frame: SectionFrame
  typed: Omit<Typed, 'iban'> & Pick<Party, 'kind'>
  /** As it is shown: account in groups, members by name. */
  shown: ReturnType<typeof applicationFor>['party']
}

/** Who applies: name, contact, account. */
export function PartyForm({ frame, typed, shown }: PartyFormProps) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/application/forms.ts').then((forms) => forms.partyForm(typed.kind)),
    {
      ...typed,
      iban: shown.iban,
    },
  )
  return (
    <CheckedForm {...checked} seen={frame.seen} buttons={<SaveButtons busy={checked.busy} />}>
      {typed.kind === 'association' ? (
        <>
          <TextField field={field('name')} label={t('new.name')} />
          <p className="soft">
            {t('field.members')}: {shown.members.join(', ')} ({t('field.lead')}: {shown.lead})
          </p>
        </>
      ) : (
        <p>{shown.name}</p>
      )}
      <fieldset className="stack">
        <legend>
          <h2>{t('party.contact')}</h2>
        </legend>
        <ContactFields field={field} />
      </fieldset>
      <fieldset className="stack">
        <legend>
          <h2>{t('party.account')}</h2>
        </legend>
        <AccountFields field={field} />
      </fieldset>
    </CheckedForm>
  )
}
