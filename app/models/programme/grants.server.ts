import { asc, desc, eq, getTableColumns, or } from 'drizzle-orm'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { grouped } from '#app/domain/grouped.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { type Grant, type GrantAct, grantFaults } from '#app/domain/programme/grants.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { heldReference } from '#app/models/memo.server.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { projectGrants } from '#db/schema/registers.ts'
import { municipalityHistories } from './municipalities.server.ts'

/** A grant as its last version has it, under the number of its first. */
export type StoredGrant = typeof projectGrants.$inferSelect & { grantId: string }

/** Every grant of the register, those that were taken back among them. */
export const allGrants = heldReference((): readonly StoredGrant[] => {
  const versions = db.select().from(projectGrants).orderBy(asc(projectGrants.version)).all()
  const byGrant = grouped(versions.map((version) => [version.grantId ?? version.id, version] as const))
  return [...byGrant].flatMap(([grantId, found]) => found.slice(-1).map((last) => ({ ...last, grantId })))
})

/** The grants that count. */
export const standingGrants = heldReference(() => allGrants().filter(({ act }) => act !== 'take_back'))

export function grantBy(grantId: string): StoredGrant | undefined {
  return allGrants().find((one) => one.grantId === grantId)
}

/** What was done to a grant, the latest first, with who did it; the portal itself for what it knew before. */
export function versionsOfGrant({ grantId }: StoredGrant) {
  return db
    .select({ ...getTableColumns(projectGrants), writer: nameAt(projectGrants.writtenAt) })
    .from(projectGrants)
    .leftJoin(users, eq(users.id, projectGrants.writtenBy))
    .where(or(eq(projectGrants.id, grantId), eq(projectGrants.grantId, grantId)))
    .orderBy(desc(projectGrants.version))
    .all()
}

export function faultsOfGrant(grant: Grant, grantId?: string) {
  return grantFaults(grant, { municipalities: municipalityHistories(), standing: standingGrants() }, grantId)
}

export type GrantWritten =
  | { ok: true; grantId: string }
  | Refused<'wrong_role' | 'changed_meanwhile' | 'not_found' | 'grant_stands' | 'grant_taken_back'>
  | { ok: false; errors: Record<string, string> }

type By = { person: Person; now: Date }

/** A grant comes into the register; beside an agreement that runs it becomes a task of the office (Merkblatt 5). */
export function addGrant(grant: Grant, by: By): GrantWritten {
  return orRollBack((tx): GrantWritten => {
    if (!hasRole(by.person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    const errors = faultsOfGrant(grant)
    if (Object.keys(errors).length > 0) return { ok: false, errors }
    return { ok: true, grantId: writeGrant(tx, { grant, act: 'add', reason: '' }, by) }
  })
}

type Changing = { grantId: string; version: number; reason: string }

export function changeGrant({ grantId, version, reason }: Changing, grant: Grant, by: By): GrantWritten {
  return rewrite({ grantId, version }, by, (known) => {
    if (known.act === 'take_back') return { ok: false, refusal: 'grant_taken_back' }
    const errors = faultsOfGrant(grant, grantId)
    if (Object.keys(errors).length > 0) return { ok: false, errors }
    return { ok: true, grant, act: 'change', reason }
  })
}

/** The last year in which it is paid: one that it has, and not the one that it ends with anyway. */
export function endGrant(
  { toYear, ...changing }: Changing & { toYear: number | null },
  by: By,
): GrantWritten {
  return rewrite(changing, by, (known) => {
    if (known.act === 'take_back') return { ok: false, refusal: 'grant_taken_back' }
    if (toYear === null) return { ok: false, errors: { toYear: 'required' } }
    if (toYear < known.fromYear) return { ok: false, errors: { toYear: `grant_before:${known.fromYear}` } }
    if (toYear >= known.toYear) return { ok: false, errors: { toYear: `grant_ends_then:${known.toYear}` } }
    return { ok: true, grant: { ...known, toYear }, act: 'end', reason: changing.reason }
  })
}

/** It counts as if it had never been entered; the register keeps it, and it can be put back. */
export function takeBackGrant(changing: Changing, by: By): GrantWritten {
  return rewrite(changing, by, (known) =>
    known.act === 'take_back'
      ? { ok: false, refusal: 'grant_taken_back' }
      : { ok: true, grant: known, act: 'take_back', reason: changing.reason },
  )
}

export function restoreGrant(changing: Changing, by: By): GrantWritten {
  return rewrite(changing, by, (known) => {
    if (known.act !== 'take_back') return { ok: false, refusal: 'grant_stands' }
    const { title: twin } = faultsOfGrant(known, changing.grantId)
    if (twin) return { ok: false, errors: { reason: twin } }
    return { ok: true, grant: known, act: 'restore', reason: changing.reason }
  })
}

type Version = { grant: Grant; act: GrantAct; reason: string }
type Decided = ({ ok: true } & Version) | Extract<GrantWritten, { ok: false }>

function rewrite(
  { grantId, version }: Pick<Changing, 'grantId' | 'version'>,
  by: By,
  decide: (known: StoredGrant) => Decided,
): GrantWritten {
  return orRollBack((tx): GrantWritten => {
    if (!hasRole(by.person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    const known = grantBy(grantId)
    if (!known) return { ok: false, refusal: 'not_found' }
    if (known.version !== version) return changedMeanwhile(tx, { machine: 'programme', recordId: grantId })
    const decided = decide(known)
    return decided.ok ? { ok: true, grantId: writeGrant(tx, decided, by, known) } : decided
  })
}

/** A version more of a grant, or its first, with its event. */
export function writeGrant(
  tx: Tx,
  { grant, act, reason }: Version,
  { person, now }: { person: Person | null; now: Date },
  known?: Pick<StoredGrant, 'grantId' | 'version'>,
): string {
  const { bfsNumber, title, reference, fromYear, toYear } = grant
  const id = newId()
  const said = { bfsNumber, title, reference, fromYear, toYear }
  const of = known ? { grantId: known.grantId, version: known.version + 1 } : {}
  tx.insert(projectGrants)
    .values({
      id,
      ...of,
      ...said,
      act,
      reason,
      registeredOn: dayOf(now),
      writtenBy: person?.id ?? null,
      writtenAt: now.toISOString(),
    })
    .run()
  const grantId = known?.grantId ?? id
  const action = `${act}_grant` as const
  recordAct(tx, { person, now, machine: 'programme', recordId: grantId, action, reason, data: said })
  return grantId
}
