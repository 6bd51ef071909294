import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { DOSSIER_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import { day, holds, instant, oneOf, ref, table, yesOrNo } from '#db/columns.ts'
import { catalogues } from './catalogue.ts'
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
    /** The lot asked for a second review when it was approved; it does so for ever. */
    secondReviewDrawn: yesOrNo('second_review_drawn'),
    /** The catalogue it was filed with, for ever; null before its first filing. */
    catalogueId: ref('catalogue_id', () => catalogues.id),
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

/** For one municipality the office takes applications of a period after all: terms from a past year on, until a day. */
export const lateOpenings = table(
  'late_openings',
  {
    id: text('id').primaryKey(),
    periodId: ref('period_id', () => periods.id).notNull(),
    /** Whose dossiers: of those that it leads. */
    bfsNumber: ofMunicipality().notNull(),
    fromYear: integer('from_year').notNull(),
    untilOn: day('until_on').notNull(),
    reason: text('reason').notNull(),
    openedBy: ref('opened_by', () => users.id).notNull(),
    openedAt: instant('opened_at').notNull(),
    /** Taken back before its day; what was filed by then stays in time. */
    closedBy: ref('closed_by', () => users.id),
    closedAt: instant('closed_at'),
    closingReason: text('closing_reason').notNull().default(''),
  },
  (self) => [
    index('openings_of_a_municipality').on(self.bfsNumber),
    holds('an_opening_is_closed_by_somebody', sql`(${self.closedBy} IS NULL) = (${self.closedAt} IS NULL)`),
  ],
)
