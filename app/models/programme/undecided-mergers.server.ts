import { type PlainDate, yearOf } from '#app/domain/deadlines/calendar.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { coveredMembers } from '#app/models/dossier/coverage.server.ts'
import { type Affected, affectedBy } from './merger-consequences.server.ts'
import { registrationOf } from './merger-undoing.server.ts'
import { mergers, unionOf } from './mergers.server.ts'

/** Nothing is left to decide on, or nothing can be decided: what is due passes on by itself. */
const BY_ITSELF = ['done', 'follow', 'counted'] as const satisfies readonly Affected['decide'][]

/**
 * The dossiers that still count a municipality which has gone into another one within their term, and in which somebody
 * has to decide how they go on; each once, with the number of the municipality that ended.
 */
export function undecidedMergers(today: PlainDate) {
  const covered = coveredMembers()
  const concerned = mergers().filter(({ bfsNumber, mergedOn }) =>
    covered.some((one) => one.bfsNumber === bfsNumber && one.toYear >= yearOf(mergedOn)),
  )
  const found = concerned.flatMap(({ bfsNumber, mergedOn }) => {
    const union = unionOf(bfsNumber)
    const left = union ? affectedBy(union, today).filter(({ decide }) => !isOneOf(BY_ITSELF, decide)) : []
    const registeredAt = (union && registrationOf(union)?.at) ?? null
    return left.map((dossier) => ({ ...dossier, bfsNumber, mergedOn, registeredAt }))
  })
  return [...new Map(found.map((one) => [one.reference, one])).values()]
}
