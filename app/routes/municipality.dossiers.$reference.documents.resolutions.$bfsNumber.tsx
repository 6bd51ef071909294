import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Documents } from '#app/components/documents.tsx'
import { ResolutionDraft } from '#app/components/resolution-draft.tsx'
import { ResolutionForm } from '#app/components/resolution-form.tsx'
import { resolutionForm } from '#app/domain/application/forms.ts'
import { RESOLUTION_PAPER } from '#app/domain/forms/file-slots.ts'
import { formatRappen, rappen } from '#app/domain/money.ts'
import { answerVerb } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { fileAction, unreadableUpload } from '#app/http/file-action.server.ts'
import { seenIn } from '#app/http/form.server.ts'
import { requireMember } from '#app/http/sections.server.ts'
import { resolutionsOf } from '#app/models/dossier/application.server.ts'
import { markOfResolution, saveResolution } from '#app/models/dossier/application-changes.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { resolutionToCopy } from '#app/papers/council-resolution.server.ts'
import { yearsText } from '#app/text/term.ts'
import { useText } from '#app/text/use-text.tsx'
import { calculationFor } from '#app/views/calculation.server.ts'
import { documentsFor } from '#app/views/documents.server.ts'
import { maySaveResolution } from '#app/views/own-resolution.server.ts'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.documents'), to: `/municipality/dossiers/${data.frame.reference}/documents` },
  { label: t('papers.resolution.of', { municipality: data.member.name }) },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { dossier, person, now } = entered
  const frame = sectionFrame(entered, 'documents')
  const member = requireMember(dossier, args.params)
  const { startsOn, endsOn } = dossier
  const saved = resolutionsOf(dossier.id).find(({ bfsNumber }) => bfsNumber === member.bfsNumber)
  const required = calculationFor(dossier)?.years.map((year) => year.required) ?? []
  return {
    frame: {
      ...frame,
      editable: maySaveResolution(dossier, person, member.bfsNumber),
      seen: markOfResolution(dossier.id, member.bfsNumber),
    },
    lead: frame.editable ? null : municipalityName(dossier.party.leadBfsNumber),
    member,
    members: dossier.members.length,
    from: startsOn.slice(0, 4),
    to: endsOn.slice(0, 4),
    saved: saved ?? null,
    required: required.length > 0 ? formatRappen(rappen(Math.max(...required))) : null,
    draft: resolutionToCopy(dossier, { member, now }),
    papers: documentsFor(dossier, person, 'resolution').filter(
      ({ municipality }) => municipality === member.name,
    ),
  }
}

export const action = fileAction(RESOLUTION_PAPER, async (args, upload) => {
  const { person, dossier, now } = await requireOwnDossier(args)
  const { bfsNumber } = requireMember(dossier, args.params)

  const form = await upload.read(resolutionForm)
  if (!form.ok) return unreadableUpload(form)

  const { file, formData } = form
  const change = { dossierId: dossier.id, person, seen: seenIn(formData), now }
  const result = saveResolution(change, { bfsNumber, form: form.data, ...(file && { file }) })
  return answerVerb(result, { formData, next: `/municipality/dossiers/${dossier.reference}/documents` })
})

export default function ResolutionPage() {
  const t = useText()
  const { frame, member, members, lead, from, to, required, draft, saved, papers } =
    useLoaderData<typeof loader>()
  const list = `/municipality/dossiers/${frame.reference}/documents`
  return (
    <SectionPage frame={frame} title={t('papers.resolution.of', { municipality: member.name })}>
      <div className="text stack-s">
        {lead && frame.editable && <p>{t('owed.member', { lead })}</p>}
        <p>{t('papers.resolution.lead', { count: members, term: yearsText(t, Number(from), Number(to)) })}</p>
        {required && <p>{t('papers.resolution.required', { amount: required })}</p>}
      </div>
      {!frame.editable && papers.length > 0 && <Documents documents={papers} />}
      {frame.editable && (
        <>
          {draft !== null && (
            <ResolutionDraft draft={draft} path={`${list}/resolutions/${member.bfsNumber}`} />
          )}
          <ResolutionForm seen={frame.seen} back={list} {...{ from, to, saved, papers }} />
        </>
      )}
    </SectionPage>
  )
}
