import { desc, eq } from 'drizzle-orm'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { distributionKeys } from '#db/schema/reference.ts'

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
    const [latest] = tx
      .select()
      .from(distributionKeys)
      .where(eq(distributionKeys.periodId, from))
      .orderBy(desc(distributionKeys.version))
      .limit(1)
      .all()
    if (!latest) throw new Error(`The period ${from} has no distribution key`)
    const own = { id: newId(), periodId: to, version: 1, inForceFrom: startsOn, confirmedAt: null }
    tx.insert(distributionKeys)
      .values({ ...latest, ...own, createdAt: now.toISOString() })
      .run()
  },
  drop: (tx, periodId) => {
    tx.delete(distributionKeys).where(eq(distributionKeys.periodId, periodId)).run()
  },
  move: (tx, periodId, startsOn) => {
    tx.update(distributionKeys)
      .set({ inForceFrom: startsOn })
      .where(eq(distributionKeys.periodId, periodId))
      .run()
  },
}

export const PERIOD_PARTS: readonly PeriodPart[] = [key]
