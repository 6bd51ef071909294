import { describe, expect, test } from 'vitest'
import { mayStillAsk } from '#app/domain/lifecycle/asking.ts'
import type { ConfirmingRole } from '#app/domain/lifecycle/proposal.ts'
import { DEFAULT_SETTINGS, type ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { alone, asksForConfirmations } from '#app/domain/programme/two-persons.ts'
import type { Role } from '#app/domain/roles.ts'

const NOBODY_CONFIRMS = {
  payments: false,
  reopenings: false,
  exOfficio: false,
  accountChanges: false,
  waivers: false,
  matchExceptions: false,
  raisesOfPastYears: false,
  longExtensions: false,
  keys: false,
  amendmentsFromAmount: null,
} as const satisfies ProgrammeSettings['fourEyes']
const NO_REVIEW = { fromAmount: null, randomShare: null, byHand: false } as const

const asks = (
  fourEyes: Partial<ProgrammeSettings['fourEyes']> = {},
  secondPerson: Partial<ProgrammeSettings['secondPerson']> = {},
): ProgrammeSettings => ({
  ...DEFAULT_SETTINGS,
  fourEyes: { ...NOBODY_CONFIRMS, ...fourEyes },
  secondPerson: { ...NO_REVIEW, ...secondPerson },
})
const [ada, bea] = ['Ada', 'Bea'].map((name) => ({ id: name, name })) as [
  { id: string; name: string },
  { id: string; name: string },
]
type Office = Partial<Record<'officer' | 'second' | 'finance', readonly (typeof ada)[]>>

describe('one person where the programme asks for two', () => {
  test.each<[string, ProgrammeSettings, Office, string[]]>([
    ['alone in finance', asks({ payments: true }), { finance: [ada] }, ['payments Ada']],
    ['alone in finance, by two roles', asks({ payments: true }), { finance: [ada, ada] }, ['payments Ada']],
    ['two in finance', asks({ payments: true }), { finance: [ada, bea] }, []],
    ['nobody in finance, which is a vacant role', asks({ payments: true }), {}, []],
    ['alone in finance where one is enough', asks(), { finance: [ada] }, []],
    [
      'officer and second person in one',
      asks({ waivers: true }),
      { officer: [ada], second: [ada] },
      ['confirmations Ada'],
    ],
    ['an officer beside', asks({ waivers: true }), { officer: [ada, bea], second: [ada] }, []],
    ['a second person beside', asks({}, { byHand: true }), { officer: [ada], second: [ada, bea] }, []],
    [
      'in the second review by lot',
      asks({}, { randomShare: [1, 10] }),
      { officer: [ada], second: [ada] },
      ['confirmations Ada'],
    ],
    ['where nothing is confirmed', asks({ payments: true }), { officer: [ada], second: [ada] }, []],
  ])('%s', (_, settings, office, expected) => {
    const holders = { officer: [], second: [], finance: [], ...office }
    expect(alone([settings], holders).map(({ act, name }) => `${act} ${name}`)).toEqual(expected)
  })

  test('payments alone ask for no confirmation, and every other act does', () => {
    expect(asksForConfirmations(asks({ payments: true }))).toBe(false)
    expect(asksForConfirmations(asks({ keys: true }))).toBe(true)
    expect(asksForConfirmations(asks({}, { byHand: true }))).toBe(true)
    expect(asksForConfirmations(DEFAULT_SETTINGS)).toBe(true)
  })
})

test('who asked for a step may still ask while a role of hers may take it, and the word it waits for is the same', () => {
  const stays = (
    by: 'second_person' | 'other_side',
    roles: readonly Role[],
    asked: ConfirmingRole,
    step: readonly Role[] = ['officer', 'signatory'],
  ) => mayStillAsk({ by: step, confirmed: { by } }, { roles, asked })
  expect(stays('other_side', ['officer'], 'signatory')).toBe(true)
  expect(stays('other_side', ['signatory'], 'officer')).toBe(true)
  expect(stays('other_side', ['signatory'], 'signatory')).toBe(false)
  expect(stays('second_person', ['officer'], 'second')).toBe(true)
  expect(stays('second_person', ['finance'], 'second')).toBe(false)
  expect(stays('second_person', [], 'second')).toBe(false)
  expect(mayStillAsk({ by: ['officer'] }, { roles: ['officer'], asked: 'second' })).toBe(false)
})
