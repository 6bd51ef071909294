import { describe, expect, test } from 'vitest'
import { decide } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { RETURN_GROUNDS, type TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { dossierFacts, FULL_INPUT, reportingYearFacts, TODAY } from '../support/facts.ts'

type RequestStep = 'return' | 'ask_paper' | 'hand_in_paper' | 'change_request' | 'cancel_request'

const officer = { id: 'officer-1', roles: ['officer'] } as const
const clerk = { id: 'clerk-1', roles: ['clerk'] } as const
const inReview = { state: 'in_review', revised: ['accounts'] } as const

const MACHINES = [
  {
    of: 'an application',
    refusedOf: (action: RequestStep, openRequests: number, input: TransitionInput) =>
      decide(dossierMachine, action, {
        facts: dossierFacts({ ...inReview, openRequests }),
        actor: action === 'hand_in_paper' ? clerk : officer,
        input,
        today: TODAY,
      }),
  },
  {
    of: 'a report',
    refusedOf: (action: RequestStep, openRequests: number, input: TransitionInput) =>
      decide(reportingYearMachine, action, {
        facts: reportingYearFacts({ ...inReview, openRequests }),
        actor: action === 'hand_in_paper' ? clerk : officer,
        input,
        today: TODAY,
      }),
  },
] as const

/** Nothing is as it must be: another request stands in the way, or none is open, and the form is empty. */
const REFUSED: Record<RequestStep, { open: number; keys: string }> = {
  return: { open: 1, keys: 'completion_request_open reason_missing items_missing due_date_missing' },
  ask_paper: {
    open: 1,
    keys: 'completion_request_open reason_missing items_missing one_paper_only due_date_missing',
  },
  hand_in_paper: { open: 0, keys: 'request_not_open answer_missing' },
  change_request: {
    open: 0,
    keys: 'request_not_open reason_missing items_missing one_paper_only due_date_missing',
  },
  cancel_request: { open: 0, keys: 'request_not_open revised_meanwhile reason_missing' },
}

describe.each(MACHINES)('a request for $of', ({ refusedOf }) => {
  test.each(Object.entries(REFUSED))(
    '%s: what no typing mends is said first, then what is typed as the form asks for it',
    (action, { open, keys }) => {
      const refused = refusedOf(action as RequestStep, open, {})
      expect(refused.allowed ? [] : refused.reasons.map(({ key }) => key)).toEqual(keys.split(' '))
    },
  )

  test.each(RETURN_GROUNDS)('is sent back on the ground «%s»', (ground) => {
    expect(refusedOf('return', 0, { ...FULL_INPUT, ground })).toMatchObject({ allowed: true, to: 'returned' })
  })
})
