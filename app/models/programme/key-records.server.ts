import { desc, eq, getTableColumns } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { db } from '#db/client.server.ts'
import { distributionKeys } from '#db/schema/keys.ts'
import { users } from '#db/schema/people.ts'

const proposers = alias(users, 'proposers')

/** The versions of a period, the latest first, with who has proposed each and who has put it into force. */
export function listedKeys(periodId: string) {
  return db
    .select({
      ...getTableColumns(distributionKeys),
      enacter: nameAt(distributionKeys.enactedAt),
      proposer: nameAt(distributionKeys.proposedAt, proposers),
    })
    .from(distributionKeys)
    .leftJoin(users, eq(users.id, distributionKeys.enactedBy))
    .leftJoin(proposers, eq(proposers.id, distributionKeys.proposedBy))
    .where(eq(distributionKeys.periodId, periodId))
    .orderBy(desc(distributionKeys.version))
    .all()
}
