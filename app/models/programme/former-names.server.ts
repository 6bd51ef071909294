import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { FormerName } from '#app/domain/programme/municipality-choice.ts'
import { heldReference } from '#app/models/memo.server.ts'
import { db } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'

const renamed = z.object({ bfsNumber: z.number(), formerName: z.string() })

/** What municipalities were called before, the oldest name first: who searches or sends an earlier one finds them. */
export const formerNames = heldReference((): readonly FormerName[] =>
  db
    .select({ data: auditEvents.data })
    .from(auditEvents)
    .where(and(eq(auditEvents.machine, 'municipality'), eq(auditEvents.action, 'rename')))
    .orderBy(asc(auditEvents.sequence))
    .all()
    .map(({ data }) => renamed.parse(data))
    .map(({ bfsNumber, formerName: name }) => ({ bfsNumber, name })),
)
