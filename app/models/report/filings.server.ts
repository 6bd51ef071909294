import { and, eq, isNull } from 'drizzle-orm'
import type { Application } from '#app/domain/application/application.ts'
import type { Declaration, TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { by, byLatest } from '#app/domain/order.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import { meetDeadline, openDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { type ActingPerson, idOf } from '#app/models/effect.server.ts'
import { isUsable } from '#app/models/records/documents.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { type documents, filings } from '#db/schema/documents.ts'
import { completionRequests } from '#db/schema/review.ts'

type Filing = {
  dossier: Dossier
  year: number | null
  content: Application | AnnualReport
  declaration: Declaration | undefined
  person: ActingPerson
  now: Date
}

/** Keeps what was filed as it was, with the hash of every file. */
export function recordFiling(tx: Tx, { dossier, year, content, declaration, person, now }: Filing) {
  if (!declaration) throw new Error('Nothing is filed without a declaration')
  tx.insert(filings)
    .values({
      id: newId(),
      dossierId: dossier.id,
      year,
      content,
      declaration,
      files: filedFiles(dossier.id, year),
      filedBy: idOf(person),
      filedAt: now.toISOString(),
    })
    .run()
}

export function filingsOf(dossierId: string, year: number | null) {
  return recordsIn(dossierId, 'filings')
    .filter((filing) => filing.year === year)
    .reverse()
    .sort(byLatest(({ filedAt }) => filedAt))
}

export function openCompletionRequest(
  tx: Tx,
  {
    dossier,
    year,
    input,
    person,
    now,
  }: { dossier: Dossier; year: number | null; input: TransitionInput; person: ActingPerson; now: Date },
) {
  const { ground, reason, items, dueOn } = input
  if (!ground || !reason || !items || !dueOn)
    throw new Error('A completion request names ground, reason, items and day')
  const id = newId()
  tx.insert(completionRequests)
    .values({
      id,
      dossierId: dossier.id,
      year,
      ground,
      reason,
      items: [...items],
      dueOn,
      createdBy: idOf(person),
      createdAt: now.toISOString(),
    })
    .run()
  openDeadline(tx, dossier, {
    kind: 'completion_request',
    subjectId: id,
    legalOn: dueOn,
    now,
    ...(year && { year }),
  })
}

export function closeCompletionRequests(
  tx: Tx,
  { dossierId, year, now }: { dossierId: string; year: number | null; now: Date },
) {
  const closed = tx
    .update(completionRequests)
    .set({ closedAt: now.toISOString() })
    .where(
      and(
        eq(completionRequests.dossierId, dossierId),
        forYear(completionRequests.year, year),
        isNull(completionRequests.closedAt),
      ),
    )
    .returning({ id: completionRequests.id })
    .all()
  for (const { id } of closed) meetDeadline(tx, id, now)
}

/** The files that a filing rests on. */
export function filedFiles(dossierId: string, year: number | null) {
  return recordsIn(dossierId, 'documents')
    .filter((document) => document.year === year && isUsable(document))
    .sort(by(({ slot }) => slot))
    .map(({ slot, fileName, sha256, size }) => ({ slot, fileName, sha256, size }))
}

function forYear(
  column: typeof filings.year | typeof documents.year | typeof completionRequests.year,
  year: number | null,
) {
  return year === null ? isNull(column) : eq(column, year)
}
