import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Amount } from '#app/components/amount.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Section } from '#app/components/section.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { PartOfParty } from '#app/domain/programme/roll-up.ts'
import { found } from '#app/http/found.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { FUNDS, rolledArea } from '#app/text/roll-up-sheet.ts'
import { useText } from '#app/text/use-text.tsx'
import { rollUpArea } from '#app/views/roll-up.server.ts'

export const handle = programmeCrumbs<typeof loader>((t, data) => [
  { label: t('rollUp.title'), to: data && `/canton/rollup?period=${data.periodId}&year=${data.year}` },
  { label: data ? rolledArea(t, data.catalogue, data.area) : t('rollUp.area') },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const at = now()
  const { programme } = askedPeriod(request, today(at))
  const language = languageOf(request)
  return found(rollUpArea(programme, { address: request.url, area: params.area ?? '', language, now: at }))
}

export default function RollUpArea() {
  const t = useText()
  const { area, year, parties, planned, actual, catalogue } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={`${t('rollUp.title')} ${year}`}
        title={rolledArea(t, catalogue, area)}
        lead={t('rollUp.rule')}
      />
      <Section title={t('rollUp.planned')}>
        <Parties parties={parties} of="planned" total={planned} />
      </Section>
      <Section title={t('rollUp.actual')}>
        <Parties parties={parties} of="actual" total={actual} />
      </Section>
    </div>
  )
}

type PartiesProps = {
  parties: readonly PartOfParty[]
  of: 'planned' | 'actual'
  total: PartOfParty['planned']
}

function Parties({ parties, of, total }: PartiesProps) {
  const t = useText()
  const columns: Column<PartOfParty>[] = [
    {
      key: 'party',
      label: t('rollUp.party'),
      cell: ({ reference, party }) => (
        <Link to={dossierPath(reference)}>
          <Name>{party}</Name>
        </Link>
      ),
      foot: t('rollUp.total'),
    },
    ...FUNDS.map((name) => ({
      key: name,
      label: t(`rollUp.${name}`),
      align: 'end' as const,
      cell: (row: PartOfParty) => {
        const funds = row[of]
        return funds ? <Amount rappen={funds[name]} /> : t('rollUp.notSettled')
      },
      foot: <Amount rappen={total[name]} />,
    })),
  ]
  return (
    <DataTable
      caption={t('rollUp.behind')}
      captionHidden
      columns={columns}
      rows={parties}
      rowKey={({ reference }) => reference}
    />
  )
}
