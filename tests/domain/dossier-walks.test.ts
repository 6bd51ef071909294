import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DossierAction, dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import { CHAINED, dossierFacts } from '../support/facts.ts'
import {
  everyMoveIsInTheTable,
  type Moved,
  requestsAfter,
  type Step,
  steps,
  walk,
} from '../support/lifecycle-walks.ts'

const walkDossier = (taken: Step[]) =>
  walk(
    dossierMachine,
    {
      factsOf: (facts, actions) =>
        dossierFacts({
          ...facts,
          openRequests: requestsAfter(actions),
          signedForMunicipality: ['who signed before'],
          chain: bodiesDecide(taken) ? chainAfter(actions) : [],
        }),
    },
    taken,
  )

/** In some of the walks other bodies decide along. */
const bodiesDecide = ([first]: Step[]) => first?.second === true

/** What counts of the steps of two bodies, the second one on the agreement that is signed. */
function chainAfter(actions: readonly string[]) {
  const [before, after] = actions.reduce<[boolean, boolean]>(
    ([first, second], action) => {
      if (action === 'approve') return [false, false]
      if (action === 'sign') return [first, false]
      if (action === 'record_step') return [true, first]
      if (action === 'take_step_back') return [second && first, false]
      return [first, second]
    },
    [false, false],
  )
  const at = (isRecorded: boolean) => (isRecorded ? CHAINED.decided : CHAINED.awaited)
  return [...at(before).slice(0, 1), ...at(after).slice(1)]
}

/** The steps that lead back, each to a state in which the dossier has been. */
const BACK = ['withdraw_issue', 'send_copy_back', 'take_copy_back', 'take_first_back']

/** What holds of all that happened since the dossier was last with an officer, in order: what was taken back, does not. */
const sinceReview = (moves: Moved<DossierAction>[]) => {
  const start = moves.findLastIndex(({ to }) => to === 'in_review')
  const holding: Moved<DossierAction>[] = []
  for (const move of moves.slice(start + 1)) {
    if (move.action === 'take_step_back')
      holding.splice(
        holding.findLastIndex(({ action }) => action === 'record_step'),
        1,
      )
    else if (!BACK.includes(move.action)) holding.push(move)
    else holding.splice(holding.findLastIndex(({ to }) => to === move.to) + 1)
  }
  return holding.map(({ action }) => action)
}

describe('a dossier in the hands of anybody', () => {
  test('never leaves the table', () => {
    fc.assert(fc.property(steps, (taken) => everyMoveIsInTheTable('dossier', walkDossier(taken).moves)))
  })

  test('comes into force by approval, issue, signature and countersignature only, in this order, none taken back', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { moves } = walkDossier(taken)
        const active = moves.findIndex(({ action }) => action === 'countersign')
        if (active < 0) return
        const way = sinceReview(moves.slice(0, active + 1))
        const body = bodiesDecide(taken) ? ['record_step'] : []
        const gates = [...body, 'issue_agreement', 'sign', ...body, 'countersign']
        expect([
          ['approve', ...gates],
          ['approve', 'confirm', ...gates],
        ]).toContainEqual(way)
        expect(moves.slice(0, active).map(({ action }) => action)).toEqual(
          expect.arrayContaining(['submit', 'take_up']),
        )
      }),
      { numRuns: 400 },
    )
  })

  test('is never confirmed by the person who approved it', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { moves } = walkDossier(taken)
        for (const [index, { action, person }] of moves.entries())
          if (action === 'confirm') expect(moves[index - 1]).not.toMatchObject({ person })
      }),
      { numRuns: 400 },
    )
  })

  test('never moves backwards or ends without the reason that is asked for', () => {
    const others = [
      'return',
      'ask_paper',
      'change_request',
      'cancel_request',
      'reject',
      'dismiss',
      'send_back',
      'take_approval_back',
      'withdraw',
      'terminate',
      'revoke',
      'resume',
      'reconsider',
      'reopen',
      'refer_back',
      'take_step_back',
      'amend',
    ]
    const asking = [...others, ...BACK]
    fc.assert(
      fc.property(steps, (taken) => {
        for (const { action, bare } of walkDossier(taken).moves)
          if (asking.includes(action)) expect(bare).toBe(false)
      }),
    )
  })

  test('does come into force, be sent back, be confirmed and end in every way in these walks', () => {
    const walks = fc.sample(steps, { numRuns: 1000, seed: 7 }).map(walkDossier)
    const seen = new Set(walks.flatMap(({ moves }) => moves.map(({ action }) => action)))
    expect([...seen].sort()).toEqual(Object.keys(dossierMachine.transitions).sort())
  })
})
