import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Claims } from '#app/components/claims.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DossierName } from '#app/components/dossier-name.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Proposals } from '#app/components/proposals.tsx'
import { cantonalWay, dossierPath, stepPath } from '#app/components/ways.ts'
import { buttonsAmong } from '#app/domain/lifecycle/steps.ts'
import { requireDossier } from '#app/http/dossier.server.ts'
import { found } from '#app/http/found.server.ts'
import { claimDoor } from '#app/models/doors.server.ts'
import { stepsAtHand } from '#app/models/steps-at-hand.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { claimsWithLetters } from '#app/views/claims.server.ts'
import { proposalsFor } from '#app/views/proposal.server.ts'

export const handle = crumbs<typeof loader>((t, { claim, ...dossier }) => [
  ...cantonalWay(t, dossier),
  { label: t('money.claim.one', { year: claim.year }) },
])

/** One claim: what is open of it, what was booked against it, in which parts it is paid, and what can be done. */
export async function loader(args: LoaderFunctionArgs) {
  const entered = await requireDossier(args)
  const { dossier, person } = entered
  const claim = found(claimsWithLetters(dossier).find(({ id }) => id === args.params.id))
  const { reference, party } = dossier
  const { steps } = stepsAtHand(claimDoor, claim, entered)
  const proposals = proposalsFor(dossier, { person, side: 'canton', recordId: claim.id })
  return { reference, party: party.name, claim, steps, proposals }
}

export default function ClaimPage() {
  const t = useText()
  const { reference, party, claim, proposals } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        kicker={<DossierName {...{ reference, party }} />}
        title={t('money.claim.one', { year: claim.year })}
      />
      <Proposals proposals={proposals} path={dossierPath(reference)} />
      <Claims claims={[claim]} path={dossierPath(reference)} />
      <Steps />
    </div>
  )
}

/** The usual step as a button, the others beside it as links. */
function Steps() {
  const t = useText()
  const { reference, claim, steps } = useLoaderData<typeof loader>()
  const on = { machine: 'claim', side: 'canton' } as const
  const to = (step: string) => stepPath('claim', step, { reference, record: claim.id })
  if (steps.length === 0) return null
  return (
    <div className="row">
      {buttonsAmong(steps, { ...on, buttons: ['forward'] }).map((step) => (
        <ButtonLink key={step} to={to(step)}>
          {t(`step.${step}`)}
        </ButtonLink>
      ))}
      {buttonsAmong(steps, { ...on, buttons: ['aside', 'dangerous'] }).map((step) => (
        <Link key={step} to={to(step)}>
          {t(`step.${step}`)}
        </Link>
      ))}
    </div>
  )
}
