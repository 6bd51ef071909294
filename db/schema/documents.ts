import { sql } from 'drizzle-orm'
import { index, integer, text } from 'drizzle-orm/sqlite-core'
import { DRAWN_PAPERS } from '#app/domain/agreement/drawn-papers.ts'
import type { Application, FiledFile } from '#app/domain/application/application.ts'
import { DOCUMENT_SLOTS } from '#app/domain/application/document-slots.ts'
import type { Declaration } from '#app/domain/lifecycle/inputs.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import { holds, instant, nameOf, oneOf, provenApart, ref, sha256, table, unproven } from '#db/columns.ts'
import type { DunningNoticeData } from '#templates/dunning-notice.ts'
import { dossiers, ofDossier } from './dossier.ts'
import { users } from './people.ts'
import { ofMunicipality } from './reference.ts'

/** What a scanner said of a file; `waiting` until it has, `made_here` for what the portal drew itself. */
export const SCANS = ['waiting', 'clean', 'infected', 'made_here'] as const

/** What lies in no dossier: a file of a message between municipality and canton, or a paper of the programme itself. */
const OF_NO_DOSSIER = ['message', 'programme'] as const

/**
 * A file of a dossier, of a message between municipality and canton, or of the programme; its identity is its SHA-256, its place a random
 * name in the data folder.
 */
export const documents = table(
  'documents',
  {
    id: text('id').primaryKey(),
    /** Null for what lies in no dossier. */
    dossierId: ref('dossier_id', () => dossiers.id),
    slot: oneOf('slot', [...DOCUMENT_SLOTS, ...OF_NO_DOSSIER]).notNull(),
    bfsNumber: ofMunicipality(),
    year: integer('year'),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    sha256: sha256().notNull(),
    storageName: text('storage_name').notNull(),
    /** The check code in the footer of a document that the portal made. */
    fingerprint: text('fingerprint'),
    uploadedBy: ref('uploaded_by', () => users.id),
    uploadedAt: instant('uploaded_at').notNull(),
    /** Taken out of the application; once filed, the file itself stays. */
    removedAt: instant('removed_at'),
    scan: provenApart('scan', oneOf('scan', SCANS).notNull().default('waiting')),
    scannedAt: unproven('when the scanner was asked last, also where it said nothing', instant('scanned_at')),
    /** What the scanner calls it. */
    scanFinding: provenApart('scan', text('scan_finding').notNull().default('')),
  },
  (self) => [
    index('documents_of_a_dossier').on(self.dossierId, self.slot),
    index('documents_by_hash').on(self.sha256),
    index('documents_by_fingerprint').on(self.fingerprint),
    index('documents_by_scan').on(self.scan),
    holds(
      'a_slot_says_whether_it_is_of_a_dossier',
      sql`(${self.slot} IN ('message', 'programme')) = (${self.dossierId} IS NULL)`,
    ),
  ],
)

/**
 * A paper that was drawn and handed out: not its content, which the records give again, but by what it is known. Of a
 * letter for the post the records say less than the paper that was sent, so that what it says is kept with it.
 */
export const drawnPapers = table(
  'drawn_papers',
  {
    sha256: sha256().primaryKey(),
    size: integer('size').notNull(),
    /** The check code in its footer. */
    fingerprint: text('fingerprint').notNull(),
    kind: nameOf('kind', DRAWN_PAPERS).notNull(),
    dossierId: ofDossier(),
    /** The reporting year it is about; null where it is about the whole dossier. */
    year: integer('year'),
    firstDrawnAt: instant('first_drawn_at').notNull(),
    /** The instant a letter bears as its day; null for what bears none. */
    issuedAt: instant('issued_at'),
    /** What a letter for the post says; null for every other paper. */
    letter: text('letter', { mode: 'json' }).$type<DunningNoticeData>(),
  },
  (self) => [index('drawn_papers_by_fingerprint').on(self.fingerprint)],
)

export const FILE_FAULTS = ['changed', 'missing'] as const

/** A stored file that is not what its row says, found when somebody asked for it; taken away once it is right again. */
export const fileFaults = unproven(
  'found anew whenever the file is read',
  table('file_faults', {
    documentId: ref('document_id', () => documents.id).primaryKey(),
    fault: oneOf('fault', FILE_FAULTS).notNull(),
    foundAt: instant('found_at').notNull(),
  }),
)

/** What was filed, each time as it was: never edited, so that later changes cannot touch it. */
export const filings = table(
  'filings',
  {
    id: text('id').primaryKey(),
    dossierId: ofDossier(),
    /** The reporting year; null for the application. */
    year: integer('year'),
    content: text('content', { mode: 'json' }).$type<Application | AnnualReport>().notNull(),
    files: text('files', { mode: 'json' }).$type<FiledFile[]>().notNull(),
    declaration: text('declaration', { mode: 'json' }).$type<Declaration>().notNull(),
    filedBy: ref('filed_by', () => users.id).notNull(),
    filedAt: instant('filed_at').notNull(),
  },
  (self) => [index('filings_of_a_dossier').on(self.dossierId, self.year)],
)
