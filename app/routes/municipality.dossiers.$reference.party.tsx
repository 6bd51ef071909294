import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SaveButtons, SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { ApplicationView } from '#app/components/application-view.tsx'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { partyForm } from '#app/domain/application/forms.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { afterSaving } from '#app/http/sections.server.ts'
import { saveParty } from '#app/models/dossier/application-changes.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { applicationFor } from '#app/views/application-view.server.ts'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.party') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { dossier, person } = entered
  const frame = sectionFrame(entered, 'party')
  return { frame, application: applicationFor(dossier, person), typed: dossier.party }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await requireOwnDossier(args)

  return answerForm(args.request, {
    form: partyForm(dossier.party.kind),
    verb: (typed, seen) => saveParty({ dossierId: dossier.id, person, seen, now }, typed),
    next: (_done, { formData }) => afterSaving(formData, dossier, 'party'),
  })
}

export default function PartyPage() {
  const t = useText()
  const { frame, application } = useLoaderData<typeof loader>()
  return (
    <SectionPage frame={frame} lead={t('party.lead')}>
      {frame.editable ? <PartyForm /> : <ApplicationView application={application} sections={['party']} />}
    </SectionPage>
  )
}

function PartyForm() {
  const t = useText()
  const { frame, application, typed } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/application/forms.ts').then((forms) => forms.partyForm(typed.kind)),
    {
      ...typed,
      iban: application.party.iban,
    },
  )
  return (
    <CheckedForm {...checked} seen={frame.seen} buttons={<SaveButtons busy={checked.busy} />}>
      {typed.kind === 'association' ? (
        <>
          <TextField field={field('name')} label={t('new.name')} />
          <p className="soft">
            {t('field.members')}: {application.party.members.join(', ')} ({t('field.lead')}:{' '}
            {application.party.lead})
          </p>
        </>
      ) : (
        <p>{application.party.name}</p>
      )}
      <fieldset className="stack">
        <legend>
          <h2>{t('party.contact')}</h2>
        </legend>
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
      </fieldset>
      <fieldset className="stack">
        <legend>
          <h2>{t('party.account')}</h2>
        </legend>
        <TextField
          field={field('iban')}
          label={t('field.iban')}
          hint={t('party.iban.hint')}
          spellCheck={false}
        />
        <TextField field={field('accountHolder')} label={t('field.accountHolder')} />
      </fieldset>
    </CheckedForm>
  )
}
