import { and, eq, getTableColumns, inArray, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { SECOND_ROLES } from '#app/domain/programme/two-persons.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { tellDeclined } from '#app/models/mail/second-person-mails.server.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { inForce } from '#app/models/people/role-holders.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { memberships, users } from '#db/schema/people.ts'
import { settingsVersions } from '#db/schema/programme.ts'
import { changedProgramme, programmeOf } from './programme.server.ts'
import { isProposed, takeEffect } from './settings-effect.server.ts'
import { allVersions, isWaiting, type SettingsVersion } from './settings-versions.server.ts'

export function versionBy(id: string): SettingsVersion | undefined {
  return allVersions().find((version) => version.id === id)
}

/** What a page about a waiting version shows, together with what it would change. */
export function markOfVersion(version: SettingsVersion): string {
  return markOfRecord([version, programmeOf(version.periodId).version])
}

/** Whether somebody else is there who could confirm what this person has proposed. */
export function hasSecondPerson(person: Pick<Person, 'id'>): boolean {
  const found = db
    .select({ id: users.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(inForce(), inArray(memberships.role, [...SECOND_ROLES]), ne(users.id, person.id)))
    .limit(1)
    .get()
  return found !== undefined
}

/** The changes of settings that wait for this person's word. */
export function proposalsFor(person: Person): SettingsVersion[] {
  if (!hasRole(person, ...SECOND_ROLES)) return []
  return allVersions().filter(
    (version) => isWaiting(version) && version.decidedBy !== person.id && isProposed(version),
  )
}

type Deciding = { version: SettingsVersion; person: Person; seen: string; now: Date }
type Answer = { ok: true } | Refused<'wrong_state' | 'own_change'> | ReturnType<typeof changedProgramme>

/** The other person confirms it: it comes into force, or waits for its day. */
export function confirmVersion(deciding: Deciding): Answer {
  return decided(deciding, (tx, { version, person, now }) => {
    if (!isProposed(version)) return { ok: false, refusal: 'wrong_state' }
    if (version.decidedBy === person.id) return { ok: false, refusal: 'own_change' }
    tx.update(settingsVersions)
      .set({ secondBy: person.id, secondAt: now.toISOString() })
      .where(eq(settingsVersions.id, version.id))
      .run()
    if (version.validFrom <= today(now)) takeEffect(tx, version, now)
    return tell(tx, deciding, 'confirm_settings')
  })
}

/** The other person says no: what holds stays. */
export function declineVersion(deciding: Deciding & { reason: string }): Answer {
  return decided(deciding, (tx, { version, person }) => {
    if (!isProposed(version)) return { ok: false, refusal: 'wrong_state' }
    if (version.decidedBy === person.id) return { ok: false, refusal: 'own_change' }
    tellDeclined(tx, waitingVersion(version), deciding)
    return end(tx, deciding, 'declined')
  })
}

/** Before its day, or before the other person has spoken, a change is taken back. */
export function withdrawVersion(deciding: Deciding & { reason: string }): Answer {
  return decided(deciding, (tx) => end(tx, deciding, 'withdrawn'))
}

/** What is told of a version that waits for a second person. */
export function waitingVersion(
  version: Pick<SettingsVersion, 'id' | 'periodId' | 'decidedBy' | 'decidedAt'>,
) {
  const { id, periodId, decidedBy, decidedAt } = version
  return {
    of: 'settings' as const,
    ...{ id, proposedBy: decidedBy, proposedAt: decidedAt, period: programmeOf(periodId).name },
    path: `/canton/settings/history?${new URLSearchParams({ period: periodId })}#${id}`,
  }
}

function decided(deciding: Deciding, work: (tx: Tx, deciding: Deciding) => Answer): Answer {
  return orRollBack((tx): Answer => {
    const version = versionBy(deciding.version.id)
    if (!version || !isWaiting(version) || markOfVersion(version) !== deciding.seen)
      return changedProgramme(tx, deciding.version.periodId)
    return work(tx, { ...deciding, version })
  })
}

function end(
  tx: Tx,
  deciding: Deciding & { reason: string },
  ended: NonNullable<SettingsVersion['ended']>,
): { ok: true } {
  const { version, person, reason, now } = deciding
  tx.update(settingsVersions)
    .set({ ended, endedBy: person.id, endedAt: now.toISOString(), endingReason: reason })
    .where(eq(settingsVersions.id, version.id))
    .run()
  return tell(tx, deciding, ended === 'declined' ? 'decline_settings' : 'withdraw_settings')
}

type Action = 'confirm_settings' | 'decline_settings' | 'withdraw_settings'

function tell(
  tx: Tx,
  { version, person, reason = '', now }: Deciding & { reason?: string },
  action: Action,
): { ok: true } {
  const { periodId: recordId, changes, validFrom } = version
  const data = { changes, validFrom }
  recordAct(tx, { machine: 'programme', action, recordId, person, now, reason, data })
  return { ok: true }
}

const seconds = alias(users, 'seconds')
const enders = alias(users, 'enders')

/** Every version of a period with who decided on it, the latest first. */
export function listedVersions(periodId: string) {
  return db
    .select({
      ...getTableColumns(settingsVersions),
      decider: nameAt(settingsVersions.decidedAt),
      second: nameAt(settingsVersions.secondAt, seconds),
      ender: nameAt(settingsVersions.endedAt, enders),
    })
    .from(settingsVersions)
    .leftJoin(users, eq(users.id, settingsVersions.decidedBy))
    .leftJoin(seconds, eq(seconds.id, settingsVersions.secondBy))
    .leftJoin(enders, eq(enders.id, settingsVersions.endedBy))
    .where(eq(settingsVersions.periodId, periodId))
    .all()
    .reverse()
}
