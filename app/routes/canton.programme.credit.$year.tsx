import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Amount } from '#app/components/amount.tsx'
import { CreditTable } from '#app/components/canton/credit-tables.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Section } from '#app/components/section.tsx'
import { dossierPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { found } from '#app/http/found.server.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { creditYear } from '#app/views/credit.server.ts'

export const handle = programmeCrumbs<typeof loader>((t, data) => [
  { label: t('credit.title'), to: `/canton/programme/credit?period=${data.period.id}` },
  { label: String(data.year) },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCantonalPerson(request)
  const at = now()
  const { programme } = askedPeriod(request, today(at))
  return found(creditYear(programme, { year: params.year ?? '', now: at }))
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>

export default function CreditYearPage() {
  const t = useText()
  const shown = useLoaderData<typeof loader>()
  const { period, year, figures } = shown
  return (
    <div className="stack-xl">
      <PageTitle kicker={period.name} title={`${t('credit.title')} ${year}`} lead={t('credit.words')} />
      <CreditTable years={[shown]} periodId={period.id} />
      <Counting />
      {figures.map((figure) => (
        <Figure key={figure.figure} {...figure} />
      ))}
      <History />
    </div>
  )
}

/** What the credit of the year is made of: of each source what was entered last. */
function Counting() {
  const t = useText()
  const { sources, creditRappen } = useLoaderData<typeof loader>()
  if (creditRappen === null) return null
  const [source, amount] = sourceAndAmount(t)
  return (
    <Section title={t('credit.counting')} at="credit">
      <DataTable
        caption={t('credit.counting')}
        captionHidden
        columns={[
          { ...source, foot: t('credit.total') },
          { ...amount, foot: <Amount rappen={creditRappen} /> },
        ]}
        rows={sources}
        rowKey={(one) => one.source}
      />
    </Section>
  )
}

type Entered = Pick<Shown['entered'][number], 'source' | 'amountRappen'>

function sourceAndAmount(t: ReturnType<typeof useText>): [Column<Entered>, Column<Entered>] {
  return [
    { key: 'source', label: t('credit.source'), cell: ({ source }) => t(`credit.source.${source}`) },
    {
      key: 'amount',
      label: t('credit.amount'),
      align: 'end',
      cell: ({ amountRappen }) => <Amount rappen={amountRappen} />,
    },
  ]
}

function History() {
  const t = useText()
  const { entered } = useLoaderData<typeof loader>()
  const columns: Column<(typeof entered)[number]>[] = [
    ...sourceAndAmount(t),
    { key: 'basis', label: t('credit.legalBasis'), cell: ({ legalBasis }) => legalBasis, prose: true },
    { key: 'reason', label: t('field.reason'), cell: ({ reason }) => reason, prose: true },
    { key: 'at', label: t('credit.enteredAt'), cell: ({ enteredAt }) => <DateText day={enteredAt} short /> },
    { key: 'by', label: t('credit.enteredBy'), cell: ({ enteredBy }) => <Name>{enteredBy}</Name> },
  ]
  return (
    <Section title={t('credit.history')}>
      <DataTable
        caption={t('credit.history')}
        captionHidden
        stacked
        columns={columns}
        rows={entered}
        rowKey={({ id }) => id}
        empty={<p className="text">{t('credit.history.none')}</p>}
      />
    </Section>
  )
}

function Figure({ figure, lines, sumRappen }: Shown['figures'][number]) {
  const t = useText()
  const columns: Column<(typeof lines)[number]>[] = [
    {
      key: 'party',
      label: t('credit.party'),
      cell: ({ reference, party }) => (
        <Link to={dossierPath(reference)}>
          <Name>{party}</Name>
        </Link>
      ),
      foot: t('credit.total'),
    },
    {
      key: 'amount',
      label: t(`credit.${figure}`),
      align: 'end',
      cell: ({ amountRappen }) => <Amount rappen={amountRappen} />,
      foot: <Amount rappen={sumRappen} />,
    },
  ]
  return (
    <Section title={t(`credit.${figure}`)} at={figure}>
      <DataTable
        caption={t(`credit.${figure}`)}
        captionHidden
        columns={columns}
        rows={lines.map((line, index) => ({ ...line, index }))}
        rowKey={(line) => `${line.reference} ${lines.indexOf(line)}`}
        empty={<p className="text">{t('credit.lines.none')}</p>}
      />
    </Section>
  )
}
