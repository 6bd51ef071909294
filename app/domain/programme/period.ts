import { z } from 'zod'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import { DAY_RANGES, faultsOutside } from '#app/domain/deadlines/day-ranges.ts'
import { day, identifier, line, optionalLine, orNull, ruledDay } from '#app/domain/forms/fields.ts'

/** What is stored: a draft binds nobody and is seen by the canton alone. */
export const PERIOD_STATES = ['draft', 'in_force'] as const
export type PeriodState = (typeof PERIOD_STATES)[number]

/** Where a period stands on a day. In one that is over nothing changes but how the office works on what is still open. */
export type PeriodStanding = 'draft' | 'coming' | 'running' | 'over'

type Time = { startsOn: string; endsOn: string }

export function standingOf(
  { state, startsOn, endsOn }: Time & { state: PeriodState },
  today: string,
): PeriodStanding {
  if (state === 'draft') return 'draft'
  if (today < startsOn) return 'coming'
  return today <= endsOn ? 'running' : 'over'
}

/**
 * Whether a period that binds is past: what its agreements rest on (key, catalogue, approval chain, credit) stays as it
 * is. One that is still a draft can be entered afterwards, for what was before the portal.
 */
export const isOver = (period: Time & { state: PeriodState }, today: string) =>
  standingOf(period, today) === 'over'

/**
 * Whether what belongs to a draft may be decided on before the draft itself: of a time that has passed, since once it is
 * in force nothing in it changes.
 */
export const isEnteredAfterwards = ({ state, endsOn }: Time & { state: PeriodState }, today: string) =>
  state === 'draft' && endsOn < today

/**
 * The period that a page of its settings is about; `query` names it in addresses where it is not the one of today.
 * `follows`: the period that runs, once this one is over.
 */
export type SettingsFrame = {
  period: {
    id: string
    name: string
    endsOn: string
    standing: PeriodStanding
    follows: { id: string; name: string } | null
  }
  query: string
}

/** A period with the time in which applications for it are taken; `seen`: the mark of what the page showed. */
export const periodForm = z.object({
  seen: identifier.optional(),
  name: line(80),
  startsOn: day,
  endsOn: day,
  legalBasis: optionalLine(200),
  opensOn: orNull(ruledDay),
  closesOn: orNull(ruledDay),
})
export type TypedPeriod = Omit<z.output<typeof periodForm>, 'seen'>

type Known = Time & { id: string; name: string }

/** What stands against a period, by field; `others`: all but itself. */
export function periodFaults(typed: TypedPeriod, others: readonly Known[]): Record<string, string> {
  const { name, startsOn, endsOn, opensOn, closesOn } = typed
  const isNameTaken = others.some((other) => sameName(other.name, name))
  const overlapping = others.find((other) => other.startsOn <= endsOn && startsOn <= other.endsOn)
  const isOrdered = startsOn < endsOn
  return {
    ...(isNameTaken && { name: 'period_name_taken' }),
    ...(isOrdered && overlapping && { startsOn: `period_overlaps:${overlapping.name}` }),
    ...(!startsOn.endsWith('-01-01') && { startsOn: 'period_not_from_january' }),
    ...(!endsOn.endsWith('-12-31') && { endsOn: 'period_not_to_december' }),
    ...(!isOrdered && { endsOn: 'ends_before_start' }),
    ...(isOrdered && faultsOutside(DAY_RANGES.window(typed), { opensOn, closesOn })),
    ...(opensOn !== null && closesOn !== null && closesOn < opensOn && { closesOn: 'ends_before_start' }),
  }
}

/** How a period is called in addresses: «KIP 4 (2028–2031)» is `kip4`. */
export function periodIdFor(name: string, taken: readonly string[]): string {
  const [short = ''] = name.split(/[(,;]/)
  const plain =
    short
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '')
      .slice(0, 30) || 'period'
  const numbered = [plain, ...taken.map((_one, index) => `${plain}-${index + 2}`)]
  return numbered.find((id) => !taken.includes(id)) ?? plain
}

const USUAL_YEARS = 4

/** What is proposed for the next period: it begins where the last one ends. */
export function nextPeriod(known: readonly Time[]): TypedPeriod {
  const first = Math.max(...known.map(({ endsOn }) => yearOf(endsOn))) + 1
  const time = { startsOn: `${first}-01-01`, endsOn: `${first + USUAL_YEARS - 1}-12-31` }
  return { name: '', legalBasis: '', opensOn: null, closesOn: null, ...time }
}

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
