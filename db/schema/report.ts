import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PinnedSettlement } from '#app/domain/contribution/pinned.ts'
import { DEADLINE_KINDS } from '#app/domain/deadlines/kinds.ts'
import { NOTICE_STEPS } from '#app/domain/deadlines/reminder-steps.ts'
import { REPORTING_YEAR_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { OUTCOMES } from '#app/domain/report/report.ts'
import { day, instant, isDay, isNotNegative, isOneOf, rappen } from '#db/columns.ts'
import { budgetLines, dossiers, measures } from './dossier.ts'
import { users } from './people.ts'

/** One per agreement and calendar year. The state is written by the one door only. */
export const reportingYears = sqliteTable(
  'reporting_years',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossiers.id, { onDelete: 'restrict' }),
    year: integer('year').notNull(),
    state: text('state', { enum: REPORTING_YEAR_STATES }).notNull().default('scheduled'),
    version: integer('version').notNull().default(1),
    entitlementRappen: rappen('entitlement_rappen').notNull(),
    summary: text('summary').notNull().default(''),
    thirdPartyRappen: rappen('third_party_rappen'),
    thirdPartyCorrectedRappen: rappen('third_party_corrected_rappen'),
    thirdPartyCorrectionReason: text('third_party_correction_reason').notNull().default(''),
    begunAt: instant('begun_at'),
    filedAt: instant('filed_at'),
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'restrict' }),
    secondReviewAsked: integer('second_review_asked', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    uniqueIndex('one_reporting_year_per_dossier_and_year').on(table.dossierId, table.year),
    index('reporting_years_in_a_state').on(table.state, table.year),
    isOneOf('reporting_year_is_in_a_known_state', table.state, REPORTING_YEAR_STATES),
    isNotNegative('entitlement_is_an_amount', table.entitlementRappen),
  ],
)

const ofYear = () =>
  text('reporting_year_id')
    .notNull()
    .references(() => reportingYears.id, { onDelete: 'restrict' })

export const measureReports = sqliteTable(
  'measure_reports',
  {
    reportingYearId: ofYear(),
    measureId: text('measure_id')
      .notNull()
      .references(() => measures.id, { onDelete: 'restrict' }),
    outcome: text('outcome', { enum: OUTCOMES }).notNull(),
    text: text('text').notNull(),
    actuals: text('actuals', { mode: 'json' }).$type<(number | null)[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reportingYearId, table.measureId] }),
    isOneOf('measure_has_a_known_outcome', table.outcome, OUTCOMES),
  ],
)

/** The declaration of the municipality and, beside it, the correction of the canton. */
export const accountLines = sqliteTable(
  'account_lines',
  {
    reportingYearId: ofYear(),
    budgetLineId: text('budget_line_id')
      .notNull()
      .references(() => budgetLines.id, { onDelete: 'restrict' }),
    declaredRappen: rappen('declared_rappen'),
    deviationReason: text('deviation_reason').notNull().default(''),
    correctedRappen: rappen('corrected_rappen'),
    correctionReason: text('correction_reason').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.reportingYearId, table.budgetLineId] }),
    isNotNegative('declared_is_an_amount', table.declaredRappen),
    isNotNegative('corrected_is_an_amount', table.correctedRappen),
  ],
)

/** The settlement of a year with its trace: computed at approval, never edited. */
export const settlements = sqliteTable('settlements', {
  reportingYearId: ofYear().primaryKey(),
  settlement: text('settlement', { mode: 'json' }).$type<PinnedSettlement>().notNull(),
  finalRappen: rappen('final_rappen').notNull(),
  settledAt: instant('settled_at').notNull(),
})

/** What has to happen by a day; one table for all kinds, so that one engine reminds of all. */
export const deadlines = sqliteTable(
  'deadlines',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossiers.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: DEADLINE_KINDS }).notNull(),
    /** The record it is about: a reporting year, a completion request, an agreement, a claim. */
    subjectId: text('subject_id').notNull(),
    year: integer('year'),
    legalOn: day('legal_on').notNull(),
    effectiveOn: day('effective_on').notNull(),
    metAt: instant('met_at'),
    cancelledAt: instant('cancelled_at'),
    /** Counts the days it was given: each begins its steps anew. */
    sequence: integer('sequence').notNull().default(0),
    /** Counts the changes of its entry in calendars. */
    calendarSequence: integer('calendar_sequence').notNull().default(0),
    openedAt: instant('opened_at'),
    /** The day it was opened, extended or moved: no step on or before it is taken. */
    countsFrom: day('counts_from'),
    /** Payments go on although the report is missing: the officer's decision. */
    holdDeclinedAt: instant('hold_declined_at'),
  },
  (table) => [
    uniqueIndex('one_deadline_per_subject').on(table.kind, table.subjectId),
    index('deadlines_by_day').on(table.effectiveOn),
    isOneOf('deadline_is_of_a_known_kind', table.kind, DEADLINE_KINDS),
    isDay('deadline_has_a_legal_day', table.legalOn),
    isDay('deadline_has_an_effective_day', table.effectiveOn),
  ],
)

/**
 * What a notice of a missing report sets, one record for letter, mail, calendar and page: the day by which the report
 * is asked for. Where nobody could be reached by mail, it was posted on a day.
 */
export const deadlineNotices = sqliteTable(
  'deadline_notices',
  {
    deadlineId: text('deadline_id')
      .notNull()
      .references(() => deadlines.id, { onDelete: 'restrict' }),
    sequence: integer('sequence').notNull(),
    step: text('step', { enum: NOTICE_STEPS }).notNull(),
    termOn: day('term_on').notNull(),
    postedOn: day('posted_on'),
    postedBy: text('posted_by').references(() => users.id, { onDelete: 'restrict' }),
  },
  (table) => [
    primaryKey({ columns: [table.deadlineId, table.sequence, table.step] }),
    isOneOf('notice_is_the_first_or_the_second', table.step, NOTICE_STEPS),
    isDay('notice_sets_a_day', table.termOn),
    isDay('notice_was_posted_on_a_day', table.postedOn),
  ],
)

export const deadlineExtensions = sqliteTable(
  'deadline_extensions',
  {
    id: text('id').primaryKey(),
    deadlineId: text('deadline_id')
      .notNull()
      .references(() => deadlines.id, { onDelete: 'restrict' }),
    dueOn: day('due_on').notNull(),
    reason: text('reason').notNull(),
    grantedBy: text('granted_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    grantedAt: instant('granted_at').notNull(),
  },
  (table) => [
    index('extensions_of_a_deadline').on(table.deadlineId),
    isDay('extended_to_a_day', table.dueOn),
  ],
)
