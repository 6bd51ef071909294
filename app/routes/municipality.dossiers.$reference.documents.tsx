import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { ApplicationView } from '#app/components/application-view.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { List } from '#app/components/list.tsx'
import { Notice } from '#app/components/notice.tsx'
import { OwnResolutions } from '#app/components/own-resolutions.tsx'
import { PaperList, PaperUpload, PrivacyNotice } from '#app/components/paper-upload.tsx'
import { ResolutionSlot } from '#app/components/resolution-slot.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { askedMembers } from '#app/models/dossier/resolution-asks.server.ts'
import { calculationOf } from '#app/models/money/calculations.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { applicationFor } from '#app/views/application-view.server.ts'
import { ownResolutionsIn } from '#app/views/own-resolution.server.ts'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.documents') },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { dossier, person, now } = entered
  const frame = sectionFrame(entered, 'documents')
  const { searchParams } = new URL(args.request.url)
  return {
    frame,
    members: dossier.members,
    asks: frame.editable ? askedMembers(dossier, today(now)) : [],
    asked: dossier.members.find((one) => String(one.bfsNumber) === searchParams.get('asked'))?.name ?? null,
    nobodyThere: searchParams.get('refused') === 'nobody_there',
    own: ownResolutionsIn(dossier, person),
    application: applicationFor(entered),
    hasDrafts: calculationOf(dossier) !== undefined,
  }
}

export default function DocumentsPage() {
  const t = useText()
  const { members, frame, application, own } = useLoaderData<typeof loader>()
  return (
    <SectionPage frame={frame} lead={t('papers.lead', { count: members.length })}>
      <Asked />
      <OwnResolutions own={own} />
      {frame.editable ? (
        <>
          <PrivacyNotice />
          <Resolutions />
          <Papers slot="foundation_paper" title={t('papers.foundation')} text={t('papers.foundation.text')} />
          <Papers
            slot="structure_evidence"
            title={t('structure.evidence')}
            text={t('structure.evidence.text')}
          />
          {!frame.draft && (
            <Papers slot="completion" title={t('papers.completion')} text={t('papers.completion.text')} />
          )}
          <div className="row">
            <ButtonLink to={`/municipality/dossiers/${frame.reference}/review`}>
              {t('papers.next')}
            </ButtonLink>
          </div>
        </>
      ) : (
        <ApplicationView application={application} sections={['documents']} />
      )}
    </SectionPage>
  )
}

/** What came of asking a member. */
function Asked() {
  const t = useText()
  const { asked, nobodyThere } = useLoaderData<typeof loader>()
  if (asked)
    return (
      <Notice kind="success" live>
        <p>{t('resolutionAsk.done', { municipality: asked })}</p>
      </Notice>
    )
  if (!nobodyThere) return null
  return (
    <Notice kind="error" live title={t('refusal.title')}>
      <p>{t('refusal.nobody_there')}</p>
    </Notice>
  )
}

/** One slot for each member: the council of every municipality has resolved (Merkblatt 2). */
function Resolutions() {
  const t = useText()
  const { frame, members, application, hasDrafts, asks } = useLoaderData<typeof loader>()
  return (
    <DossierPart title={t('papers.resolutions')}>
      <List className="file-list">
        {members.map((member) => (
          <ResolutionSlot
            key={member.bfsNumber}
            reference={frame.reference}
            member={member}
            application={application}
            hasDraft={hasDrafts}
            ask={asks.find(({ bfsNumber }) => bfsNumber === member.bfsNumber)}
          />
        ))}
      </List>
    </DossierPart>
  )
}

type PapersProps = {
  slot: 'foundation_paper' | 'structure_evidence' | 'completion'
  title: string
  text: string
}

function Papers({ slot, title, text }: PapersProps) {
  const { frame, application } = useLoaderData<typeof loader>()
  const papers = [...application.papers, ...application.evidence].filter((one) => one.slot === slot)
  return (
    <DossierPart title={title}>
      <p className="text soft">{text}</p>
      <PaperList reference={frame.reference} documents={papers} />
      <PaperUpload reference={frame.reference} slot={slot} />
    </DossierPart>
  )
}
