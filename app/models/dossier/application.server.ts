import type { Application, Party } from '#app/domain/application/application.ts'
import { ACCOUNT, CONTACT, STRUCTURE } from '#app/domain/application/completeness.ts'
import { type StructureForm, structureOf } from '#app/domain/application/forms.ts'
import { APPLICATION_SECTIONS, type ApplicationSection } from '#app/domain/application/sections.ts'
import type { Rappen } from '#app/domain/money.ts'
import { by } from '#app/domain/order.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

/** The application of a dossier as the rules look at it. */
export function applicationOf(dossier: Dossier): Application {
  const { id, startsOn, endsOn } = dossier
  const structure = savedStructure(id)
  return {
    startsOn,
    endsOn,
    party: partyOf(dossier),
    structure: structure ? structureOf(structure) : null,
    measures: measuresOf(id),
    budgetLines: budgetLinesOf(id),
    thirdParty: thirdPartyOf(id),
    resolutions: resolutionsOf(id),
    papers: papersOf(id),
    gaps: gapsIn(dossier, structure),
  }
}

export function measuresOf(dossierId: string) {
  return recordsIn(dossierId, 'measures')
    .filter(({ removedAt }) => removedAt === null)
    .sort(by(({ position }) => position))
}

export function budgetLinesOf(dossierId: string) {
  return [...recordsIn(dossierId, 'budgetLines')].sort(
    by(
      ({ rowNumber }) => rowNumber,
      ({ year }) => year,
    ),
  )
}

export function resolutionsOf(dossierId: string) {
  return recordsIn(dossierId, 'resolutions')
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
export function begunSections({ id, party }: Dossier): ReadonlySet<ApplicationSection> {
  const slots = new Set(papersOf(id).map(({ slot }) => slot))
  const gaps = gapsIn({ party }, savedStructure(id))
  const typed = (names: readonly string[]) => names.some((name) => !gaps.includes(name))
  const begun: Record<ApplicationSection, boolean> = {
    party: typed([...CONTACT, ...ACCOUNT]),
    structure: slots.has('structure_evidence') || typed(STRUCTURE),
    measures: measuresOf(id).length > 0,
    budget: budgetLinesOf(id).length > 0 || Object.keys(thirdPartyOf(id)).length > 0,
    documents: slots.has('resolution') || slots.has('foundation_paper') || resolutionsOf(id).length > 0,
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

/** Everything handed in, also what is locked: that is named by itself, and nothing else is missing for it. */
function papersOf(dossierId: string) {
  return recordsIn(dossierId, 'documents')
    .filter(({ removedAt }) => removedAt === null)
    .map(({ slot, bfsNumber }) => ({ slot, bfsNumber }))
}

/** The section as it was saved, also half done. */
export function savedStructure(dossierId: string): StructureForm | undefined {
  const [row] = recordsIn(dossierId, 'structures')
  if (!row) return undefined
  const { dossierId: _own, ...form } = row
  return form
}

export function thirdPartyOf(dossierId: string): Record<number, Rappen> {
  const rows = recordsIn(dossierId, 'thirdPartyFunds')
  return Object.fromEntries(rows.map(({ year, amountRappen }) => [year, amountRappen]))
}
