import { historyOf } from '#app/models/records/audit.server.ts'
import { recordsIn } from './folder.server.ts'

/** What happened on a dossier, newest first, each event with the year it is about. */
export function eventsOf(dossierId: string) {
  const dated = [...recordsIn(dossierId, 'reportingYears'), ...recordsIn(dossierId, 'tranches')]
  const years = new Map(dated.map(({ id, year }) => [id, year]))
  return historyOf(dossierId).map((event) => ({ ...event, year: years.get(event.recordId) ?? null }))
}
