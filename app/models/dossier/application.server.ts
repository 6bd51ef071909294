import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Application, Party } from '#app/domain/application/application.ts'
import type { FundingArea } from '#app/domain/application/catalogue.ts'
import { ACCOUNT, CONTACT, STRUCTURE } from '#app/domain/application/completeness.ts'
import { type StructureForm, structureOf } from '#app/domain/application/forms.ts'
import { APPLICATION_SECTIONS, type ApplicationSection } from '#app/domain/application/sections.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import { isUsable } from '#app/models/records/documents.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { budgetLines, councilResolutions, measures, structures, thirdPartyFunds } from '#db/schema/dossier.ts'
import type { Dossier } from './dossiers.server.ts'

/** The application of a dossier as the rules look at it. */
export function applicationOf(dossier: Dossier, tx: Tx | typeof db = db): Application {
  const { id, startsOn, endsOn } = dossier
  const structure = savedStructure(id, tx)
  return {
    startsOn,
    endsOn,
    party: partyOf(dossier),
    structure: structure ? structureOf(structure) : null,
    measures: measuresOf(id, tx),
    budgetLines: budgetLinesOf(id, tx),
    thirdParty: thirdPartyOf(id, tx),
    resolutions: resolutionsOf(id, tx),
    papers: papersOf(id, tx),
    gaps: gapsIn(dossier, structure),
  }
}

export function measuresOf(dossierId: string, tx: Tx | typeof db = db) {
  return tx
    .select()
    .from(measures)
    .where(and(eq(measures.dossierId, dossierId), isNull(measures.removedAt)))
    .orderBy(asc(measures.position))
    .all()
    .map((measure) => ({ ...measure, fundingArea: measure.fundingArea as FundingArea }))
}

export function budgetLinesOf(dossierId: string, tx: Tx | typeof db = db) {
  return tx
    .select()
    .from(budgetLines)
    .where(eq(budgetLines.dossierId, dossierId))
    .orderBy(asc(budgetLines.rowNumber), asc(budgetLines.year))
    .all()
    .map((line) => ({ ...line, amountRappen: rappen(line.amountRappen) }))
}

export function resolutionsOf(dossierId: string, tx: Tx | typeof db = db) {
  return tx
    .select()
    .from(councilResolutions)
    .where(eq(councilResolutions.dossierId, dossierId))
    .all()
    .map((resolution) => ({ ...resolution, amountRappen: rappen(resolution.amountRappen) }))
}

function partyOf({ party, members }: Dossier): Party {
  const { kind, name, leadBfsNumber, contactName, contactEmail, contactPhone, street, postalCode, town } =
    party
  const contact = { name: contactName, email: contactEmail, phone: contactPhone, street, postalCode, town }
  const reachable = Object.values(contact).every((part) => part !== '')
  const account = { iban: party.iban, holder: party.accountHolder }
  return {
    kind,
    name,
    leadBfsNumber,
    members,
    contact: reachable ? contact : null,
    account: account.iban && account.holder ? account : null,
  }
}

/** The sections in which something was typed or handed in, also half done. */
export function begunSections(
  { id, party }: Dossier,
  tx: Tx | typeof db = db,
): ReadonlySet<ApplicationSection> {
  const slots = new Set(papersOf(id, tx).map(({ slot }) => slot))
  const gaps = gapsIn({ party }, savedStructure(id, tx))
  const typed = (names: readonly string[]) => names.some((name) => !gaps.includes(name))
  const begun: Record<ApplicationSection, boolean> = {
    party: typed([...CONTACT, ...ACCOUNT]),
    structure: slots.has('structure_evidence') || typed(STRUCTURE),
    measures: measuresOf(id, tx).length > 0,
    budget: budgetLinesOf(id, tx).length > 0 || Object.keys(thirdPartyOf(id, tx)).length > 0,
    documents: slots.has('resolution') || slots.has('foundation_paper') || resolutionsOf(id, tx).length > 0,
    review: false,
  }
  return new Set(APPLICATION_SECTIONS.filter((section) => begun[section]))
}

function gapsIn({ party }: Pick<Dossier, 'party'>, structure: StructureForm | undefined): string[] {
  const { contactName, contactEmail, contactPhone, street, postalCode, town, iban, accountHolder } = party
  const { contactPoint, responsiblePerson, mandateBasis } = structure ?? {}
  const { jobPercentage, mandateSince, ownBudgetRappen: ownBudget } = structure ?? {}
  const fields = {
    ...{ contactName, contactEmail, contactPhone, street, postalCode, town, iban, accountHolder },
    ...{ contactPoint, responsiblePerson, jobPercentage, mandateBasis, mandateSince, ownBudget },
  }
  return Object.entries(fields).flatMap(([name, value]) => (value ? [] : [name]))
}

function papersOf(dossierId: string, tx: Tx | typeof db) {
  return tx
    .select({ slot: documents.slot, bfsNumber: documents.bfsNumber })
    .from(documents)
    .where(and(eq(documents.dossierId, dossierId), isUsable()))
    .all()
}

/** The section as it was saved, also half done. */
export function savedStructure(dossierId: string, tx: Tx | typeof db = db): StructureForm | undefined {
  const row = tx.select().from(structures).where(eq(structures.dossierId, dossierId)).get()
  if (!row) return undefined
  const { dossierId: _own, ...form } = row
  return { ...form, ownBudgetRappen: form.ownBudgetRappen === null ? null : rappen(form.ownBudgetRappen) }
}

export function thirdPartyOf(dossierId: string, tx: Tx | typeof db): Record<number, Rappen> {
  const rows = tx.select().from(thirdPartyFunds).where(eq(thirdPartyFunds.dossierId, dossierId)).all()
  return Object.fromEntries(rows.map(({ year, amountRappen }) => [year, rappen(amountRappen)]))
}
