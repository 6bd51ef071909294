import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AgreementFacts, AgreementFiles, Signatures } from '#app/components/agreement.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Details } from '#app/components/details.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { HalfSigned } from '#app/components/half-signed.tsx'
import { EndedHandOvers, HandedOver } from '#app/components/handed-over.tsx'
import { HowToSign } from '#app/components/how-to-sign.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { municipalWay, ownDossierPath } from '#app/components/ways.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { turnOf } from '#app/domain/lifecycle/turn.ts'
import { coordinates } from '#app/domain/roles.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { halfSigned, maySetSigningRule } from '#app/models/agreement/signing-rule.server.ts'
import { standingFacts } from '#app/models/dossier/standing.server.ts'
import { endingOf } from '#app/models/dossier/terminations.server.ts'
import { turnStatus } from '#app/text/next-step.ts'
import { useText } from '#app/text/use-text.tsx'
import { agreementsFor, signaturesFor, signingOf } from '#app/views/agreement-view.server.ts'
import { endedFor, handedOverFor, handOverOffer } from '#app/views/hand-over.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...municipalWay(t, data),
  { label: t('signing.title') },
])

const AGREEMENT = { kind: 'agreement', year: null } as const

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { dossier, person, language, now } = entered
  const agreements = agreementsFor(dossier, person)
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    status: turnStatus(language, {
      state: dossier.state,
      ...endingOf(dossier, today(now)),
      ...turnOf(standingFacts(dossier, { today: today(now) })),
    }),
    agreements,
    signatures: signaturesFor(dossier, person),
    signing: signingOf(entered),
    handOn: handOverOffer(dossier, AGREEMENT, now),
    handed: handedOverFor(entered, AGREEMENT),
    ended: endedFor(entered, AGREEMENT),
    rule: {
      joint: dossier.party.signsJointly,
      mayChange: maySetSigningRule(dossier),
      half: halfSigned(dossier, now) ?? null,
    },
    mayInvite: coordinates(person, dossier.party.leadBfsNumber),
    mayTakeBack: dossier.roles.includes('signatory'),
    justSigned: new URL(args.request.url).searchParams.has('signed'),
  }
}

export default function AgreementPage() {
  const t = useText()
  const {
    reference,
    party,
    status,
    agreements,
    handed,
    ended,
    justSigned,
    rule,
    signing,
    handOn,
    mayInvite,
    mayTakeBack,
  } = useLoaderData<typeof loader>()
  const [newest, ...older] = agreements
  if (!newest)
    return (
      <div className="stack-l">
        <PageTitle kicker={<DossierName reference={reference} party={party} />} title={t('signing.title')} />
        <EmptyState title={t('signing.none')}>{t('signing.none.text')}</EmptyState>
      </div>
    )
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={<DossierName reference={reference} party={party} />}
        title={t('signing.document', { version: newest.version })}
        status={<StatusBadge status={status} />}
      />
      <HandedOver handed={handed} atTask />
      <EndedHandOvers ended={ended} />
      {rule.half && (
        <HalfSigned half={rule.half} reference={reference} mayInvite={mayInvite} mayTakeBack={mayTakeBack} />
      )}
      {justSigned && !rule.half && (
        <Notice kind="success" live title={t('signing.signed.title')}>
          <p>{t('signing.signed.text')}</p>
        </Notice>
      )}
      <Section title={t('signing.main')}>
        <AgreementFiles agreements={[newest]} />
        <AgreementFacts agreement={newest} />
        {older.length > 0 && (
          <Details summary={t('signing.older')}>
            <AgreementFiles agreements={older} />
          </Details>
        )}
      </Section>
      <HowToSign reference={reference} signing={signing} handOn={handOn} />
      <Rule />
      <SignedSoFar />
    </div>
  )
}

/** Whether it takes one person or two; who signs can change it while nothing signed under it waits. */
function Rule() {
  const t = useText()
  const { reference, rule } = useLoaderData<typeof loader>()
  if (!rule.mayChange) return null
  return (
    <p className="text">
      {t(rule.joint ? 'signingRule.now.joint' : 'signingRule.now.single')}{' '}
      <Link to={`${ownDossierPath(reference)}/agreement/rule`}>{t('signingRule.change')}</Link>
    </p>
  )
}

function SignedSoFar() {
  const t = useText()
  const { signatures } = useLoaderData<typeof loader>()
  return (
    <Section title={t('signing.signatures')}>
      <Signatures signatures={signatures} />
    </Section>
  )
}
