import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { createDossier } from '#app/models/dossier/dossier-beginning.server.ts'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { askSecondReview } from '#app/models/dossier/second-review.server.ts'
import { openForLate } from '#app/models/programme/late-openings.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { fillIn } from '#db/demo/application.server.ts'
import { countersign, current, issue, moveDossier, sign, submit, takeUp } from '#db/demo/road.server.ts'
import { answerChecklist } from './answered-checklist.ts'
import { DAYS } from './days.ts'
import { as, townspeople } from './people.ts'
import { programmeSettings, withSettings } from './settings.ts'

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
  if (years[0] < DAYS.begun.getUTCFullYear()) admitLate(lead, years[0])
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

/** A year that is over is taken only where the office has opened it to the municipality. */
function admitLate(bfsNumber: number, fromYear: number) {
  const opening = { bfsNumber, fromYear, untilOn: '2025-12-31', reason: 'Der Beschluss kam zu spät.' }
  const opened = openForLate(as('officer'), opening, DAYS.begun)
  if (!opened.ok) throw new Error(`No late application: ${JSON.stringify(opened)}`)
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
  const ask = { dossierId: dossier.id, person: as('officer'), asked: true, now: DAYS.decided }
  const byHand = { ...programmeSettings().secondPerson, byHand: true }
  const asked = withSettings({ secondPerson: byHand }, () => askSecondReview(ask))
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

export const RETURNED = {
  ground: 'incomplete',
  reason: 'Ein Punkt ist noch zu ergänzen.',
  items: [{ section: 'documents', text: 'Im Konzept fehlen die Ziele.' }],
  dueOn: '2025-11-14',
} as const satisfies TransitionInput

export function declarationFor({ party }: Dossier) {
  return { name: 'David Duss', function: 'Gemeindeschreiber', onBehalfOf: `Gemeinderat ${party.name}` }
}
