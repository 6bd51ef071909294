import { eq } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { isEnteredAfterwards, isOver } from '#app/domain/programme/period.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord, newId } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import type { catalogues } from '#db/schema/catalogue.ts'
import type { chains } from '#db/schema/chain.ts'
import { users } from '#db/schema/people.ts'
import type { Deciding } from './periods.server.ts'
import { programmeOf } from './programme.server.ts'

/** The tables of what a period has in versions: of one shape, each with a content of its own. */
type Versions = typeof chains | typeof catalogues
type Name = 'chain' | 'catalogue'
type Version = Pick<Versions['$inferSelect'], 'id' | 'periodId' | 'version' | 'content' | 'inForceAt'>

type Part<Stored extends Version> = {
  name: Name
  table: Versions
  versionsOf: (periodId: string) => Stored[]
  versionBy: (id: string) => Stored | undefined
}

type Lack = 'wrong_role' | 'wrong_state' | 'period_over' | 'period_is_draft'
type Begun = { ok: true; id: string } | Refused<Lack | `${Name}_draft`>
type Done<More> = { ok: true } | Refused<Lack> | ReturnType<typeof changedMeanwhile> | More

/** The mark of a version for whoever decides on it. */
export function markOfVersion({ content, inForceAt }: Pick<Version, 'content' | 'inForceAt'>) {
  return markOfRecord([content, inForceAt])
}

/** The versions of a period, the latest first, with who has put each into force. */
export function listedVersions<Stored extends Version>(
  { table, versionsOf }: Part<Stored>,
  periodId: string,
) {
  const named = db
    .select({ id: table.id, enacter: nameAt(table.inForceAt) })
    .from(table)
    .leftJoin(users, eq(users.id, table.inForceBy))
    .where(eq(table.periodId, periodId))
    .all()
  return versionsOf(periodId).map((stored) => ({
    ...stored,
    enacter: named.find(({ id }) => id === stored.id)?.enacter ?? null,
  }))
}

/**
 * A draft for a period, which begins as a copy of what is named or of what counts; it binds nobody, and there is one at
 * a time. Refused to who may not, in a period that is over, and beside another draft.
 */
export function beginVersion<Stored extends Version>(
  part: Part<Stored>,
  begun: { person: Person; periodId: string; content: () => Stored['content']; now: Date },
): Begun {
  const { person, periodId, now } = begun
  const { name, table, versionsOf } = part
  return orRollBack((tx): Begun => {
    if (!hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    if (isOver(programmeOf(periodId), today(now))) return { ok: false, refusal: 'period_over' }
    const versions = versionsOf(periodId)
    if (versions.some(({ inForceAt }) => inForceAt === null)) return { ok: false, refusal: `${name}_draft` }
    const version = Math.max(0, ...versions.map((one) => one.version)) + 1
    const row = { id: newId(), periodId, version, content: begun.content() }
    tx.insert(table)
      .values({ ...row, begunBy: person.id, begunAt: now.toISOString() })
      .run()
    tell(tx, { name, person, now, act: 'draft', version: row })
    return { ok: true, id: row.id }
  })
}

/** What stands in a draft from then on, unless `refused` has something against it. */
export function editVersion<Stored extends Version, More extends { ok: false } = never>(
  part: Part<Stored>,
  deciding: Deciding,
  edited: (draft: Stored) => Stored['content'],
  refused: (draft: Stored, content: Stored['content']) => More | undefined = () => undefined,
) {
  return decided<Stored, More>(part, deciding, (tx, draft) => {
    if (isOver(programmeOf(draft.periodId), today(deciding.now))) return { ok: false, refusal: 'period_over' }
    const content = edited(draft)
    const answer = refused(draft, content)
    if (answer) return answer
    tx.update(part.table).set({ content }).where(eq(part.table.id, draft.id)).run()
    tell(tx, { ...part, ...deciding, act: 'edit', version: { ...draft, content } })
    return { ok: true }
  })
}

/** A draft that nobody needs; what it was stays in the history. */
export function dropVersion<Stored extends Version>(
  part: Part<Stored>,
  deciding: Deciding & { reason: string },
) {
  return decided<Stored>(part, deciding, (tx, draft) => {
    tx.delete(part.table).where(eq(part.table.id, draft.id)).run()
    tell(tx, { ...part, ...deciding, act: 'drop', version: draft })
    return { ok: true }
  })
}

/**
 * From then on the draft counts in its period; what was decided before keeps the version of its day. The way back is a
 * copy of the version that counted before. Refused while the period itself is a draft, unless its time has passed, and in
 * one that is over.
 */
export function enactVersion<Stored extends Version, More extends { ok: false } = never>(
  part: Part<Stored>,
  deciding: Deciding,
  { legalBasis, reason }: { legalBasis: string; reason: string },
  refused: (draft: Stored) => More | undefined = () => undefined,
) {
  return decided<Stored, More>(part, deciding, (tx, draft) => {
    const { person, now } = deciding
    const period = programmeOf(draft.periodId)
    if (isOver(period, today(now))) return { ok: false, refusal: 'period_over' }
    if (period.state === 'draft' && !isEnteredAfterwards(period, today(now)))
      return { ok: false, refusal: 'period_is_draft' }
    const answer = refused(draft)
    if (answer) return answer
    tx.update(part.table)
      .set({ legalBasis, reason, inForceBy: person.id, inForceAt: now.toISOString() })
      .where(eq(part.table.id, draft.id))
      .run()
    tell(tx, { ...part, ...deciding, reason, act: 'enact', version: draft, legalBasis })
    return { ok: true }
  })
}

function decided<Stored extends Version, More extends { ok: false } = never>(
  { versionBy }: Part<Stored>,
  { id, person, seen }: Deciding,
  work: (tx: Tx, draft: Stored) => Done<More>,
): Done<More> {
  return orRollBack((tx): Done<More> => {
    if (!hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    const draft = versionBy(id)
    if (!draft || markOfVersion(draft) !== seen)
      return changedMeanwhile(tx, { machine: 'programme', recordId: id })
    return draft.inForceAt === null ? work(tx, draft) : { ok: false, refusal: 'wrong_state' }
  })
}

type Told = {
  name: Name
  person: Person
  now: Date
  reason?: string
  act: 'draft' | 'edit' | 'drop' | 'enact'
  version: Pick<Version, 'id' | 'periodId' | 'version' | 'content'>
  legalBasis?: string
}

function tell(tx: Tx, { name, person, now, reason = '', act, version: told, legalBasis = '' }: Told) {
  const { id: recordId, periodId, version, content } = told
  const data = { periodId, version, legalBasis, content }
  recordAct(tx, { machine: 'programme', person, now, reason, action: `${act}_${name}`, recordId, data })
}
