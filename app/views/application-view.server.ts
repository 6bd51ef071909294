import { yearsOf } from '#app/domain/application/application.ts'
import { formatIban } from '#app/domain/iban.ts'
import type { Language } from '#app/domain/language.ts'
import { formatAmount, type Rappen } from '#app/domain/money.ts'
import { withoutProposals } from '#app/domain/programme/catalogue.ts'
import type { Person } from '#app/domain/roles.ts'
import { applicationOf, budgetLinesOf, savedStructure } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { namedCatalogue } from '#app/models/programme/catalogues.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { documentsFor } from './documents.server.ts'

type Reading = { dossier: Dossier; person: Person; language: Language }

export type ShownApplication = ReturnType<typeof applicationFor>
export type TypedBudget = ReturnType<typeof typedBudgetOf>

/** For `<ApplicationView application={…} />`: everything typed so far, also what is half done, as this person reads it. */
export function applicationFor({ dossier, person, language }: Reading) {
  const { party, members, startsOn, endsOn } = dossier
  const application = applicationOf(dossier)
  const nameOf = (bfsNumber: number) => members.find((m) => m.bfsNumber === bfsNumber)?.name ?? ''
  return {
    startsOn,
    endsOn,
    catalogue: withoutProposals(namedCatalogue(dossier, language)),
    years: yearsOf(dossier),
    party: {
      kind: party.kind,
      name: party.name,
      lead: municipalityName(party.leadBfsNumber),
      members: members.map(({ name }) => name),
      contactName: party.contactName,
      contactEmail: party.contactEmail,
      contactPhone: party.contactPhone,
      street: party.street,
      town: `${party.postalCode} ${party.town}`.trim(),
      iban: formatIban(party.iban),
      accountHolder: party.accountHolder,
    },
    structure: savedStructure(dossier.id) ?? null,
    measures: application.measures.map(
      ({ id, title, description, fundingArea, targetGroups, goals, keyFigures }) => ({
        id,
        title,
        description,
        fundingArea,
        targetGroups,
        goals,
        keyFigures,
      }),
    ),
    budget: budgetRowsOf(dossier),
    thirdParty: application.thirdParty,
    resolutions: application.resolutions.map(({ bfsNumber, ...resolution }) => ({
      ...resolution,
      municipality: nameOf(bfsNumber),
    })),
    evidence: documentsFor(dossier, person, 'structure_evidence'),
    papers: documentsFor(dossier, person, 'resolution', 'foundation_paper', 'completion'),
  }
}

export type BudgetRow = {
  rowNumber: number
  measureId: string | null
  measure: string | null
  category: string
  label: string
  amounts: Record<number, Rappen>
}

/** The grid of the budget: lines of one number are one row. */
export function budgetRowsOf(dossier: Dossier): BudgetRow[] {
  const { measures } = applicationOf(dossier)
  const rows = new Map<number, BudgetRow>()
  for (const { rowNumber, year, amountRappen, measureId, category, label } of budgetLinesOf(dossier.id)) {
    const measure = measures.find(({ id }) => id === measureId)?.title ?? null
    const row = rows.get(rowNumber) ?? { rowNumber, measureId, measure, category, label, amounts: {} }
    rows.set(rowNumber, { ...row, amounts: { ...row.amounts, [year]: amountRappen } })
  }
  return [...rows.values()]
}

/** The budget as text fields carry it; a new one begins with one empty row. */
export function typedBudgetOf(dossier: Dossier) {
  const { thirdParty } = applicationOf(dossier)
  const rows = budgetRowsOf(dossier).map(({ measureId, category, label, amounts }) => ({
    measureId: measureId ?? '',
    category,
    label,
    amounts: asTyped(amounts),
  }))
  return { rows, thirdParty: asTyped(thirdParty) }
}

function asTyped(amounts: Record<number, Rappen>): Record<string, string> {
  return Object.fromEntries(Object.entries(amounts).map(([year, amount]) => [year, formatAmount(amount)]))
}
