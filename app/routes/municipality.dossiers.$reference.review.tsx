import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { SectionPage, sectionWay } from '#app/components/application-section.tsx'
import { ApplicationView } from '#app/components/application-view.tsx'
import { CalculationPart } from '#app/components/calculation-part.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierPart } from '#app/components/dossier-part.tsx'
import { FilingDeclaration } from '#app/components/filing-declaration.tsx'
import { EndedHandOvers, HandedOver } from '#app/components/handed-over.tsx'
import { Notice } from '#app/components/notice.tsx'
import { RequestBox } from '#app/components/points.tsx'
import { Reasons } from '#app/components/reason-list.tsx'
import { mendingPath, sectionPath } from '#app/components/ways.ts'
import { WhoMay } from '#app/components/who-may.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { filingForm } from '#app/domain/lifecycle/decision-forms.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { declaredBy } from '#app/domain/lifecycle/inputs.ts'
import { openPoints } from '#app/domain/lifecycle/points.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { by } from '#app/domain/order.ts'
import { answerForm } from '#app/http/answer.server.ts'
import { requireOwnDossier } from '#app/http/dossier.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { useText } from '#app/text/use-text.tsx'
import { applicationFor } from '#app/views/application-view.server.ts'
import { calculationFor, matchFor } from '#app/views/calculation.server.ts'
import { endedFor, handOverOffer } from '#app/views/hand-over.server.ts'
import { missingForFiling, openShown, signatoriesOf } from '#app/views/own-dossier.server.ts'
import { sectionFrame } from '#app/views/sections.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  ...sectionWay(t, data.frame),
  { label: t('section.review') },
])

const APPLICATION = { kind: 'application', year: null } as const

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnDossier(args)
  const { person, dossier, language, now } = entered
  const frame = sectionFrame(entered, 'review')
  return {
    frame,
    today: today(now),
    request: openShown({ dossierId: dossier.id, year: null, state: dossier.state }, frame.lead === null),
    version: dossier.version,
    name: person.name,
    missing: frame.editable ? toldReasons(language, wholeFirst(missingForFiling(dossier, now))) : [],
    mayFile: stepsFrom(dossierMachine, dossier.state, dossier.roles).includes('submit'),
    signatories: signatoriesOf(dossier, now),
    handOn: handOverOffer(dossier, APPLICATION, now),
    ended: endedFor(entered, APPLICATION),
    application: applicationFor(entered),
    calculation: calculationFor(dossier),
    match: matchFor(dossier),
  }
}

/** What no section mends is said before what one does: it decides whether filling in is of use. */
function wholeFirst(reasons: readonly Reason[]) {
  return [...reasons].sort(by(({ section }) => (section ? 1 : 0)))
}

export async function action(args: ActionFunctionArgs) {
  const { person, dossier, now } = await requireOwnDossier(args)

  return answerForm(args.request, {
    form: filingForm,
    verb: ({ version: seen, pointsLeftOpen, ...typed }) => {
      const input = { declaration: declaredBy(person, typed), pointsLeftOpen }
      const filing = { id: dossier.id, action: 'submit', person, version: seen, input, now } as const
      return applyTransition(dossierDoor, filing)
    },
    next: `/municipality/dossiers/${dossier.reference}/submitted`,
  })
}

export default function ReviewPage() {
  const t = useText()
  const {
    frame,
    application,
    calculation,
    match,
    request,
    ended,
    today: day,
  } = useLoaderData<typeof loader>()
  const { editable, reference } = frame
  return (
    <SectionPage
      frame={frame}
      title={editable ? undefined : t('dossier.application')}
      lead={editable ? t('filing.lead') : undefined}
    >
      <HandedOver handed={frame.handed} atTask />
      <EndedHandOvers ended={ended} />
      {request && <RequestBox request={request} reference={reference} today={day} />}
      {editable && <Completeness />}
      <DossierPart title={t('filing.content')}>
        <ApplicationView
          application={application}
          linkTo={editable ? (section) => sectionPath(reference, section) : undefined}
        />
      </DossierPart>
      <CalculationPart calculation={calculation} match={match} />
      {editable && <Filing />}
    </SectionPage>
  )
}

function Completeness() {
  const t = useText()
  const { frame, missing, request } = useLoaderData<typeof loader>()
  if (missing.length === 0 && openPoints(request?.points ?? []).length > 0) return null
  if (missing.length === 0)
    return (
      <Notice kind="success" title={t('filing.ready')}>
        <p>{t('filing.ready.text')}</p>
      </Notice>
    )
  return (
    <Notice kind="warning" title={t('filing.missing', { count: missing.length })}>
      <p>{t('filing.missing.text')}</p>
      <Reasons reasons={missing} linkTo={mendingPath(frame.reference, null)} />
    </Notice>
  )
}

/** The declaration, for those who may file; others see whom to turn to. */
function Filing() {
  const t = useText()
  const { mayFile, missing, signatories, handOn, version, name, application, request } =
    useLoaderData<typeof loader>()
  return (
    <DossierPart title={t('filing.declaration')}>
      {missing.length > 0 && <p className="text soft">{t('filing.later')}</p>}
      {!mayFile && (
        <WhoMay title={t('filing.who')} people={signatories} nobody={t('next.file.nobody')}>
          {handOn && <Link to={handOn}>{t('handOver.title.application')}</Link>}
        </WhoMay>
      )}
      {mayFile && missing.length === 0 && (
        <>
          <p className="text">{t('filing.declaration.text')}</p>
          <FilingDeclaration
            {...{ version, name, party: application.party.name, points: request?.points ?? [] }}
            authority={t('filing.authority')}
            label={t('filing.submit')}
          />
        </>
      )}
    </DossierPart>
  )
}
