import { today } from '#app/domain/deadlines/calendar.ts'
import { type DayBounds, latestDay } from '#app/domain/deadlines/extension.ts'
import type { Language } from '#app/domain/language.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { extendableFor, type ReportingYear } from '#app/models/report/report-facts.server.ts'
import { toldReasons } from '#app/text/reasons.ts'

type Entered = { dossier: Dossier; reportingYear: ReportingYear; language: Language; now: Date }

export type ShownExtension = ReturnType<typeof extensionFor>

/** For `<ExtensionPage>`: between which days another one may be given, and why none can be, or nothing is to put right. */
export function extensionFor(
  { dossier: { periodId }, reportingYear, language, now }: Entered,
  { corrects }: { corrects: boolean },
) {
  const { weekendRule, fourEyes } = programmeOf(periodId).settings
  const extendable = extendableFor(reportingYear, periodId)
  const day = today(now)
  const last = extendable && latestDay(extendable, fourEyes)
  const reasons = [
    ...(corrects && extendable?.before === null ? [reason('extension_nothing_to_correct')] : []),
    ...(last !== null && last < day ? [reason('extension_is_over', { day: last })] : []),
  ]
  return {
    weekendRule,
    /** An extension that was mistyped is put right on a page of its own. */
    isExtended: !corrects && extendable !== null && extendable.before !== null,
    held: toldReasons(language, reasons),
    bounds: extendable && shownBounds(extendable, { periodId, day }),
  }
}

export type ShownBounds = ReturnType<typeof shownBounds>

/** Of the last days those that are still to come. */
export function shownBounds(
  { usualUntil, longestUntil }: DayBounds,
  { periodId, day }: { periodId: string; day: string },
) {
  const { longExtensions } = programmeOf(periodId).settings.fourEyes
  return {
    usualUntil: usualUntil < day ? null : usualUntil,
    longestUntil: longExtensions && longestUntil >= day && longestUntil > usualUntil ? longestUntil : null,
  }
}
