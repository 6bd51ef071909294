import { yearOf } from '#app/domain/deadlines/calendar.ts'

/** A member of a party: from its first day on, and up to its last one where it has left (Merkblatt 2). */
export type DatedMember = { joinedOn: string; leftOn: string | null }
export type Term = { startsOn: string; endsOn: string }
export type Years = { fromYear: number; toYear: number }

/** First and last day both count. */
export function isMemberOn({ joinedOn, leftOn }: DatedMember, day: string): boolean {
  return joinedOn <= day && (leftOn === null || day <= leftOn)
}

/** A member in a calendar year, be it for a single day. */
export function isMemberIn({ joinedOn, leftOn }: DatedMember, year: number): boolean {
  return yearOf(joinedOn) <= year && (leftOn === null || year <= yearOf(leftOn))
}

/** The day that counts for an agreement: before its term the first one, after it the last one. */
export function dayWithin({ startsOn, endsOn }: Term, day: string): string {
  if (day < startsOn) return startsOn
  return day > endsOn ? endsOn : day
}

/** The calendar years of a term in which somebody is a member; undefined where there is none. */
export function yearsWithin(
  { joinedOn, leftOn }: DatedMember,
  { startsOn, endsOn }: Term,
): Years | undefined {
  const from = joinedOn > startsOn ? joinedOn : startsOn
  const to = leftOn !== null && leftOn < endsOn ? leftOn : endsOn
  return from <= to ? { fromYear: yearOf(from), toYear: yearOf(to) } : undefined
}

export function overlap(one: Years, other: Years): boolean {
  return one.fromYear <= other.toYear && other.fromYear <= one.toYear
}
