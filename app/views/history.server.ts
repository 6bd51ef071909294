import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { isAmongTheCanton } from '#app/domain/lifecycle/machines.ts'
import type { Side } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { eventsOf } from '#app/models/dossier/history.server.ts'

export type HistoryEntry = {
  id: number
  at: string
  who: string
  machine: string
  action: string
  year: number | null
  section: string | null
  reason: string
}

/**
 * For `<History entries={…} />`. Changes of one section by one person on one day are one entry. What the canton
 * does among itself (second pair of eyes) keeps its reason to the canton.
 */
export function historyFor(dossier: Dossier, reader: Side): HistoryEntry[] {
  const entries = eventsOf(dossier.id).map(({ sequence, actorName, data, reason, ...event }) => ({
    id: sequence,
    at: event.at,
    who: actorName,
    machine: event.machine,
    action: event.action,
    year: event.year,
    section: typeof data.section === 'string' ? data.section : null,
    reason: reader === 'municipality' && isAmongTheCanton(event) ? '' : reason,
  }))
  return entries.filter((entry, index) => !isSameEdit(entry, entries[index - 1]))
}

function isSameEdit(entry: HistoryEntry, newer: HistoryEntry | undefined) {
  if (entry.action !== 'edit' || newer?.action !== 'edit') return false
  const same = entry.who === newer.who && entry.section === newer.section && entry.year === newer.year
  return same && dayInZurich(entry.at) === dayInZurich(newer.at)
}
