import { and, eq, inArray, sql } from 'drizzle-orm'
import type { NoticeStep } from '#app/domain/deadlines/reminder-steps.ts'
import { db } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'

/** The days that the letters of a notice were shown to set, as recorded, corrected or taken back. */
export function termsShown(reportingYearId: string, step: NoticeStep): string[] {
  return db
    .select({ termOn: sql<string>`${auditEvents.data} ->> '$.termOn'` })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.recordId, reportingYearId),
        inArray(auditEvents.action, ['post_notice', 'correct_posting']),
        sql`${auditEvents.data} ->> '$.step' = ${step}`,
      ),
    )
    .all()
    .map(({ termOn }) => termOn)
}
