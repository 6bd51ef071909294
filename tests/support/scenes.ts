import { and, asc, eq } from 'drizzle-orm'
import { now } from '#app/clock.server.ts'
import { CHECKLIST_RULES } from '#app/domain/application/checklist.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { openDeadlinesOf } from '#app/models/deadlines/deadlines.server.ts'
import { budgetLinesOf } from '#app/models/dossier/application.server.ts'
import { markOfChecklist, saveChecklist } from '#app/models/dossier/checklist.server.ts'
import { createDossier } from '#app/models/dossier/dossier-beginning.server.ts'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { askSecondReview } from '#app/models/dossier/second-review.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { reportingYearById } from '#app/models/report/report-facts.server.ts'
import { reportingYearsOf, saveAccounts } from '#app/models/report/reports.server.ts'
import { db, sqlite } from '#db/client.server.ts'
import { fillIn } from '#db/demo/application.server.ts'
import { fileReport, openReport, payYear, rowOf, takeUpReport, writeReport } from '#db/demo/reports.server.ts'
import {
  countersign,
  current,
  issue,
  moveDossier,
  moveReport,
  sign,
  submit,
  takeUp,
} from '#db/demo/road.server.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { periods } from '#db/schema/reference.ts'
import { as, someone, townspeople } from './people.ts'

/** The days of every scene: an agreement of 2026 and 2027, applied for in autumn 2025, reported in spring 2027. */
export const DAYS = {
  begun: new Date('2025-09-08T08:00:00Z'),
  filed: new Date('2025-09-10T08:00:00Z'),
  takenUp: new Date('2025-09-16T08:00:00Z'),
  decided: new Date('2025-10-02T08:00:00Z'),
  confirmed: new Date('2025-10-06T08:00:00Z'),
  issued: new Date('2025-10-15T08:00:00Z'),
  signed: new Date('2025-11-05T08:00:00Z'),
  inForce: new Date('2025-11-20T08:00:00Z'),
  paid: new Date('2026-01-30T08:00:00Z'),
  opened: new Date('2027-01-01T01:00:00Z'),
  written: new Date('2027-02-10T08:00:00Z'),
  reported: new Date('2027-02-24T08:00:00Z'),
  checked: new Date('2027-03-04T08:00:00Z'),
  approved: new Date('2027-03-12T08:00:00Z'),
}

export const YEAR = 2026

export type Place = { lead: number; members?: readonly number[]; name?: string; years?: [number, number] }

let next = 0
/** A municipality that no scene of this file has used yet: two agreements never cover the same one. */
export function freshTown(): number {
  const places = municipalityHistories().filter(({ validTo }) => validTo === null)
  const place = places[next++]
  if (!place) throw new Error('This file has used up all municipalities')
  return place.bfsNumber
}

export function begun({ lead, members = [lead], name = '', years = [2026, 2027] }: Place): Dossier {
  const { clerk } = townspeople(lead)
  const result = createDossier(
    clerk,
    {
      kind: members.length > 1 ? 'association' : 'municipality',
      name,
      leadBfsNumber: lead,
      members,
      periodId: programmeOn(`${years[0]}-01-01`).id,
      startsOn: `${years[0]}-01-01`,
      endsOn: `${years[1]}-12-31`,
    },
    DAYS.begun,
  )
  if (!result.ok) throw new Error(`No dossier could be begun: ${result.refusal}`)
  const dossier = findDossier(clerk, result.reference, today(now()))
  if (!dossier) throw new Error('A dossier was not found by its own clerk')
  return current(dossier)
}

/** Everything filled in, nothing filed. */
export async function draft(place: Place = { lead: freshTown() }): Promise<Dossier> {
  as('officer')
  as('second')
  as('finance')
  const dossier = begun(place)
  await fillIn(dossier, DAYS.begun)
  return current(dossier)
}

export async function submitted(place?: Place) {
  return submit(await draft(place), DAYS.filed)
}

export async function inReview(place?: Place) {
  return takeUp(await submitted(place), DAYS.takenUp)
}

/** In review, with every rule of the leaflet answered. */
export async function checked(place?: Place) {
  const dossier = await inReview(place)
  answerChecklist(dossier)
  return current(dossier)
}

export async function secondReview(place?: Place) {
  const dossier = await checked(place)
  const before = settings()
  changeSettings({ secondPerson: { ...before.secondPerson, byHand: true } })
  const asked = askSecondReview({
    dossierId: dossier.id,
    person: as('officer'),
    asked: true,
    now: DAYS.decided,
  })
  changeSettings(before)
  if (!asked.ok) throw new Error(`No second review: ${asked.refusal}`)
  return moveDossier(dossier, 'approve', as('officer'), { at: DAYS.decided })
}

export async function returned(place?: Place) {
  return moveDossier(await inReview(place), 'return', as('officer'), { at: DAYS.decided, input: RETURNED })
}

export async function rejected(place?: Place) {
  const input = { reason: 'Die feste Struktur fehlt.', legalRemedies: 'Einsprache innert 20 Tagen.' }
  return moveDossier(await inReview(place), 'reject', as('officer'), { at: DAYS.decided, input })
}

export async function approved(place?: Place) {
  return moveDossier(await checked(place), 'approve', as('officer'), { at: DAYS.decided })
}

export async function issued(place?: Place) {
  return issue(await approved(place), DAYS.issued)
}

export async function signed(place?: Place) {
  return sign(await issued(place), DAYS.signed)
}

export async function active(place?: Place) {
  return countersign(await signed(place), DAYS.inForce)
}

export async function withdrawn(place?: Place) {
  const dossier = await submitted(place)
  const person = as('signatory', dossier.party.leadBfsNumber)
  return moveDossier(dossier, 'withdraw', person, { at: DAYS.decided, input: { reason: 'Vertagt.' } })
}

export async function terminated(place?: Place) {
  const input = { reason: 'Die Anlaufstelle wird aufgehoben.', effectiveOn: '2026-12-31' }
  return moveDossier(await active(place), 'terminate', as('officer'), { at: DAYS.paid, input })
}

/** In force, the first year paid and over, its report open. */
export async function reportOpen(place?: Place) {
  const dossier = await active(place)
  payYear(dossier, YEAR, DAYS.paid)
  openReport(dossier, YEAR)
  return current(dossier)
}

/** The report written at `percent` of the budget; below about 91 per cent the match fails and money comes back. */
export async function reportWritten({ percent = 100, place }: { percent?: number; place?: Place } = {}) {
  const dossier = await reportOpen(place)
  await writeReport(dossier, YEAR, { percent, at: DAYS.written })
  return current(dossier)
}

export async function reportFiled(given: { percent?: number; place?: Place } = {}) {
  const dossier = await reportWritten(given)
  fileReport(dossier, YEAR, DAYS.reported)
  return dossier
}

export async function reportInReview(given: { percent?: number; place?: Place } = {}) {
  const dossier = await reportFiled(given)
  takeUpReport(dossier, YEAR, DAYS.checked)
  return dossier
}

export async function reportReturned() {
  const dossier = await reportInReview()
  moveReport(rowOf(dossier, YEAR), 'return', as('officer'), {
    at: DAYS.approved,
    input: { ...RETURNED, dueOn: '2027-04-09', items: [{ section: 'accounts', text: 'Bitte begründen.' }] },
  })
  return dossier
}

export async function reportApproved(given: { percent?: number; place?: Place } = {}) {
  const dossier = await reportInReview(given)
  moveReport(rowOf(dossier, YEAR), 'approve', as('officer'), { at: DAYS.approved })
  return dossier
}

/** Approved by the officer, waiting for the second person, whom the programme asks for by amount. */
export async function reportInSecondReview() {
  const dossier = await reportInReview()
  const before = settings()
  changeSettings({ secondPerson: { ...before.secondPerson, fromAmount: rappen(1) } })
  moveReport(rowOf(dossier, YEAR), 'approve', as('officer'), { at: DAYS.approved })
  changeSettings(before)
  return dossier
}

export const RETURNED = {
  ground: 'incomplete',
  reason: 'Ein Punkt ist noch zu ergänzen.',
  items: [{ section: 'documents', text: 'Im Konzept fehlen die Ziele.' }],
  dueOn: '2025-11-14',
} as const satisfies TransitionInput

export function declarationFor({ party }: Dossier) {
  return { name: 'David Duss', function: 'Gemeindeschreiber', onBehalfOf: `Gemeinderat ${party.name}` }
}

export function answerChecklist({ id }: Dossier) {
  const result = saveChecklist({
    dossierId: id,
    person: as('officer'),
    seen: markOfChecklist(id),
    entries: CHECKLIST_RULES.map((rule) => ({ rule, verdict: 'fulfilled' as const, remark: '' })),
    now: DAYS.decided,
  })
  if (!result.ok) throw new Error(`The check list was refused: ${result.refusal}`)
}

export { current }

export function yearOf(dossier: Dossier, year = YEAR) {
  return rowOf(dossier, year)
}

export function trancheOf({ id }: Dossier, year = YEAR, number = 1) {
  const found = db
    .select()
    .from(tranches)
    .where(and(eq(tranches.dossierId, id), eq(tranches.year, year), eq(tranches.number, number)))
    .get()
  if (!found) throw new Error(`There is no tranche ${number} of ${year}`)
  return found
}

export function tranchesFor({ id }: Dossier) {
  return db
    .select()
    .from(tranches)
    .where(eq(tranches.dossierId, id))
    .orderBy(asc(tranches.year), asc(tranches.number))
    .all()
}

export function claimOf({ id }: Dossier) {
  const found = db.select().from(claims).where(eq(claims.dossierId, id)).get()
  if (!found) throw new Error('There is no claim')
  return found
}

export function claimsFor({ id }: Dossier) {
  return db.select().from(claims).where(eq(claims.dossierId, id)).orderBy(asc(claims.issuedAt)).all()
}

export function yearsOf({ id }: Dossier) {
  return reportingYearsOf(id)
}

export function openDeadlines({ id }: Dossier) {
  return openDeadlinesOf(id)
}

export function anotherOfficer() {
  return someone('Ursina Caflisch', { role: 'officer', bfsNumber: null })
}

/** What no verb does: a tranche of another size, to see how the rules take it. */
export function changeTranche({ id }: { id: string }, amountRappen: Rappen) {
  db.update(tranches).set({ amountRappen }).where(eq(tranches.id, id)).run()
}

/** The accounts anew, as the municipality declares them. */
export function declare(dossier: Dossier, { year = YEAR, percent }: { year?: number; percent: number }) {
  const { id } = yearOf(dossier, year)
  const accounts = budgetLinesOf(dossier.id)
    .filter((line) => line.year === year)
    .map((line) => ({
      budgetLineId: line.id,
      declaredRappen: rappen(Math.round((line.amountRappen * percent) / 100)),
      deviationReason: 'Weniger Nachfrage.',
    }))
  const person = as('clerk', dossier.party.leadBfsNumber)
  saveAccounts({ reportingYearId: id, person, now: DAYS.written }, { accounts, thirdPartyRappen: rappen(0) })
  return reportingYearById(db, id)
}

export function settings(): ProgrammeSettings {
  return programmeOn('2026-01-01').settings
}

/** The programme's settings of this file's database; there is no page for them yet. */
export function changeSettings(changed: Partial<ProgrammeSettings>) {
  const { id, settings: known } = programmeOn('2026-01-01')
  db.update(periods)
    .set({ settings: { ...known, ...changed } })
    .where(eq(periods.id, id))
    .run()
}

/** Does something for real and takes it back, so that the next attempt finds the same records. */
export function rehearsed<Result>(attempt: () => Result): Result {
  sqlite.exec('SAVEPOINT rehearsal')
  try {
    return attempt()
  } finally {
    sqlite.exec('ROLLBACK TO rehearsal; RELEASE rehearsal')
  }
}
