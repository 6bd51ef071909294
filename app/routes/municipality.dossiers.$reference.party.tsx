import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { ApplicationView } from '#app/components/application-view.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { PartyForm } from '#app/components/party-form.tsx'
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
  const { dossier } = entered
  const frame = sectionFrame(entered, 'party')
  return { frame, application: applicationFor(entered), typed: dossier.party }
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
  const { frame, application, typed } = useLoaderData<typeof loader>()
  return (
    <SectionPage frame={frame} lead={t('party.lead')}>
      {frame.editable ? (
        <PartyForm frame={frame} typed={typed} shown={application.party} />
      ) : (
        <ApplicationView application={application} sections={['party']} />
      )}
    </SectionPage>
  )
}
