import { describe, expect, test } from 'vitest'
import { STEP_FORMS } from '#app/domain/lifecycle/decision-forms.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { MACHINES, type MachineName } from '#app/domain/lifecycle/machines.ts'
import {
  type Asks,
  addressOf,
  buttonsAmong,
  STEPS,
  type Step,
  sharedStepAddresses,
  sharedStepAt,
} from '#app/domain/lifecycle/steps.ts'
import type { Guard } from '#app/domain/lifecycle/table.ts'
import { isCantonal, isMunicipal, type Role, type Side } from '#app/domain/roles.ts'
import { claimFacts, PAYMENT } from '../support/facts.ts'

type Transition = { by: readonly string[]; from: readonly string[]; guards?: readonly string[] }
type AnyMachine = {
  transitions: Readonly<Record<string, Transition>>
  guards: Readonly<Record<string, Guard<unknown>>>
}

const SIDES = [
  ['canton', isCantonal],
  ['municipality', isMunicipal],
] as const

const all = (Object.keys(STEPS) as MachineName[]).flatMap((name) =>
  Object.entries<Step>(STEPS[name]).map(([action, step]) => {
    const machine = MACHINES[name] as unknown as AnyMachine
    return { name, action, step, machine, transition: machine.transitions[action] }
  }),
)

test.each(all)(
  '$name $action has a page on the sides that may take it, and on no other',
  ({ step, transition }) => {
    for (const [side, isOfSide] of SIDES) {
      const takes = transition?.by.some((role) => role !== 'system' && isOfSide(role as Role)) ?? false
      expect(step[side] !== undefined, side).toBe(takes)
    }
  },
)

/** What each form of the shared page makes of a full answer. */
const ANSWERS: Readonly<Record<Asks, Readonly<Record<string, unknown>>>> = {
  nothing: {},
  reason: { reason: 'Weil.' },
  reason_and_day: { reason: 'Weil.', dueOn: '2027-05-31' },
  points: {
    ground: 'incomplete',
    reason: 'Weil.',
    dueOn: '2027-05-31',
    items: [{ section: 'budget', text: '2027' }],
  },
  rejection: { reason: 'Weil.', legalRemedies: 'Innert 30 Tagen.' },
  end_of_year: { reason: 'Weil.', effectiveOn: '2027-12-31' },
  reason_if_early: { reason: 'Weil.' },
  reason_if_ex_officio: { reason: 'Weil.' },
  payment: { amountRappen: '12.50', paidOn: '30.4.2027', reason: '' },
  offset: { trancheId: 'tranche-2' },
  booking: { bookingId: PAYMENT.id, reason: 'Weil.' },
  instalments: {
    instalments: [
      { dueOn: '31.5.2027', amountRappen: '1’000' },
      { dueOn: '', amountRappen: '' },
      { dueOn: '2027-06-30', amountRappen: '500.00' },
    ],
  },
  account_check: { accountCompared: true, phoned: true },
}

/** The guards that look at what was typed: they refuse an empty input whatever the record says. */
const INPUT_GUARDS = [
  'reasonIsGiven',
  'itemsAreNamed',
  'dueDateLiesAhead',
  'legalRemediesAreGiven',
  'effectiveDateEndsAYear',
  'authorityIsDeclared',
  'signatureIsGiven',
  'signedCopyIsGiven',
  'exOfficioIsAnswered',
  'dayHasComeOrReasonIsGiven',
  'reportHasComeOrReasonIsGiven',
  'amountIsOpen',
  'dayOfPaymentIsOver',
  'trancheIsOneOfThem',
  'bookingIsOneOfThem',
  'instalmentsAddUp',
  'accountIsCompared',
  'callIsAnswered',
]

describe.each(
  all.filter(({ step }) => typeof step.canton === 'string' || typeof step.municipality === 'string'),
)('$name $action', ({ step, machine, transition }) => {
  const pages = [step.canton, step.municipality].filter((page): page is Asks => typeof page === 'string')
  const guards = (transition?.guards ?? []).filter((guard) => INPUT_GUARDS.includes(guard))

  test.each(pages)('asks («%s») for all that its guards want typed, and for nothing else', (asks) => {
    const form = STEP_FORMS[asks].safeParse({ version: '1', ...ANSWERS[asks] })
    expect(form.success).toBe(true)
    const refusals = (input: TransitionInput) =>
      guards.filter((guard) => (machine.guards[guard]?.(situation(input)) ?? []).length > 0)
    expect(refusals(form.data as TransitionInput)).toEqual([])
    expect(refusals({})).toEqual(guards)
    expect(guards.length > 0).toBe(asks !== 'nothing')
  })
})

function situation(input: TransitionInput) {
  const gate = { year: 2026, filed: false, exOfficio: true }
  const application = { startsOn: '2026-01-01', endsOn: '2028-12-31' }
  const facts = { application, dueOn: '2027-05-02', gate, canBeCalled: true, ...claimFacts() }
  return { facts, actor: { id: 'x', roles: [] }, input, today: '2027-05-01' }
}

test.each(Object.keys(STEPS) as MachineName[])('no two steps on a %s share an address', (name) => {
  for (const side of ['canton', 'municipality'] as Side[]) {
    const ofSide = all.filter((one) => one.name === name && one.step[side] !== undefined)
    const addresses = ofSide.map(({ action }) => addressOf(name, action, side))
    expect(new Set(addresses).size).toBe(addresses.length)
  }
})

describe('the steps at hand', () => {
  const atHand = (...kinds: ('forward' | 'at_once' | 'aside' | 'dangerous')[]) =>
    buttonsAmong(['reject', 'return', 'withdraw', 'approve', 'amend', 'not_a_step'], {
      machine: 'dossier',
      side: 'canton',
      buttons: kinds,
    })

  test('are told by the kind of their button, in the order of the kinds, and only those of the side', () => {
    expect(atHand('forward', 'aside', 'dangerous')).toEqual(['approve', 'return', 'reject'])
    expect(atHand('dangerous', 'forward')).toEqual(['reject', 'approve'])
    expect(atHand('at_once')).toEqual([])
  })

  test.each([
    ['dossier', 'send_back', 'canton', 'send-back'],
    ['dossier', 'submit', 'municipality', 'review'],
    ['amendment', 'put_in_force', 'canton', ''],
    ['dossier', 'not_a_step', 'canton', 'not-a-step'],
  ] as const)('%s %s of the %s is taken at «%s»', (machine, action, side, address) => {
    expect(addressOf(machine, action, side)).toBe(address)
  })

  test('are found again at the address of the shared page, and nothing else is', () => {
    for (const { name, action, step } of all)
      for (const [side] of SIDES) {
        const page = step[side]
        const found = sharedStepAt(name, side, addressOf(name, action, side))
        expect(found, `${name} ${action} ${side}`).toEqual(
          typeof page === 'string' ? { action, asks: page } : undefined,
        )
      }
    expect(sharedStepAt('dossier', 'canton', 'withdraw')).toBeUndefined()
    expect(sharedStepAt('dossier', 'canton', undefined)).toBeUndefined()
  })
})

test('the page that steps share stands below each record on which a side takes such a step, and no other', () => {
  const below = (side: Side, ...records: string[]) =>
    records.map((record) => `${side}/dossiers/:reference${record}/:step`)
  const EVERY = ['/amendments/:number', '/reports/:year', '/tranches/:id', '/claims/:id', '/accounts/:id']
  expect(sharedStepAddresses('canton').sort()).toEqual(below('canton', '', ...EVERY).sort())
  expect(sharedStepAddresses('municipality').sort()).toEqual(
    below('municipality', '', '/amendments/:number', '/accounts/:id').sort(),
  )
})
