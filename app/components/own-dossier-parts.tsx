import { Link } from '@remix-run/react'
import { buttonsAmong, type SharedStep } from '#app/domain/lifecycle/steps.ts'
import { useText } from '#app/text/use-text.tsx'
import type { OwnDossier } from '#app/views/own-dossier-page.server.ts'
import { AccountPart } from './account-part.tsx'
import { SectionSteps } from './application-section.tsx'
import { ButtonLink } from './button.tsx'
import { ChainProgress } from './chain-progress.tsx'
import { ContactPart } from './contact-part.tsx'
import { Details } from './details.tsx'
import { DossierPart } from './dossier-part.tsx'
import { AgreementLinks, DecisionLinks, DocumentsPart, PaymentsPart, ReportsPart } from './dossier-parts.tsx'
import { DossierTimeline } from './dossier-timeline.tsx'
import { History } from './history.tsx'
import { InquiryPart } from './inquiry-part.tsx'
import { Obligations } from './obligations.tsx'
import { Section } from './section.tsx'
import { ownDossierPath, stepPath } from './ways.ts'

/** What there is of a dossier, from the application to the payments. */
export function OwnDossierParts({ shown }: { shown: OwnDossier }) {
  const t = useText()
  const { dossier, sections, agreements, filed, decisions, mayRenew } = shown
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
        <DecisionLinks decisions={decisions} path={path} />
      </DossierPart>
      {shown.chain.steps.length > 0 && (
        <DossierPart title={t('chain.progress')}>
          <ChainProgress chain={shown.chain} />
        </DossierPart>
      )}
      <ReportsPart reports={shown.reports} path={path} />
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
      <PaymentsPart at="payments" title={t('dossier.payments')} {...shown} path={path} />
      <AccountPart shown={shown.account} path={path} mayRequest={shown.mayRequestAccount} />
      <ContactPart shown={shown.contact} change={shown.mayChangeContact && `${path}/contact`} />
      <InquiryPart
        shown={shown.inquiries}
        reference={dossier.reference}
        reader="municipality"
        today={shown.today}
      />
      <DocumentsPart
        documents={shown.documents}
        path={path}
        mayTakeAway={shown.mayTakeAway}
        proofPath={`${path}/proof`}
      />
      <Details summary={t('dossier.history')}>
        <History entries={shown.history} path={path} />
      </Details>
    </>
  )
}

/** Written out, so that the page brings no other words of the steps. */
const STEP_TITLES = {
  withdraw: 'ownStep.withdraw.title',
  take_copy_back: 'ownStep.take_copy_back.title',
  take_first_back: 'ownStep.take_first_back.title',
  revoke: 'ownStep.revoke.title',
  terminate: 'ownStep.terminate.title',
} as const satisfies Record<SharedStep<'dossier', 'municipality'>, string>

/** Beside it: the way, the deadlines, and the steps that are seldom wanted. */
export function OwnDossierAside({
  shown: { dossier, beside: atHand, steps, deadlines, today },
}: {
  shown: OwnDossier
}) {
  const t = useText()
  const beside = buttonsAmong(atHand, {
    machine: 'dossier',
    side: 'municipality',
    buttons: ['aside', 'dangerous'],
  })
  return (
    <div className="stack-l">
      <Section title={t('dossier.way')}>
        <DossierTimeline steps={steps} />
      </Section>
      <Section at="deadlines" title={t('dossier.deadlines')}>
        <Obligations obligations={deadlines} today={today} />
      </Section>
      {beside.map((action) => (
        <p key={action}>
          <Link to={stepPath('dossier', action, dossier, 'municipality')}>{t(STEP_TITLES[action])}</Link>
        </p>
      ))}
    </div>
  )
}
