import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { CheckCode } from '#app/domain/agreement/check-code.ts'
import type { DrawnPaper } from '#app/domain/agreement/drawn-papers.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { drawnPapers } from '#db/schema/documents.ts'
import { dossiers } from '#db/schema/dossier.ts'
import type { DunningNoticeData } from '#templates/dunning-notice.ts'
import { identityOf } from './document-store.server.ts'

export type PaperRecord = {
  kind: DrawnPaper
  dossierId: string
  /** The reporting year it is about. */
  year?: number | undefined
  /** The instant it bears as its day. */
  issuedAt?: string | undefined
  /** What a letter for the post says. */
  letter?: DunningNoticeData | undefined
}

/** Remembers a paper that is about to be handed out; the same bytes once, with the day of the first time. */
export function rememberDrawn(bytes: Uint8Array, record: PaperRecord, now: Date) {
  const { fingerprint, ...identity } = identityOf(bytes)
  if (!fingerprint) throw new Error(`The ${record.kind} prints no check code`)
  inTransaction((tx) => {
    const isKnown = tx
      .select({ sha256: drawnPapers.sha256 })
      .from(drawnPapers)
      .where(eq(drawnPapers.sha256, identity.sha256))
      .get()
    if (isKnown) return
    tx.insert(drawnPapers)
      .values({ ...identity, ...record, fingerprint, firstDrawnAt: now.toISOString() })
      .run()
  })
}

export type DrawnLetter = { fingerprint: string; firstDrawnAt: string; letter: DunningNoticeData }

/** The letters of its dossier that were drawn for the post, in the order in which they first were; beside a row. */
export function lettersForPost(dossierId: typeof dossiers.id) {
  return sql`(SELECT json_group_array(json_object('fingerprint', ${drawnPapers.fingerprint},
    'firstDrawnAt', ${drawnPapers.firstDrawnAt}, 'letter', json(${drawnPapers.letter}))
    ORDER BY ${drawnPapers.firstDrawnAt}) FROM ${drawnPapers}
    WHERE ${drawnPapers.dossierId} = ${dossierId} AND ${drawnPapers.letter} IS NOT NULL)`.mapWith(
    (rows: string): DrawnLetter[] => JSON.parse(rows),
  )
}

export type FoundPaper = NonNullable<ReturnType<typeof findDrawn>>

/** The drawn paper with this hash or check code; with `of`, only one of this kind of dossiers. */
export function findDrawn(code: Exclude<CheckCode, { kind: 'reference' }>, of?: SQL) {
  const known =
    code.kind === 'sha256'
      ? eq(drawnPapers.sha256, code.sha256)
      : eq(drawnPapers.fingerprint, code.fingerprint)
  return db
    .select({
      kind: drawnPapers.kind,
      year: drawnPapers.year,
      firstDrawnAt: drawnPapers.firstDrawnAt,
      issuedAt: drawnPapers.issuedAt,
      fingerprint: drawnPapers.fingerprint,
      letter: drawnPapers.letter,
      dossierId: drawnPapers.dossierId,
      reference: dossiers.reference,
    })
    .from(drawnPapers)
    .innerJoin(dossiers, eq(dossiers.id, drawnPapers.dossierId))
    .where(and(known, of))
    .get()
}
