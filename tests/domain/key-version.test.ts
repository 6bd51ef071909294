import { describe, expect, test } from 'vitest'
import { givesNothing } from '#app/domain/contribution/key.ts'
import { KEY_FORMS } from '#app/domain/contribution/key-choices.ts'
import { emptyKey } from '#app/domain/programme/key-drafts.ts'
import { keyOn, keyStandingOf, proposedDay, replacedFrom } from '#app/domain/programme/key-version.ts'

const of = (version: number, inForceFrom: string, enactedAt: string | null) =>
  ({ version, inForceFrom, enactedAt, state: 'in_force' }) as const

const SAMPLE = of(1, '2024-01-01', null)
const FIRST = of(2, '2025-01-01', '2024-11-01T09:00:00.000Z')
const NEXT = of(3, '2028-01-01', '2027-03-01T09:00:00.000Z')
const RETROACTIVE = of(4, '2026-01-01', '2027-05-01T09:00:00.000Z')
const DRAFT = { ...of(5, '2024-01-01', null), state: 'draft' } as const

describe('the version that counts', () => {
  test.each([
    ['before the first day', [SAMPLE, FIRST], '2023-06-01', 1],
    ['until another counts', [SAMPLE, FIRST], '2024-12-31', 1],
    ['from its own day on', [SAMPLE, FIRST], '2025-01-01', 2],
    ['although another is decided that counts later', [SAMPLE, FIRST, NEXT], '2027-12-31', 2],
    ['by a later decision that reaches back', [SAMPLE, FIRST, NEXT, RETROACTIVE], '2026-01-01', 4],
    [
      'by that decision also where an earlier one would begin later',
      [SAMPLE, NEXT, RETROACTIVE],
      '2028-06-01',
      4,
    ],
    ['and never a draft', [SAMPLE, DRAFT], '2026-01-01', 1],
  ] as const)('%s', (_, versions, day, version) => {
    expect(keyOn([...versions], day)?.version).toBe(version)
    expect(keyOn(versions.toReversed(), day)?.version).toBe(version)
  })

  test('is none where nothing is in force', () => {
    expect(keyOn([DRAFT], '2026-01-01')).toBeUndefined()
  })
})

test('a version stands where the decisions have put it', () => {
  const all = [SAMPLE, FIRST, NEXT, DRAFT]
  const standings = all.map((one) => keyStandingOf(one, all, '2027-06-01'))
  expect(standings).toEqual(['replaced', 'in_force', 'coming', 'draft'])
  const later = [SAMPLE, FIRST, NEXT, RETROACTIVE]
  expect(later.map((one) => keyStandingOf(one, later, '2027-06-01'))).toEqual([
    'replaced',
    'replaced',
    'replaced',
    'in_force',
  ])
})

test('a new decision replaces what would count on its day or later, and nothing that is over', () => {
  const versions = [SAMPLE, FIRST, NEXT]
  expect(replacedFrom(versions, '2026-01-01').map(({ version }) => version)).toEqual([2, 3])
  expect(replacedFrom(versions, '2028-01-01').map(({ version }) => version)).toEqual([3])
})

test.each([
  ['2026-05-01', '2027-01-01'],
  ['2027-05-01', '2024-01-01'],
  ['2023-05-01', '2024-01-01'],
])('on %s a key is proposed from %s', (today, day) => {
  expect(proposedDay({ startsOn: '2024-01-01', endsOn: '2027-12-31' }, today)).toBe(day)
})

test('of two versions decided on at the same instant the later number counts', () => {
  const twin = { ...FIRST, version: 6 }
  expect(keyOn([FIRST, twin], '2026-01-01')?.version).toBe(6)
  expect(keyOn([twin, FIRST], '2026-01-01')?.version).toBe(6)
})

test.each(KEY_FORMS)(
  'a key of the form %s is begun with every value at nothing, and gives nobody anything',
  (form) => {
    expect(emptyKey(form).form).toBe(form)
    expect(givesNothing(emptyKey(form))).toBe(form !== 'co_funding')
  },
)
