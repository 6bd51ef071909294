import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Notes } from '#app/components/canton/notes.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RefusalNotice } from '#app/components/reasons.tsx'
import { cantonalWay, dossierPath } from '#app/components/ways.ts'
import { noteForm } from '#app/domain/lifecycle/decision-forms.ts'
import { CANTONAL_WRITERS, hasRole } from '#app/domain/roles.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { addNote, notesOf } from '#app/models/dossier/notes.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs<typeof loader>((t, data) => [
  ...cantonalWay(t, data),
  { label: t('decision.notes.title') },
])

export async function loader(args: LoaderFunctionArgs) {
  const { person, dossier } = await requireDossier(args)
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    notes: notesOf(dossier.id),
    mayWrite: hasRole(person, ...CANTONAL_WRITERS),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await requireDossier(args, ...CANTONAL_WRITERS)

  return answerForm(args.request, {
    form: noteForm,
    verb: (typed) => addNote({ dossier, person, text: typed.text, now }),
    next: `${dossierPath(dossier.reference)}#notes`,
  })
}

/** The notes of a dossier by themselves; usually they stand beside its content. */
export default function DossierNotes() {
  const t = useText()
  const { reference, party, notes, mayWrite } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('decision.notes.title')}
      />
      <RefusalNotice />
      <Notes path={`${dossierPath(reference)}/notes`} notes={notes} mayWrite={mayWrite} />
    </div>
  )
}
