import { countingDay } from '#app/domain/deadlines/due.ts'
import type { Silence } from '#app/domain/deadlines/silence.ts'
import { byLatest } from '#app/domain/order.ts'
import { type Obligation, openObligations } from './obligations.server.ts'

/**
 * What is asked of a municipality for a year of its dossier, and whether it was told; null where nothing is. Of two days
 * that run at once, that of the report and that of its completion, the later one counts.
 */
export function silenceFor({ dossierId, year }: { dossierId: string; year: number }): Silence | null {
  const asked = openObligations()
    .filter(({ deadline }) => deadline.dossierId === dossierId && deadline.year === year)
    .flatMap((open) => silenceOn(open) ?? [])
    .sort(byLatest(({ awaitedUntil }) => awaitedUntil))
  return asked[0] ?? null
}

/** The same of a deadline; null where it asks for neither a report nor its completion. */
export function silenceOn({ deadline, logged }: Pick<Obligation, 'deadline' | 'logged'>): Silence | null {
  const { kind, year, effectiveOn: dueOn, termOn } = deadline
  const awaitedUntil = countingDay({ dueOn, termOn })
  if (year === null) return null
  if (kind === 'annual_report') {
    const second = logged.get('notice_2')
    return { unanswered: 'report', awaitedUntil, told: second !== undefined && second.reachedOn !== null }
  }
  if (kind !== 'completion_request') return null
  const told = [...logged.values()].some(({ reachedOn }) => reachedOn !== null)
  return { unanswered: 'completion', awaitedUntil, told }
}
