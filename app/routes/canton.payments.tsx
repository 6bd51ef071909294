import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { crumbs } from '#app/components/crumbs.tsx'
import type { Column } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { ClaimTable, TrancheTable } from '#app/components/tranches.tsx'
import { dossierPath, stepPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { isReleasable, type TrancheRow } from '#app/domain/ledger.ts'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { buttonsAmong } from '#app/domain/lifecycle/steps.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { formatRappen, sumRappen } from '#app/domain/money.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { claimsIn, tranchesIn } from '#app/models/money/payments.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('payments.title') }])

/** What waits for somebody, in the order of the work; what is paid has a list of its own. */
const PARTS = ['releasable', 'released', 'ordered', 'held', 'waiting'] as const
type Part = (typeof PARTS)[number]

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const roles = person.memberships.map(({ role }) => role)
  const open = tranchesIn(person, ['planned', 'released', 'ordered', 'held'])
  return {
    tranches: open.map((tranche) => ({
      ...tranche,
      part: partOf(tranche),
      steps: stepsFrom(trancheMachine, tranche.state, roles),
    })),
    claims: claimsIn(person, ['issued']).map((claim) => ({
      ...claim,
      steps: stepsFrom(claimMachine, claim.state, roles),
    })),
  }
}

function partOf(tranche: TrancheRow): Part {
  if (isReleasable(tranche)) return 'releasable'
  return PARTS.find((part) => part === tranche.state) ?? 'waiting'
}

export default function PaymentsPage() {
  const t = useText()
  const { tranches, claims } = useLoaderData<typeof loader>()
  const parts = PARTS.map((part) => ({ part, rows: tranches.filter((tranche) => tranche.part === part) }))
  return (
    <div className="stack-xl">
      <PageTitle title={t('payments.title')} lead={t('payments.lead')} />
      {tranches.length + claims.length === 0 && <EmptyState title={t('payments.none')} />}
      {parts
        .filter(({ rows }) => rows.length > 0)
        .map(({ part, rows }) => (
          <TranchePart key={part} part={part} tranches={rows} />
        ))}
      {claims.length > 0 && (
        <Section title={t('payments.claims')}>
          <ClaimTable
            claims={claims}
            caption={t('payments.claims')}
            before={[dossierColumn(t('payments.dossier'))]}
            actions={(claim) => <Steps kind="claim" of={claim} />}
          />
        </Section>
      )}
      <p>
        <Link to="/canton/payments/tranches?money=paid">{t('payments.paidBefore')}</Link>
      </p>
    </div>
  )
}

type Row = Awaited<ReturnType<typeof loader>>['tranches'][number]

function TranchePart({ part, tranches }: { part: Part; tranches: readonly Row[] }) {
  const t = useText()
  const sum = formatRappen(sumRappen(tranches.map(({ amountRappen }) => amountRappen)))
  return (
    <section className="stack" aria-labelledby={part}>
      <h2 id={part}>{t(`payments.${part}`)}</h2>
      <p>{t('payments.sum', { count: tranches.length, sum })}</p>
      <TrancheTable
        tranches={tranches}
        caption={t(`payments.${part}`)}
        before={[dossierColumn(t('payments.dossier'))]}
        actions={(tranche) => <Steps kind="tranche" of={tranche} />}
      />
    </section>
  )
}

function dossierColumn<Of extends { reference: string; party: string }>(label: string): Column<Of> {
  return {
    key: 'dossier',
    label,
    cell: ({ reference, party }) => (
      <Link to={dossierPath(reference)}>
        <Name>{party}</Name>
      </Link>
    ),
  }
}

type StepsProps = {
  kind: 'tranche' | 'claim'
  of: { reference: string; id: string; steps: readonly string[] }
}

/** Each step leads to a page that says what it does. */
function Steps({ kind, of: { reference, id, steps } }: StepsProps) {
  const t = useText()
  const buttons = ['forward', 'aside', 'dangerous'] as const
  return (
    <span className="row">
      {buttonsAmong(steps, { machine: kind, side: 'canton', buttons }).map((step) => (
        <Link key={step} to={stepPath(kind, step, { reference, record: id })}>
          {t(`step.${step}`)}
        </Link>
      ))}
    </span>
  )
}
