import { yearOf } from '#app/domain/deadlines/calendar.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'

/** When applications for a period are taken, both days included, and whether a term may begin with the running year. */
export type Window = { opensOn: string | null; closesOn: string; thisYear: boolean }

/**
 * For one municipality the office takes applications after all: for terms from a past year on, filed until a day. After
 * a merger it is one for the municipality that it goes into as well, from that day on.
 */
export type LateOpening = {
  fromYear: number
  untilOn: string
  openedAt: string
  closedAt: string | null
  /** From which day it is one for the municipality that asks; null: from the beginning. */
  countsFrom: string | null
}

export type Admitting = { window: Window; openings: readonly LateOpening[] }

/** What holds on the day of filing: from when until when, and the first year of a term. */
export type Admission = { on: string; opensOn: string | null; closesOn: string; fromYear: number }

export function admissionOf({ window, openings }: Admitting, on: string): Admission {
  const fromYear = yearOf(on) + (window.thisYear ? 0 : 1)
  const opening = openings.find((one) => one.closedAt === null && countsOn(one, on) && on <= one.untilOn)
  if (!opening) return { on, opensOn: window.opensOn, closesOn: window.closesOn, fromYear }
  return {
    on,
    opensOn: null,
    closesOn: opening.untilOn,
    fromYear: Math.min(fromYear, opening.fromYear),
  }
}

function countsOn({ countsFrom }: LateOpening, day: string) {
  return countsFrom === null || countsFrom <= day
}

/** When the application was filed first, null while it never was, and the day that asks. */
type Filing = { firstFiledAt: string | null; today: string }

/**
 * Whether the office takes applications for a term past its last day, by an opening that stands or under which this
 * one was filed: then it is decided on and agreed after that day, too.
 */
export function isOpenPastItsEnd(
  term: { startsOn: string; endsOn: string },
  admitting: Admitting,
  { firstFiledAt, today }: Filing,
): boolean {
  return openPastItsEnd(term, admitting).some(
    (one) =>
      countsOn(one, today) && (one.closedAt === null || (firstFiledAt !== null && stood(one, firstFiledAt))),
  )
}

/** The openings for a term that go on past its last day, closed ones among them. */
export function openPastItsEnd(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  { openings }: Admitting,
): LateOpening[] {
  return openings.filter((one) => one.untilOn > endsOn && one.fromYear <= yearOf(startsOn))
}

function stood({ openedAt, closedAt }: LateOpening, at: string) {
  return openedAt <= at && (closedAt === null || closedAt > at)
}

/** Why an application for this term is not taken. */
export function whyNotTaken(startsOn: string, { on, opensOn, closesOn, fromYear }: Admission): Reason[] {
  if (opensOn !== null && on < opensOn) return [reason('window_not_open', { opensOn })]
  if (on > closesOn) return [reason('window_closed', { closesOn })]
  if (yearOf(startsOn) >= fromYear) return []
  return [reason('term_begins_too_early', { from: `${fromYear}-01-01` }, 'party')]
}

/** A time for which an application can be begun: whole years of one period. */
export type OpenTerm = { periodId: string; startsOn: string; endsOn: string }

type PeriodOfTerm = { id: string; startsOn: string; endsOn: string }

/** What is left of a period for a new application; undefined where it is not open, or over. */
export function openTermOf(period: PeriodOfTerm, admission: Admission): OpenTerm | undefined {
  if (whyNoTerm(period, admission).length > 0) return undefined
  return { periodId: period.id, startsOn: firstDay(period, admission), endsOn: period.endsOn }
}

/** Why nothing of a period can be applied for; empty where something can. */
export function whyNoTerm(period: PeriodOfTerm, admission: Admission): Reason[] {
  const from = firstDay(period, admission)
  if (from > period.endsOn) return [reason('term_outside_period', { endsOn: period.endsOn }, 'party')]
  return whyNotTaken(from, admission)
}

function firstDay({ startsOn }: PeriodOfTerm, { fromYear }: Admission): string {
  const first = `${fromYear}-01-01`
  return first > startsOn ? first : startsOn
}
