import { and, eq, isNull, max, notInArray } from 'drizzle-orm'
import { type DocumentSlot, sectionOfPaper } from '#app/domain/application/catalogue.ts'
import type {
  BudgetForm,
  MeasureForm,
  PartyForm,
  ResolutionForm,
  StructureForm,
} from '#app/domain/application/forms.ts'
import {
  documentById,
  documentsOf,
  keepDocument,
  removeDocument,
  type StoredFile,
} from '#app/models/records/documents.server.ts'
import { markOfRecord, newId } from '#app/models/records/identifiers.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import {
  budgetLines,
  councilResolutions,
  measures,
  parties,
  structures,
  thirdPartyFunds,
} from '#db/schema/dossier.ts'
import { measuresOf, resolutionsOf, savedStructure } from './application.server.ts'
import { type ChangeResult, changeSection, type SectionChange } from './section-changes.server.ts'

type Change = Omit<SectionChange, 'section'>

export function saveParty(change: Change, { name, ...contact }: PartyForm): ChangeResult {
  return changeSection({ ...change, section: 'party' }, (tx, { party }) => {
    tx.update(parties)
      .set({ ...contact, ...(name && { name }) })
      .where(eq(parties.id, party.id))
      .run()
  })
}

/** The words and, where one was sent with them, a paper that proves them: both or none. */
export function saveStructure(change: Change, form: StructureForm, evidence?: StoredFile): ChangeResult {
  const mark = () => markOfStructure(change.dossierId)
  return changeSection({ ...change, section: 'structure', mark }, (tx, { id }) => {
    tx.insert(structures)
      .values({ ...form, dossierId: id })
      .onConflictDoUpdate({ target: structures.dossierId, set: form })
      .run()
    if (evidence) keepPaper(tx, { change, slot: 'structure_evidence', file: evidence })
  })
}

/** The mark of the words of the section: a paper that somebody adds or takes out is no conflict with them. */
export function markOfStructure(dossierId: string) {
  return markOfRecord(savedStructure(dossierId))
}

/**
 * Saves a measure under an id that the page made: sent twice it is still one measure. Whoever still sees one that
 * was taken out meanwhile, and saves it, is told so by the mark of the section.
 */
export function saveMeasure(change: Change, { id, ...form }: MeasureForm & { id: string }): ChangeResult {
  if (isOfAnotherDossier(id, change)) return { ok: false, refusal: 'not_found' }
  const mark = () => markOfMeasure(change.dossierId, id)
  return changeSection({ ...change, section: 'measures', mark }, (tx, dossier) => {
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

/** The mark of the page of one resolution: its words and its paper. */
export function markOfResolution(dossierId: string, bfsNumber: number) {
  const words = resolutionsOf(dossierId).find((one) => one.bfsNumber === bfsNumber)
  const papers = documentsOf(dossierId).filter(
    (one) => one.slot === 'resolution' && one.bfsNumber === bfsNumber,
  )
  return markOfRecord([words, papers.map(({ id }) => id)])
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

export function saveBudget(change: Change, { lines, thirdParty }: BudgetForm): ChangeResult {
  return changeSection({ ...change, section: 'budget' }, (tx, { id: dossierId }) => {
    tx.delete(budgetLines).where(eq(budgetLines.dossierId, dossierId)).run()
    tx.delete(thirdPartyFunds).where(eq(thirdPartyFunds.dossierId, dossierId)).run()
    if (lines.length > 0)
      tx.insert(budgetLines)
        .values(lines.map((line) => ({ ...line, id: newId(), dossierId })))
        .run()
    const years = Object.entries(thirdParty)
    if (years.length > 0)
      tx.insert(thirdPartyFunds)
        .values(years.map(([year, amountRappen]) => ({ dossierId, year: Number(year), amountRappen })))
        .run()
  })
}

export function saveResolution(
  change: Change,
  { bfsNumber, form, file }: { bfsNumber: number; form: ResolutionForm; file?: StoredFile },
): ChangeResult {
  const { amount: amountRappen, ...resolution } = form
  const mark = () => markOfResolution(change.dossierId, bfsNumber)
  return changeSection(
    { ...change, section: 'documents', resolutionOf: bfsNumber, mark },
    (tx, { id: dossierId }) => {
      tx.insert(councilResolutions)
        .values({ ...resolution, amountRappen, bfsNumber, dossierId })
        .onConflictDoUpdate({
          target: [councilResolutions.dossierId, councilResolutions.bfsNumber],
          set: { ...resolution, amountRappen },
        })
        .run()
      if (file) replacePaper(tx, { change, slot: 'resolution', bfsNumber, file })
    },
  )
}

type Paper = { change: Change; slot: DocumentSlot; bfsNumber?: number; file: StoredFile }

/** Adds a paper to a slot; the same file once more changes nothing. */
export function addPaper(change: Change, paper: Omit<Paper, 'change'>): ChangeResult {
  const section = sectionOfPaper(paper.slot) ?? 'documents'
  return changeSection({ ...change, section }, (tx) => void keepPaper(tx, { ...paper, change }))
}

export function removePaper(change: Change, documentId: string): ChangeResult {
  const slot = documentById(documentId)?.slot
  const section = slot && sectionOfPaper(slot)
  if (!section) return { ok: false, refusal: 'not_found' }
  return changeSection({ ...change, section }, (tx, { id: dossierId }) => {
    removeDocument(tx, { id: documentId, dossierId }, change.now)
  })
}

/** One paper for each resolution: a new one takes the place of the old one. */
function replacePaper(tx: Tx, paper: Paper) {
  const kept = keepPaper(tx, paper)
  tx.update(documents)
    .set({ removedAt: paper.change.now.toISOString() })
    .where(
      and(
        eq(documents.dossierId, paper.change.dossierId),
        eq(documents.slot, paper.slot),
        eq(documents.bfsNumber, paper.bfsNumber ?? 0),
        notInArray(documents.id, [kept.id]),
      ),
    )
    .run()
}

function keepPaper(tx: Tx, { change, slot, bfsNumber, file }: Paper) {
  const { dossierId, person, now } = change
  return keepDocument(tx, {
    dossierId,
    slot,
    file,
    uploadedBy: person.id,
    now,
    ...(bfsNumber && { bfsNumber }),
  })
}
