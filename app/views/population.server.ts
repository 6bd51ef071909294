import { leapsIn, mayBeTakenOver, type PopulationPlan } from '#app/domain/imports/population-import.ts'
import type { Language } from '#app/domain/language.ts'
import { knownReferenceDates, municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import {
  frozenDays,
  markOfPopulation,
  populationPlan,
} from '#app/models/programme/population-imports.server.ts'
import { withdrawalOf } from '#app/models/programme/population-withdrawal.server.ts'
import type { SentTable } from '#app/models/programme/sent-tables.server.ts'
import { formatCount } from '#app/text/numbers.ts'
import { toldReasons } from '#app/text/reasons.ts'
import type { PlanShown } from './grant-import.server.ts'

/** The latest so many reference days stand side by side. */
const DAYS_SHOWN = 4

/** What the register knows: each reference day with its sum, and the municipalities of the latest days. */
export function populationShown() {
  const frozen = frozenDays()
  const histories = municipalityHistories()
  const known = knownReferenceDates().toReversed()
  const days = known.map((day) => {
    const counts = histories.flatMap(({ populations }) => populations[day] ?? [])
    const total = counts.reduce((sum, residents) => sum + residents, 0)
    return { day, municipalities: counts.length, total, isFrozen: frozen.has(day) }
  })
  const shown = known.slice(0, DAYS_SHOWN)
  const rows = histories
    .filter(({ populations }) => shown.some((day) => populations[day] !== undefined))
    .map(({ bfsNumber, name, populations }) => ({
      bfsNumber,
      name,
      residents: shown.map((day) => populations[day] ?? null),
    }))
  return { days, shown, rows }
}

/** A table that was sent in, and what it would do to the register of today while it is not decided on. */
export function populationImportShown(stored: SentTable, today: string) {
  const { id, fileName, sha256, state, reason } = stored
  const read = state === 'open' ? populationPlan(stored, today) : undefined
  return {
    id,
    fileName,
    sha256,
    state,
    reason,
    plan: read?.ok ? planShown(read.plan) : null,
    seen: read ? markOfPopulation(read) : '',
  }
}

function planShown(plan: PopulationPlan) {
  const { day, fresh, changed, unchanged, missing, faults, notes, unread, total } = plan
  const before = day === null ? undefined : knownReferenceDates().findLast((known) => known < day)
  const earlier = new Map(
    municipalityHistories().map(({ bfsNumber, populations }) => [bfsNumber, populations[before ?? '']]),
  )
  const differences: PlanShown = {
    ...{ faults, notes, unread, unchanged: unchanged.length, gone: [] },
    fresh: fresh.map(({ line, bfsNumber, name, residents }) => {
      const was = earlier.get(bfsNumber)
      return {
        line,
        said: `${name}, ${formatCount(residents)}`,
        ...(was !== undefined && { was: formatCount(was) }),
      }
    }),
    changed: changed.map(({ line, name, residents, known }) => ({
      ...{ line, said: `${name}, ${formatCount(residents)}`, was: formatCount(known) },
    })),
  }
  return {
    ...differences,
    day,
    before: before ?? null,
    missing,
    total,
    leaps: leapsIn(plan),
    isWhole: mayBeTakenOver(plan),
  }
}

/** Whether an import can be withdrawn, or in words what stands against it. */
export function withdrawalShown(id: string, language: Language) {
  const standing = withdrawalOf(id)
  return standing.is === 'in_use'
    ? { is: standing.is, reasons: toldReasons(language, standing.reasons) }
    : standing
}
