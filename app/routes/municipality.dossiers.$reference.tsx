import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import { FurtherSteps } from '#app/components/further-steps.tsx'
import { EndedHandOvers, HandedOver } from '#app/components/handed-over.tsx'
import { Notice } from '#app/components/notice.tsx'
import { OwedAnswers } from '#app/components/owed-answers.tsx'
import { OwnDossierAside, OwnDossierParts } from '#app/components/own-dossier-parts.tsx'
import { OwnNextStep } from '#app/components/own-next-step.tsx'
import { OwnResolutions } from '#app/components/own-resolutions.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RequestBox } from '#app/components/points.tsx'
import { Proposals } from '#app/components/proposals.tsx'
import { Rejection } from '#app/components/rejection.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { ownDossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { isAbout } from '#app/domain/lifecycle/hand-over.ts'
import { requireOwnAmendments } from '#app/http/dossier.server.ts'
import { wouldJoin } from '#app/models/dossier/own-time.server.ts'
import { lastingText } from '#app/text/term.ts'
import { useText } from '#app/text/use-text.tsx'
import { ownDossierPage } from '#app/views/own-dossier-page.server.ts'

export const handle = crumbs<typeof loader>((t, data) => [
  { label: t('nav.municipality'), to: '/municipality' },
  { label: data.dossier.name, named: true },
])

export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireOwnAmendments(args)
  const { person, dossier } = entered
  if (wouldJoin(person, dossier)) throw redirect(`${ownDossierPath(dossier.reference)}/amendments`)
  const begunAlready = new URL(args.request.url).searchParams.has('begun')
  return { ...ownDossierPage(entered), begunAlready }
}

export default function OwnDossierPage() {
  const t = useText()
  const shown = useLoaderData<typeof loader>()
  const { dossier, begunAlready, rejection, handed, ended, own, offered, signatories, handOn, today } = shown
  const term = lastingText(t, dossier)
  return (
    <div className="stack-l">
      <PageTitle
        kicker={`${dossier.reference} · ${term}`}
        title={<Name>{dossier.name}</Name>}
        status={<StatusBadge status={dossier.status} />}
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
            <OwedAnswers rows={shown.inquiries.rows} />
            <Proposals proposals={shown.proposals} path={ownDossierPath(dossier.reference)} />
            <HandedOver handed={handed.filter((one) => !isAbout(dossier.mine)(one))} />
            <EndedHandOvers ended={ended} />
            <OwnResolutions own={own.filter(({ isThere }) => isThere)} />
            <OwnNextStep {...{ dossier, offered, signatories, handed, handOn, today }} />
            {dossier.further.length > 0 && (
              <Section title={t('own.further')} className="stack-s">
                <FurtherSteps
                  reference={dossier.reference}
                  steps={dossier.further}
                  due={dossier.furtherDue}
                  today={today}
                />
              </Section>
            )}
            {rejection && <Rejection rejection={rejection} />}
            {dossier.requests.map((request) => (
              <RequestBox key={request.year} request={request} reference={dossier.reference} today={today} />
            ))}
          </div>
          <OwnDossierParts shown={shown} />
        </div>
        <OwnDossierAside shown={shown} />
      </div>
    </div>
  )
}
