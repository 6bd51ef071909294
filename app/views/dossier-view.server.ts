import { yearsOf } from '#app/domain/application/application.ts'
import type { YearlyMatch } from '#app/domain/application/budget-match.ts'
import {
  DOCUMENT_SLOTS,
  type DocumentSlot,
  handedInBy,
  replacementPath,
} from '#app/domain/application/catalogue.ts'
import type { Trace } from '#app/domain/contribution/trace.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { annualReportDue } from '#app/domain/deadlines/due.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { isAmongTheCanton } from '#app/domain/lifecycle/machines.ts'
import { type WayStep, wayOf } from '#app/domain/lifecycle/way.ts'
import type { Rappen } from '#app/domain/money.ts'
import type { Person, Side } from '#app/domain/roles.ts'
import { agreementsOf, signaturesOf } from '#app/models/agreement/agreements.server.ts'
import { signedDocumentOf } from '#app/models/agreement/executed-agreement.server.ts'
import { applicationOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { eventsOf } from '#app/models/dossier/history.server.ts'
import {
  calculationOf,
  contributionsOf,
  matchByYear,
  pinnedCalculation,
  requiredByYear,
} from '#app/models/money/calculations.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { milestonesOf } from '#app/models/records/audit.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { withheldByScan } from '#app/models/records/handing-out.server.ts'
import { findLocked } from '#app/models/records/locked-files.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'

export type AgreementVersion = ReturnType<typeof agreementVersionsFor>[number]
export type SignedCopy = ReturnType<typeof copiesFor>[number]
export type ReportRow = ReturnType<typeof reportsFor>[number]

/** What pages show of a dossier, as plain data: for the components of the same names. */

/** For `<DossierTimeline steps={…} />`. */
export function timelineOf(dossier: Dossier): WayStep[] {
  const milestones = [...milestonesOf(dossier.id)].flatMap(([state, { at, actorName }]) =>
    state === null ? [] : [[state, { day: dayInZurich(at), who: actorName }] as const],
  )
  return wayOf({ ...dossier, milestones: new Map(milestones), reports: reportsOf(dossier) })
}

export type HistoryEntry = {
  id: number
  at: string
  who: string
  machine: string
  action: string
  year: number | null
  section: string | null
  reason: string
}

/**
 * For `<History entries={…} />`. Changes of one section by one person on one day are one entry. What the canton
 * does among itself (second pair of eyes) keeps its reason to the canton.
 */
export function historyFor(dossier: Dossier, reader: Side): HistoryEntry[] {
  const entries = eventsOf(dossier.id).map(({ sequence, actorName, data, reason, ...event }) => ({
    id: sequence,
    at: event.at,
    who: actorName,
    machine: event.machine,
    action: event.action,
    year: event.year,
    section: typeof data.section === 'string' ? data.section : null,
    reason: reader === 'municipality' && isAmongTheCanton(event) ? '' : reason,
  }))
  return entries.filter((entry, index) => !isSameEdit(entry, entries[index - 1]))
}

export type CalculationFigures = {
  /** Sample values until the canton has confirmed the key. */
  sample: boolean
  keyVersion: number
  legalBasis: string
  referenceDate: string
  /** The day it was pinned; null while it is a preview. */
  pinnedOn: string | null
  years: { year: number; contribution: Rappen; required: Rappen }[]
  trace: Trace
}

/** For `<CalculationView calculation={…} />`; null where the population cannot be told. */
export function calculationFor(dossier: Dossier): CalculationFigures | null {
  const pinned = pinnedCalculation(dossier.id)
  const calculation = pinned?.calculation ?? calculationOf(dossier)
  if (!calculation) return null
  const { sample, keyVersion, legalBasis, input, result } = calculation
  const contributions = contributionsOf(dossier, calculation)
  const required = requiredByYear(dossier, contributions)
  return {
    sample,
    keyVersion,
    legalBasis,
    referenceDate: input.referenceDate,
    pinnedOn: pinned ? dayInZurich(pinned.computedAt) : null,
    years: Object.entries(contributions).map(([year, contribution]) => ({
      year: Number(year),
      contribution,
      required: required[Number(year)] ?? contribution,
    })),
    trace: result.trace,
  }
}

/** For `<MatchTable rows={…} />`: the match of each year, on the budget as it stands. */
export function matchFor(dossier: Dossier): YearlyMatch[] {
  const calculation = calculationOf(dossier)
  if (!calculation) return []
  const { budgetLines, thirdParty } = applicationOf(dossier)
  return matchByYear(dossier, { calculation, budgetLines, thirdParty })
}

export type DocumentEntry = {
  id: string
  fileName: string
  size: number
  uploadedAt: string
  sha256: string
  slot: DocumentSlot
  year: number | null
  municipality: string | null
  withheld?: 'waiting' | 'infected' | undefined
  /** Of a locked file: where the reader puts a clean one in its place; null for whoever may not. */
  replaceAt?: string | null
}

/** For `<Documents documents={…} />`, as this person reads them; without slots all of them. */
export function documentsFor(dossier: Dossier, person: Person, ...slots: DocumentSlot[]): DocumentEntry[] {
  const nameOf = (bfsNumber: number | null) =>
    dossier.members.find((member) => member.bfsNumber === bfsNumber)?.name ?? null
  return documentsOf(dossier.id)
    .filter(({ slot }) => slots.length === 0 || slots.includes(slot))
    .map(({ id, fileName, size, uploadedAt, sha256, slot, year, bfsNumber, scan }) => ({
      id,
      fileName,
      size,
      uploadedAt,
      sha256,
      slot,
      year,
      municipality: nameOf(bfsNumber),
      withheld: withheldByScan(scan),
      replaceAt: replacementFor(person, dossier, id),
    }))
    .sort(bySlot)
}

/** Where this person puts a clean file in the place of a locked one; null where it is not locked, or not theirs. */
export function replacementFor(person: Person, dossier: Dossier, documentId: string | null): string | null {
  const locked = documentId === null ? undefined : findLocked(person, dossier, documentId)
  const side = locked && handedInBy(locked.slot)
  return side ? replacementPath(side, dossier.reference, locked.id) : null
}

/** The extracts from the books of a year, also locked ones. */
export function ledgersFor(dossier: Dossier, person: Person, ofYear: number): DocumentEntry[] {
  return documentsFor(dossier, person, 'ledger').filter(({ year }) => year === ofYear)
}

/** In the order in which papers come up, members by name, later years and files after earlier ones. */
function bySlot(a: DocumentEntry, b: DocumentEntry) {
  return (
    DOCUMENT_SLOTS.indexOf(a.slot) - DOCUMENT_SLOTS.indexOf(b.slot) ||
    inGermanOrder(a.municipality ?? '', b.municipality ?? '') ||
    (a.year ?? 0) - (b.year ?? 0) ||
    inGermanOrder(a.uploadedAt, b.uploadedAt)
  )
}

/** For `<ReportTable reports={…} />`. */
export function reportsFor(dossier: Dossier) {
  const planned = reportsOf(dossier)
  return reportingYearsOf(dossier.id).map(({ year, state, entitlementRappen }) => {
    const report = planned.find((one) => one.year === year)
    return {
      year,
      state,
      entitlementRappen,
      dueOn: report?.dueOn ?? '',
      termOn: report?.termOn ?? null,
    }
  })
}

/** For `<AgreementVersions agreements={…} />`: every version with its signatures. */
export function agreementVersionsFor(dossier: Dossier) {
  return agreementsOf(dossier.id).map(({ id, version, issuedAt, documentId, fileName, sha256 }) => ({
    id,
    version,
    issuedOn: dayInZurich(issuedAt),
    documentId,
    fileName,
    sha256,
    signed: signedDocumentOf({ id, dossierId: dossier.id }) ?? null,
    signatures: signaturesOf({ id, dossierId: dossier.id }).map(
      ({ declaration: _typed, ...signature }) => signature,
    ),
  }))
}

/** The copies that the municipality signed: whoever signs for the canton compares them first. */
export function copiesFor(dossier: Dossier) {
  const [latest] = agreementVersionsFor(dossier)
  return (latest?.signatures ?? []).flatMap(({ kind, documentId, side, ...copy }) =>
    kind === 'acceptance' || documentId === null || side === 'canton' ? [] : [{ ...copy, kind, documentId }],
  )
}

function isSameEdit(entry: HistoryEntry, newer: HistoryEntry | undefined) {
  if (entry.action !== 'edit' || newer?.action !== 'edit') return false
  const same = entry.who === newer.who && entry.section === newer.section && entry.year === newer.year
  return same && dayInZurich(entry.at) === dayInZurich(newer.at)
}

/** Before the agreement the years of the term with the deadlines they will have; once it has ended, those it had. */
function reportsOf(dossier: Dossier) {
  const stored = reportingYearsOf(dossier.id)
  const deadlines = recordsIn(dossier.id, 'deadlines').filter(({ cancelledAt }) => cancelledAt === null)
  const { settings } = programmeOf(dossier.periodId)
  const years = dossier.state === 'terminated' ? stored.map(({ year }) => year) : yearsOf(dossier)
  return years.map((year) => {
    const report = stored.find((one) => one.year === year)
    const planned = annualReportDue(year, settings).effectiveOn
    const deadline = report && deadlines.find(({ subjectId }) => subjectId === report.id)
    return {
      year,
      state: report?.state ?? 'scheduled',
      dueOn: deadline?.effectiveOn ?? planned,
      termOn: deadline?.termOn ?? null,
      filedOn: report?.filedAt ? dayInZurich(report.filedAt) : null,
    }
  })
}
