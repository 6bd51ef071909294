import type { Application } from '#app/domain/application/application.ts'
import type { Declaration } from '#app/domain/lifecycle/inputs.ts'
import { by, byLatest } from '#app/domain/order.ts'
import type { AnnualReport } from '#app/domain/report/report.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { type ActingPerson, idOf } from '#app/models/effect.server.ts'
import { isUsable } from '#app/models/records/documents.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { filings } from '#db/schema/documents.ts'

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

/** The report as it was filed last, with the corrections of that day; null before the first filing. */
export function lastFiled({ dossierId, year }: { dossierId: string; year: number }): AnnualReport | null {
  const [last] = filingsOf(dossierId, year)
  return last ? (last.content as AnnualReport) : null
}

/** The files that a filing rests on. */
export function filedFiles(dossierId: string, year: number | null) {
  return recordsIn(dossierId, 'documents')
    .filter((document) => document.year === year && isUsable(document))
    .sort(by(({ slot }) => slot))
    .map(({ slot, fileName, sha256, size }) => ({ slot, fileName, sha256, size }))
}
