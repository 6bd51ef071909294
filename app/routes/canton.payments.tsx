import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { dossierColumn, TrancheSteps } from '#app/components/canton/payment-rows.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Reasons } from '#app/components/reason-list.tsx'
import { Section } from '#app/components/section.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import { trancheName } from '#app/components/tranche-name.ts'
import { ClaimTable, TrancheTable } from '#app/components/tranches.tsx'
import { dossierPath } from '#app/components/ways.ts'
import type { AccountNote } from '#app/domain/agreement/account-change.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { isReleasable, type TrancheRow } from '#app/domain/ledger.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { formatRappen, sumRappen } from '#app/domain/money.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { accountNotes } from '#app/models/agreement/account-records.server.ts'
import { claimsIn, tranchesIn } from '#app/models/money/payments.server.ts'
import { withSteps } from '#app/models/money/releases.server.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('payments.title') }])

/** What waits for somebody, in the order of the work; what is paid has a list of its own. */
const PARTS = ['releasable', 'released', 'ordered', 'held', 'refused', 'waiting'] as const
type Part = (typeof PARTS)[number]

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const open = tranchesIn(person, ['planned', 'released', 'ordered', 'held'])
  return {
    accounts: accountNotes(),
    tranches: withSteps(open, { person, today: today(now()) }).map((tranche) => ({
      ...tranche,
      part: partOf(tranche, tranche.reasons),
    })),
    claims: claimsIn(person, ['issued']),
  }
}

/** A tranche whose report gate is closed waits for the municipality; any other that would be refused says why. */
function partOf(tranche: TrancheRow, reasons: readonly Reason[]): Part {
  const isNext = tranche.state === 'released' || isReleasable(tranche)
  if (isNext && reasons.length > 0) return 'refused'
  if (isReleasable(tranche)) return 'releasable'
  return PARTS.find((part) => part === tranche.state) ?? 'waiting'
}

export default function PaymentsPage() {
  const t = useText()
  const { tranches, claims, accounts } = useLoaderData<typeof loader>()
  const parts = PARTS.map((part) => ({ part, rows: tranches.filter((tranche) => tranche.part === part) }))
  return (
    <div className="stack-xl">
      <PageTitle title={t('payments.title')} lead={t('payments.lead')} />
      {tranches.length + claims.length === 0 && <EmptyState title={t('payments.none')} />}
      {parts
        .filter(({ rows }) => rows.length > 0)
        .map(({ part, rows }) => (
          <TranchePart key={part} part={part} tranches={rows} accounts={accounts} />
        ))}
      {claims.length > 0 && (
        <Section title={t('payments.claims')}>
          <ClaimTable
            claims={claims}
            caption={t('payments.claims')}
            before={[dossierColumn(t('payments.dossier'))]}
            actions={({ reference, id, year }) => (
              <Link to={`${dossierPath(reference)}/claims/${id}`}>
                <ToldApart by={`${reference} ${year}`}>{t('money.claim.view')}</ToldApart>
              </Link>
            )}
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

type TranchePartProps = {
  part: Part
  tranches: readonly Row[]
  accounts: Readonly<Record<string, AccountNote>>
}

function TranchePart({ part, tranches, accounts }: TranchePartProps) {
  const t = useText()
  const sum = formatRappen(sumRappen(tranches.map(({ amountRappen }) => amountRappen)))
  return (
    <section className="stack" aria-labelledby={part}>
      <h2 id={part}>{t(`payments.${part}`)}</h2>
      <p>{t('payments.sum', { count: tranches.length, sum })}</p>
      <TrancheTable
        tranches={tranches}
        caption={t(`payments.${part}`)}
        before={[dossierColumn(t('payments.dossier'), accounts)]}
        actions={(tranche) => <TrancheSteps of={tranche} />}
      />
      {part === 'refused' && <WhyRefused tranches={tranches} />}
    </section>
  )
}

function WhyRefused({ tranches }: { tranches: readonly Row[] }) {
  const t = useText()
  const language = useLanguage()
  return tranches.map((tranche) => (
    <div key={tranche.id}>
      <h3>{`${tranche.party}, ${trancheName(t, tranche)}`}</h3>
      <Reasons reasons={toldReasons(language, tranche.reasons)} />
    </div>
  ))
}
