import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Amount } from '#app/components/amount.tsx'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { ApplicationView } from '#app/components/application-view.tsx'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { Documents } from '#app/components/documents.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { Form } from '#app/components/form-element.tsx'
import { List } from '#app/components/list.tsx'
import { Notice } from '#app/components/notice.tsx'
import { OwnResolutions } from '#app/components/own-resolutions.tsx'
import { PaperList, PaperUpload, PrivacyNotice } from '#app/components/paper-upload.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import { Name } from '#app/components/written.tsx'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { askedMembers } from '#app/models/dossier/resolution-asks.server.ts'
import { calculationOf } from '#app/models/money/calculations.server.ts'
import { dayInZurich, shortDate } from '#app/text/dates.ts'
import { yearsText } from '#app/text/term.ts'
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
  const { dossier, person } = entered
  const frame = sectionFrame(entered, 'documents')
  const { searchParams } = new URL(args.request.url)
  return {
    frame,
    members: dossier.members,
    asks: frame.editable ? askedMembers(dossier) : [],
    asked: dossier.members.find((one) => String(one.bfsNumber) === searchParams.get('asked'))?.name ?? null,
    nobodyThere: searchParams.get('refused') === 'nobody_there',
    own: ownResolutionsIn(dossier, person),
    application: applicationFor(dossier),
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
  const { members } = useLoaderData<typeof loader>()
  return (
    <DossierPart title={t('papers.resolutions')}>
      <List className="file-list">
        {members.map((member) => (
          <ResolutionSlot key={member.bfsNumber} member={member} />
        ))}
      </List>
    </DossierPart>
  )
}

function ResolutionSlot({ member: { bfsNumber, name } }: { member: { bfsNumber: number; name: string } }) {
  const t = useText()
  const { frame, application, hasDrafts } = useLoaderData<typeof loader>()
  const resolution = application.resolutions.find(({ municipality }) => municipality === name)
  const papers = application.papers.filter((one) => one.slot === 'resolution' && one.municipality === name)
  const path = `/municipality/dossiers/${frame.reference}/documents/resolutions/${bfsNumber}`
  return (
    <li>
      <div className="stack-xs">
        <div>
          <strong>{name}</strong>{' '}
          {!resolution && <Badge label={t('papers.resolution.none')} tone="neutral" />}
          {resolution && papers.length === 0 && (
            <Badge label={t('papers.resolution.noPaper')} tone="attention" />
          )}
        </div>
        {resolution && (
          <div className="file-facts">
            <DateText day={resolution.resolvedOn} short /> ·{' '}
            {t('papers.resolution.facts', {
              body: resolution.body,
              number: resolution.businessNumber,
              term: yearsText(t, resolution.fromYear, resolution.toYear),
            })}{' '}
            · <Amount rappen={resolution.amountRappen} />
          </div>
        )}
        {papers.length > 0 && <Documents documents={papers} />}
        {hasDrafts && papers.length === 0 && (
          <div>
            <a href={`${path}/draft.pdf`}>
              <ToldApart by={<Name>{name}</Name>}>{t('resolution.draft')}</ToldApart>
            </a>
          </div>
        )}
      </div>
      <div className="stack-xs">
        {papers.length === 0 && <AskMember bfsNumber={bfsNumber} name={name} path={path} />}
        <Link to={path}>
          <ToldApart by={<Name>{name}</Name>}>
            {t(resolution ? 'papers.resolution.edit' : 'papers.resolution.add')}
          </ToldApart>
        </Link>
      </div>
    </li>
  )
}

/** The council of a member is asked for its resolution; its people hand it in themselves. */
function AskMember({ bfsNumber, name, path }: { bfsNumber: number; name: string; path: string }) {
  const t = useText()
  const ask = useLoaderData<typeof loader>().asks.find((one) => one.bfsNumber === bfsNumber)
  if (!ask) return null
  if (!ask.canBeAsked) return <p className="soft">{t('resolutionAsk.nobody')}</p>
  return (
    <Form method="post" action={`${path}/ask`} reloadDocument>
      <Button kind="secondary">
        <ToldApart by={<Name>{name}</Name>}>{t('resolutionAsk.do')}</ToldApart>
      </Button>
      {ask.askedAt && (
        <div className="soft">{t('resolutionAsk.asked', { day: shortDate(dayInZurich(ask.askedAt)) })}</div>
      )}
    </Form>
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
