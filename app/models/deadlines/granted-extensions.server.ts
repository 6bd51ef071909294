import { and, desc, eq, sql } from 'drizzle-orm'
import type { GrantedExtension } from '#app/domain/deadlines/overview.ts'
import { grouped } from '#app/domain/grouped.ts'
import { nameAt } from '#app/models/people/names.server.ts'
import { db } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { deadlineExtensions } from '#db/schema/report.ts'

const EXTENSION = {
  dueOn: deadlineExtensions.dueOn,
  corrects: deadlineExtensions.corrects,
  reason: deadlineExtensions.reason,
  grantedBy: nameAt(deadlineExtensions.grantedAt),
  grantedAt: deadlineExtensions.grantedAt,
}

/** Of two in one instant the one that was written later. */
const IN_ORDER = sql`${deadlineExtensions}.rowid`

/** The extensions of a deadline with who granted them, the latest first. */
export function grantedExtensions(deadlineId: string): GrantedExtension[] {
  return granted()
    .where(eq(deadlineExtensions.deadlineId, deadlineId))
    .all()
    .map(({ extension }) => extension)
}

/** Those of every deadline. */
export function extensionsByDeadline(): ReadonlyMap<string, GrantedExtension[]> {
  return grouped(
    granted()
      .all()
      .map(({ deadlineId, extension }) => [deadlineId, extension] as const),
  )
}

function granted() {
  return db
    .select({ deadlineId: deadlineExtensions.deadlineId, extension: EXTENSION })
    .from(deadlineExtensions)
    .innerJoin(users, eq(users.id, deadlineExtensions.grantedBy))
    .orderBy(desc(deadlineExtensions.grantedAt), desc(IN_ORDER))
    .$dynamic()
}

/** The last extension that puts no other one right, with the day that counted before it. */
export function lastExtension(deadlineId: string) {
  const { runningOn, deadlineId: of, corrects, grantedAt } = deadlineExtensions
  const found = db
    .select({ runningOn })
    .from(deadlineExtensions)
    .where(and(eq(of, deadlineId), eq(corrects, false)))
  return found.orderBy(desc(grantedAt), desc(IN_ORDER)).get() ?? null
}
