import { ActionPanel } from '#app/components/action-panel.tsx'
import { Amount, Count } from '#app/components/amount.tsx'
import { Bar } from '#app/components/bar.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { ContactBox } from '#app/components/contact-box.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { Deadline } from '#app/components/deadline.tsx'
import { Details } from '#app/components/details.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { Contact } from '#app/domain/agreement/office.ts'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { formatRappen, type Rappen, rappen, sumRappen } from '#app/domain/money.ts'
import { dossierStatus } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import { Part } from './part.tsx'

type Row = { name: string; state: DossierState; population: number; dueOn: string; contribution: Rappen }

const ROWS: readonly Row[] = [
  {
    name: 'Emmen',
    state: 'active',
    population: 32_000,
    dueOn: '2027-03-15',
    contribution: rappen(1_460_000),
  },
  {
    name: 'Hergiswil bei Willisau',
    state: 'draft',
    population: 1_900,
    dueOn: '2027-01-31',
    contribution: rappen(285_500),
  },
  {
    name: 'Root',
    state: 'returned',
    population: 6_293,
    dueOn: '2026-12-04',
    contribution: rappen(3_031_900),
  },
]

export function TablePart() {
  const t = useText()
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      label: t('living.table.municipality'),
      cell: ({ name }) => name,
      sortable: true,
      foot: t('living.table.total'),
    },
    {
      key: 'state',
      label: t('living.table.state'),
      cell: ({ state }) => <Badge {...dossierStatus(t, state)} />,
      sortable: true,
    },
    {
      key: 'population',
      label: t('living.table.population'),
      cell: ({ population }) => <Count value={population} />,
      align: 'end',
    },
    {
      key: 'due',
      label: t('living.table.due'),
      cell: ({ dueOn }) => <DateText day={dueOn} short />,
      align: 'end',
    },
    {
      key: 'contribution',
      label: t('living.table.contribution'),
      cell: ({ contribution }) => <Amount rappen={contribution} />,
      align: 'end',
      sortable: true,
      foot: <Amount rappen={sumRappen(ROWS.map(({ contribution }) => contribution))} />,
    },
  ]
  return (
    <Part name="DataTable, Pagination, EmptyState">
      <DataTable caption={t('living.table')} columns={columns} rows={ROWS} rowKey={({ name }) => name} />
      <Pagination page={2} pageSize={30} total={80} />
      <EmptyState
        title={t('living.empty')}
        action={<ButtonLink to="/">{t('living.empty.action')}</ButtonLink>}
      >
        {t('living.empty.text')}
      </EmptyState>
    </Part>
  )
}

export function PanelPart({ today, contact }: { today: string; contact: Contact | undefined }) {
  const t = useText()
  return (
    <Part name="ActionPanel, ContactBox, Deadline, Details">
      <div className="beside">
        <ActionPanel
          title={t('living.step.title')}
          deadline={<Deadline dueOn={addDays(today, 9)} today={today} />}
          action={<ButtonLink to="/">{t('living.step.title')}</ButtonLink>}
        >
          <p>{t('living.step.text')}</p>
        </ActionPanel>
        {contact && <ContactBox contact={contact} />}
      </div>
      <p>
        <Deadline dueOn={addDays(today, 60)} today={today} />
        <br />
        <Deadline dueOn={today} today={today} />
        <br />
        <Deadline dueOn={addDays(today, -3)} today={today} />
      </p>
      <Details summary={t('home.what.title')}>
        <p>{t('home.what.1')}</p>
      </Details>
    </Part>
  )
}

export function FactPart() {
  const t = useText()
  return (
    <Part name="SummaryList, FileList, Bar">
      <SummaryList
        items={[
          { term: t('living.reference'), value: 'MK-2027-7F4K-2Q' },
          {
            term: t('living.contact'),
            value: 'Ruth Bucher',
            action: <a href="#contact">{t('common.change')}</a>,
          },
          { term: t('living.amount'), value: <Amount rappen={rappen(1_250_000)} /> },
        ]}
      />
      <FileList
        files={[
          {
            id: '1',
            name: 'Beschluss-Gemeinderat-2026.pdf',
            kind: t('documentSlot.resolution'),
            bytes: 248_000,
            at: '2026-11-02T13:30:00.000Z',
            href: '/components',
            sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          },
          {
            id: '2',
            name: 'Integrationskonzept.docx',
            kind: t('documentSlot.foundation_paper'),
            bytes: 1_840_000,
          },
        ]}
      />
      <Bar
        label={t('living.own')}
        value={9_000}
        maximum={12_500}
        valueText={formatRappen(rappen(900_000))}
        maximumText={formatRappen(rappen(1_250_000))}
      />
    </Part>
  )
}
