import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Amount } from '#app/components/amount.tsx'
import { OfficeTasks } from '#app/components/canton/office-tasks.tsx'
import { TileMap } from '#app/components/canton/tile-map.tsx'
import { WaitingList } from '#app/components/canton/waiting-list.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Deadline } from '#app/components/deadline.tsx'
import { List } from '#app/components/list.tsx'
import { useObligation } from '#app/components/obligations.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import { MONEY_KINDS, type MoneyKind } from '#app/domain/ledger.ts'
import type { Rappen } from '#app/domain/money.ts'
import { CANTONAL_ROLES, hasRole } from '#app/domain/roles.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { moneyIn, nextDeadlines } from '#app/models/dossier/cockpit.server.ts'
import { failures } from '#app/models/dossier/office-tasks.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { vacantRoles, withoutSignatory } from '#app/models/people/signatories.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { reportFigures, tilesOf } from '#app/views/cockpit.server.ts'

export const handle = crumbs((t) => [{ label: t('nav.cockpit') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const day = today(now())
  const year = yearOf(day)
  return {
    day,
    waiting: waitingFor(person, day),
    roles: CANTONAL_ROLES.filter((role) => hasRole(person, role)),
    reports: reportFigures(person, day),
    money: [
      { year, ...moneyIn(year) },
      { year: null, ...moneyIn(null) },
    ],
    deadlines: nextDeadlines(6),
    failedMails: failures().failed,
    tasks: {
      unsigned: withoutSignatory(),
      vacant: vacantRoles(),
      mayAppoint: hasRole(person, 'admin'),
    },
    tiles: tilesOf(day),
  }
}

type Shown = Awaited<ReturnType<typeof loader>>

export default function Cockpit() {
  const t = useText()
  const { day, waiting, roles, reports, money, deadlines, failedMails, tasks, tiles } =
    useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle
        title={t('nav.cockpit')}
        lead={waiting.length > 0 ? t('cockpit.lead', { count: waiting.length }) : t('cockpit.waiting.none')}
      />
      <div className="beside">
        <div className="stack-l">
          <section className="stack" aria-labelledby="waiting">
            <h2 id="waiting">{t('cockpit.waiting')}</h2>
            <WaitingList waiting={waiting} roles={roles} today={day} />
          </section>
          <OfficeTasks {...tasks} />
          <section className="stack" aria-labelledby="reports">
            <h2 id="reports">{t('cockpit.reports')}</h2>
            <ReportFigures reports={reports} failedMails={failedMails} />
          </section>
          <section className="stack" aria-labelledby="money">
            <h2 id="money">{t('cockpit.money')}</h2>
            <MoneyTable money={money} />
          </section>
        </div>
        <section className="stack" aria-labelledby="next">
          <h2 id="next">{t('cockpit.deadlines')}</h2>
          <Deadlines deadlines={deadlines} today={day} />
        </section>
      </div>
      <section className="stack" aria-labelledby="map">
        <h2 id="map">{t('cockpit.map')}</h2>
        <TileMap tiles={tiles} />
      </section>
    </div>
  )
}

function Deadlines({ deadlines, today }: Pick<Shown, 'deadlines'> & { today: string }) {
  const t = useText()
  const words = useObligation()
  if (deadlines.length === 0) return <p className="soft">{t('cockpit.deadlines.none')}</p>
  return (
    <>
      <List className="file-list">
        {deadlines.map((deadline) => (
          <li key={deadline.id}>
            <div>
              <Link to={`/canton/dossiers/${deadline.reference}`}>{deadline.party}</Link>
              <div>{words(deadline)}</div>
              <Deadline dueOn={deadline.dueOn} termOn={deadline.termOn} today={today} />
            </div>
          </li>
        ))}
      </List>
      <p>
        <Link to="/canton/calendar">{t('cockpit.deadlines.all')}</Link>
      </p>
    </>
  )
}

function ReportFigures({ reports, failedMails }: Pick<Shown, 'reports' | 'failedMails'>) {
  const t = useText()
  const figures = [
    {
      key: 'overdue',
      to: '/canton/reports?show=overdue',
      count: reports.overdue,
      note: reports.overdue > 0 ? t('cockpit.longest', { count: reports.longestDays }) : undefined,
    },
    { key: 'due', to: '/canton/reports?show=due', count: reports.due },
    { key: 'filed', to: '/canton/reports?show=waiting', count: reports.waiting },
    { key: 'approved', to: '/canton/reports?show=approved', count: reports.approved },
    { key: 'mails', to: '/canton/mails?state=failed', count: failedMails },
  ] as const
  return (
    <List className="figures">
      {figures.map(({ key, to, count, ...more }) => (
        <li key={key} data-key={key} data-none={count === 0 ? '' : undefined}>
          <Link to={to}>
            <span className="figure">{count}</span> {t(`cockpit.figure.${key}`)}
          </Link>
          {'note' in more && more.note && <div className="soft">{more.note}</div>}
        </li>
      ))}
    </List>
  )
}

function MoneyTable({ money }: Pick<Shown, 'money'>) {
  const t = useText()
  return (
    <DataTable
      caption={t('cockpit.money')}
      captionHidden
      rows={money}
      rowKey={({ year }) => String(year)}
      columns={[
        {
          key: 'year',
          label: t('cockpit.year'),
          cell: ({ year }) => (year === null ? t('cockpit.allYears') : year),
        },
        ...MONEY_KINDS.map((kind) => ({
          key: kind,
          label: t(`cockpit.money.${kind}`),
          align: 'end' as const,
          cell: (row: Shown['money'][number]) => <MoneyLink kind={kind} year={row.year} amount={row[kind]} />,
        })),
      ]}
    />
  )
}

type MoneyLinkProps = { kind: MoneyKind; year: number | null; amount: Rappen }

function MoneyLink({ kind, year, amount }: MoneyLinkProps) {
  return (
    <Link to={`/canton/payments/tranches?money=${kind}${year === null ? '' : `&year=${year}`}`}>
      <Amount rappen={amount} />
    </Link>
  )
}
