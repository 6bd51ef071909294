import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccountPart } from '#app/components/account-part.tsx'
import { ApplicationView } from '#app/components/application-view.tsx'
import { CalculationPart } from '#app/components/calculation-part.tsx'
import { ChecklistSummary } from '#app/components/canton/checklist-summary.tsx'
import { Filings, Requests } from '#app/components/canton/filings.tsx'
import { FundingBeside } from '#app/components/canton/funding-beside.tsx'
import { KeySince } from '#app/components/canton/key-since.tsx'
import { NextSteps } from '#app/components/canton/next-steps.tsx'
import { Notes } from '#app/components/canton/notes.tsx'
import { PreviewLink } from '#app/components/canton/preview-link.tsx'
import { Tasks } from '#app/components/canton/tasks.tsx'
import { ChainProgress } from '#app/components/chain-progress.tsx'
import { ContactPart } from '#app/components/contact-part.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import {
  AgreementLinks,
  DecisionLinks,
  DocumentsPart,
  PaymentsPart,
  ReportsPart,
} from '#app/components/dossier-parts.tsx'
import { DossierTimeline } from '#app/components/dossier-timeline.tsx'
import { History } from '#app/components/history.tsx'
import { InquiryPart } from '#app/components/inquiry-part.tsx'
import { Obligations } from '#app/components/obligations.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Proposals } from '#app/components/proposals.tsx'
import { Rejection } from '#app/components/rejection.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { requireDossier } from '#app/http/dossier.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { useText } from '#app/text/use-text.tsx'
import { cantonDossier } from '#app/views/canton-dossier.server.ts'

export const handle = crumbs<typeof loader>((t, { party }) => [
  { label: t('nav.dossiers'), to: '/canton/dossiers' },
  { label: party, named: true },
])

export async function loader(args: LoaderFunctionArgs) {
  return cantonDossier(await requireDossier(args))
}

type Shown = Awaited<ReturnType<typeof loader>>

export default function CantonDossier() {
  const dossier = useLoaderData<typeof loader>()
  const { reference, party, status, steps, held, rules } = dossier
  return (
    <div className="stack-l">
      <PageTitle
        kicker={reference}
        title={<Name>{party}</Name>}
        status={<StatusBadge status={status} />}
        lead={<Facts {...dossier} />}
      />
      <div className="beside">
        <div className="stack-l">
          <NextSteps
            reference={reference}
            steps={steps}
            held={held}
            explanation={status.explanation}
            openRules={rules.filter(({ verdict }) => verdict === null).length}
          />
          <FundingBeside funding={dossier.funding} />
          <Proposals proposals={dossier.proposals} path={dossierPath(reference)} />
          <Tasks waiting={dossier.waiting} here={dossierPath(reference)} />
          <Content dossier={dossier} />
        </div>
        <Aside dossier={dossier} />
      </div>
    </div>
  )
}

type FactsProps = Pick<Shown, 'startsOn' | 'endsOn' | 'endedBefore' | 'members'>

function Facts({ startsOn, endsOn, endedBefore, members }: FactsProps) {
  const t = useText()
  return (
    <>
      {endedBefore === null ? (
        <>
          <DateText day={startsOn} /> – <DateText day={endsOn} />
        </>
      ) : (
        t('years.neverBegan', { day: shortDate(endedBefore) })
      )}
      {members.length > 0 && <> · {members.join(', ')}</>}
    </>
  )
}

function Content({ dossier }: { dossier: Shown }) {
  const t = useText()
  const { today, requests, calculation, keySince, match, application, filings, rejection } = dossier
  const path = dossierPath(dossier.reference)
  return (
    <>
      {rejection && <Rejection rejection={rejection} />}
      {requests.length > 0 && (
        <DossierPart title={t('requests.title')}>
          <Requests requests={requests} today={today} />
        </DossierPart>
      )}
      {dossier.chain.steps.length > 0 && (
        <DossierPart title={t('chain.progress')}>
          <ChainProgress chain={dossier.chain} />
        </DossierPart>
      )}
      <Agreement dossier={dossier} />
      <ReportsPart reports={dossier.reports} path={path} />
      <PaymentsPart title={t('nav.payments')} {...dossier} path={path} linked />
      <AccountPart shown={dossier.account} path={path} />
      <ContactPart shown={dossier.contact} />
      <KeySince version={keySince} />
      <CalculationPart calculation={calculation} match={match} />
      <DossierPart title={t('dossier.application')}>
        <DecisionLinks decisions={dossier.decisions} path={path} />
        <ApplicationView application={application} />
      </DossierPart>
      <DossierPart title={t('filings.title')}>
        <Filings filings={filings} />
      </DossierPart>
      <InquiryPart shown={dossier.inquiries} reference={dossier.reference} reader="canton" today={today} />
      <DocumentsPart documents={dossier.documents} path={path} />
      <DossierPart title={t('dossier.history')}>
        <History entries={dossier.history} path={path} />
      </DossierPart>
    </>
  )
}

/** Once issued, the versions; before, the preview while the canton has the ball. */
function Agreement({ dossier: { reference, agreements, hasPreview } }: { dossier: Shown }) {
  const t = useText()
  if (agreements.length === 0 && !hasPreview) return null
  return (
    <DossierPart title={t('dossier.agreement')}>
      <AgreementLinks agreements={agreements} path={dossierPath(reference)} />
      {hasPreview && <PreviewLink reference={reference} />}
    </DossierPart>
  )
}

function Aside({ dossier }: { dossier: Shown }) {
  const t = useText()
  const { reference, deadlines, today, rules, way, notes, mayWriteNotes } = dossier
  return (
    <div className="stack-l">
      <Section at="deadlines" title={t('dossier.deadlines')} className="stack-s">
        <Obligations obligations={deadlines} today={today} />
      </Section>
      <ChecklistSummary reference={reference} rules={rules} />
      <Notes path={`${dossierPath(reference)}/notes`} notes={notes} mayWrite={mayWriteNotes} />
      <Section title={t('dossier.way')} className="stack-s">
        <DossierTimeline steps={way} />
      </Section>
    </div>
  )
}
