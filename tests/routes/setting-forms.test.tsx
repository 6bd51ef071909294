import { expect, test } from 'vitest'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { DEFAULT_SETTINGS } from '#app/domain/programme/programme.ts'
import { SETTINGS } from '#app/domain/programme/setting-names.ts'
import * as amendments from '#app/routes/canton.settings.amendments.tsx'
import * as applications from '#app/routes/canton.settings.applications.tsx'
import * as fourEyes from '#app/routes/canton.settings.four-eyes.tsx'
import * as mail from '#app/routes/canton.settings.mails.$template.tsx'
import * as match from '#app/routes/canton.settings.match.tsx'
import * as reminders from '#app/routes/canton.settings.reminders.$kind.tsx'
import * as reportDue from '#app/routes/canton.settings.report-due.tsx'
import * as secondPerson from '#app/routes/canton.settings.second-person.tsx'
import * as terms from '#app/routes/canton.settings.terms.tsx'
import * as tolerance from '#app/routes/canton.settings.tolerance.tsx'
import * as tranches from '#app/routes/canton.settings.tranches.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { drawn } from '../support/drawn-page.tsx'
import { as } from '../support/people.ts'
import { programmeSettings, WHY } from '../support/settings.ts'
import { send, visit } from '../support/visit.ts'

clockStandsAt('2026-03-02T09:00:00Z')

/** Each leaf of the settings: on which page it is entered, and in which fields. */
const PAGES: Record<
  keyof ProgrammeSettings,
  (path: readonly string[]) => [page: Page, fields: string[], kind?: string]
> = {
  referenceDate: () => [match, ['referenceDate']],
  matchingRatio: () => [match, ['own', 'canton']],
  missedMatch: () => [match, ['missedMatch']],
  unspentMoney: () => [match, ['unspentMoney']],
  tranches: () => [tranches, ['tranches.0.share', 'tranches.0.due', 'tranches.0.gate']],
  reportDue: () => [reportDue, ['reportDue']],
  weekendRule: () => [reportDue, ['weekendRule']],
  deadlines: ([part = '']) =>
    part === 'resolutionFrom' ? [reminders, ['from'], 'resolution'] : [reminders, ['days'], part],
  terms: ([part = '']) => [terms, [part]],
  reminders: ([part = '']) => [reminders, [part], 'annual_report'],
  reminderPlans: ([kind = '', part = '']) => [reminders, [part], kind],
  reminderRecipients: ([kind = '']) => [reminders, ['to'], kind],
  mailAdditions: () => [mail, ['de', 'en']],
  tolerance: ([part = '']) => [tolerance, [part]],
  secondPerson: ([part = '']) => [secondPerson, [part]],
  fourEyes: ([part = '']) => [fourEyes, [part]],
  amendments: ([part = '']) => [amendments, [part]],
  applications: ([part = '']) => [applications, [part]],
}
type Page = { loader: (args: never) => Promise<object>; default: unknown }

/** The way to every value of the settings that is set by itself. */
function leaves(value: unknown, path: readonly string[] = []): string[][] {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isGroup || Object.keys(value).length === 0) return [[...path]]
  return Object.entries(value).flatMap(([name, part]) => leaves(part, [...path, name]))
}

test.each(leaves(DEFAULT_SETTINGS).map((path) => [path.join('.'), path] as const))(
  'the setting %s has its field on a form',
  async (_name, [field = '', ...path]) => {
    const [page, names, kind] = PAGES[field as keyof ProgrammeSettings](path)
    const params = { kind: kind ?? '', template: 'report-reminder' }
    const data = await page.loader(visit(as('officer'), { params }) as never)
    const html = await drawn(page.default, data, '/canton/settings')
    expect(names.filter((name) => !html.includes(`name="${name}"`))).toEqual([])
  },
)

test('every field of the settings is shown among them', () => {
  const shown = SETTINGS.flatMap(({ place }) => (place.in === 'settings' ? [place.field] : []))
  expect([...new Set(shown)].sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort())
})

type Sent = { data: { errors: Record<string, string> }; init: { status: number } }
const row = (share: string, due = '31.1.', gate = 'none') => ({ share, due, gate })
const rowsOf = (...rows: ReturnType<typeof row>[]) =>
  Object.fromEntries(
    rows.flatMap((one, index) =>
      Object.entries(one).map(([name, value]) => [`tranches.${index}.${name}`, value] as const),
    ),
  )
const MATCH = {
  referenceDate: '31.12.2023',
  own: '1',
  canton: '1',
  missedMatch: 'reduce',
  unspentMoney: 'reclaim',
}

test.each<
  [
    string,
    { loader: Page['loader']; action: (args: never) => Promise<unknown> },
    Record<string, string>,
    Record<string, string>,
  ]
>([
  [
    'shares below the whole',
    tranches,
    rowsOf(row('50 %'), row('1/3', '30.6.')),
    { 'tranches.1.share': 'shares_not_one:5/6' },
  ],
  [
    'shares above the whole',
    tranches,
    rowsOf(row('60'), row('60 %', '30.6.')),
    { 'tranches.1.share': 'shares_not_one:120 %' },
  ],
  ['a day twice', tranches, rowsOf(row('1/2'), row('1/2')), { 'tranches.1.due': 'tranche_not_later' }],
  [
    'a day that does not exist',
    tranches,
    rowsOf(row('100', '30.2.')),
    { 'tranches.0.due': 'not_a_month_day' },
  ],
  ['a day of leap years', tranches, rowsOf(row('100', '29.2.')), { 'tranches.0.due': 'not_a_month_day' }],
  ['a share of nothing', tranches, rowsOf(row('0')), { 'tranches.0.share': 'not_a_share' }],
  ['no tranche at all', tranches, {}, { 'tranches.0.share': 'shares_not_one:0 %' }],
  ['a ratio of zero', match, { ...MATCH, own: '0' }, { own: 'too_small:1' }],
  ['a negative ratio', match, { ...MATCH, canton: '-1' }, { canton: 'too_small:1' }],
  ['a ratio too large', match, { ...MATCH, own: '101' }, { own: 'too_big:100' }],
  ['a ratio that is no whole number', match, { ...MATCH, own: '1.5' }, { own: 'not_a_number' }],
  [
    'a reference date without population',
    match,
    { ...MATCH, referenceDate: '1.1.2023' },
    { referenceDate: 'no_population_on_day:31.12.2023, 31.12.2024, 31.12.2025' },
  ],
  ['a tolerance above all', tolerance, { percent: '101', amountRappen: '1000' }, { percent: 'too_big:100' }],
  [
    'a negative tolerance',
    tolerance,
    { percent: '5', amountRappen: '-1' },
    { amountRappen: 'negative_amount' },
  ],
  [
    'a sample of more than all',
    secondPerson,
    { fromAmount: '', randomShare: '3/2', byHand: '' },
    { randomShare: 'rate_above_one' },
  ],
  [
    'a report due on no day',
    reportDue,
    { reportDue: '31.4.', weekendRule: 'strict' },
    { reportDue: 'not_a_month_day' },
  ],
])('%s is refused at its field, and nothing changes', async (_name, page, typed, errors) => {
  const before = programmeSettings()
  const { seen } = (await page.loader(visit(as('admin')) as never)) as { seen: string }
  const { data, init } = (await page.action(send(as('admin'), { ...WHY, ...typed, seen }) as never)) as Sent
  expect([init.status, data.errors]).toEqual([422, errors])
  expect(programmeSettings()).toEqual(before)
})

test('steps twice are refused at their field', async () => {
  const params = { kind: 'claim' }
  const { seen } = await reminders.loader(visit(as('officer'), { params }))
  const typed = { ...WHY, seen, daysBefore: '7, 7', notice: 'on', to: 'clerk', days: '30' }
  const { data } = (await reminders.action(send(as('officer'), typed, { params }))) as unknown as Sent
  expect(data.errors).toEqual({ daysBefore: 'steps_not_descending' })
})
