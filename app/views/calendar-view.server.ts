import { yearOf } from '#app/domain/deadlines/calendar.ts'
import { CalendarFilter } from '#app/domain/deadlines/calendar-filter.ts'
import { chosen, type ListedDeadline, listedOn } from '#app/domain/deadlines/overview.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import type { Person } from '#app/domain/roles.ts'
import { feedSince } from '#app/models/deadlines/calendar-feeds.server.ts'
import { type CalendarDeadline, deadlinesFor } from '#app/models/deadlines/deadline-calendar.server.ts'

/** The deadlines a person may see, as the address asks for them, with what there is to choose from. */
export function calendarView(person: Person, { search, today }: { search: URLSearchParams; today: string }) {
  const filter = CalendarFilter.parse({ ...NONE, ...withoutEmpty(search) })
  const all = deadlinesFor(person, today).filter(({ cancelledAt }) => cancelledAt === null)
  return {
    today,
    filter,
    years: [...new Set(all.map((deadline) => yearOf(listedOn(deadline))))].sort(),
    municipalities: municipalitiesIn(all),
    feedSince: feedSince(person.id),
    deadlines: chosen(all, filter, today).map((deadline) => shown(deadline as CalendarDeadline)),
  }
}

const NONE = { view: 'due', kind: null, municipality: null, year: null }

function withoutEmpty(search: URLSearchParams) {
  return Object.fromEntries([...search].filter(([, value]) => value !== ''))
}

function municipalitiesIn(all: readonly ListedDeadline[]) {
  const names = new Map(all.flatMap(({ municipalities }) => municipalities.map((m) => [m.bfsNumber, m.name])))
  return [...names]
    .map(([bfsNumber, name]) => ({ bfsNumber, name }))
    .sort((a, b) => inGermanOrder(a.name, b.name))
}

function shown({
  id,
  kind,
  year,
  legalOn,
  effectiveOn,
  termOn,
  metAt,
  movedBy,
  extensions,
  reference,
  party,
}: ListedDeadline) {
  return { id, kind, year, legalOn, effectiveOn, termOn, metAt, movedBy, extensions, reference, party }
}
