import type { Rappen } from '#app/domain/money.ts'
import type { DocumentSlot } from './document-slots.ts'

/** What a municipality or association applies with: the facts the rules of the leaflet look at. */
export type Application = {
  startsOn: string
  endsOn: string
  party: Party
  structure: Structure | null
  measures: readonly Measure[]
  budgetLines: readonly BudgetLine[]
  /** Third-party funds planned per year; a year without an entry has not been answered. */
  thirdParty: Readonly<Record<number, Rappen>>
  resolutions: readonly Resolution[]
  papers: readonly { slot: DocumentSlot; bfsNumber: number | null }[]
  /** The fields of party and structure that stand empty, by their names in the forms. */
  gaps: readonly string[]
}

export type Member = { bfsNumber: number; name: string }

export type Party = {
  kind: 'municipality' | 'association'
  name: string
  leadBfsNumber: number
  members: readonly Member[]
  contact: {
    name: string
    email: string
    phone: string
    street: string
    postalCode: string
    town: string
  } | null
  account: { iban: string; holder: string } | null
}

export type Structure = {
  contactPoint: string
  responsiblePerson: string
  /** Whole per cent of a full post. */
  jobPercentage: number
  mandateBasis: string
  mandateSince: string
  ownBudgetRappen: Rappen
}

/** What is counted in a year; `code` where it is one of the catalogue, `unit` where that names one. */
export type KeyFigure = { label: string; planned: number; code?: string; unit?: string }

export type Measure = {
  id: string
  title: string
  description: string
  /** Area, groups and goals by their numbers and codes in the catalogue of the dossier. */
  fundingArea: number
  targetGroups: readonly string[]
  /** Absent in what was filed before a measure named its strategic goals. */
  goals?: readonly string[]
  keyFigures: readonly KeyFigure[]
}

/** One line of one year; `measureId` is null for the contact point as a whole. */
export type BudgetLine = {
  id: string
  year: number
  measureId: string | null
  /** By its code in the catalogue. */
  category: string
  label: string
  amountRappen: Rappen
}

export type Resolution = {
  bfsNumber: number
  body: string
  resolvedOn: string
  businessNumber: string
  /** Yearly own spending resolved. */
  amountRappen: Rappen
  fromYear: number
  toYear: number
}

/** What a budget line is called among its measures: `Material und Honorare – Café Treffpunkt Perron`. */
export function lineNames(measures: readonly Pick<Measure, 'id' | 'title'>[]) {
  const titles = new Map(measures.map(({ id, title }) => [id, title]))
  return ({ label, measureId }: Pick<BudgetLine, 'label' | 'measureId'>) =>
    [label, measureId && titles.get(measureId)].filter(Boolean).join(' – ')
}

/** A file as it was handed in; its SHA-256 identifies it. */
export type FiledFile = { slot: DocumentSlot; fileName: string; sha256: string; size: number }

/** The calendar years a term touches. */
export function yearsOf({ startsOn, endsOn }: { startsOn: string; endsOn: string }): number[] {
  const first = Number(startsOn.slice(0, 4))
  const last = Number(endsOn.slice(0, 4))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
