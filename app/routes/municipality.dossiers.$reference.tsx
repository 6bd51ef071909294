import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { SectionSteps } from '#app/components/application-section.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Details } from '#app/components/details.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import {
  AgreementLinks,
  DecisionLink,
  DocumentsPart,
  PaymentsPart,
  ReportsPart,
} from '#app/components/dossier-parts.tsx'
import { DossierTimeline } from '#app/components/dossier-timeline.tsx'
import { EndedHandOvers, HandedOver } from '#app/components/handed-over.tsx'
import { History } from '#app/components/history.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Obligations } from '#app/components/obligations.tsx'
import { OwnNextStep } from '#app/components/own-next-step.tsx'
import { OwnResolutions } from '#app/components/own-resolutions.tsx'
import { OWN_STEP_WORDS } from '#app/components/own-step-words.ts'
import { PageTitle } from '#app/components/page-title.tsx'
import { RequestBox } from '#app/components/points.tsx'
import { Rejection } from '#app/components/rejection.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { ownDossierPath, stepPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { isAbout } from '#app/domain/lifecycle/hand-over.ts'
import { buttonsAmong } from '#app/domain/lifecycle/steps.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { openDues } from '#app/models/deadlines/deadlines.server.ts'
import { decisionOf } from '#app/models/dossier/decisions.server.ts'
import { rejectionOf } from '#app/models/dossier/rejections.server.ts'
import { renewalOf } from '#app/models/dossier/renewal.server.ts'
import { ledgerFor, tranchesOf } from '#app/models/money/payments.server.ts'
import { filingsOf } from '#app/models/report/filings.server.ts'
import { turnStatus } from '#app/text/next-step.ts'
import { termText } from '#app/text/term.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { claimsWithLetters } from '#app/views/claims.server.ts'
import {
  agreementVersionsFor,
  documentsFor,
  historyFor,
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
  const entered = await requireOwnDossier(args)
  const { person, dossier, now } = entered
  return {
    today: today(now),
    dossier: standingOf(dossier, person, now),
    offered: stepsFrom(dossierMachine, dossier.state, dossier.roles),
    signatories: signatoriesOf(dossier),
    handed: handedOverFor(entered),
    ended: endedFor(entered),
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
    agreements: agreementVersionsFor(dossier),
    tranches: tranchesOf(dossier.id),
    ledger: ledgerFor(dossier.id),
    claims: claimsWithLetters(dossier),
    documents: documentsFor(dossier, person),
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
  const { dossier, begunAlready, rejection, handed, ended, own, ...shown } = useLoaderData<typeof loader>()
  const { offered, signatories, handOn, today: day } = shown
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
            <HandedOver handed={handed.filter((one) => !isAbout(dossier.mine)(one))} />
            <EndedHandOvers ended={ended} />
            <OwnResolutions own={own.filter(({ isThere }) => isThere)} />
            <OwnNextStep {...{ dossier, offered, signatories, handed, handOn, today: day }} />
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
  const path = ownDossierPath(dossier.reference)
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
        {decided && <DecisionLink path={path} />}
      </DossierPart>
      <ReportsPart reports={reports} path={path} />
      {agreements.length > 0 && (
        <DossierPart title={t('dossier.agreement')}>
          <AgreementLinks agreements={agreements} path={path} />
          {mayRenew && (
            <p>
              <Link to={`${path}/renew`}>{t('renewal.title')}</Link>
            </p>
          )}
        </DossierPart>
      )}
      <PaymentsPart at="payments" title={t('dossier.payments')} {...{ tranches, claims, ledger, path }} />
      <DocumentsPart documents={documents} path={path} mayTakeAway={mayTakeAway} />
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
