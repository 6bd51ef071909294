import { and, eq } from 'drizzle-orm'
import type { BudgetForm, PartyForm, ResolutionForm, StructureForm } from '#app/domain/application/forms.ts'
import { yearsOutside } from '#app/domain/application/resolutions.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { documentsOf, type StoredFile } from '#app/models/records/documents.server.ts'
import { markOfRecord, newId } from '#app/models/records/identifiers.server.ts'
import { budgetLines, councilResolutions, structures, thirdPartyFunds } from '#db/schema/application.ts'
import { parties } from '#db/schema/dossier.ts'
import { resolutionsOf, savedStructure } from './application.server.ts'
import { dossierById } from './dossiers.server.ts'
import { keepPaper, replacePaper } from './paper-changes.server.ts'
import { type Change, type ChangeResult, changeSection } from './section-changes.server.ts'

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

/** The mark of the page of one resolution: its words and its paper. */
export function markOfResolution(dossierId: string, bfsNumber: number) {
  const words = resolutionsOf(dossierId).find((one) => one.bfsNumber === bfsNumber)
  const papers = documentsOf(dossierId).filter(
    (one) => one.slot === 'resolution' && one.bfsNumber === bfsNumber,
  )
  return markOfRecord([words, papers.map(({ id }) => id)])
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
): ChangeResult | { ok: false; errors: Record<string, string> } {
  const dossier = dossierById(change.dossierId, today(change.now))
  const errors = dossier ? yearsOutside(form, programmeOf(dossier.periodId)) : {}
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const { amount: amountRappen, ...resolution } = form
  const mark = () => markOfResolution(change.dossierId, bfsNumber)
  return changeSection(
    { ...change, section: 'documents', resolutionOf: bfsNumber, mark },
    (tx, { id: dossierId }) => {
      const told = { ...resolution, amountRappen }
      const of = and(eq(councilResolutions.dossierId, dossierId), eq(councilResolutions.bfsNumber, bfsNumber))
      const { changes } = tx.update(councilResolutions).set(told).where(of).run()
      if (changes === 0)
        tx.insert(councilResolutions)
          .values({ ...told, bfsNumber, dossierId })
          .run()
      if (file) replacePaper(tx, { change, slot: 'resolution', bfsNumber, file })
    },
  )
}
