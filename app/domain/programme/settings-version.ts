import type { OfficeSetting } from '#app/domain/agreement/office.ts'
import { addDays, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import { fraction, isLess } from '#app/domain/fraction.ts'
import { AMENDMENT_RULES } from './amendment-rules.ts'
import { PINNED } from './effect.ts'
import { weakens } from './four-eyes.ts'
import { ProgrammeSettings } from './programme.ts'

/** What the canton has decided for a period, and how its office is reached. */
export type InForce = { settings: ProgrammeSettings; office: OfficeSetting }

/** One value that a version sets, by the way to it; without `value` it is taken away. */
export type ChangedValue = { at: readonly string[]; value?: unknown }

/** How a version that was decided on and is not in force came to its end. */
export const VERSION_ENDS = ['withdrawn', 'declined'] as const

/**
 * Values that are only right together. Everything else changes by itself, so that a version for a later day leaves
 * alone what was set meanwhile.
 */
const TOGETHER: readonly string[] = ['applications', 'tolerance', 'account']

/** Settings as an agreement rests on them: its own terms, and how the office works today. */
export function restingOn(terms: ProgrammeSettings, today: ProgrammeSettings): ProgrammeSettings {
  const kept = Object.fromEntries(PINNED.map((field) => [field, terms[field]])) as Pick<
    ProgrammeSettings,
    (typeof PINNED)[number]
  >
  return { ...today, ...kept }
}

/** The values by which two states differ. */
export function changesBetween(before: InForce, after: InForce): ChangedValue[] {
  return differing(before, after, [])
}

function differing(before: unknown, after: unknown, at: readonly string[]): ChangedValue[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const isWhole = TOGETHER.includes(at.at(-1) ?? '') || !isGroup(before) || !isGroup(after)
  if (isWhole) return [{ at, ...(after !== undefined && { value: after }) }]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => differing(before[name], after[name], [...at, name]))
}

/** A state with these values set. */
export function changed(decided: InForce, changes: readonly ChangedValue[]): InForce {
  const { settings, office } = changes.reduce<unknown>(
    (state, change) => withValue(state, change.at, change),
    decided,
  ) as InForce
  return { settings: ProgrammeSettings.parse(settings), office }
}

function withValue(state: unknown, [name, ...rest]: readonly string[], change: ChangedValue): unknown {
  if (name === undefined) return change.value
  const { [name]: before, ...others } = isGroup(state) ? state : {}
  if (rest.length === 0 && !('value' in change)) return others
  return { ...(isGroup(state) ? state : {}), [name]: withValue(before, rest, change) }
}

/** What loosens the rules. Each of these asks whether `to` lets through what `from` does not. */
const LOOSENINGS: readonly ((from: ProgrammeSettings, to: ProgrammeSettings) => boolean)[] = [
  (from, to) => weakens(from.fourEyes, to.fourEyes),
  (from, to) => looksLess(from.secondPerson, to.secondPerson),
  /** The municipality spends less beside the same contribution (Merkblatt 5). */
  (from, to) => isLess(fraction(...to.matchingRatio), fraction(...from.matchingRatio)),
  (from, to) => AMENDMENT_RULES.some((rule) => to.amendments[rule] && !from.amendments[rule]),
]

/** Whether a change loosens the rules: then another person has to confirm it. */
export function needsSecond(before: InForce, changes: readonly ChangedValue[]): boolean {
  const { settings: to } = changed(before, changes)
  return LOOSENINGS.some((loosens) => loosens(before.settings, to))
}

type SecondPerson = ProgrammeSettings['secondPerson']

/** Whether a second person looks at fewer applications: from a higher amount on, or at a smaller part of them. */
function looksLess(from: SecondPerson, to: SecondPerson): boolean {
  const [least, most] = [from, to].map(({ fromAmount }) => fromAmount ?? Infinity)
  const [drawn, left] = [from, to].map(({ randomShare }) => fraction(...(randomShare ?? [0, 1])))
  return (most ?? 0) > (least ?? 0) || (left && drawn ? isLess(left, drawn) : false)
}

type Group = Readonly<Record<string, unknown>>

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** From which day until which a version holds; `until` is null for the one in force, `from` of a waiting one its day. */
export type Held = { from: PlainDate; until: PlainDate | null }

type Counted = { number: number; validFrom: PlainDate; takenOn: PlainDate }

/**
 * How long each version held, by its number: from its day, or from the later one on which the second person confirmed
 * it, until the day before the next one; one that another followed on the same day held on that day. Number 0 is what the period came into force with.
 */
export function heldDays(startsOn: PlainDate, versions: readonly Counted[]): ReadonlyMap<number, Held> {
  const begun = [
    { number: 0, from: startsOn },
    ...versions.map(({ number, validFrom, takenOn }) => ({
      ...{ number, from: validFrom > takenOn ? validFrom : takenOn },
    })),
  ]
  return new Map(
    begun.map(({ number, from }, index) => {
      const next = begun[index + 1]
      const last = next && addDays(next.from, -1)
      return [number, { from, until: last === undefined ? null : last < from ? from : last }]
    }),
  )
}
