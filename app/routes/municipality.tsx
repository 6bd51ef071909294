import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { Deadline } from '#app/components/deadline.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { FurtherSteps } from '#app/components/further-steps.tsx'
import { EndedHandOvers, HandedOver } from '#app/components/handed-over.tsx'
import { InquiryTallies } from '#app/components/inquiry-tallies.tsx'
import { nextStepPath } from '#app/components/next-step.ts'
import { useObligation } from '#app/components/obligations.tsx'
import { OwnResolutions } from '#app/components/own-resolutions.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PointList } from '#app/components/point-list.tsx'
import { requestTitle } from '#app/components/request-title.ts'
import { Badge } from '#app/components/status-badge.tsx'
import { type SummaryItem, SummaryList } from '#app/components/summary-list.tsx'
import { RefusedNotice, UnsignedNotice } from '#app/components/unsigned.tsx'
import { pointPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { hasRole, municipalitiesOf } from '#app/domain/roles.ts'
import { languageOf } from '#app/http/language.server.ts'
import { requireMunicipalPerson } from '#app/http/session.server.ts'
import { ownDossiers } from '#app/models/dossier/dossiers.server.ts'
import { refusedAround, withoutSignatory } from '#app/models/people/signatories.server.ts'
import { lastingText } from '#app/text/term.ts'
import { useText } from '#app/text/use-text.tsx'
import { endedFor, handedOverFor } from '#app/views/hand-over.server.ts'
import { talliesFor } from '#app/views/inquiry-list.server.ts'
import { standingOf } from '#app/views/own-dossier.server.ts'
import { ownResolutionsIn } from '#app/views/own-resolution.server.ts'

export const handle = crumbs((t) => [{ label: t('own.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireMunicipalPerson(request)
  const at = now()
  const day = today(at)
  const language = languageOf(request)
  return {
    today: day,
    dossiers: ownDossiers(person, day).map((dossier) => ({
      ...standingOf({ dossier, person, language, now: at }),
      handed: handedOverFor({ dossier, person, now: at }),
      ended: endedFor({ dossier, person, language, now: at }),
      own: ownResolutionsIn(dossier, person),
    })),
    unsigned: withoutSignatory({ day, bfsNumbers: municipalitiesOf(person) }),
    refused: refusedAround(person),
    mayInvite: hasRole(person, 'coordinator'),
    tallies: talliesFor({ person, on: day }),
  }
}

export default function OwnDossiersPage() {
  const t = useText()
  const { today: day, dossiers, unsigned, refused, mayInvite, tallies } = useLoaderData<typeof loader>()
  const begin = <ButtonLink to="/municipality/dossiers/new">{t('own.new')}</ButtonLink>
  if (dossiers.length === 0)
    return (
      <div className="stack-l">
        <PageTitle title={t('own.title')} />
        <InquiryTallies tallies={tallies} today={day} />
        <EmptyState title={t('own.none')} action={begin}>
          {t('own.none.text')}
        </EmptyState>
      </div>
    )
  return (
    <div className="stack-l">
      <PageTitle title={t('own.title')} lead={t('own.lead')} />
      <UnsignedNotice unsigned={unsigned} mayInvite={mayInvite} />
      <RefusedNotice refused={refused} />
      <InquiryTallies tallies={tallies} today={day} />
      {dossiers.map((dossier) => (
        <DossierCard key={dossier.reference} dossier={dossier} />
      ))}
      <div className="row">
        <ButtonLink to="/municipality/dossiers/new" kind="secondary">
          {t('own.new')}
        </ButtonLink>
      </div>
    </div>
  )
}

type Standing = Awaited<ReturnType<typeof loader>>['dossiers'][number]

function DossierCard({ dossier }: { dossier: Standing }) {
  const t = useText()
  const { reference, name, status, mine, further, furtherDue, deadline, requests, handed, ended, own } =
    dossier
  const { today: day } = useLoaderData<typeof loader>()
  const path = nextStepPath(reference, mine)
  const facts: SummaryItem[] = [
    { term: t('own.next'), value: path ? <Link to={path}>{mine.title}</Link> : mine.title },
    ...(further.length > 0
      ? [
          {
            term: t('own.further'),
            value: <FurtherSteps reference={reference} steps={further} due={furtherDue} today={day} />,
          },
        ]
      : []),
    ...(deadline ? [{ term: t('own.deadline'), value: <NextDeadline deadline={deadline} /> }] : []),
  ]
  const term = lastingText(t, dossier)
  return (
    <article className="box stack" aria-labelledby={reference}>
      <div className="stack-xs">
        <p className="soft">
          {reference} · {term}
        </p>
        <h2 id={reference}>
          <Link to={`/municipality/dossiers/${reference}`}>
            <Name>{name}</Name>
          </Link>
        </h2>
      </div>
      <p>
        <Badge label={status.label} tone={status.tone} /> {status.explanation}
      </p>
      <HandedOver handed={handed} />
      <EndedHandOvers ended={ended} />
      <OwnResolutions own={own.filter(({ isThere }) => isThere)} />
      <SummaryList items={facts} />
      {requests.map(({ year, points, answerable, paper }) => (
        <section key={year} className="stack-s" aria-labelledby={`${reference}-${year ?? ''}`}>
          <h3 id={`${reference}-${year ?? ''}`}>{requestTitle(t, { year, paper })}</h3>
          <PointList points={points} linkTo={answerable && !paper ? pointPath(reference, year) : undefined} />
        </section>
      ))}
    </article>
  )
}

function NextDeadline({ deadline }: { deadline: NonNullable<Standing['deadline']> }) {
  const words = useObligation()
  const { today: day } = useLoaderData<typeof loader>()
  return (
    <>
      {words(deadline)}: <Deadline dueOn={deadline.dueOn} termOn={deadline.termOn} today={day} />
    </>
  )
}
