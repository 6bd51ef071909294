import { and, eq, gte, min, type SQL } from 'drizzle-orm'
import type { CheckCode } from '#app/domain/agreement/check-code.ts'
import type { DrawnPaper } from '#app/domain/agreement/drawn-papers.ts'
import { db, inTransaction, type Tx } from '#db/client.server.ts'
import { drawnPapers } from '#db/schema/documents.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { identityOf } from './document-store.server.ts'

export type PaperRecord = {
  kind: DrawnPaper
  dossierId: string
  /** The reporting year it is about. */
  year?: number
}

/** Remembers a paper that is about to be handed out; the same bytes once, with the day of the first time. */
export function rememberDrawn(bytes: Uint8Array, { kind, dossierId, year }: PaperRecord, now: Date) {
  const { fingerprint, ...identity } = identityOf(bytes)
  if (!fingerprint) throw new Error(`The ${kind} prints no check code`)
  inTransaction((tx) => {
    const isKnown = tx
      .select({ sha256: drawnPapers.sha256 })
      .from(drawnPapers)
      .where(eq(drawnPapers.sha256, identity.sha256))
      .get()
    if (isKnown) return
    const row = { ...identity, fingerprint, kind, dossierId, year, firstDrawnAt: now.toISOString() }
    tx.insert(drawnPapers).values(row).run()
  })
}

/** When a paper of this kind and year was drawn first from an instant on; null where none was. */
export function firstDrawnSince(
  tx: Tx,
  { kind, dossierId, year }: Required<PaperRecord>,
  since: Date,
): string | null {
  const found = tx
    .select({ at: min(drawnPapers.firstDrawnAt) })
    .from(drawnPapers)
    .where(
      and(
        eq(drawnPapers.kind, kind),
        eq(drawnPapers.dossierId, dossierId),
        eq(drawnPapers.year, year),
        gte(drawnPapers.firstDrawnAt, since.toISOString()),
      ),
    )
    .get()
  return found?.at ?? null
}

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
      reference: dossiers.reference,
    })
    .from(drawnPapers)
    .innerJoin(dossiers, eq(dossiers.id, drawnPapers.dossierId))
    .where(and(known, of))
    .get()
}
