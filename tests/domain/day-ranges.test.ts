import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { DAY_RANGES, EVER, faultsOutside } from '#app/domain/deadlines/day-ranges.ts'
import { extendable, extensionFault, givenAnew, givenAnewFault } from '#app/domain/deadlines/extension.ts'
import { formError } from '#app/domain/forms/form-errors.ts'
import { dueDateLiesAhead } from '#app/domain/lifecycle/asked.ts'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import { effectiveDateEndsAYear } from '#app/domain/lifecycle/dossier-guards.ts'
import { rappen } from '#app/domain/money.ts'
import { periodFaults } from '#app/domain/programme/period.ts'
import { errorText } from '#app/text/form-error.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { type FormField, formFields } from '../support/form-fields.ts'

const read = (schema: z.ZodType, typed: string) => schema.safeParse(typed, { error: formError })

const TODAY = '2027-03-01'

/** A pipe or a field that may be left out, which takes words and makes a day of them. */
const FIELDS = formFields((schema) => read(schema, '15. März 2026').data === '2026-03-15', TODAY)

const given = {
  running: { dueOn: '2027-03-15', termOn: null },
  legalOn: '2027-03-15',
  openedAt: null,
  awaitedAgainAt: null,
  extension: null,
}
const rule = { days: 60, weekendRule: 'next_working_day' } as const
const period = { startsOn: '2024-01-01', endsOn: '2027-12-31' }
const typedPeriod = { ...period, name: 'KIP', legalBasis: '', opensOn: null, closesOn: null }
const partDays = { dueOn: null, weekendRule: 'next_working_day' }
const claim = { issuedOn: '2027-02-01', amountRappen: rappen(200), bookings: [], partDays }
const on = (facts: object, input: object) =>
  ({ facts, input, today: TODAY, actor: { id: null, roles: [] } }) as never
const part = (dueOn: string) => ({ dueOn, amountRappen: rappen(100) })
const said = (reasons: Parameters<typeof toldReasons>[1]) => toldReasons('de', reasons)[0]?.words
const faulty = (errors: Record<string, string>, field: string) => errorText('de', errors[field] ?? '')

/** Every form of the settings asks from which day on a change holds. */
const VALID_FROM = FIELDS.map(([name]) => name).filter((name) => name.endsWith('.validFrom'))

/** Each field that has a rule of its own, with what that rule says to a day, and a day that it names. */
const RULED: Record<string, { says: (day: string) => string | undefined; names: string }> = {
  ...Object.fromEntries(
    ['returnInput.dueOn', 'STEP_FORMS.points.dueOn'].map((name) => [
      name,
      { says: (dueOn) => said(dueDateLiesAhead(on({}, { dueOn }))), names: '01.03.2028' },
    ]),
  ),
  ...Object.fromEntries(
    ['terminateInput.effectiveOn', 'STEP_FORMS.end_of_year.effectiveOn'].map((name) => [
      name,
      {
        says: (effectiveOn: string) =>
          said(
            effectiveDateEndsAYear(
              on({ application: { startsOn: '2026-01-01', endsOn: '2028-12-31' } }, { effectiveOn }),
            ),
          ),
        names: '31.12.2028',
      },
    ]),
  ),
  'extensionForm.dueOn': {
    says: (dueOn) =>
      JSON.stringify(extensionFault(extendable(given, rule), { dueOn, corrects: false, today: TODAY })),
    names: '2028-03-14',
  },
  'STEP_FORMS.reason_and_day.dueOn': {
    says: (dueOn) => JSON.stringify(givenAnewFault(givenAnew(TODAY, rule), { dueOn, today: TODAY })),
    names: '2028-02-29',
  },
  'STEP_FORMS.payment.paidOn': {
    says: (paidOn) => said(claimMachine.guards.dayOfPaymentIsOver(on(claim, { paidOn }))),
    names: 'Zukunft',
  },
  'STEP_FORMS.instalments.instalments.dueOn': {
    says: (dueOn) =>
      said(
        claimMachine.guards.instalmentsLieAhead(
          on(claim, { instalments: [part('2027-03-31'), part(dueOn)] }),
        ),
      ),
    names: '04.03.2032',
  },
  'windowForm.opensOn': {
    says: (opensOn) => faulty(faultsOutside(DAY_RANGES.window(period), { opensOn }), 'opensOn'),
    names: '31.12.2027',
  },
  'windowForm.closesOn': {
    says: (closesOn) => faulty(faultsOutside(DAY_RANGES.window(period), { closesOn }), 'closesOn'),
    names: '31.12.2027',
  },
  'periodForm.opensOn': {
    says: (opensOn) => faulty(periodFaults({ ...typedPeriod, opensOn }, []), 'opensOn'),
    names: '31.12.2027',
  },
  'periodForm.closesOn': {
    says: (closesOn) => faulty(periodFaults({ ...typedPeriod, closesOn }, []), 'closesOn'),
    names: '31.12.2027',
  },
  ...Object.fromEntries(
    VALID_FROM.map((name) => [
      name,
      {
        says: (validFrom: string) =>
          faulty(faultsOutside(DAY_RANGES.settings(TODAY, period), { validFrom }), 'validFrom'),
        names: '31.12.2027',
      },
    ]),
  ),
  ...Object.fromEntries(
    ['mergerForm.mergedOn', 'foundationForm.mergedOn'].map((name) => [
      name,
      {
        says: (mergedOn: string) =>
          faulty(faultsOutside(DAY_RANGES.union([period]), { mergedOn }), 'mergedOn'),
        names: '31.12.2028',
      },
    ]),
  ),
  'deputyForm.fromOn': {
    says: (fromOn) => faulty(faultsOutside(DAY_RANGES.deputy(TODAY), { fromOn }), 'fromOn'),
    names: '02.03.2029',
  },
  'deputyForm.toOn': {
    says: (toOn) => faulty(faultsOutside(DAY_RANGES.deputy(TODAY), { toOn }), 'toOn'),
    names: '02.03.2029',
  },
}

/** Those whose rule looks at records: the day of the agreement's last year, of a letter, of an opening, of a population, of the body before. */
const RULED_BY_RECORDS = [
  'amendmentForms.term.endsOn',
  'lateOpeningForm.untilOn',
  'postingForm.postedOn',
  'postingCorrectionForm.postedOn',
  'matchForm.referenceDate',
  'recordStepForm.decidedOn',
]
/** Nobody types them, or they are the field itself. */
const MARKS = ['ruledDay', 'extensionForm.seen', 'postingCorrectionForm.seen']

const names = FIELDS.map(([name]) => name)
const isRuled = ([name]: FormField) => [...Object.keys(RULED), ...RULED_BY_RECORDS, ...MARKS].includes(name)

test('the fields for days are found in the forms, also those with a rule of their own', () => {
  expect(names).toEqual(
    expect.arrayContaining([
      ...['mergerForm.mergedOn', 'resolutionForm.resolvedOn', 'passedResolutionForm.resolvedOn'],
      ...['structureForm.mandateSince', ...Object.keys(RULED), ...RULED_BY_RECORDS, ...MARKS],
    ]),
  )
})

describe.each(FIELDS)('%s', (_name, schema) => {
  test('does not take a day that does not exist', () => {
    expect(read(schema, '31.6.2027').error?.issues).toMatchObject([{ message: 'not_a_date' }])
  })

  test('takes the first day of all', () => {
    expect(read(schema, EVER.from).data).toBe(EVER.from)
  })
})

describe.each(FIELDS.filter((field) => !isRuled(field)))('%s, which no rule bounds', (name, schema) => {
  test.each(['1.1.1900', '31.12.2099'])('does not take %s, and says which days it takes', (typed) => {
    const { error } = read(schema, typed)
    const [message = ''] = error?.issues.map((issue) => issue.message) ?? []
    const isPast = ['structureForm.mandateSince', 'passedResolutionForm.resolvedOn'].includes(name)
    const sentence = isPast && typed.endsWith('2099') ? 'liegt in der Zukunft' : '01.01.1950 – 31.12.2049'
    expect(errorText('de', message)).toContain(sentence)
  })
})

describe.each(Object.entries(RULED))('%s, which has a rule of its own', (name, { says, names: named }) => {
  test('is answered by that rule, first of all, and on both sides', () => {
    const schema = Object.fromEntries(FIELDS)[name]
    expect(schema && read(schema, '31.12.2099').data).toBe('2099-12-31')
    expect(says('2099-12-31')).toContain(named)
    expect(says('1900-01-01') ?? '').not.toBe('')
  })
})

test('a year in two digits names one of the hundred that any day can have', () => {
  const [schema] = FIELDS.filter(([name]) => name === 'mergerForm.mergedOn').map(([, one]) => one)
  const yearOf = (typed: string) => schema && String(read(schema, typed).data).slice(0, 4)
  expect(['1.1.50', '1.1.99', '1.1.00', '31.12.49'].map(yearOf)).toEqual(['1950', '1999', '2000', '2049'])
  expect([EVER.from, EVER.until]).toEqual(['1950-01-01', '2049-12-31'])
})

test.each([
  ['a key counts for days of its period', DAY_RANGES.key(period), '2024-01-01', '2027-12-31'],
  ['late applications are taken for a year at most', DAY_RANGES.lateOpening(TODAY), TODAY, '2028-03-01'],
  [
    'settings hold within their period while it runs',
    DAY_RANGES.settings(TODAY, period),
    TODAY,
    '2027-12-31',
  ],
  [
    'settings of a period that is over hold within a year',
    DAY_RANGES.settings('2028-01-01', period),
    '2028-01-01',
    '2029-01-01',
  ],
  ['without a period a union begins on any day', DAY_RANGES.union([]), EVER.from, '2051-01-01'],
])('%s', (_case, range, from, until) => {
  expect(range).toEqual({ from, until })
})
