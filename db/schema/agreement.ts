import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { AMENDMENT_KINDS, AMENDMENT_STATES, type AmendmentChange } from '#app/domain/agreement/amendment.ts'
import type { CopyFindings } from '#app/domain/agreement/signed-copy.ts'
import type { PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import type { Declaration } from '#app/domain/lifecycle/inputs.ts'
import { SIGNATURE_KINDS } from '#app/domain/lifecycle/inputs.ts'
import { day, instant, isDay, isOneOf } from '#db/columns.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { documents, dossiers } from './dossier.ts'
import { users } from './people.ts'
import { distributionKeys } from './reference.ts'

/** A pinned calculation: never edited, only superseded. Replayed, it gives the same Rappen for ever. */
export const calculations = sqliteTable(
  'calculations',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossiers.id, { onDelete: 'restrict' }),
    keyId: text('key_id')
      .notNull()
      .references(() => distributionKeys.id, { onDelete: 'restrict' }),
    calculation: text('calculation', { mode: 'json' }).$type<PinnedCalculation>().notNull(),
    computedBy: text('computed_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    computedAt: instant('computed_at').notNull(),
    supersededAt: instant('superseded_at'),
  },
  (table) => [index('calculations_of_a_dossier').on(table.dossierId)],
)

/** A version of the agreement: the frozen data it was made from, and the document with its hash. */
export const agreements = sqliteTable(
  'agreements',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossiers.id, { onDelete: 'restrict' }),
    version: integer('version').notNull(),
    calculationId: text('calculation_id')
      .notNull()
      .references(() => calculations.id, { onDelete: 'restrict' }),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    data: text('data', { mode: 'json' }).$type<AgreementData>().notNull(),
    issuedBy: text('issued_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    issuedAt: instant('issued_at').notNull(),
  },
  (table) => [uniqueIndex('one_agreement_per_version').on(table.dossierId, table.version)],
)

/** An acceptance by one side, in one of three kinds, recorded as such. */
export const signatures = sqliteTable(
  'signatures',
  {
    id: text('id').primaryKey(),
    agreementId: text('agreement_id')
      .notNull()
      .references(() => agreements.id, { onDelete: 'restrict' }),
    side: text('side', { enum: ['municipality', 'canton'] }).notNull(),
    kind: text('kind', { enum: SIGNATURE_KINDS }).notNull(),
    declaration: text('declaration', { mode: 'json' }).$type<Declaration>(),
    documentId: text('document_id').references(() => documents.id, { onDelete: 'restrict' }),
    signedBy: text('signed_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    signedAt: instant('signed_at').notNull(),
    /** What was found in a handed-in copy when it arrived; null where nothing was looked at. */
    findings: text('findings', { mode: 'json' }).$type<CopyFindings>(),
    /** The officer has looked at a handed-in copy and says that it is of this agreement. */
    matchedBy: text('matched_by').references(() => users.id, { onDelete: 'restrict' }),
    matchedAt: instant('matched_at'),
  },
  (table) => [
    index('signatures_of_an_agreement').on(table.agreementId),
    isOneOf('signature_is_of_a_known_kind', table.kind, SIGNATURE_KINDS),
    isOneOf('signature_is_of_a_known_side', table.side, ['municipality', 'canton']),
  ],
)

/**
 * An amendment (Nachtrag): what it changes, the frozen data of the new version, both documents made from them, and
 * who answered for the municipality. The agreement itself changes only when it is put into force.
 */
export const amendments = sqliteTable(
  'amendments',
  {
    id: text('id').primaryKey(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossiers.id, { onDelete: 'restrict' }),
    /** 1, 2, … within the dossier. */
    number: integer('number').notNull(),
    kind: text('kind', { enum: AMENDMENT_KINDS }).notNull(),
    state: text('state', { enum: AMENDMENT_STATES }).notNull().default('proposed'),
    version: integer('version').notNull().default(1),
    reason: text('reason').notNull(),
    effectiveOn: day('effective_on').notNull(),
    change: text('change', { mode: 'json' }).$type<AmendmentChange>().notNull(),
    data: text('data', { mode: 'json' }).$type<AgreementData>().notNull(),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    agreementDocumentId: text('agreement_document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    proposedBy: text('proposed_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    proposedAt: instant('proposed_at').notNull(),
    /** Kollektivunterschrift zu zweien: whoever accepted first; the second acceptance is the answer. */
    firstAcceptedBy: text('first_accepted_by').references(() => users.id, { onDelete: 'restrict' }),
    firstAcceptedAt: instant('first_accepted_at'),
    firstDeclaration: text('first_declaration', { mode: 'json' }).$type<Declaration>(),
    answeredBy: text('answered_by').references(() => users.id, { onDelete: 'restrict' }),
    answeredAt: instant('answered_at'),
    declaration: text('declaration', { mode: 'json' }).$type<Declaration>(),
    /** Of the municipality that declines, or of the officer who withdraws. */
    answer: text('answer').notNull().default(''),
    inForceAt: instant('in_force_at'),
  },
  (table) => [
    uniqueIndex('one_amendment_per_number').on(table.dossierId, table.number),
    uniqueIndex('one_open_amendment')
      .on(table.dossierId)
      .where(sql`${table.state} IN ('proposed', 'accepted')`),
    isOneOf('amendment_is_of_a_known_kind', table.kind, AMENDMENT_KINDS),
    isOneOf('amendment_is_in_a_known_state', table.state, AMENDMENT_STATES),
    isDay('amendment_counts_from_a_day', table.effectiveOn),
  ],
)
