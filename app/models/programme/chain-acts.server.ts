import { eq } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import type { Chain } from '#app/domain/programme/chain-content.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord, newId } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { chains } from '#db/schema/chain.ts'
import { users } from '#db/schema/people.ts'
import { chainBy, chainInForce, chainsOf, contentOf, draftChain, type StoredChain } from './chains.server.ts'
import type { Deciding } from './periods.server.ts'
import { programmeOf } from './programme.server.ts'

type Lack = 'wrong_role' | 'wrong_state' | 'period_over' | 'period_is_draft' | 'chain_draft'
type Answer = { ok: true } | Refused<Lack> | ReturnType<typeof changedMeanwhile>

/** The mark of a version for whoever decides on it. */
export function markOfChain({ content, inForceAt }: StoredChain) {
  return markOfRecord([content, inForceAt])
}

/** The versions of a period, the latest first, with who has put each into force. */
export function listedChains(periodId: string) {
  const named = db
    .select({ id: chains.id, enacter: nameAt(chains.inForceAt) })
    .from(chains)
    .leftJoin(users, eq(users.id, chains.inForceBy))
    .where(eq(chains.periodId, periodId))
    .all()
  return chainsOf(periodId).map((stored) => ({
    ...stored,
    enacter: named.find(({ id }) => id === stored.id)?.enacter ?? null,
  }))
}

type Begun = { ok: true; id: string } | Refused<Lack>

/** A draft for a period, as a copy of a version or of what counts in it; it binds nobody, and there is one at a time. */
export function beginChain(
  person: Person,
  { periodId, from }: { periodId: string; from: string | null },
  now: Date,
): Begun {
  return orRollBack((tx): Begun => {
    if (!hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    if (today(now) > programmeOf(periodId).endsOn) return { ok: false, refusal: 'period_over' }
    if (draftChain(periodId)) return { ok: false, refusal: 'chain_draft' }
    const content = contentOf(from === null ? chainInForce(periodId) : chainBy(from))
    const version = Math.max(0, ...chainsOf(periodId).map((one) => one.version)) + 1
    const row = { id: newId(), periodId, version, content }
    tx.insert(chains)
      .values({ ...row, begunBy: person.id, begunAt: now.toISOString() })
      .run()
    tell(tx, { person, now, action: 'draft_chain', chain: row })
    return { ok: true, id: row.id }
  })
}

/** What stands in a draft, as a whole: its steps, who is authorised, who gets a copy. */
export function editChain(deciding: Deciding, content: Chain): Answer {
  return decided(deciding, (tx, draft) => {
    tx.update(chains).set({ content }).where(eq(chains.id, draft.id)).run()
    tell(tx, { ...deciding, action: 'edit_chain', chain: { ...draft, content } })
    return { ok: true }
  })
}

/** A draft that nobody needs; what it was stays in the history. */
export function dropChain(deciding: Deciding & { reason: string }): Answer {
  return decided(deciding, (tx, draft) => {
    tx.delete(chains).where(eq(chains.id, draft.id)).run()
    tell(tx, { ...deciding, action: 'drop_chain', chain: draft })
    return { ok: true }
  })
}

/**
 * From then on whoever fixes a contribution of the period has it decided by this chain; what was fixed before keeps the
 * chain of its day. The way back is a copy of the version that counted before.
 */
export function enactChain(
  deciding: Deciding,
  { legalBasis, reason }: { legalBasis: string; reason: string },
): Answer {
  return decided(deciding, (tx, draft) => {
    if (programmeOf(draft.periodId).state === 'draft') return { ok: false, refusal: 'period_is_draft' }
    const { person, now } = deciding
    tx.update(chains)
      .set({ legalBasis, reason, inForceBy: person.id, inForceAt: now.toISOString() })
      .where(eq(chains.id, draft.id))
      .run()
    tell(tx, { ...deciding, reason, action: 'enact_chain', chain: { ...draft, legalBasis } })
    return { ok: true }
  })
}

function decided({ id, person, seen }: Deciding, work: (tx: Tx, draft: StoredChain) => Answer): Answer {
  return orRollBack((tx): Answer => {
    if (!hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    const draft = chainBy(id)
    if (!draft || markOfChain(draft) !== seen)
      return changedMeanwhile(tx, { machine: 'programme', recordId: id })
    return draft.inForceAt === null ? work(tx, draft) : { ok: false, refusal: 'wrong_state' }
  })
}

type Told = {
  person: Person
  now: Date
  reason?: string
  action: Extract<Happened, { machine: 'programme' }>['action']
  chain: Pick<StoredChain, 'id' | 'periodId' | 'version' | 'content'> & { legalBasis?: string }
}

function tell(tx: Tx, { person, now, reason = '', action, chain }: Told) {
  const { id: recordId, periodId, version, content, legalBasis = '' } = chain
  const data = { periodId, version, legalBasis, content }
  recordAct(tx, { machine: 'programme', person, now, reason, action, recordId, data })
}
