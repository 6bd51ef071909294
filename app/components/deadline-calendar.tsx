import { Link } from '@remix-run/react'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { CalendarFilter } from '#app/domain/deadlines/calendar-filter.ts'
import { timeliness } from '#app/domain/deadlines/due.ts'
import { DEADLINE_KINDS } from '#app/domain/deadlines/kinds.ts'
import { byMonth, CALENDAR_VIEWS, type ListedDeadline, standingOf } from '#app/domain/deadlines/overview.ts'
import type { Side } from '#app/domain/roles.ts'
import { longDate, monthAndYear, shortDate } from '#app/text/dates.ts'
import type { Tone } from '#app/text/status.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import { Button } from './button.tsx'
import { type Choice, SelectField } from './choice-field.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { Deadline } from './deadline.tsx'
import { EmptyState } from './empty-state.tsx'
import { Form } from './form-element.tsx'
import { Badge } from './status-badge.tsx'

export type ShownDeadline = Omit<ListedDeadline, 'municipalities'>
type CalendarProps = { deadlines: readonly ShownDeadline[]; today: string; area: Side }

/** Deadlines by month: what, by when, why on this day, and how it stands. */
export function DeadlineCalendar({ deadlines, today, area }: CalendarProps) {
  const t = useText()
  const language = useLanguage()
  const columns = useColumns({
    today,
    area,
    ofMany: new Set(deadlines.map(({ reference }) => reference)).size > 1,
  })
  if (deadlines.length === 0)
    return <EmptyState title={t('calendar.none')}>{t('calendar.none.text')}</EmptyState>
  return (
    <div className="stack-l same-columns">
      <p className="soft">{t('calendar.count', { count: deadlines.length })}</p>
      {byMonth(deadlines).map(({ month, deadlines: found }) => (
        <section className="stack-s" key={month} aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`}>{monthAndYear(language, month)}</h2>
          <DataTable
            caption={`${t('calendar.title')} ${monthAndYear(language, month)}`}
            captionHidden
            columns={columns}
            rows={found}
            rowKey={({ id }) => id}
          />
        </section>
      ))}
    </div>
  )
}

type ColumnsProps = Omit<CalendarProps, 'deadlines'> & { ofMany: boolean }

function useColumns({ today, area, ofMany }: ColumnsProps): Column<ShownDeadline>[] {
  const t = useText()
  const party: Column<ShownDeadline> = {
    key: 'party',
    label: t('calendar.column.party'),
    cell: ({ party: name, reference }) => (
      <>
        {name}
        <div className="soft">{reference}</div>
      </>
    ),
  }
  return [
    {
      key: 'what',
      label: t('calendar.column.what'),
      cell: (row) => <Link to={pathOf(row, area)}>{whatOf(t, row)}</Link>,
    },
    ...(ofMany ? [party] : []),
    {
      key: 'day',
      label: t('calendar.column.day'),
      prose: true,
      cell: (row) => <Day row={row} today={today} />,
    },
    {
      key: 'standing',
      label: t('calendar.column.standing'),
      cell: (row) => <Standing row={row} today={today} />,
    },
    { key: 'why', label: t('calendar.column.why'), prose: true, cell: (row) => <Why row={row} /> },
  ]
}

function Day({ row, today }: { row: ShownDeadline; today: string }) {
  const language = useLanguage()
  if (row.metAt === null) return <Deadline dueOn={row.effectiveOn} termOn={row.termOn} today={today} />
  return <time dateTime={row.effectiveOn}>{longDate(language, row.effectiveOn)}</time>
}

const TONES = { open: 'info', late: 'danger', met: 'success' } as const satisfies Record<string, Tone>

function Standing({ row, today }: { row: ShownDeadline; today: string }) {
  const t = useText()
  const standing = standingOf(row, today)
  return (
    <>
      <Badge label={t(`deadline.standing.${standing}`)} tone={TONES[standing]} />
      {row.metAt && <div className="soft">{metText(t, row.metAt, row.effectiveOn)}</div>}
    </>
  )
}

function Why({ row }: { row: ShownDeadline }) {
  const t = useText()
  const day = shortDate(row.legalOn)
  return (
    <div className="stack-xs">
      <div>{whyText(t, row, day)}</div>
      {row.termOn && <div>{t('calendar.newTerm', { day: shortDate(row.termOn) })}</div>}
      {row.extensions.map(({ dueOn, corrects, reason, grantedBy, grantedAt }) => (
        <div key={grantedAt}>
          {t(corrects ? 'calendar.corrected' : 'calendar.extended', {
            dueOn: shortDate(dueOn),
            name: grantedBy,
            day: shortDate(dayInZurich(grantedAt)),
            reason,
          })}
        </div>
      ))}
    </div>
  )
}

type FilterProps = {
  filter: CalendarFilter
  action: string
  years: readonly number[]
  municipalities: readonly { bfsNumber: number; name: string }[]
}

/** What to show; everything stands in the address. */
export function CalendarFilterForm({ filter, action, years, municipalities }: FilterProps) {
  const t = useText()
  const lists = {
    kind: DEADLINE_KINDS.map((value) => ({ value, label: t(`deadline.kind.${value}`) })),
    municipality: municipalities.map(({ bfsNumber, name }) => ({ value: String(bfsNumber), label: name })),
    year: years.map((year) => ({ value: String(year), label: String(year) })),
  } satisfies Record<string, Choice[]>
  const names = ['kind', 'municipality', 'year'] as const
  return (
    <Form method="get" action={action} className="filters" key={JSON.stringify(filter)} role="search">
      <SelectField
        field={{ name: 'view', defaultValue: filter.view }}
        label={t('calendar.filter.view')}
        choices={CALENDAR_VIEWS.map((value) => ({ value, label: t(`calendar.view.${value}`) }))}
        blank={null}
      />
      {names
        .filter((name) => lists[name].length > 1)
        .map((name) => (
          <SelectField
            key={name}
            field={{ name, defaultValue: String(filter[name] ?? '') }}
            label={t(`calendar.filter.${name}`)}
            choices={lists[name]}
            blank={t('calendar.filter.all')}
          />
        ))}
      <div className="row">
        <Button kind="secondary">{t('common.show')}</Button>
        <Link to={action}>{t('calendar.filter.reset')}</Link>
      </div>
    </Form>
  )
}

type T = ReturnType<typeof useText>

function whatOf(t: T, { kind, year }: Pick<ListedDeadline, 'kind' | 'year'>) {
  const what = t(`deadline.kind.${kind}`)
  return year === null ? what : t('deadline.ofYear', { what, year })
}

function whyText(t: T, { movedBy }: Pick<ListedDeadline, 'movedBy'>, day: string) {
  if (movedBy === 'late_opening') return t('calendar.openedLate', { day })
  return movedBy ? t('calendar.moved', { day, reason: t(`dayOff.${movedBy}`) }) : t('calendar.legal', { day })
}

function metText(t: T, metAt: string, effectiveOn: string) {
  const day = shortDate(dayInZurich(metAt))
  return timeliness(new Date(metAt), effectiveOn) === 'late'
    ? t('deadline.metLate', { day })
    : t('deadline.metOn', { day })
}

function pathOf({ kind, year, reference }: ShownDeadline, area: string) {
  const ofReport = year !== null && (kind === 'annual_report' || kind === 'completion_request')
  return `/${area}/dossiers/${reference}${ofReport ? `/reports/${year}` : ''}`
}
