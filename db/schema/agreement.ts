import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PinnedCalculation } from '#app/domain/contribution/pinned.ts'
import type { Declaration } from '#app/domain/lifecycle/inputs.ts'
import { SIGNATURE_KINDS } from '#app/domain/lifecycle/inputs.ts'
import { instant, isOneOf } from '#db/columns.ts'
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
  },
  (table) => [
    index('signatures_of_an_agreement').on(table.agreementId),
    isOneOf('signature_is_of_a_known_kind', table.kind, SIGNATURE_KINDS),
    isOneOf('signature_is_of_a_known_side', table.side, ['municipality', 'canton']),
  ],
)
