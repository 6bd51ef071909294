import { describe, expect, test } from 'vitest'
import { atHand, isAwaited, statesAwaiting, stepsFrom, stillOffered } from '#app/domain/lifecycle/decide.ts'
import { reason } from '#app/domain/lifecycle/reasons.ts'
import { type Machine, onceTyped } from '#app/domain/lifecycle/table.ts'
import { TODAY } from '../support/facts.ts'

type State = 'draft' | 'sent' | 'done'
type Facts = { state: State; isWhole: boolean; isPaid: boolean; hasCopies: boolean }
type Action = 'send' | 'settle' | 'copy' | 'undo' | 'note'
type Fact = 'isWhole' | 'isPaid' | 'hasCopies' | 'reasonIsGiven'

const WHY = {
  whole: reason('money_not_even'),
  paid: reason('no_step_awaited'),
  copies: reason('no_step_recorded'),
}

/** A paper that is sent, settled once it is paid, copied where there are copies, and undone where it is not whole. */
const machine: Machine<State, Facts, Action, Fact> = {
  name: 'dossier',
  states: ['draft', 'sent', 'done'],
  initial: 'draft',
  transitions: {
    send: {
      from: ['draft'],
      to: 'sent',
      by: ['clerk'],
      guards: ['isWhole', 'reasonIsGiven'],
      awaited: 'always',
    },
    settle: { from: ['sent'], to: 'done', by: ['officer'], guards: ['isPaid'], awaited: 'once_fulfilled' },
    copy: { from: ['sent', 'done'], to: 'same', by: ['officer'], offeredWhile: 'hasCopies' },
    undo: { from: ['sent'], to: 'draft', by: ['officer'], awaited: { unless: 'isWhole' } },
    note: { from: ['sent'], to: 'same', by: ['officer'], guards: ['isPaid'] },
  },
  guards: {
    isWhole: ({ facts }) => (facts.isWhole ? [] : [WHY.whole]),
    isPaid: ({ facts }) => (facts.isPaid ? [] : [WHY.paid]),
    hasCopies: ({ facts }) => (facts.hasCopies ? [] : [WHY.copies]),
    reasonIsGiven: onceTyped(({ input }) => (input.reason ? [] : [reason('reason_missing')])),
  },
}

const ALL = { isWhole: true, isPaid: true, hasCopies: true }
const NOTHING = { isWhole: false, isPaid: false, hasCopies: false }
const at = (state: State, given: object, role: 'clerk' | 'officer' = 'officer') => ({
  ...{ facts: { ...NOTHING, state, ...given }, today: TODAY },
  actor: { id: 'one', roles: [role] },
})

test('from a state somebody may take the steps of that state and of the own roles', () => {
  expect(stepsFrom(machine, 'sent', ['officer'])).toEqual(['settle', 'copy', 'undo', 'note'])
  expect(stepsFrom(machine, 'sent', ['clerk'])).toEqual([])
  expect(stepsFrom(machine, 'draft', ['officer', 'clerk'])).toEqual(['send'])
})

test('a step is offered while there is something for it, and the facts are read only where a step asks for them', () => {
  const offered = (given: object) =>
    stillOffered(machine, ['copy', 'note'], { facts: () => at('sent', given).facts, today: TODAY })
  expect([offered(ALL), offered(NOTHING)]).toEqual([['copy', 'note'], ['note']])
  const unread = () => {
    throw new Error('The facts were read')
  }
  expect(stillOffered(machine, ['settle', 'note'], { facts: unread, today: TODAY })).toEqual([
    'settle',
    'note',
  ])
})

describe('a step is at hand', () => {
  const shown = (given: object, waits?: (action: Action) => readonly (typeof WHY.whole)[]) =>
    atHand(machine, ['settle', 'copy', 'undo', 'note'], { ...at('sent', given), ...(waits && { waits }) })

  test('with a button where the door would take its form filled in well', () => {
    expect(shown(ALL)).toEqual({ steps: ['settle', 'copy', 'undo', 'note'], held: [] })
    expect(atHand(machine, ['send'], at('draft', ALL, 'clerk')).steps).toEqual(['send'])
  })

  test('beside it with its reasons where the state waits for it and the door refuses it, and not at all where nobody waits', () => {
    expect(shown(NOTHING)).toEqual({ steps: ['undo'], held: [{ action: 'settle', reasons: [WHY.paid] }] })
  })

  test('beside it where it waits for somebody’s word already, whatever the door would say', () => {
    const waits = (action: Action) => (action === 'settle' ? [WHY.copies] : [])
    expect(shown(ALL, waits)).toEqual({
      ...{ steps: ['copy', 'undo', 'note'], held: [{ action: 'settle', reasons: [WHY.copies] }] },
    })
  })
})

test.each<[string, Action, State, given: object, boolean]>([
  ['always, also while something is missing', 'send', 'draft', NOTHING, true],
  ['once its guards hold', 'settle', 'sent', ALL, true],
  ['not before they do', 'settle', 'sent', NOTHING, false],
  ['where a fact does not hold and the way on is back', 'undo', 'sent', NOTHING, true],
  ['not while that fact holds', 'undo', 'sent', ALL, false],
])('somebody waits for a step %s', (_case, action, state, given, expected) => {
  expect(isAwaited(machine, action, at(state, given))).toBe(expected)
})

test('a record waits for a role in the states from which that role takes a step that is awaited', () => {
  expect(statesAwaiting(machine, ['clerk'])).toEqual(['draft'])
  expect(statesAwaiting(machine, ['officer'])).toEqual(['sent'])
  expect(statesAwaiting(machine, ['finance'])).toEqual([])
})
