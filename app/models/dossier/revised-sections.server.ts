import { isDeepStrictEqual } from 'node:util'
import type { Section } from '#app/domain/application/sections.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { saidIn } from '#app/domain/lifecycle/said.ts'
import { filedFiles, filingsOf } from '#app/models/report/filings.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import type { filings } from '#db/schema/documents.ts'
import { applicationOf } from './application.server.ts'
import { dossierById } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

type Stretch = { dossierId: string; year: number | null; createdAt: string; closedAt: string | null }

/** What was filed, or would be now. */
type Filed = Pick<typeof filings.$inferSelect, 'content' | 'files'>

/**
 * The sections that say something else than what was filed before the request, by the hand of the municipality: what
 * was changed and put back again answers nothing.
 */
export function revisedSections(request: Stretch): ReadonlySet<string> {
  const { asked, answer } = filedAround(request)
  const edited = editedSections(request, asked?.filedAt ?? request.createdAt)
  if (edited.length === 0) return new Set()
  const answering = answer ?? asItStands(request, dayInZurich(request.createdAt))
  if (!asked || !answering) return new Set(edited)
  const then = saidIn(asked)
  const now = saidIn(answering)
  return new Set(edited.filter((section) => !isDeepStrictEqual(then[section], now[section])))
}

type About = Pick<Stretch, 'dossierId' | 'year'>

/** The filing that the canton asked about, and the next one, which answers it; until then what stands there does. */
function filedAround({ createdAt, closedAt, ...about }: Stretch) {
  const filed = filingsUntil(about, closedAt ?? createdAt)
  const answer = filed.find(({ filedAt }) => filedAt === closedAt)
  const asked = filed.find(({ id, filedAt }) => id !== answer?.id && filedAt <= createdAt)
  return { asked, answer }
}

/** The latest first. */
function filingsUntil({ dossierId, year }: About, until: string) {
  return filingsOf(dossierId, year).filter(({ filedAt }) => filedAt <= until)
}

/** The members of an application are the same on every day: those it begins with. */
function asItStands({ dossierId, year }: About, on: string): Filed | undefined {
  const content = year === null ? applicationNow(dossierId, on) : reportNow({ dossierId, year })
  return content && { content, files: filedFiles(dossierId, year) }
}

function applicationNow(dossierId: string, on: string) {
  const dossier = dossierById(dossierId, on)
  return dossier && applicationOf(dossier)
}

function reportNow({ dossierId, year }: { dossierId: string; year: number }) {
  const row = recordsIn(dossierId, 'reportingYears').find((one) => one.year === year)
  return row && reportOf(row)
}

/** A measure that is taken out takes its lines in the budget along. */
const ALSO_CHANGED: Partial<Record<string, readonly Section[]>> = { measures: ['budget'] }

/** Where the municipality changed anything since its last filing: also under a request that another one has replaced. */
function editedSections({ dossierId, year, closedAt }: Stretch, since: string): string[] {
  const machine = year === null ? 'dossier' : 'reportingYear'
  const edits = recordsIn(dossierId, 'events').filter(
    (event) =>
      event.machine === machine &&
      event.action === 'edit' &&
      event.fromState === 'returned' &&
      event.at >= since &&
      (closedAt === null || event.at <= closedAt),
  )
  return edits.flatMap(({ data }) =>
    (year === null || data.year === year) && typeof data.section === 'string'
      ? [data.section, ...(ALSO_CHANGED[data.section] ?? [])]
      : [],
  )
}
