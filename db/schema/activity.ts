import { sql } from 'drizzle-orm'
import { integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ActivityWords } from '#app/domain/programme/activity-report.ts'
import { holds, instant, ref, table } from '#db/columns.ts'
import type { ActivityReportData } from '#templates/activity-report.ts'
import { documents } from './documents.ts'
import { users } from './people.ts'
import { periods } from './reference.ts'

/**
 * Reports on the activity of a period or of one year of it: a draft until it is issued, and after that never changed but
 * for its withdrawal.
 */
export const activityReports = table(
  'activity_reports',
  {
    id: text('id').primaryKey(),
    periodId: ref('period_id', () => periods.id).notNull(),
    /** Null: on the whole period. */
    year: integer('year'),
    /** 1, 2, … within the period. */
    number: integer('number').notNull(),
    words: text('words', { mode: 'json' }).$type<ActivityWords>().notNull(),
    begunBy: ref('begun_by', () => users.id).notNull(),
    begunAt: instant('begun_at').notNull(),
    /** Why it takes the place of the one before; empty where there was none. */
    reason: text('reason').notNull().default(''),
    /** Words and figures as issued: what its paper is drawn from. */
    said: text('said', { mode: 'json' }).$type<ActivityReportData>(),
    documentId: ref('document_id', () => documents.id),
    issuedBy: ref('issued_by', () => users.id),
    issuedAt: instant('issued_at'),
    withdrawnReason: text('withdrawn_reason').notNull().default(''),
    withdrawnBy: ref('withdrawn_by', () => users.id),
    withdrawnAt: instant('withdrawn_at'),
  },
  (self) => [
    uniqueIndex('one_activity_report_per_number').on(self.periodId, self.number),
    holds(
      'an_issued_report_has_its_paper',
      sql`(${self.issuedAt} IS NULL) = (${self.said} IS NULL) AND (${self.issuedAt} IS NULL) = (${self.documentId} IS NULL) AND (${self.issuedAt} IS NULL) = (${self.issuedBy} IS NULL)`,
    ),
    holds(
      'a_withdrawn_report_was_issued_and_says_why',
      sql`(${self.withdrawnAt} IS NULL) = (${self.withdrawnReason} = '') AND (${self.withdrawnAt} IS NULL) = (${self.withdrawnBy} IS NULL) AND (${self.withdrawnAt} IS NULL OR ${self.issuedAt} IS NOT NULL)`,
    ),
  ],
)
