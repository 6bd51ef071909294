import { and, eq, isNull, max } from 'drizzle-orm'
import type { MeasureForm } from '#app/domain/application/forms.ts'
import { keptFigures } from '#app/domain/application/key-figures.ts'
import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import { namedCatalogue } from '#app/models/programme/catalogues.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { db } from '#db/client.server.ts'
import { budgetLines, measures } from '#db/schema/application.ts'
import { measuresOf } from './application.server.ts'
import { type Change, type ChangeResult, changeSection } from './section-changes.server.ts'

/**
 * Saves a measure under an id that the page made: sent twice it is still one measure. Whoever still sees one that
 * was taken out meanwhile, and saves it, is told so by the mark of the section.
 */
export function saveMeasure(change: Change, { id, ...typed }: MeasureForm & { id: string }): ChangeResult {
  if (isOfAnotherDossier(id, change)) return { ok: false, refusal: 'not_found' }
  const mark = () => markOfMeasure(change.dossierId, id)
  return changeSection({ ...change, section: 'measures', mark }, (tx, dossier) => {
    const keyFigures = keptFigures(typed.keyFigures, namedCatalogue(dossier, DEFAULT_LANGUAGE))
    const form = { ...typed, keyFigures }
    const changed = tx
      .update(measures)
      .set({ ...form, removedAt: null })
      .where(and(eq(measures.id, id), eq(measures.dossierId, dossier.id)))
      .run()
    if (changed.changes > 0) return
    const last = tx
      .select({ position: max(measures.position) })
      .from(measures)
      .where(eq(measures.dossierId, dossier.id))
      .get()
    tx.insert(measures)
      .values({ ...form, id, dossierId: dossier.id, position: (last?.position ?? 0) + 1 })
      .run()
  })
}

/** The mark of the page of one measure: what else changes in the section is none of its concern. */
export function markOfMeasure(dossierId: string, id: string) {
  return markOfRecord(measuresOf(dossierId).find((one) => one.id === id))
}

function isOfAnotherDossier(id: string, { dossierId }: Change) {
  const found = db.select({ of: measures.dossierId }).from(measures).where(eq(measures.id, id)).get()
  return found !== undefined && found.of !== dossierId
}

/** Takes a measure out, with its lines in the budget. */
export function removeMeasure(change: Change, id: string): ChangeResult {
  return changeSection({ ...change, section: 'measures' }, (tx, dossier) => {
    const { changes } = tx
      .update(measures)
      .set({ removedAt: change.now.toISOString() })
      .where(and(eq(measures.id, id), eq(measures.dossierId, dossier.id), isNull(measures.removedAt)))
      .run()
    if (changes > 0) tx.delete(budgetLines).where(eq(budgetLines.measureId, id)).run()
  })
}
