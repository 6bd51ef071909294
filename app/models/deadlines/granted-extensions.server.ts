import { desc, eq, sql } from 'drizzle-orm'
import type { GrantedExtension } from '#app/domain/deadlines/overview.ts'
import { grouped } from '#app/domain/grouped.ts'
import { by } from '#app/domain/order.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
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
export function lastExtension({ id, dossierId }: { id: string; dossierId: string }) {
  const given = recordsIn(dossierId, 'extensions').filter(
    ({ deadlineId, corrects }) => deadlineId === id && !corrects,
  )
  // In the order in which they were written; of two in one instant the later one counts.
  return given.sort(by(({ grantedAt }) => grantedAt)).at(-1) ?? null
}
