import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { DRAWN_PAPERS } from '#app/domain/agreement/drawn-papers.ts'
import type { Application, FiledFile, KeyFigure } from '#app/domain/application/application.ts'
import { COST_CATEGORIES, DOCUMENT_SLOTS, type TargetGroup } from '#app/domain/application/catalogue.ts'
import { VERDICTS } from '#app/domain/application/checklist.ts'
import { DOSSIER_STATES } from '#app/domain/lifecycle/dossier.ts'
import { HAND_OVER_MATTERS } from '#app/domain/lifecycle/hand-over.ts'
import { type Declaration, RETURN_GROUNDS } from '#app/domain/lifecycle/inputs.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import { day, holds, instant, isDay, isNotNegative, isOneOf, rappen } from '#db/columns.ts'
import { users } from './people.ts'
import { municipalities, periods } from './reference.ts'

/** A municipality or an association of municipalities (Merkblatt 2), with contact and account. */
export const parties = sqliteTable(
  'parties',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['municipality', 'association'] }).notNull(),
    name: text('name').notNull(),
    leadBfsNumber: integer('lead_bfs_number')
      .notNull()
      .references(() => municipalities.bfsNumber, { onDelete: 'restrict' }),
    contactName: text('contact_name').notNull().default(''),
    contactEmail: text('contact_email').notNull().default(''),
    contactPhone: text('contact_phone').notNull().default(''),
    street: text('street').notNull().default(''),
    postalCode: text('postal_code').notNull().default(''),
    town: text('town').notNull().default(''),
    iban: text('iban').notNull().default(''),
    accountHolder: text('account_holder').notNull().default(''),
    /** Kollektivunterschrift zu zweien: the municipality signs with two persons. */
    signsJointly: integer('signs_jointly', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('parties_led_by').on(table.leadBfsNumber),
    isOneOf('party_is_of_a_known_kind', table.kind, ['municipality', 'association']),
  ],
)

export const partyMembers = sqliteTable(
  'party_members',
  {
    partyId: text('party_id')
      .notNull()
      .references(() => parties.id, { onDelete: 'restrict' }),
    bfsNumber: integer('bfs_number')
      .notNull()
      .references(() => municipalities.bfsNumber, { onDelete: 'restrict' }),
    joinedOn: day('joined_on').notNull(),
    leftOn: day('left_on'),
  },
  (table) => [
    primaryKey({ columns: [table.partyId, table.bfsNumber, table.joinedOn] }),
    index('parties_of_a_municipality').on(table.bfsNumber),
    isDay('member_joins_on_a_day', table.joinedOn),
  ],
)

/** The state is written by the one door only: app/models/transitions.server.ts. */
export const dossiers = sqliteTable(
  'dossiers',
  {
    id: text('id').primaryKey(),
    reference: text('reference').notNull(),
    partyId: text('party_id')
      .notNull()
      .references(() => parties.id, { onDelete: 'restrict' }),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id, { onDelete: 'restrict' }),
    state: text('state', { enum: DOSSIER_STATES }).notNull().default('draft'),
    version: integer('version').notNull().default(1),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    /** Who approved last: the second person must be somebody else. */
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'restrict' }),
    secondReviewAsked: integer('second_review_asked', { mode: 'boolean' }).notNull().default(false),
    /** The draw of the programme's random share: made once, at the first check; null before it. */
    secondReviewDrawn: integer('second_review_drawn', { mode: 'boolean' }),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('one_dossier_per_reference').on(table.reference),
    index('dossiers_of_a_party').on(table.partyId),
    index('dossiers_in_a_state').on(table.state),
    isOneOf('dossier_is_in_a_known_state', table.state, DOSSIER_STATES),
    isDay('dossier_starts_on_a_day', table.startsOn),
    isDay('dossier_ends_on_a_day', table.endsOn),
    holds('dossier_ends_after_its_start', sql`${table.endsOn} > ${table.startsOn}`),
  ],
)

const ofDossier = () =>
  text('dossier_id')
    .notNull()
    .references(() => dossiers.id, { onDelete: 'restrict' })

export const structures = sqliteTable(
  'structures',
  {
    dossierId: ofDossier().primaryKey(),
    contactPoint: text('contact_point').notNull(),
    responsiblePerson: text('responsible_person').notNull(),
    jobPercentage: integer('job_percentage'),
    mandateBasis: text('mandate_basis').notNull(),
    mandateSince: day('mandate_since'),
    ownBudgetRappen: rappen('own_budget_rappen'),
  },
  (table) => [isNotNegative('own_budget_is_an_amount', table.ownBudgetRappen)],
)

export const measures = sqliteTable(
  'measures',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull(),
    fundingArea: integer('funding_area').notNull(),
    targetGroups: text('target_groups', { mode: 'json' }).$type<TargetGroup[]>().notNull(),
    keyFigures: text('key_figures', { mode: 'json' }).$type<KeyFigure[]>().notNull(),
    removedAt: instant('removed_at'),
  },
  (table) => [
    index('measures_of_a_dossier').on(table.dossierId),
    holds('measure_lies_in_a_funding_area', sql`${table.fundingArea} BETWEEN 1 AND 7`),
  ],
)

/** A budget line of one year; without a measure it belongs to the contact point as a whole. */
export const budgetLines = sqliteTable(
  'budget_lines',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    /** Lines of several years with one group stand in one row of the grid. */
    rowNumber: integer('row_number').notNull(),
    year: integer('year').notNull(),
    measureId: text('measure_id').references(() => measures.id, { onDelete: 'restrict' }),
    category: text('category', { enum: COST_CATEGORIES }).notNull(),
    label: text('label').notNull(),
    amountRappen: rappen('amount_rappen').notNull(),
  },
  (table) => [
    uniqueIndex('one_amount_per_row_and_year').on(table.dossierId, table.rowNumber, table.year),
    isOneOf('budget_line_has_a_known_category', table.category, COST_CATEGORIES),
    isNotNegative('budget_line_is_an_amount', table.amountRappen),
  ],
)

export const thirdPartyFunds = sqliteTable(
  'third_party_funds',
  {
    dossierId: ofDossier(),
    year: integer('year').notNull(),
    amountRappen: rappen('amount_rappen').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.dossierId, table.year] }),
    isNotNegative('third_party_funds_are_an_amount', table.amountRappen),
  ],
)

export const councilResolutions = sqliteTable(
  'council_resolutions',
  {
    dossierId: ofDossier(),
    bfsNumber: integer('bfs_number')
      .notNull()
      .references(() => municipalities.bfsNumber, { onDelete: 'restrict' }),
    body: text('body').notNull(),
    resolvedOn: day('resolved_on').notNull(),
    businessNumber: text('business_number').notNull(),
    amountRappen: rappen('amount_rappen').notNull(),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.dossierId, table.bfsNumber] }),
    isDay('resolved_on_a_day', table.resolvedOn),
    isNotNegative('resolved_is_an_amount', table.amountRappen),
  ],
)

/** What a scanner said of a file; `waiting` until it has, `made_here` for what the portal drew itself. */
export const SCANS = ['waiting', 'clean', 'infected', 'made_here'] as const

/** A file of a dossier; its identity is its SHA-256, its place a random name in the data folder. */
export const documents = sqliteTable(
  'documents',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    slot: text('slot', { enum: DOCUMENT_SLOTS }).notNull(),
    bfsNumber: integer('bfs_number').references(() => municipalities.bfsNumber, { onDelete: 'restrict' }),
    year: integer('year'),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    storageName: text('storage_name').notNull(),
    /** The check code in the footer of a document that the portal made. */
    fingerprint: text('fingerprint'),
    uploadedBy: text('uploaded_by').references(() => users.id, { onDelete: 'restrict' }),
    uploadedAt: instant('uploaded_at').notNull(),
    /** Taken out of the application; once filed, the file itself stays. */
    removedAt: instant('removed_at'),
    scan: text('scan', { enum: SCANS }).notNull().default('waiting'),
    scannedAt: instant('scanned_at'),
    /** What the scanner calls it. */
    scanFinding: text('scan_finding').notNull().default(''),
  },
  (table) => [
    index('documents_of_a_dossier').on(table.dossierId, table.slot),
    index('documents_by_hash').on(table.sha256),
    index('documents_by_fingerprint').on(table.fingerprint),
    isOneOf('document_lies_in_a_known_slot', table.slot, DOCUMENT_SLOTS),
    index('documents_by_scan').on(table.scan),
    isOneOf('document_scan_is_known', table.scan, SCANS),
    holds('document_has_a_hash', sql`length(${table.sha256}) = 64`),
  ],
)

/** A paper that was drawn and handed out: not its content, which its data give again, but by what it is known. */
export const drawnPapers = sqliteTable(
  'drawn_papers',
  {
    sha256: text('sha256').primaryKey(),
    size: integer('size').notNull(),
    /** The check code in its footer. */
    fingerprint: text('fingerprint').notNull(),
    kind: text('kind', { enum: DRAWN_PAPERS }).notNull(),
    dossierId: ofDossier(),
    /** The reporting year it is about; null where it is about the whole dossier. */
    year: integer('year'),
    firstDrawnAt: instant('first_drawn_at').notNull(),
  },
  (table) => [
    index('drawn_papers_by_fingerprint').on(table.fingerprint),
    isOneOf('drawn_paper_is_of_a_known_kind', table.kind, DRAWN_PAPERS),
    holds('drawn_paper_has_a_hash', sql`length(${table.sha256}) = 64`),
  ],
)

export const FILE_FAULTS = ['changed', 'missing'] as const

/** A stored file that is not what its row says, found when somebody asked for it; taken away once it is right again. */
export const fileFaults = sqliteTable(
  'file_faults',
  {
    documentId: text('document_id')
      .primaryKey()
      .references(() => documents.id, { onDelete: 'restrict' }),
    fault: text('fault', { enum: FILE_FAULTS }).notNull(),
    foundAt: instant('found_at').notNull(),
  },
  (table) => [isOneOf('file_fault_is_known', table.fault, FILE_FAULTS)],
)

/** What was filed, each time as it was: never edited, so that later changes cannot touch it. */
export const filings = sqliteTable(
  'filings',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    /** The reporting year; null for the application. */
    year: integer('year'),
    content: text('content', { mode: 'json' }).$type<Application | AnnualReport>().notNull(),
    files: text('files', { mode: 'json' }).$type<FiledFile[]>().notNull(),
    declaration: text('declaration', { mode: 'json' }).$type<Declaration>().notNull(),
    filedBy: text('filed_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    filedAt: instant('filed_at').notNull(),
  },
  (table) => [index('filings_of_a_dossier').on(table.dossierId, table.year)],
)

/** A completion request (Nachforderung) over an application or a report. */
export const completionRequests = sqliteTable(
  'completion_requests',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    year: integer('year'),
    ground: text('ground', { enum: RETURN_GROUNDS }).notNull(),
    reason: text('reason').notNull(),
    items: text('items', { mode: 'json' }).$type<{ section: string; text: string }[]>().notNull(),
    dueOn: day('due_on').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [
    index('requests_of_a_dossier').on(table.dossierId),
    isOneOf('request_has_a_known_ground', table.ground, RETURN_GROUNDS),
    isDay('request_is_due_on_a_day', table.dueOn),
  ],
)

/** What was handed on to be filed or signed, as it stood: with another version of the record it is over. */
export const handOvers = sqliteTable(
  'hand_overs',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    matter: text('matter', { enum: HAND_OVER_MATTERS }).notNull(),
    /** The reporting year of a report; null otherwise. */
    year: integer('year'),
    /** Of the dossier or the reporting year. */
    version: integer('version').notNull(),
    givenBy: text('given_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    /** One signatory; null: all of them. */
    givenTo: text('given_to').references(() => users.id, { onDelete: 'restrict' }),
    words: text('words').notNull(),
    givenAt: instant('given_at').notNull(),
    takenBackAt: instant('taken_back_at'),
  },
  (table) => [
    index('hand_overs_of_a_dossier').on(table.dossierId, table.givenAt),
    isOneOf('hand_over_is_of_a_known_matter', table.matter, HAND_OVER_MATTERS),
    holds('a_report_names_its_year', sql`(${table.matter} = 'report') = (${table.year} IS NOT NULL)`),
  ],
)

/** What the municipality says to one point of a completion request, where a change alone does not answer it. */
export const completionAnswers = sqliteTable(
  'completion_answers',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => completionRequests.id, { onDelete: 'restrict' }),
    /** The place of the point among the items of its request, from 0. */
    number: integer('number').notNull(),
    text: text('text').notNull(),
    answeredBy: text('answered_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    answeredAt: instant('answered_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.requestId, table.number] }),
    isNotNegative('answer_belongs_to_a_point', table.number),
  ],
)

/** The officer's check list: one verdict for each rule of the leaflet. */
export const checklistEntries = sqliteTable(
  'checklist_entries',
  {
    dossierId: ofDossier(),
    rule: text('rule').notNull(),
    verdict: text('verdict', { enum: VERDICTS }).notNull(),
    remark: text('remark').notNull(),
    checkedBy: text('checked_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    checkedAt: instant('checked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.dossierId, table.rule] }),
    isOneOf('rule_has_a_known_verdict', table.verdict, VERDICTS),
  ],
)

/** Notes of the office among itself: no municipality ever sees them, and none is ever changed. */
export const notes = sqliteTable(
  'notes',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    text: text('text').notNull(),
    author: text('author')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    at: instant('at').notNull(),
  },
  (table) => [index('notes_on_a_dossier').on(table.dossierId, table.at)],
)
