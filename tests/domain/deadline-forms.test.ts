import { describe, expect, test } from 'vitest'
import {
  additionForm,
  deputyForm,
  postingForm,
  reasonedForm,
  reminderForm,
  reminderFormOf,
  remindForm,
} from '#app/domain/deadlines/deadline-forms.ts'
import { inEachLanguage } from '#app/domain/language.ts'
import { faultsOf, send } from '../support/typed.ts'

const REMINDERS = {
  seen: 'mark',
  daysBefore: '60, 30; 14 7',
  notice: 'on',
  secondNoticeAfterDays: '14',
  holdProposalAfterDays: '',
  to: ['clerk', 'signatory'],
  days: '30',
  from: 'first_resolution',
}

/** Neither why nor from when, as of a draft. */
const WHY_NOT = { reason: '', validFrom: null }

describe('the reminders of one kind', () => {
  test('are typed as days before the deadline, however they are parted', () => {
    expect(send(reminderForm, REMINDERS)).toEqual({
      ok: true,
      data: {
        seen: 'mark',
        daysBefore: [60, 30, 14, 7],
        notice: true,
        secondNoticeAfterDays: 14,
        holdProposalAfterDays: null,
        to: ['clerk', 'signatory'],
        days: 30,
        from: 'first_resolution',
        ...WHY_NOT,
      },
    })
  })

  test('may be none at all, but of a completion without a notice; what a kind does not have is left away', () => {
    expect(send(reminderForm, { seen: 'mark', daysBefore: '', to: 'clerk' })).toEqual({
      ok: true,
      data: {
        seen: 'mark',
        daysBefore: [],
        notice: false,
        secondNoticeAfterDays: null,
        holdProposalAfterDays: null,
        to: ['clerk'],
        days: null,
        from: undefined,
        ...WHY_NOT,
      },
    })
    expect(
      faultsOf(reminderFormOf('completion_request'), { ...REMINDERS, daysBefore: '', notice: '' }),
    ).toEqual({
      notice: 'completion_untold',
    })
    for (const told of [{ daysBefore: '' }, { notice: '' }])
      expect(faultsOf(reminderFormOf('completion_request'), { ...REMINDERS, ...told })).toEqual({})
    expect(send(reminderForm, { ...REMINDERS, from: 'whenever' })).toMatchObject({
      data: { from: undefined },
    })
  })

  test.each([
    ['', null],
    ['1', 1],
    ['365', 365],
    ['0', 'too_small:1'],
    ['366', 'too_big:365'],
    ['1000', 'too_long:3'],
    ['-1', 'not_a_number'],
    ['1.5', 'not_a_number'],
    ['x1', 'not_a_number'],
  ])('come after «%s» days, which gives %s', (typed, given) => {
    const result = send(reminderForm, { ...REMINDERS, days: typed })
    if (typeof given === 'string') expect(result).toMatchObject({ errors: { days: given } })
    else expect(result).toMatchObject({ data: { days: given } })
  })

  test.each(['14, 30', '30, 30', '366', '0', 'bald', '7,5,x'])('do not take the days «%s»', (daysBefore) => {
    expect(Object.keys(faultsOf(reminderForm, { ...REMINDERS, daysBefore }))[0]).toMatch(/^daysBefore/)
  })

  test('go to one role of the municipality at least', () => {
    const { to: _nobody, ...others } = REMINDERS
    expect(faultsOf(reminderForm, others)).toEqual({ to: 'choose' })
    expect(Object.values(faultsOf(reminderForm, { ...REMINDERS, to: ['officer'] }))).toEqual([
      'unknown_choice',
    ])
  })
})

test('whoever sends reminders ticks one deadline at least, and each counts once', () => {
  expect(faultsOf(remindForm, {})).toEqual({ deadlines: 'choose' })
  expect(send(remindForm, { deadlines: ['a', 'b', 'a'] })).toEqual({
    ok: true,
    data: { deadlines: ['a', 'b'] },
  })
  const many = (count: number) => Array.from({ length: count }, (_, index) => `d-${index}`)
  expect(faultsOf(remindForm, { deadlines: many(500) })).toEqual({})
  expect(faultsOf(remindForm, { deadlines: many(501) })).toEqual({ deadlines: 'too_many:500' })
})

test.each([
  ['2027-02-01', '2027-02-02', {}],
  ['2027-02-01', '2027-02-01', {}],
  ['2027-02-02', '2027-02-01', { toOn: 'ends_before_start' }],
])('a deputy stands in from %s to %s: %o', (fromOn, toOn, faults) => {
  expect(faultsOf(deputyForm, { deputyId: 'a', fromOn, toOn })).toEqual(faults)
})

test('a hold of payments has its reason, a posted notice its day, and the office may add its own words', () => {
  expect(faultsOf(reasonedForm, {})).toEqual({ reason: 'required', seen: 'required' })
  expect(faultsOf(postingForm, { seen: 'hold_proposal' })).toEqual({
    postedOn: 'required',
    seen: 'unknown_choice',
  })
  expect(send(additionForm, { seen: 'a' })).toEqual({
    ok: true,
    data: { seen: 'a', ...WHY_NOT, ...inEachLanguage(() => '') },
  })
  expect(faultsOf(additionForm, { seen: 'a', de: 'x'.repeat(1001), en: 'x'.repeat(1000) })).toEqual({
    de: 'too_long:1000',
  })
})
