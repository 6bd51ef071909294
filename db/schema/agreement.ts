import { sql } from 'drizzle-orm'
import { index, integer, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { AMENDMENT_KINDS, type AmendmentChange } from '#app/domain/agreement/amendment.ts'
import { type CopyFindings, SET_ASIDE } from '#app/domain/agreement/signed-copy.ts'
import type { PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import { AMENDMENT_STATES } from '#app/domain/lifecycle/amendment.ts'
import { type Declaration, SIGNATURE_KINDS } from '#app/domain/lifecycle/inputs.ts'
import { day, instant, oneOf, rappen, ref, table } from '#db/columns.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { documents } from './documents.ts'
import { ofDossier } from './dossier.ts'
import { distributionKeys } from './keys.ts'
import { users } from './people.ts'
import { ofMunicipality } from './reference.ts'

/** A pinned calculation: never edited, only superseded. Replayed, it gives the same Rappen for ever. */
export const calculations = table(
  'calculations',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    keyId: ref('key_id', () => distributionKeys.id).notNull(),
    calculation: text('calculation', { mode: 'json' }).$type<PinnedCalculation>().notNull(),
    /** Why what it gives goes beyond the credit of a year; empty where it does not. */
    creditReason: text('credit_reason').notNull().default(''),
    /** Which version of the settings the agreement rests on; 0: those that the period came into force with. */
    settingsVersion: integer('settings_version').notNull().default(0),
    computedBy: ref('computed_by', () => users.id).notNull(),
    computedAt: instant('computed_at').notNull(),
    supersededAt: instant('superseded_at'),
  },
  (self) => [index('calculations_of_a_dossier').on(self.dossierId)],
)

/** A version of the agreement: the frozen data it was made from, and the document with its hash. */
export const agreements = table(
  'agreements',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    version: integer('version').notNull(),
    calculationId: ref('calculation_id', () => calculations.id).notNull(),
    documentId: ref('document_id', () => documents.id).notNull(),
    data: text('data', { mode: 'json' }).$type<AgreementData>().notNull(),
    issuedBy: ref('issued_by', () => users.id).notNull(),
    issuedAt: instant('issued_at').notNull(),
  },
  (self) => [uniqueIndex('one_agreement_per_version').on(self.dossierId, self.version)],
)

/** An acceptance by one side, in one of three kinds, recorded as such. */
export const signatures = table(
  'signatures',
  {
    id: text('id').primaryKey(),
    agreementId: ref('agreement_id', () => agreements.id).notNull(),
    side: oneOf('side', ['municipality', 'canton']).notNull(),
    kind: oneOf('kind', SIGNATURE_KINDS).notNull(),
    declaration: text('declaration', { mode: 'json' }).$type<Declaration>(),
    documentId: ref('document_id', () => documents.id),
    signedBy: ref('signed_by', () => users.id).notNull(),
    signedAt: instant('signed_at').notNull(),
    /** What was found in a handed-in copy when it arrived; null where nothing was looked at. */
    findings: text('findings', { mode: 'json' }).$type<CopyFindings>(),
    /** The officer has looked at a handed-in copy and says that it is of this agreement. */
    matchedBy: ref('matched_by', () => users.id),
    matchedAt: instant('matched_at'),
  },
  (self) => [index('signatures_of_an_agreement').on(self.agreementId)],
)

/** A signature that counts no more and stays in the record: the canton refused it, or the municipality took it back. */
export const signaturesSetAside = table('signatures_set_aside', {
  signatureId: text('signature_id')
    .primaryKey()
    .references(() => signatures.id, { onDelete: 'restrict' }),
  how: oneOf('how', SET_ASIDE).notNull(),
  reason: text('reason').notNull(),
  setAsideBy: ref('set_aside_by', () => users.id).notNull(),
  setAsideAt: instant('set_aside_at').notNull(),
})

/**
 * An amendment (Nachtrag): what it changes, the frozen data of the new version, both documents made from them, and
 * who answered for the municipality. The agreement itself changes only when it is put into force.
 */
export const amendments = table(
  'amendments',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    /** 1, 2, … within the dossier. */
    number: integer('number').notNull(),
    kind: oneOf('kind', AMENDMENT_KINDS).notNull(),
    state: oneOf('state', AMENDMENT_STATES).notNull().default('proposed'),
    version: integer('version').notNull().default(1),
    reason: text('reason').notNull(),
    effectiveOn: day('effective_on').notNull(),
    change: text('change', { mode: 'json' }).$type<AmendmentChange>().notNull(),
    data: text('data', { mode: 'json' }).$type<AgreementData>().notNull(),
    documentId: ref('document_id', () => documents.id).notNull(),
    agreementDocumentId: ref('agreement_document_id', () => documents.id).notNull(),
    proposedBy: ref('proposed_by', () => users.id).notNull(),
    proposedAt: instant('proposed_at').notNull(),
    /** Whose wish it is: the other side answers. */
    side: oneOf('side', ['municipality', 'canton']).notNull().default('canton'),
    /** By whom and when the municipalities' last answer was given. */
    answeredBy: ref('answered_by', () => users.id),
    answeredAt: instant('answered_at'),
    declaration: text('declaration', { mode: 'json' }).$type<Declaration>(),
    /** Of the municipality that declines, or of the officer who withdraws. */
    answer: text('answer').notNull().default(''),
    inForceAt: instant('in_force_at'),
  },
  (self) => [
    uniqueIndex('one_amendment_per_number').on(self.dossierId, self.number),
    uniqueIndex('one_open_amendment')
      .on(self.dossierId)
      .where(sql`${self.state} IN ('proposed', 'accepted')`),
  ],
)

/** Who has accepted an amendment, for which municipality; of every signatory that the rule asks for one row counts. */
export const amendmentAcceptances = table(
  'amendment_acceptances',
  {
    id: text('id').primaryKey(),
    amendmentId: ref('amendment_id', () => amendments.id).notNull(),
    bfsNumber: ofMunicipality().notNull(),
    declaration: text('declaration', { mode: 'json' }).$type<Declaration>().notNull(),
    acceptedBy: ref('accepted_by', () => users.id).notNull(),
    acceptedAt: instant('accepted_at').notNull(),
  },
  (self) => [index('acceptances_of_an_amendment').on(self.amendmentId)],
)

/** An acceptance that its municipality took back: it counts no more and stays in the record. */
export const acceptancesTakenBack = table('acceptances_taken_back', {
  acceptanceId: text('acceptance_id')
    .primaryKey()
    .references(() => amendmentAcceptances.id, { onDelete: 'restrict' }),
  reason: text('reason').notNull(),
  takenBackBy: ref('taken_back_by', () => users.id).notNull(),
  takenBackAt: instant('taken_back_at').notNull(),
})

/** What a council has resolved for an amendment, with its paper; the latest of a municipality counts. */
export const amendmentResolutions = table(
  'amendment_resolutions',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    bfsNumber: ofMunicipality().notNull(),
    body: text('body').notNull(),
    resolvedOn: day('resolved_on').notNull(),
    businessNumber: text('business_number').notNull(),
    /** Own spending a year. */
    amountRappen: rappen('amount_rappen').notNull(),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year').notNull(),
    documentId: ref('document_id', () => documents.id).notNull(),
    handedInBy: ref('handed_in_by', () => users.id).notNull(),
    handedInAt: instant('handed_in_at').notNull(),
  },
  (self) => [index('amendment_resolutions_of_a_dossier').on(self.dossierId)],
)
