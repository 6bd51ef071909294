import { and, asc, eq, sql } from 'drizzle-orm'
import type { OfficeAccount } from '#app/domain/agreement/office.ts'
import type { Asking, ClaimRow } from '#app/domain/ledger.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { db } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'

/** A letter that asks for a claim; `number` 1, 2, … for each time it was asked for. */
export type ClaimLetter = Asking & { number: number; dueOn: string; account: OfficeAccount }

/**
 * The letters of a claim, whatever became of it: one for each time it was asked for while the office had an account,
 * each with the account it named last. What was issued is a record, so that paying, setting off or waiving takes none.
 */
export function lettersOfClaim({ periodId }: Pick<Dossier, 'periodId'>, claim: ClaimRow): ClaimLetter[] {
  return claim.askings.flatMap(({ dueOn, ...asking }, index) => {
    const account = accountUntil(periodId, asking.closedAt)
    return account && dueOn ? [{ ...asking, number: index + 1, dueOn, account }] : []
  })
}

function accountUntil(periodId: string, until: string | null): OfficeAccount | null {
  const named = accountsNamed(periodId)
  if (until === null || named.length === 0) return programmeOf(periodId).account
  return named.findLast(({ at }) => at <= until)?.account ?? null
}

/** Every account the office has named, in the order of their days. */
const accountsNamed = oncePerRequest((periodId: string) =>
  db
    .select({
      at: auditEvents.at,
      account: sql<string>`${auditEvents.data} -> '$.account'`.mapWith(
        (text: string): OfficeAccount => JSON.parse(text),
      ),
    })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.machine, 'programme'),
        eq(auditEvents.recordId, periodId),
        eq(auditEvents.action, 'name_account'),
      ),
    )
    .orderBy(asc(auditEvents.sequence))
    .all(),
)
