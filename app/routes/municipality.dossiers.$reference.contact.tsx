import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CheckedForm } from '#app/components/checked-form.tsx'
import { ContactFields } from '#app/components/contact-fields.tsx'
import { ContactHistory } from '#app/components/contact-history.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { Section } from '#app/components/section.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { contactForm } from '#app/domain/agreement/contact.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.server.ts'
import { changeContact, mayChangeContact } from '#app/models/dossier/contact-changes.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { contactWithChanges } from '#app/views/contact-part.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('contactChange.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { dossier } = await requireOwnDossier(args)
  found(mayChangeContact(dossier) || undefined)
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    leads: dossier.roles.length > 0,
    ...contactWithChanges(dossier),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { dossier, person, now } = await requireOwnDossier(args)

  return answerForm(args.request, {
    form: contactForm,
    verb: (contact, seen) => changeContact({ dossierId: dossier.id, person, seen, now }, contact),
    next: `${ownDossierPath(dossier.reference)}#contact`,
  })
}

export default function ContactPage() {
  const t = useText()
  const { reference, party, leads, changes } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('contactChange.title')}
        lead={t('contactChange.lead')}
      />
      <RefusalNotice />
      {leads ? <ContactForm /> : <Notice kind="info" title={t('contactChange.whoMay')} />}
      {changes.length > 0 && (
        <Section title={t('contactChange.history')}>
          <ContactHistory changes={changes} />
        </Section>
      )}
    </div>
  )
}

function ContactForm() {
  const t = useText()
  const { reference, contact, seen } = useLoaderData<typeof loader>()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/agreement/contact.ts').then((forms) => forms.contactForm),
    contact,
  )
  return (
    <CheckedForm {...checked} seen={seen} label={t('common.save')} back={ownDossierPath(reference)}>
      <TextField field={field('contactPoint')} label={t('field.contactPoint')} />
      <ContactFields field={field} />
    </CheckedForm>
  )
}
