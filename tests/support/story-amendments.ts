import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import type { AmendmentAction } from '#app/domain/lifecycle/amendment.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
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
