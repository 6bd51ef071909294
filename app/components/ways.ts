import { type DocumentSlot, replacementPath, sectionOfPaper } from '#app/domain/application/document-slots.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { addressOf, RECORD_ADDRESSES } from '#app/domain/lifecycle/steps.ts'
import type { Side } from '#app/domain/roles.ts'
import type { Translate } from '#app/text/text.ts'
import type { Crumb } from './breadcrumb.tsx'

type OfDossier = { reference: string; party: string }

export const ownDossierPath = (reference: string) => `/municipality/dossiers/${reference}`
export const ownReportPath = (reference: string, year: number) =>
  `${ownDossierPath(reference)}/reports/${year}`
/** The page of a section of the application. */
export const sectionPath = (reference: string, section: string) => `${ownDossierPath(reference)}/${section}`

/** The page of a part of a report; the declaration stands on the page that files it. */
export const reportPartPath = ({ reference, year }: { reference: string; year: number }, part: string) =>
  `${ownReportPath(reference, year)}/${part === 'declaration' ? 'submit' : part}`

/** Where a file lies that the municipality handed in. */
export function ownPaperPath(reference: string, { slot, year }: { slot: DocumentSlot; year: number | null }) {
  if (year !== null) return reportPartPath({ reference, year }, 'ledger')
  const section = sectionOfPaper(slot)
  return section ? sectionPath(reference, section) : `${ownDossierPath(reference)}/agreement`
}

/** Where points of the canton are answered in words: on the application (year null) or on a report. */
export const answersPath = (reference: string, year: number | null) =>
  `${year === null ? ownDossierPath(reference) : ownReportPath(reference, year)}/answers`

/** Where the one paper is handed in that the canton asks for while it goes on with its review. */
export const paperPath = (reference: string, year: number | null) =>
  `${year === null ? ownDossierPath(reference) : ownReportPath(reference, year)}/paper`

/** Where a point of the canton is answered by a change. */
export const pointPath = (reference: string, year: number | null) => (section: string) =>
  year === null ? sectionPath(reference, section) : reportPartPath({ reference, year }, section)

/**
 * Where the municipality mends what a reason names: in the application (year null) or in a report; a locked file where
 * a clean one takes its place, a step that waits where it does.
 */
export const mendingPath =
  (reference: string, year: number | null) =>
  ({ section, data }: Reason): string | undefined => {
    if (typeof data?.documentId === 'string')
      return replacementPath('municipality', reference, data.documentId)
    if (typeof data?.proposalId === 'string') return proposalPath('municipality', reference, data.proposalId)
    return section && pointPath(reference, year)(section)
  }

export const dossierPath = (reference: string) => `/canton/dossiers/${reference}`
export const reportPath = (reference: string, year: number) => `${dossierPath(reference)}/reports/${year}`

/** Where a step waits for the word of another person. */
export const proposalPath = (side: Side, reference: string, id: string) =>
  `${side === 'canton' ? dossierPath(reference) : ownDossierPath(reference)}/proposals/${id}`

/** Where the canton sees to what a reason names; a locked file where a clean one takes its place, a step that waits where it does. */
export const cantonMendingPath =
  (reference: string) =>
  ({ key, data }: Reason): string | undefined => {
    if (typeof data?.documentId === 'string') return replacementPath('canton', reference, data.documentId)
    if (typeof data?.proposalId === 'string') return proposalPath('canton', reference, data.proposalId)
    const [year] = String(data?.year ?? data?.years ?? '').split(', ')
    return PLACES[key]?.(dossierPath(reference), Number(year))
  }

/** Where the canton sees to what rests on a merger: a role, a late application, a grant, or a record of a dossier. */
export function mergerMendingPath({ data = {} }: Reason): string | undefined {
  const { userId, openingId, grantId, reference, number, year, changeId } = data
  if (userId !== undefined) return `/canton/contacts/${userId}`
  if (openingId !== undefined) return `/canton/settings/applications/${openingId}/close`
  if (grantId !== undefined) return `/canton/programme/grants/${grantId}`
  if (typeof reference !== 'string') return undefined
  if (changeId !== undefined)
    return recordPath('accountChange', { reference, record: String(changeId) }, 'canton')
  if (number !== undefined) return recordPath('amendment', { reference, record: String(number) }, 'canton')
  return year === undefined ? dossierPath(reference) : reportPath(reference, Number(year))
}

const PLACES: Partial<Record<Reason['key'], (dossier: string, year: number) => string>> = {
  checklist_incomplete: (dossier) => `${dossier}/checklist`,
  checklist_negative: (dossier) => `${dossier}/checklist`,
  reporting_years_open: (dossier, year) => `${dossier}/reports/${year}`,
  settled_with_booking: (dossier, year) => `${dossier}/reports/${year}`,
  settled_with_offset: (dossier, year) => `${dossier}/reports/${year}`,
  settled_year_uneven: (dossier) => dossier,
  report_gate_closed: (dossier, year) => `${dossier}/reports/${year}`,
  amendment_open: (dossier) => `${dossier}/amendments`,
  agreement_not_active: (dossier) => dossier,
  entitlement_exceeded: (dossier) => dossier,
  final_exceeded: (dossier) => dossier,
  money_not_even: (dossier) => dossier,
  no_tranche_bears_more: (dossier) => dossier,
  dossier_completed: (dossier) => dossier,
  no_tranche_left: (dossier) => dossier,
  account_change_open: (dossier) => `${dossier}#account`,
  account_of_others: (dossier) => `${dossier}#account`,
}

/** What an address names of a dossier: a year, the number of an amendment, or a tranche, claim or change of account by its id. */
export type OfRecord = { reference: string; year?: number | null; record?: string }

/** The page on which somebody takes a step. */
export function stepPath(machine: MachineName, action: string, of: OfRecord, side: Side = 'canton') {
  const page = addressOf(machine, action, side)
  return `${recordPath(machine, of, side)}${page && `/${page}`}`
}

/** Where a record of a dossier stands. */
export function recordPath(machine: MachineName, of: OfRecord, side: Side) {
  const dossier = side === 'canton' ? dossierPath(of.reference) : ownDossierPath(of.reference)
  const named = machine === 'reportingYear' ? of.year : of.record
  return `${dossier}${RECORD_ADDRESSES[machine].replace(/:\w+/, String(named))}`
}

type InArea = { side: Side; reference: string }

/** Where the amendments of a dossier are listed, for the reader's side. */
export const amendmentsPath = ({ side, reference }: InArea) =>
  `${side === 'canton' ? dossierPath(reference) : ownDossierPath(reference)}/amendments`

/** The threads between municipality and canton, as one side sees them. */
export const inquiriesPath = (side: Side) => `/${side}/requests`
export const inquiryPath = (side: Side, id: string) => `${inquiriesPath(side)}/${id}`

type AskedAbout = { reference: string; section?: string | null; year?: number | null }

/** Where somebody asks about a dossier, or one place in it. */
export function askPath(side: Side, { reference, section, year }: AskedAbout) {
  const query = new URLSearchParams({
    dossier: reference,
    ...(section && { section }),
    ...(year && { year: String(year) }),
  })
  return `${inquiriesPath(side)}/new?${query}`
}

/** The page about which somebody asks: of the dossier, of a report, or of a section as its municipality fills it in. */
export function askedOn(side: Side, { reference, section, year }: AskedAbout) {
  if (side === 'canton') return year ? reportPath(reference, year) : dossierPath(reference)
  if (section) return pointPath(reference, year ?? null)(section)
  return year ? ownReportPath(reference, year) : ownDossierPath(reference)
}

/** The way to a page of a dossier, for the side in whose area it lies. */
export function wayOf(t: Translate, of: OfDossier & { side: Side }): Crumb[] {
  return of.side === 'canton' ? cantonalWay(t, of) : municipalWay(t, of)
}

/** The way to a page of a dossier for its municipality. */
export function municipalWay(t: Translate, { reference, party }: OfDossier): Crumb[] {
  return [
    { label: t('nav.municipality'), to: '/municipality' },
    { label: party, to: ownDossierPath(reference), named: true },
  ]
}

/** The way to a page of a dossier for the canton. */
export function cantonalWay(t: Translate, { reference, party }: OfDossier): Crumb[] {
  return [
    { label: t('nav.dossiers'), to: '/canton/dossiers' },
    { label: party, to: dossierPath(reference), named: true },
  ]
}

/** The same on the side that looks. */
export function dossierWay(t: Translate, side: Side, dossier: OfDossier): Crumb[] {
  return side === 'canton' ? cantonalWay(t, dossier) : municipalWay(t, dossier)
}
