import { hasTerm } from '#app/domain/deadlines/kinds.ts'
import { type DatedSilence, type Silence, silenceOf } from '#app/domain/deadlines/silence.ts'
import { byLatest } from '#app/domain/order.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { type Obligation, openObligations } from './obligations.server.ts'

/**
 * What is asked of a municipality for a year of its dossier, or for its application, and whether it was told; null where
 * nothing is. Of two days that run at once, that of the report and that of its completion, the later one counts.
 */
export function silenceFor({ dossierId, year }: { dossierId: string; year: number | null }): Silence | null {
  const asked = openObligations()
    .filter(({ deadline }) => deadline.dossierId === dossierId && deadline.year === year)
    .flatMap((open) => silenceOn(open) ?? [])
    .sort(byLatest(({ awaitedUntil }) => awaitedUntil))
  return asked[0] ?? null
}

/** The same of a deadline; null where it asks for neither a report nor its completion. */
export function silenceOn({
  deadline,
  logged,
  periodId,
}: Pick<Obligation, 'deadline' | 'logged' | 'periodId'>): DatedSilence | null {
  const { kind, effectiveOn: dueOn, countsFrom, termOn } = deadline
  if (!hasTerm(kind)) return null
  const { reminders, reminderPlans, weekendRule } = programmeOf(periodId).settings
  const ofReport = kind === 'annual_report'
  return silenceOf({
    unanswered: ofReport ? 'report' : 'completion',
    dueOn,
    countsFrom,
    termOn,
    records: logged,
    noticed: ofReport || reminderPlans.completion_request.notice,
    days: ofReport ? reminders.holdProposalAfterDays : reminders.secondNoticeAfterDays,
    weekendRule,
  })
}
