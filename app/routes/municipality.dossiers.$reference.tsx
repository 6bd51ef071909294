import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ActionPanel } from '#app/components/action-panel.tsx'
import { AgreementVersions } from '#app/components/agreement-versions.tsx'
import { SectionSteps } from '#app/components/application-section.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { Claims } from '#app/components/claims.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Details } from '#app/components/details.tsx'
import { Documents, ReplaceLink } from '#app/components/documents.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { DossierTimeline } from '#app/components/dossier-timeline.tsx'
import { EndedHandOvers, HandedOver } from '#app/components/handed-over.tsx'
import { History } from '#app/components/history.tsx'
import { nextStepPath } from '#app/components/next-step.ts'
import { Notice } from '#app/components/notice.tsx'
import { Obligations } from '#app/components/obligations.tsx'
import { OwnResolutions } from '#app/components/own-resolutions.tsx'
import { OWN_STEP_WORDS } from '#app/components/own-step-words.ts'
import { PageTitle } from '#app/components/page-title.tsx'
import { RequestBox } from '#app/components/points.tsx'
import { Rejection } from '#app/components/rejection.tsx'
import { ReportTable } from '#app/components/report-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { Ledger, TrancheTable } from '#app/components/tranches.tsx'
import { stepPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { buttonsAmong } from '#app/domain/lifecycle/steps.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { openDues } from '#app/models/deadlines/deadlines.server.ts'
import { decisionOf } from '#app/models/dossier/decisions.server.ts'
import { rejectionOf } from '#app/models/dossier/rejections.server.ts'
import { renewalOf } from '#app/models/dossier/renewal.server.ts'
import { ledgerFor, tranchesOf } from '#app/models/money/payments.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { nextStepText, turnStatus } from '#app/text/next-step.ts'
import { termText } from '#app/text/term.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { claimsWithLetters } from '#app/views/claims.server.ts'
import {
  agreementsFor,
  historyFor,
  readDocumentsFor,
  reportsFor,
  timelineOf,
} from '#app/views/dossier-view.server.ts'
import { endedFor, handedOverFor, handOverOffer } from '#app/views/hand-over.server.ts'
import { mayEdit, signatoriesOf, standingOf } from '#app/views/own-dossier.server.ts'
import { ownResolutionsIn } from '#app/views/own-resolution.server.ts'
import { sectionsFor } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  { label: t('nav.municipality'), to: '/municipality' },
  { label: data.dossier.name, named: true },
])

export async function loader(args: LoaderFunctionArgs) {
  const { person, dossier, now } = await requireOwnDossier(args)
  return {
    today: today(now),
    dossier: standingOf(dossier, person, now),
    offered: stepsFrom(dossierMachine, dossier.state, dossier.roles),
    signatories: signatoriesOf(dossier),
    handed: handedOverFor(dossier, person),
    ended: endedFor(dossier, person),
    own: ownResolutionsIn(dossier, person),
    handOn: {
      file: handOverOffer(dossier, { kind: 'application', year: null }, now),
      sign: handOverOffer(dossier, { kind: 'agreement', year: null }, now),
    },
    sections: mayEdit(dossier, person) ? sectionsFor(dossier, now) : [],
    steps: timelineOf(dossier),
    deadlines: openDues(dossier.id),
    rejection: rejectionOf(dossier.id) ?? null,
    reports: reportsFor(dossier),
    agreements: agreementsFor(dossier),
    tranches: tranchesOf(dossier.id),
    ledger: ledgerFor(dossier.id),
    claims: claimsWithLetters(dossier),
    documents: readDocumentsFor(dossier, person),
    history: historyFor(dossier, 'municipality'),
    filed: filingsOf(dossier.id, null).length > 0,
    decided: decisionOf(dossier.id) !== undefined,
    mayTakeAway: dossier.roles.length > 0,
    mayRenew: dossier.roles.length > 0 && renewalOf(dossier, now) !== undefined,
    begunAlready: new URL(args.request.url).searchParams.has('begun'),
  }
}

export default function OwnDossierPage() {
  const t = useText()
  const { dossier, begunAlready, rejection, handed, ended, own, today: day } = useLoaderData<typeof loader>()
  const term = termText(t, dossier)
  return (
    <div className="stack-l">
      <PageTitle
        kicker={`${dossier.reference} · ${term}`}
        title={<Name>{dossier.name}</Name>}
        status={<StatusBadge status={turnStatus(useLanguage(), dossier)} />}
      />
      {begunAlready && (
        <Notice kind="info" live>
          <p>{t('new.begun')}</p>
        </Notice>
      )}
      {dossier.state === 'draft' && (
        <Notice kind="alert" title={t('dossier.draft')}>
          <p>{t('dossier.draft.text')}</p>
        </Notice>
      )}
      <div className="beside">
        <div className="stack-xl">
          <div className="stack-l">
            <HandedOver handed={handed} />
            <EndedHandOvers ended={ended} />
            <OwnResolutions own={own.filter(({ isThere }) => isThere)} />
            <Next />
            {rejection && <Rejection rejection={rejection} />}
            {dossier.requests.map((request) => (
              <RequestBox key={request.year} request={request} reference={dossier.reference} today={day} />
            ))}
          </div>
          <Parts />
        </div>
        <Aside />
      </div>
    </div>
  )
}

/** The one next step, or in a sentence who has the ball. */
function Next() {
  const t = useText()
  const { dossier, offered, signatories, handOn, today: day } = useLoaderData<typeof loader>()
  const { mine: next, reference, deadline } = dossier
  const { title, text } = nextStepText(t, next)
  const { explanation } = turnStatus(useLanguage(), dossier)
  const path = nextStepPath(reference, next)
  const needsSignatory =
    (next.step === 'file' && !offered.includes('submit')) ||
    (next.step === 'sign' && !offered.includes('sign'))
  return (
    <ActionPanel
      title={title}
      deadline={deadline && path ? <Obligations obligations={[deadline]} today={day} /> : undefined}
      action={
        path ? (
          <>
            <ButtonLink to={path}>{title}</ButtonLink>
            {needsSignatory && <HandOnLink step={next.step} handOn={handOn} />}
          </>
        ) : undefined
      }
    >
      <p>{text ?? explanation}</p>
      {needsSignatory && <p>{whoMay(t, next.step, signatories)}</p>}
    </ActionPanel>
  )
}

type HandOn = { file: string | null; sign: string | null }

function HandOnLink({ step, handOn }: { step: string; handOn: HandOn }) {
  const t = useText()
  const path = step === 'sign' ? handOn.sign : handOn.file
  if (!path) return null
  return (
    <ButtonLink to={path} kind="secondary">
      {t(step === 'sign' ? 'handOver.title.agreement' : 'handOver.title.application')}
    </ButtonLink>
  )
}

function Parts() {
  const t = useText()
  const {
    dossier,
    sections,
    reports,
    agreements,
    tranches,
    ledger,
    claims,
    documents,
    history,
    filed,
    decided,
    mayTakeAway,
    mayRenew,
  } = useLoaderData<typeof loader>()
  const path = `/municipality/dossiers/${dossier.reference}`
  return (
    <>
      <DossierPart title={t('dossier.application')}>
        {sections.length > 0 ? (
          <SectionSteps reference={dossier.reference} steps={sections} />
        ) : (
          <div className="row">
            <ButtonLink to={`${path}/review`} kind="secondary">
              {t('dossier.application.open')}
            </ButtonLink>
          </div>
        )}
        {filed && (
          <p>
            <Link to={`${path}/submitted`}>{t('dossier.receipt')}</Link>
          </p>
        )}
        {decided && (
          <p>
            <a href={`${path}/decision.pdf`}>{t('decision.pdf')}</a>
          </p>
        )}
      </DossierPart>
      {reports.length > 0 && (
        <DossierPart title={t('dossier.reports')}>
          <ReportTable reports={reports} path={path} />
        </DossierPart>
      )}
      {agreements.length > 0 && (
        <DossierPart title={t('dossier.agreement')}>
          <AgreementVersions agreements={agreements} />
          <p>
            <Link to={`${path}/amendments`}>{t('amendment.title')}</Link>
          </p>
          {mayRenew && (
            <p>
              <Link to={`${path}/renew`}>{t('renewal.title')}</Link>
            </p>
          )}
        </DossierPart>
      )}
      {tranches.length > 0 && (
        <DossierPart at="payments" title={t('dossier.payments')}>
          <TrancheTable tranches={tranches} />
          <Claims claims={claims} path={path} />
          <Details summary={t('money.ledger')}>
            <Ledger ledger={ledger} />
          </Details>
        </DossierPart>
      )}
      <DossierPart title={t('dossier.documents')}>
        <Documents
          documents={documents}
          action={(document) => <ReplaceLink document={document} path={path} />}
        />
        {mayTakeAway && (
          <p>
            <Link to={`${path}/package.zip`} reloadDocument>
              {t('package.download')}
            </Link>
          </p>
        )}
      </DossierPart>
      <Details summary={t('dossier.history')}>
        <History entries={history} />
      </Details>
    </>
  )
}

function Aside() {
  const t = useText()
  const { dossier, offered, steps, deadlines, today: day } = useLoaderData<typeof loader>()
  const beside = buttonsAmong(offered, {
    machine: 'dossier',
    side: 'municipality',
    buttons: ['aside', 'dangerous'],
  })
  return (
    <div className="stack-l">
      <section className="stack" aria-labelledby="way">
        <h2 id="way">{t('dossier.way')}</h2>
        <DossierTimeline steps={steps} />
      </section>
      <section className="stack" aria-labelledby="deadlines">
        <h2 id="deadlines">{t('dossier.deadlines')}</h2>
        <Obligations obligations={deadlines} today={day} />
      </section>
      {beside.map((action) => (
        <p key={action}>
          <Link to={stepPath('dossier', action, dossier, 'municipality')}>
            {t(OWN_STEP_WORDS[action]('title'))}
          </Link>
        </p>
      ))}
    </div>
  )
}

function whoMay(t: ReturnType<typeof useText>, step: string, people: readonly string[]) {
  const names = people.join(', ')
  if (step === 'sign') return names ? t('next.sign.who', { names }) : t('signing.nobody')
  return names ? t('next.file.who', { names }) : t('next.file.nobody')
}
