import { and, asc, eq, isNull } from 'drizzle-orm'
import { Chain, EMPTY_CHAIN } from '#app/domain/programme/chain-content.ts'
import { heldReference } from '#app/models/memo.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { chains } from '#db/schema/chain.ts'
import { allPeriods } from './programme.server.ts'

export type StoredChain = typeof chains.$inferSelect

/** All versions of all periods, the first one first. */
const allChains = heldReference((): readonly StoredChain[] =>
  db
    .select()
    .from(chains)
    .orderBy(asc(chains.version))
    .all()
    .map((stored) => ({ ...stored, content: Chain.parse(stored.content) })),
)

/** The versions of a period, the latest first; the draft, where there is one, before all others. */
export function chainsOf(periodId: string): StoredChain[] {
  return allChains()
    .filter((one) => one.periodId === periodId)
    .reverse()
}

export function draftChain(periodId: string): StoredChain | undefined {
  return chainsOf(periodId).find(({ inForceAt }) => inForceAt === null)
}

/** One of all versions, for its page. */
export function chainBy(id: string): StoredChain | undefined {
  return allChains().find((one) => one.id === id)
}

/** The version of a period itself that counts, or counted at an instant; undefined where it had none by then. */
export function ownChain(periodId: string, at: string | null = null): StoredChain | undefined {
  return chainsOf(periodId).find(({ inForceAt }) => inForceAt !== null && (at === null || inForceAt <= at))
}

/**
 * Who else decides in a period, or decided at an instant: until it has a chain of its own, as in the period before;
 * undefined where no period has one, and nobody else decides.
 */
export function chainInForce(periodId: string, at: string | null = null): StoredChain | undefined {
  const periods = allPeriods().map(({ id }) => id)
  const before = periods.slice(0, periods.indexOf(periodId) + 1).reverse()
  return before.flatMap((id) => ownChain(id, at) ?? [])[0]
}

/** Whether any canton's body decides along in any period. */
export function hasAnyChain(): boolean {
  return allChains().some(({ inForceAt }) => inForceAt !== null)
}

export function contentOf(chain: StoredChain | undefined): Chain {
  return chain?.content ?? EMPTY_CHAIN
}

/** With a draft of a period that is dropped. */
export function dropDraftChains(tx: Tx, periodId: string) {
  tx.delete(chains)
    .where(and(eq(chains.periodId, periodId), isNull(chains.inForceAt)))
    .run()
}
