import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import type { AmendmentAction } from '#app/domain/lifecycle/amendment.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { rappen } from '#app/domain/money.ts'
import type { Person } from '#app/domain/roles.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { handInLaterResolution } from '#app/models/agreement/amendment-resolutions.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { amended, propose as proposed, stepOnAmendment } from './amendments.ts'
import { dossierLedBy, STORY_DAY } from './story.ts'

export const NOW = STORY_DAY

export const [ROOT, ENTLEBUCH, EMMEN, HOCHDORF] = [1065, 1008, 1024, 1031]

export const DECLARATION = { name: 'Anna Muster', function: 'Gemeindepräsidentin', onBehalfOf: 'Gemeinderat' }

/** The agreement in force that a municipality leads. */
export const activeOf = (lead: number) => dossierLedBy(lead, { state: 'active' })

export const dataFor = (lead: number, change: AmendmentChange) => amended(activeOf(lead), change, NOW)

export const propose = (lead: number, change: AmendmentChange) =>
  proposed(activeOf(lead), change, { person: personAs('officer', null), now: NOW })

type Taken = {
  action: AmendmentAction
  input?: TransitionInput
  role: 'officer' | 'signatory' | 'clerk'
}

export function stepBy(lead: number, person: Person, taken: Omit<Taken, 'role'>) {
  return stepOnAmendment(activeOf(lead), taken.action, { ...taken, person, now: NOW })
}

type Given = { bfsNumber: number; resolvedOn: string; amount: number; years?: [number, number] }

/** A resolution for an amendment, with its paper, as the officer hands it in. */
export async function handIn(lead: number, { bfsNumber, amount, years = [2025, 2027], ...given }: Given) {
  const [fromYear, toYear] = years
  const form = {
    body: 'Gemeinderat',
    businessNumber: '26-7',
    amount: rappen(amount),
    fromYear,
    toYear,
    ...given,
  }
  const file = await storeDocument(Buffer.from(`%PDF ${JSON.stringify(form)} ${bfsNumber}`), {
    fileName: 'Beschluss.pdf',
    mediaType: 'application/pdf',
  })
  const handing = { dossier: activeOf(lead), person: personAs('officer', null), now: NOW }
  const handedIn = handInLaterResolution(handing, { bfsNumber, form, file })
  if (!handedIn.ok) throw new Error(JSON.stringify(handedIn))
}

/** Every line of the last year threefold, by an amendment that is accepted and in force. */
export async function raiseBudget(lead: number) {
  const { budget } = agreementInForce(activeOf(lead))?.data ?? { budget: [] }
  const lines = budget
    .filter(({ year }) => year === 2027)
    .map(({ id, amountRappen }) => ({ id, amountRappen: rappen(amountRappen * 3) }))
  await propose(lead, { kind: 'budget', fromYear: 2027, lines })
  accept(lead)
  confirm(lead)
}

/** A step on the latest amendment of whoever this municipality leads. */
export function step(lead: number, { role, action, input }: Taken) {
  const person = personAs(role, role === 'officer' ? null : lead)
  return stepOnAmendment(activeOf(lead), action, { person, input, now: NOW })
}

export const accept = (lead: number, role: 'signatory' | 'clerk' = 'signatory') =>
  step(lead, { action: 'accept', role, input: { declaration: DECLARATION } })

export const confirm = (lead: number) => step(lead, { action: 'put_in_force', role: 'officer' })

/** The entitlement of each year. */
export const byYear = (lead: number) =>
  Object.fromEntries(
    reportingYearsOf(activeOf(lead).id).map(({ year, entitlementRappen }) => [year, entitlementRappen]),
  )
