import { desc, eq } from 'drizzle-orm'
import type { GrantedExtension } from '#app/domain/deadlines/overview.ts'
import { grouped } from '#app/domain/grouped.ts'
import { nameAt } from '#app/models/people/names.server.ts'
import { db } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { deadlineExtensions } from '#db/schema/report.ts'

const EXTENSION = {
  dueOn: deadlineExtensions.dueOn,
  reason: deadlineExtensions.reason,
  grantedBy: nameAt(deadlineExtensions.grantedAt),
  grantedAt: deadlineExtensions.grantedAt,
}

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
    .orderBy(desc(deadlineExtensions.grantedAt))
    .$dynamic()
}
