import { SECOND_ROLES } from '#app/domain/programme/two-persons.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { allKeys, programmeOf } from './programme.server.ts'
import { hasSecondPerson } from './settings-decisions.server.ts'
import { isProposed } from './settings-effect.server.ts'
import { allVersions, isWaiting } from './settings-versions.server.ts'

/**
 * What of the programme waits for the word of a second person, for those who may give it. Whoever decided on it gives no
 * second word; `isAlone`: nobody else is there who could.
 */
export function waitingDecisions(person: Person) {
  if (!hasRole(person, ...SECOND_ROLES)) return []
  const keys = allKeys()
    .filter(({ state }) => state === 'proposed')
    .map(({ id, periodId, version, name, proposedBy }) => ({
      ...{ id, periodId, period: programmeOf(periodId).name },
      key: { version, name },
      isOwn: proposedBy === person.id,
    }))
  const settings = allVersions()
    .filter((version) => isWaiting(version) && isProposed(version))
    .map(({ id, periodId, decidedBy }) => ({
      ...{ id, periodId, period: programmeOf(periodId).name },
      key: null,
      isOwn: decidedBy === person.id,
    }))
  return [...keys, ...settings].map((one) => ({ ...one, isAlone: one.isOwn && !hasSecondPerson(person) }))
}
export type WaitingDecision = ReturnType<typeof waitingDecisions>[number]
