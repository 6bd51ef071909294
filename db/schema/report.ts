import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { DEADLINE_KINDS } from '#app/domain/deadlines/kinds.ts'
import { NOTICE_STEPS } from '#app/domain/deadlines/reminder-steps.ts'
import { REPORTING_YEAR_STATES } from '#app/domain/lifecycle/reporting-year.ts'
import { OUTCOMES } from '#app/domain/report/report.ts'
import { code, codes, day, instant, oneOf, rappen, ref, table, unproven, yesOrNo } from '#db/columns.ts'
import type { DunningNoticeData } from '#templates/dunning-notice.ts'
import { budgetLines, measures } from './application.ts'
import { ofDossier } from './dossier.ts'
import { users } from './people.ts'

/** One per agreement and calendar year. The state is written by the one door only. */
export const reportingYears = table(
  'reporting_years',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    year: integer('year').notNull(),
    state: oneOf('state', REPORTING_YEAR_STATES).notNull().default('scheduled'),
    version: integer('version').notNull().default(1),
    entitlementRappen: rappen('entitlement_rappen').notNull(),
    summary: text('summary').notNull().default(''),
    thirdPartyRappen: rappen('third_party_rappen'),
    thirdPartyCorrectedRappen: rappen('third_party_corrected_rappen'),
    thirdPartyCorrectionReason: text('third_party_correction_reason').notNull().default(''),
    thirdPartyCorrectedFromRappen: rappen('third_party_corrected_from_rappen'),
    begunAt: instant('begun_at'),
    filedAt: instant('filed_at'),
    decidedBy: ref('decided_by', () => users.id),
    secondReviewAsked: yesOrNo('second_review_asked').notNull().default(false),
  },
  (self) => [
    uniqueIndex('one_reporting_year_per_dossier_and_year').on(self.dossierId, self.year),
    index('reporting_years_in_a_state').on(self.state, self.year),
  ],
)

const ofYear = () => ref('reporting_year_id', () => reportingYears.id).notNull()

export const measureReports = table(
  'measure_reports',
  {
    reportingYearId: ofYear(),
    measureId: ref('measure_id', () => measures.id).notNull(),
    outcome: oneOf('outcome', OUTCOMES).notNull(),
    text: text('text').notNull(),
    actuals: text('actuals', { mode: 'json' }).$type<(number | null)[]>().notNull(),
    /** Which strategic goals it served, and how. */
    goals: codes('goals').notNull().default(sql`'[]'`),
    contribution: text('contribution').notNull().default(''),
  },
  (self) => [primaryKey({ columns: [self.reportingYearId, self.measureId] })],
)

/** The declaration of the municipality and, beside it, the correction of the canton. */
export const accountLines = table(
  'account_lines',
  {
    reportingYearId: ofYear(),
    budgetLineId: ref('budget_line_id', () => budgetLines.id).notNull(),
    declaredRappen: rappen('declared_rappen'),
    deviationReason: text('deviation_reason').notNull().default(''),
    correctedRappen: rappen('corrected_rappen'),
    correctionReason: text('correction_reason').notNull().default(''),
    /** What was declared when the canton corrected it. */
    correctedFromRappen: rappen('corrected_from_rappen'),
  },
  (self) => [primaryKey({ columns: [self.reportingYearId, self.budgetLineId] })],
)

/** Measures that the municipality has begun during the year, beside those of the agreement. */
export const addedMeasures = table(
  'added_measures',
  {
    id: text('id').primaryKey(),
    reportingYearId: ofYear(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    fundingArea: integer('funding_area').notNull(),
    reason: text('reason').notNull(),
  },
  (self) => [index('added_measures_of_a_year').on(self.reportingYearId)],
)

/** Costs without a line in the budget, and beside each the correction of the canton. */
export const addedCosts = table(
  'added_costs',
  {
    id: text('id').primaryKey(),
    reportingYearId: ofYear(),
    position: integer('position').notNull(),
    /** Of the agreement or of those that were begun; one of those may be taken out again before the report is filed. */
    measureId: text('measure_id'),
    category: code('category').notNull(),
    label: text('label').notNull(),
    reason: text('reason').notNull(),
    declaredRappen: rappen('declared_rappen'),
    correctedRappen: rappen('corrected_rappen'),
    correctionReason: text('correction_reason').notNull().default(''),
    correctedFromRappen: rappen('corrected_from_rappen'),
  },
  (self) => [index('added_costs_of_a_year').on(self.reportingYearId)],
)

/** What has to happen by a day; one table for all kinds, so that one engine reminds of all. */
export const deadlines = table(
  'deadlines',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    kind: oneOf('kind', DEADLINE_KINDS).notNull(),
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
    calendarSequence: unproven(
      'counts the changes of an entry in calendars',
      integer('calendar_sequence').notNull().default(0),
    ),
    /** When its entry was written or changed last. */
    entryChangedAt: unproven('counts the changes of an entry in calendars', instant('entry_changed_at')),
    openedAt: instant('opened_at'),
    /** The day it was opened, extended or moved: no step on or before it is taken. */
    countsFrom: day('counts_from'),
    /** Payments go on although the report is missing: the officer's decision. */
    holdDeclinedAt: instant('hold_declined_at'),
  },
  (self) => [
    uniqueIndex('one_deadline_per_subject').on(self.kind, self.subjectId),
    index('deadlines_by_day').on(self.effectiveOn),
  ],
)

/**
 * What a notice of a missing report sets, one record for letter, mail, calendar and page: the day by which the report
 * is asked for. Where nobody could be reached by mail, it was posted on a day.
 */
export const deadlineNotices = table(
  'deadline_notices',
  {
    deadlineId: ref('deadline_id', () => deadlines.id).notNull(),
    sequence: integer('sequence').notNull(),
    step: oneOf('step', NOTICE_STEPS).notNull(),
    termOn: day('term_on').notNull(),
    postedOn: day('posted_on'),
    postedBy: ref('posted_by', () => users.id),
    /** When the record of a posting was taken back: the day that it has shown counts on. */
    takenBackAt: instant('taken_back_at'),
    /** What the letter says that was posted: the paper that was drawn, or one of the day of posting where none was. */
    letter: text('letter', { mode: 'json' }).$type<DunningNoticeData>(),
  },
  (self) => [primaryKey({ columns: [self.deadlineId, self.sequence, self.step] })],
)

export const deadlineExtensions = table(
  'deadline_extensions',
  {
    id: text('id').primaryKey(),
    deadlineId: ref('deadline_id', () => deadlines.id).notNull(),
    dueOn: day('due_on').notNull(),
    /** The day that counted before. */
    runningOn: day('running_on').notNull(),
    /** It puts a mistyped extension right. */
    corrects: yesOrNo('corrects').notNull().default(false),
    reason: text('reason').notNull(),
    grantedBy: ref('granted_by', () => users.id).notNull(),
    grantedAt: instant('granted_at').notNull(),
  },
  (self) => [index('extensions_of_a_deadline').on(self.deadlineId)],
)
