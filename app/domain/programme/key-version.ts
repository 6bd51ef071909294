import { z } from 'zod'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import type { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { day, identifier, line, text } from '#app/domain/forms/fields.ts'
import { by, byLatest } from '#app/domain/order.ts'

/** What is stored: a draft binds nobody, one that is proposed waits for a second person. */
export const KEY_STATES = ['draft', 'proposed', 'in_force'] as const
export type KeyState = (typeof KEY_STATES)[number]

/** Where a version stands on a day; `coming` counts from a later day, `replaced` counts for nothing that begins on it. */
export type KeyStanding = 'draft' | 'proposed' | 'coming' | 'in_force' | 'replaced'

/** What of a version decides when it counts; the sample values of a new period were decided on by nobody. */
type Decided = { state: KeyState; version: number; inForceFrom: PlainDate; enactedAt: string | null }

/**
 * The version that counts for what begins on a day: of those in force by then the one that was decided last, which
 * replaces all others from its day on. Before the first day, the one that comes first.
 */
export function keyOn<Version extends Decided>(
  versions: readonly Version[],
  on: string,
): Version | undefined {
  const inForce = versions.filter(({ state }) => state === 'in_force')
  const [last] = inForce.filter(({ inForceFrom }) => inForceFrom <= on).sort(byDecision)
  return last ?? inForce.toSorted(by(({ inForceFrom }) => inForceFrom))[0]
}

export function keyStandingOf<Version extends Decided>(
  version: Version,
  versions: readonly Version[],
  today: string,
): KeyStanding {
  const { state, inForceFrom } = version
  if (state !== 'in_force') return state
  if (keyOn(versions, today) === version) return 'in_force'
  return inForceFrom > today && keyOn(versions, inForceFrom) === version ? 'coming' : 'replaced'
}

/** The versions that a new decision replaces from its day on: those that would count then or later. */
export function replacedFrom<Version extends Decided>(versions: readonly Version[], day: string): Version[] {
  const later = versions.filter(({ state, inForceFrom }) => state === 'in_force' && inForceFrom > day)
  const days = [day, ...later.map(({ inForceFrom }) => inForceFrom)]
  const counting = days.flatMap((on) => keyOn(versions, on) ?? [])
  return versions.filter((version) => counting.includes(version))
}

/** The latest decision first. */
const byDecision = byLatest<Decided>(
  ({ enactedAt }) => enactedAt ?? '',
  ({ version }) => version,
)

/** Proposed for a draft: the next beginning of a year in the period, else the first day of the period. */
export function proposedDay({ startsOn, endsOn }: { startsOn: PlainDate; endsOn: PlainDate }, today: string) {
  const next = `${yearOf(today) + 1}-01-01`
  return next > startsOn && next <= endsOn ? next : startsOn
}

/** What puts a version into force: on what it rests, from which day it counts, and why. */
export const enactForm = z.object({
  seen: identifier,
  legalBasis: line(200),
  inForceFrom: day,
  reason: text(2000),
})
export type Enactment = Omit<z.output<typeof enactForm>, 'seen'>
