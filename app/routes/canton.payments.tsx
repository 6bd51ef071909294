import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import type { Column } from '#app/components/data-table.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { ClaimTable, TrancheTable } from '#app/components/tranches.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import { type TRANCHE_STATES, trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { formatRappen, sumRappen } from '#app/domain/money.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { stepsFrom } from '#app/http/step.server.ts'
import { claimsIn, tranchesIn } from '#app/models/payments.server.ts'
import { titled } from '#app/text/meta.ts'
import { lookUp } from '#app/text/text.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const meta: MetaFunction = ({ matches }) => titled(matches, (t) => t('payments.title'))
export const handle = crumbs((t) => [{ label: t('payments.title') }])

/** What waits for somebody, in the order of the work; the rest is history and stands in the dossier. */
const WAITING = [
  'planned',
  'released',
  'ordered',
  'held',
] as const satisfies readonly (typeof TRANCHE_STATES)[number][]

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const roles = person.memberships.map(({ role }) => role)
  return {
    tranches: tranchesIn(person, WAITING).map((tranche) => ({
      ...tranche,
      steps: stepsFrom(trancheMachine, tranche.state, roles),
    })),
    claims: claimsIn(person, ['issued']).map((claim) => ({
      ...claim,
      steps: stepsFrom(claimMachine, claim.state, roles),
    })),
  }
}

export default function PaymentsPage() {
  const t = useText()
  const { tranches, claims } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t('payments.title')} lead={t('payments.lead')} />
      {WAITING.map((state) => (
        <Waiting key={state} state={state} tranches={tranches.filter((tranche) => tranche.state === state)} />
      ))}
      <section className="stack" aria-labelledby="claims">
        <h2 id="claims">{t('payments.claims')}</h2>
        {claims.length === 0 && <p className="soft">{t('payments.none')}</p>}
        <ClaimTable
          claims={claims}
          before={[dossierColumn(t('payments.dossier'))]}
          actions={(claim) => <Steps kind="claim" of={claim} />}
        />
      </section>
    </div>
  )
}

type Row = Awaited<ReturnType<typeof loader>>['tranches'][number]

function Waiting({ state, tranches }: { state: (typeof WAITING)[number]; tranches: readonly Row[] }) {
  const t = useText()
  const sum = formatRappen(sumRappen(tranches.map(({ amountRappen }) => amountRappen)))
  return (
    <section className="stack" aria-labelledby={state}>
      <h2 id={state}>{t(`payments.${state}`)}</h2>
      {tranches.length === 0 ? (
        <p className="soft">{t('payments.none')}</p>
      ) : (
        <>
          <p>{t('payments.sum', { count: tranches.length, sum })}</p>
          <TrancheTable
            tranches={tranches}
            before={[dossierColumn(t('payments.dossier'))]}
            actions={(tranche) => <Steps kind="tranche" of={tranche} />}
          />
        </>
      )}
    </section>
  )
}

function dossierColumn<Of extends { reference: string; party: string }>(label: string): Column<Of> {
  return {
    key: 'dossier',
    label,
    cell: ({ reference, party }) => <Link to={`${dossierPath(reference)}`}>{party}</Link>,
  }
}

type StepsProps = {
  kind: 'tranche' | 'claim'
  of: { reference: string; id: string; steps: readonly string[] }
}

/** Each step leads to a page that says what it does. */
function Steps({ kind, of: { reference, id, steps } }: StepsProps) {
  const language = useLanguage()
  return (
    <span className="row">
      {steps.map((step) => (
        <Link key={step} to={`${dossierPath(reference)}/${kind}s/${id}/${step}`}>
          {lookUp(language, `step.${step}`)}
        </Link>
      ))}
    </span>
  )
}
