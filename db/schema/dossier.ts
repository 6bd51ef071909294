import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { KeyFigure } from '#app/domain/application/application.ts'
import { COST_CATEGORIES, type TargetGroup } from '#app/domain/application/catalogue.ts'
import { DOSSIER_STATES } from '#app/domain/lifecycle/dossier.ts'
import { day, holds, instant, oneOf, rappen, ref, table, yesOrNo } from '#db/columns.ts'
import { users } from './people.ts'
import { ofMunicipality, periods } from './reference.ts'

/** A municipality or an association of municipalities (Merkblatt 2), with contact and account. */
export const parties = table(
  'parties',
  {
    id: text('id').primaryKey(),
    kind: oneOf('kind', ['municipality', 'association']).notNull(),
    name: text('name').notNull(),
    leadBfsNumber: ofMunicipality('lead_bfs_number').notNull(),
    contactName: text('contact_name').notNull().default(''),
    contactEmail: text('contact_email').notNull().default(''),
    contactPhone: text('contact_phone').notNull().default(''),
    street: text('street').notNull().default(''),
    postalCode: text('postal_code').notNull().default(''),
    town: text('town').notNull().default(''),
    iban: text('iban').notNull().default(''),
    accountHolder: text('account_holder').notNull().default(''),
    /** Kollektivunterschrift zu zweien: the municipality signs with two persons. */
    signsJointly: yesOrNo('signs_jointly').notNull().default(false),
  },
  (self) => [index('parties_led_by').on(self.leadBfsNumber)],
)

export const partyMembers = table(
  'party_members',
  {
    partyId: ref('party_id', () => parties.id).notNull(),
    bfsNumber: ofMunicipality().notNull(),
    joinedOn: day('joined_on').notNull(),
    leftOn: day('left_on'),
  },
  (self) => [
    primaryKey({ columns: [self.partyId, self.bfsNumber, self.joinedOn] }),
    index('parties_of_a_municipality').on(self.bfsNumber),
  ],
)

/** The state is written by the one door only: app/models/doors.server.ts. */
export const dossiers = table(
  'dossiers',
  {
    id: text('id').primaryKey(),
    reference: text('reference').notNull(),
    partyId: ref('party_id', () => parties.id).notNull(),
    periodId: ref('period_id', () => periods.id).notNull(),
    state: oneOf('state', DOSSIER_STATES).notNull().default('draft'),
    version: integer('version').notNull().default(1),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    /** Who approved last: the second person must be somebody else. */
    decidedBy: ref('decided_by', () => users.id),
    secondReviewAsked: yesOrNo('second_review_asked').notNull().default(false),
    /** The draw of the programme's random share: made once, at the first check; null before it. */
    secondReviewDrawn: yesOrNo('second_review_drawn'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (self) => [
    uniqueIndex('one_dossier_per_reference').on(self.reference),
    index('dossiers_of_a_party').on(self.partyId),
    index('dossiers_in_a_state').on(self.state),
    holds('dossier_ends_after_its_start', sql`${self.endsOn} > ${self.startsOn}`),
  ],
)

/** The dossier that a record belongs to. */
export const ofDossier = () => ref('dossier_id', () => dossiers.id).notNull()

export const structures = table('structures', {
  dossierId: ofDossier().primaryKey(),
  contactPoint: text('contact_point').notNull(),
  responsiblePerson: text('responsible_person').notNull(),
  jobPercentage: integer('job_percentage'),
  mandateBasis: text('mandate_basis').notNull(),
  mandateSince: day('mandate_since'),
  ownBudgetRappen: rappen('own_budget_rappen'),
})

export const measures = table(
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
  (self) => [
    index('measures_of_a_dossier').on(self.dossierId),
    holds('measure_lies_in_a_funding_area', sql`${self.fundingArea} BETWEEN 1 AND 7`),
  ],
)

/** A budget line of one year; without a measure it belongs to the contact point as a whole. */
export const budgetLines = table(
  'budget_lines',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    /** Lines of several years with one group stand in one row of the grid. */
    rowNumber: integer('row_number').notNull(),
    year: integer('year').notNull(),
    measureId: ref('measure_id', () => measures.id),
    category: oneOf('category', COST_CATEGORIES).notNull(),
    label: text('label').notNull(),
    amountRappen: rappen('amount_rappen').notNull(),
  },
  (self) => [uniqueIndex('one_amount_per_row_and_year').on(self.dossierId, self.rowNumber, self.year)],
)

export const thirdPartyFunds = table(
  'third_party_funds',
  {
    dossierId: ofDossier(),
    year: integer('year').notNull(),
    amountRappen: rappen('amount_rappen').notNull(),
  },
  (self) => [primaryKey({ columns: [self.dossierId, self.year] })],
)

export const councilResolutions = table(
  'council_resolutions',
  {
    dossierId: ofDossier(),
    bfsNumber: ofMunicipality().notNull(),
    body: text('body').notNull(),
    resolvedOn: day('resolved_on').notNull(),
    businessNumber: text('business_number').notNull(),
    amountRappen: rappen('amount_rappen').notNull(),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year').notNull(),
  },
  (self) => [primaryKey({ columns: [self.dossierId, self.bfsNumber] })],
)
