import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Amount } from '#app/components/amount.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Section } from '#app/components/section.tsx'
import { SheetLinks } from '#app/components/sheet-links.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Rappen } from '#app/domain/money.ts'
import type { ProofYear } from '#app/domain/programme/federal-proof.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { PROOF_FIGURES } from '#app/text/federal-proof-sheet.ts'
import { useText } from '#app/text/use-text.tsx'
import { proofOf } from '#app/views/federal-proof.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('federalProof.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  return proofOf(askedPeriod(request, today(now())).programme)
}

export default function FederalProof() {
  const t = useText()
  const { period, years, total } = useLoaderData<typeof loader>()
  const columns: Column<ProofYear>[] = [
    {
      key: 'year',
      label: t('federalProof.year'),
      cell: ({ year }) => <Link to={`/canton/rollup?period=${period.id}&year=${year}`}>{year}</Link>,
      foot: t('federalProof.total'),
    },
    ...PROOF_FIGURES.map(
      (figure): Column<ProofYear> => ({
        key: figure,
        label: t(`federalProof.${figure}`),
        align: 'end',
        cell: (year) => <Figure figure={figure} of={year} />,
        foot: <Figure figure={figure} of={total} />,
      }),
    ),
  ]
  return (
    <div className="stack-xl">
      <PageTitle kicker={period.name} title={t('federalProof.title')} lead={t('federalProof.lead')} />
      <div className="stack">
        <DataTable
          caption={t('federalProof.title')}
          captionHidden
          columns={columns}
          rows={years}
          rowKey={({ year }) => String(year)}
        />
        <p className="text soft">{t('federalProof.rule')}</p>
        <p className="row">
          <SheetLinks to="/canton/federal-proof" search={`?period=${period.id}`} />
        </p>
      </div>
      <Unsettled years={years} />
    </div>
  )
}

type Proven = (typeof PROOF_FIGURES)[number]

function Figure({ figure, of }: { figure: Proven; of: Readonly<Record<Proven, Rappen | null>> }) {
  const t = useText()
  const amount = of[figure]
  if (amount === null) return <span className="soft">{t('federalProof.none')}</span>
  if (figure === 'missing' && amount === 0) return t('federalProof.reached')
  return <Amount rappen={amount} />
}

/** Whose own spending is not proven yet. */
function Unsettled({ years }: { years: readonly ProofYear[] }) {
  const t = useText()
  const open = years.filter(({ unsettled }) => unsettled.length > 0)
  if (open.length === 0) return null
  return (
    <Section title={t('federalProof.unsettled')}>
      <p className="text">{t('federalProof.unsettled.text')}</p>
      {open.map(({ year, unsettled }) => (
        <div key={year} className="stack-s">
          <h3>{t('federalProof.unsettled.of', { year, count: unsettled.length })}</h3>
          <ul>
            {unsettled.map(({ reference, party }) => (
              <li key={reference}>
                <Link to={dossierPath(reference)}>
                  <Name>{party}</Name>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}
