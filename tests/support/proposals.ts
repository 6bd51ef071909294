import { expect } from 'vitest'
import { reportingYearDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { openProposals, type Proposal, proposalOf } from '#app/models/dossier/proposals.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { proposalFacts } from '#app/views/proposal-facts.server.ts'
import { current } from '#db/demo/road.server.ts'
import { morning } from './days.ts'
import { as, someone } from './people.ts'
import { claimOf } from './records.ts'
import { reportApproved, yearOf } from './report-scenes.ts'

export const ASKED_AT = morning('2027-05-03')
export const ANSWERED_AT = morning('2027-05-04')

/** The officer wants to open an approved year once more, which takes a second person. */
export function askToReopen(dossier: Dossier, person = as('officer'), reason = 'Neue Belege.') {
  const { id, version } = yearOf(dossier)
  const step = { id, version, action: 'reopen' as const, input: { reason } }
  return applyTransition(reportingYearDoor, { ...step, person, now: ASKED_AT })
}

/** The only step that waits on a dossier. */
export function waitingOn({ id }: Dossier): Proposal {
  const [proposal, ...others] = openProposals(id)
  if (!proposal) throw new Error('Nothing waits')
  expect(others).toEqual([])
  return proposal
}

export function askedToReopen(dossier: Dossier, person = as('officer')): Proposal {
  expect(askToReopen(dossier, person)).toMatchObject({ ok: true, proposed: true, state: 'approved' })
  return waitingOn(dossier)
}

export const outcomeOf = (dossier: Dossier, { id }: Pick<Proposal, 'id'>) =>
  proposalOf(dossier.id, id)?.outcome

/** What a person answers about a step that waits. */
export const word = (dossier: Dossier, { id }: Pick<Proposal, 'id'>, person = as('second')) => ({
  dossier: current(dossier),
  id,
  person,
  now: ANSWERED_AT,
})

/** What whoever confirms sees of the step that waits on a dossier. */
export const factsToConfirm = (dossier: Dossier) => factsShown(dossier, waitingOn(dossier)).decided ?? {}

/** What its page shows of a step that waits or has come to its end. */
export const factsShown = (dossier: Dossier, { id }: Pick<Proposal, 'id'>) => {
  const proposal = proposalOf(dossier.id, id)
  if (!proposal) throw new Error(`There is no proposal ${id}`)
  return proposalFacts({ proposal, dossier: current(dossier), language: 'de' })
}

export const dossierWithClaim = () => reportApproved({ percent: 80 })
export const otherSecond = () => someone('Sara Second', { role: 'second', bfsNumber: null })
export const officerAndSecond = (name = 'Olga Zweifach') =>
  someone(name, { role: 'officer', bfsNumber: null }, { role: 'second', bfsNumber: null })

export const stands = (dossier: Dossier) => [yearOf(dossier).state, claimOf(dossier).state]
export const AS_IT_WAS = ['approved', 'issued']
export const REOPENED = ['in_review', 'withdrawn']
