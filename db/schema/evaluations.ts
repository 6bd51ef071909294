import { sql } from 'drizzle-orm'
import { index, integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { EVALUATION_ACTS } from '#app/domain/programme/evaluations.ts'
import { day, holds, instant, oneOf, ref, table } from '#db/columns.ts'
import { documents } from './documents.ts'
import { users } from './people.ts'
import { periods } from './reference.ts'

/** Evaluations of a period. Each act on one is a row of its own, and the last one is what counts. */
export const evaluations = table(
  'evaluations',
  {
    id: text('id').primaryKey(),
    /** By which the later versions of an evaluation belong to its first one, which is the evaluation: null there. */
    evaluationId: text('evaluation_id'),
    version: integer('version').notNull(),
    act: oneOf('act', EVALUATION_ACTS).notNull(),
    periodId: ref('period_id', () => periods.id).notNull(),
    title: text('title').notNull(),
    evaluator: text('evaluator').notNull(),
    evaluatedOn: day('evaluated_on').notNull(),
    findings: text('findings').notNull(),
    documentId: ref('document_id', () => documents.id),
    reason: text('reason').notNull(),
    writtenBy: ref('written_by', () => users.id).notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (self) => [
    index('evaluations_of_a_period').on(self.periodId),
    uniqueIndex('one_evaluation_per_version').on(self.evaluationId, self.version),
    holds(
      'a_later_version_names_its_evaluation',
      sql`(${self.version} = 1) = (${self.evaluationId} IS NULL)`,
    ),
  ],
)
