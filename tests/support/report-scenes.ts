import { rappen } from '#app/domain/money.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { budgetLinesOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { reportingYearById } from '#app/models/report/report-facts.server.ts'
import { saveAccounts } from '#app/models/report/reports.server.ts'
import { db } from '#db/client.server.ts'
import { fileReport, openReport, payYear, rowOf, takeUpReport, writeReport } from '#db/demo/reports.server.ts'
import { current, moveReport } from '#db/demo/road.server.ts'
import { DAYS, YEAR } from './days.ts'
import { as } from './people.ts'
import { active, type Place, RETURNED } from './scenes.ts'
import { programmeSettings, withSettings } from './settings.ts'

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
  const fromOneRappen = { ...programmeSettings().secondPerson, fromAmount: rappen(1) }
  withSettings({ secondPerson: fromOneRappen }, () =>
    moveReport(rowOf(dossier, YEAR), 'approve', as('officer'), { at: DAYS.approved }),
  )
  return dossier
}

type Declared = { percent: number; year?: number; at?: Date }

/** The accounts anew, as the municipality declares them. */
export function declare(dossier: Dossier, { percent, year = YEAR, at = DAYS.written }: Declared) {
  const { id } = yearOf(dossier, year)
  const accounts = budgetLinesOf(dossier.id)
    .filter((line) => line.year === year)
    .map((line) => ({
      budgetLineId: line.id,
      declaredRappen: rappen(Math.round((line.amountRappen * percent) / 100)),
      deviationReason: 'Weniger Nachfrage.',
    }))
  const person = as('clerk', dossier.party.leadBfsNumber)
  saveAccounts(
    { reportingYearId: id, person, now: at },
    { accounts, addedCosts: [], thirdPartyRappen: rappen(0) },
  )
  return reportingYearById(db, id)
}

export function yearOf(dossier: Dossier, year = YEAR) {
  return rowOf(dossier, year)
}

/** The deadline of a report that is open. */
export function reportDeadlineOf(dossier: Dossier, year = YEAR) {
  const found = deadlineOf(yearOf(dossier, year).id)
  if (!found) throw new Error(`The report of ${year} has no deadline`)
  return found
}
