import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { type DistributionKey, givesNothing, isUnfit } from '#app/domain/contribution/key.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { DAY_RANGES, faultsOutside } from '#app/domain/deadlines/day-ranges.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { OPEN_AMENDMENTS } from '#app/domain/lifecycle/amendment.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { type Enactment, type KeyState, proposedDay } from '#app/domain/programme/key-version.ts'
import { isOver } from '#app/domain/programme/period.ts'
import { SECOND_ROLES, type SecondRole } from '#app/domain/programme/two-persons.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { tellReviewsOfKey } from '#app/models/mail/key-mails.server.ts'
import { tellDeclined, tellSecondPersons } from '#app/models/mail/second-person-mails.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord, newId } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { amendments, calculations } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { distributionKeys } from '#db/schema/keys.ts'
import { municipalityHistories } from './municipalities.server.ts'
import type { Deciding } from './periods.server.ts'
import { allKeys, keyVersions, programmeOf, type StoredKey } from './programme.server.ts'

type Named = { name: string; key: DistributionKey }
type Faulty = { ok: false; errors: Record<string, string> }
type Lack =
  | 'wrong_role'
  | 'wrong_state'
  | 'period_over'
  | 'key_empty'
  | 'key_unfit'
  | 'key_in_use'
  | 'own_key_proposal'
type Answer = { ok: true } | Faulty | Refused<Lack> | ReturnType<typeof changedMeanwhile>

/** One of all versions, for its page. */
export function keyBy(id: string): StoredKey | undefined {
  return allKeys().find((key) => key.id === id)
}

/** The mark of a version for whoever decides on it. */
export function markOfKey({ state, name, key, legalBasis, inForceFrom, proposedAt }: StoredKey) {
  return markOfRecord([state, name, key, legalBasis, inForceFrom, proposedAt])
}

/** A new draft; it binds nobody. */
export function draftKey(
  person: Person,
  { periodId, ...named }: Named & { periodId: string },
  now: Date,
): { ok: true; id: string } | Refused<Lack> {
  return orRollBack((tx): { ok: true; id: string } | Refused<Lack> => {
    if (!hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    const period = programmeOf(periodId)
    if (isOver(period, today(now))) return { ok: false, refusal: 'period_over' }
    const version = Math.max(0, ...keyVersions(periodId).map((one) => one.version)) + 1
    const inForceFrom = proposedDay(period, today(now))
    const row = { ...named, id: newId(), periodId, version, inForceFrom }
    tx.insert(distributionKeys)
      .values({ ...row, state: 'draft', legalBasis: '', reason: '', createdAt: now.toISOString() })
      .run()
    tell(tx, { person, now, action: 'draft_key', key: row })
    return { ok: true, id: row.id }
  })
}

/** What a draft is called and how it computes. */
export function editKey(deciding: Deciding, { name, key }: Named): Answer {
  return decided(
    deciding,
    'draft',
    whileItLasts(deciding, (tx, before) => {
      const errors = unknownIn(key)
      if (Object.keys(errors).length > 0) return { ok: false, errors }
      update(tx, before, { name, key })
      tell(tx, { ...deciding, action: 'edit_key', key: { ...before, name, key } })
      return { ok: true }
    }),
  )
}

/** Classes that list municipalities which the register does not know, each at its row. */
function unknownIn(key: DistributionKey): Record<string, string> {
  const classes = key.form === 'co_funding' ? Object.values(key.membersOfClass ?? {}) : []
  const known = new Set(municipalityHistories().map(({ bfsNumber }) => bfsNumber))
  return Object.fromEntries(
    classes.flatMap((members, row) =>
      members.every((one) => known.has(one)) ? [] : [[`classes.${row}.members`, 'unknown_municipality']],
    ),
  )
}

/** A draft that nobody needs; what it was stays in the history. */
export function dropKey(deciding: Deciding & { reason: string }): Answer {
  return decided(deciding, 'draft', (tx, key) => {
    tx.delete(distributionKeys).where(eq(distributionKeys.id, key.id)).run()
    tell(tx, { ...deciding, action: 'drop_key', key })
    return { ok: true }
  })
}

/**
 * The canton decides on a version, with its legal basis: from its day on it counts for what begins, and its amounts are
 * no sample values. Where two persons do that, it waits for the second one.
 */
export function enactKey(deciding: Deciding, enactment: Enactment): Answer {
  return decided(
    deciding,
    'draft',
    whileItLasts(deciding, (tx, key) => {
      if (givesNothing(key.key)) return { ok: false, refusal: 'key_empty' }
      if (isUnfit(key.key)) return { ok: false, refusal: 'key_unfit' }
      const period = programmeOf(key.periodId)
      const { inForceFrom } = enactment
      const errors = faultsOutside(DAY_RANGES.key(period), { inForceFrom })
      if (Object.keys(errors).length > 0) return { ok: false, errors }
      const { person, now } = deciding
      if (!period.settings.fourEyes.keys) return putInForce(tx, { ...key, ...enactment }, deciding)
      const proposed = { state: 'proposed', proposedBy: person.id, proposedAt: now.toISOString() } as const
      update(tx, key, { ...enactment, ...proposed })
      tellSecondPersons(tx, waitingKey({ ...key, ...proposed }), { person, now, reason: enactment.reason })
      tell(tx, {
        ...deciding,
        action: 'propose_key',
        reason: enactment.reason,
        key: { ...key, ...enactment },
      })
      return { ok: true }
    }),
  )
}

/** Another person says yes to what was proposed. */
export function confirmKey(deciding: Deciding): Answer {
  return answered(
    deciding,
    whileItLasts(deciding, (tx, key) => putInForce(tx, key, deciding)),
  )
}

/** Another person says no: it is a draft again. */
export function declineKey(deciding: Deciding & { reason: string }): Answer {
  return answered(deciding, (tx, key) => {
    update(tx, key, DRAFT)
    tellDeclined(tx, waitingKey(key), deciding)
    tell(tx, { ...deciding, action: 'decline_key', key })
    return { ok: true }
  })
}

/** Whoever proposed it, or another of the office, takes that back. */
export function withdrawKey(deciding: Deciding & { reason: string }): Answer {
  return decided(deciding, 'proposed', (tx, key) => {
    update(tx, key, DRAFT)
    tell(tx, { ...deciding, action: 'withdraw_key', key })
    return { ok: true }
  })
}

/** It was put into force by mistake: as long as nothing rests on it, it is a draft again, and what it replaced counts. */
export function suspendKey(deciding: Deciding & { reason: string }): Answer {
  return decided(
    deciding,
    'in_force',
    whileItLasts(deciding, (tx, key) => {
      if (!isFree(key)) return { ok: false, refusal: 'key_in_use' }
      update(tx, key, { ...DRAFT, enactedBy: null, enactedAt: null, confirmedAt: null })
      tell(tx, { ...deciding, action: 'suspend_key', key })
      return { ok: true }
    }),
  )
}

const DRAFT = { state: 'draft', proposedBy: null, proposedAt: null } as const

/** Whether a version may still be taken back: no calculation rests on it, nor an amendment that waits or names it. */
export function isFree({ id, periodId, version, enactedAt }: StoredKey): boolean {
  if (enactedAt === null) return false
  const calculated = db.select({ one: sql`1` }).from(calculations).where(eq(calculations.keyId, id)).get()
  const waiting = db
    .select({ one: sql`1` })
    .from(amendments)
    .innerJoin(dossiers, eq(dossiers.id, amendments.dossierId))
    .where(
      and(
        eq(dossiers.periodId, periodId),
        or(
          and(
            inArray(amendments.state, [...OPEN_AMENDMENTS]),
            sql`${amendments.data} ->> '$.calculation.keyVersion' = ${version}`,
          ),
          and(
            inArray(amendments.state, [...OPEN_AMENDMENTS, 'in_force']),
            sql`${amendments.change} ->> '$.keyVersion' = ${version}`,
          ),
        ),
      ),
    )
    .get()
  return !calculated && !waiting
}

/** What is told of a version that waits for a second person. */
function waitingKey({ id, periodId, name, proposedBy, proposedAt }: StoredKey) {
  return {
    of: 'key' as const,
    ...{ id, name, proposedBy, proposedAt: proposedAt ?? '', period: programmeOf(periodId).name },
    path: `/canton/programme/keys/${id}`,
  }
}

function putInForce(tx: Tx, key: StoredKey, { person, now }: Deciding): Answer {
  const at = now.toISOString()
  const { legalBasis, inForceFrom, reason } = key
  const decision = { legalBasis, inForceFrom, reason, enactedBy: person.id, enactedAt: at, confirmedAt: at }
  update(tx, key, { state: 'in_force', ...decision })
  tellReviewsOfKey(tx, key, { person, now })
  tell(tx, { person, now, action: 'enact_key', reason, key })
  return { ok: true }
}

type Work = (tx: Tx, key: StoredKey) => Answer

/** What a key is and whether it counts is decided before the end of its period; a draft can still be dropped after it. */
function whileItLasts({ now }: Deciding, work: Work): Work {
  return (tx, key) =>
    isOver(programmeOf(key.periodId), today(now)) ? { ok: false, refusal: 'period_over' } : work(tx, key)
}

function decided(
  { id, person, seen }: Deciding,
  state: KeyState,
  work: Work,
  roles: readonly SecondRole[] = SETTING_ROLES,
): Answer {
  return orRollBack((tx): Answer => {
    if (!hasRole(person, ...roles)) return { ok: false, refusal: 'wrong_role' }
    const key = keyBy(id)
    if (!key || markOfKey(key) !== seen) return changedMeanwhile(tx, { machine: 'programme', recordId: id })
    return key.state === state ? work(tx, key) : { ok: false, refusal: 'wrong_state' }
  })
}

/** Nobody confirms or declines what she has proposed herself. */
function answered(deciding: Deciding, work: Work): Answer {
  const byAnother = (tx: Tx, key: StoredKey): Answer =>
    key.proposedBy === deciding.person.id ? { ok: false, refusal: 'own_key_proposal' } : work(tx, key)
  return decided(deciding, 'proposed', byAnother, SECOND_ROLES)
}

function update(tx: Tx, { id }: StoredKey, set: Partial<typeof distributionKeys.$inferInsert>) {
  tx.update(distributionKeys).set(set).where(eq(distributionKeys.id, id)).run()
}

type Told = {
  person: Person
  now: Date
  reason?: string
  action: Extract<Happened, { machine: 'programme' }>['action']
  key: Pick<StoredKey, 'id' | 'periodId' | 'version' | 'name' | 'key' | 'inForceFrom'> & {
    legalBasis?: string
  }
}

function tell(tx: Tx, { person, now, reason = '', action, key: told }: Told) {
  const { id: recordId, periodId, version, name, key, legalBasis = '', inForceFrom } = told
  const data = { periodId, version, name, key, legalBasis, inForceFrom }
  recordAct(tx, { machine: 'programme', person, now, reason, action, recordId, data })
}
