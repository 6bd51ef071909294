import { and, eq, isNull } from 'drizzle-orm'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { distributionKeys } from '#db/schema/keys.ts'
import { dropDraftsOf } from './catalogues.server.ts'
import { dropDraftChains } from './chains.server.ts'
import { keyInForce } from './programme.server.ts'

type Copying = { from: string; to: string; startsOn: string; now: Date }

/** What belongs to a period beside its own row: a new one takes it over from the last, a dropped draft takes it along. */
type PeriodPart = {
  copy: (tx: Tx, copying: Copying) => void
  drop: (tx: Tx, periodId: string) => void
  /** The draft begins on another day. */
  move?: (tx: Tx, periodId: string, startsOn: string) => void
}

/** The amounts of the last period are sample values until the canton has confirmed them for the new one. */
const key: PeriodPart = {
  copy: (tx, { from, to, startsOn, now }) => {
    const { key: computing, legalBasis, reason } = keyInForce(from)
    const own = { id: newId(), periodId: to, version: 1, inForceFrom: startsOn, createdAt: now.toISOString() }
    tx.insert(distributionKeys)
      .values({ ...own, key: computing, legalBasis, reason })
      .run()
  },
  drop: (tx, periodId) => {
    tx.delete(distributionKeys).where(eq(distributionKeys.periodId, periodId)).run()
  },
  move: (tx, periodId, startsOn) => {
    tx.update(distributionKeys)
      .set({ inForceFrom: startsOn })
      .where(and(eq(distributionKeys.periodId, periodId), isNull(distributionKeys.enactedAt)))
      .run()
  },
}

/** Until it has one of its own, a period speaks by the catalogue of the period before. */
const catalogue: PeriodPart = { copy: () => {}, drop: dropDraftsOf }

/** The same holds for its approval chain. */
const chain: PeriodPart = { copy: () => {}, drop: dropDraftChains }

export const PERIOD_PARTS: readonly PeriodPart[] = [key, catalogue, chain]
