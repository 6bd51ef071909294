import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { addDays, endOfDay, type PlainDate, today } from '#app/domain/deadlines/calendar.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { fileReport } from '#db/demo/reports.server.ts'
import { deliver } from '../support/deliveries.ts'
import { as } from '../support/people.ts'
import { type PlainStep, plainSteps, plainTerm } from '../support/plain-days.ts'
import { mailsOf } from '../support/records.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportWritten, yearOf } from '../support/report-scenes.ts'

let dossier: Dossier
beforeAll(async () => {
  dossier = await reportWritten({ place: { lead: 1065 } })
})

const START: PlainDate = '2026-06-01'

/** What happens over three years: passes after standstills of days or months, double starts, an extension, a filing. */
const history = fc.record({
  pauses: fc.array(
    fc.oneof(
      fc.constant(0),
      fc.constant(1),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 20, max: 200 }),
    ),
    {
      minLength: 20,
      maxLength: 90,
    },
  ),
  /** Minutes after midnight in Zurich, also in the hours when the clocks change. */
  minute: fc.integer({ min: 0, max: 1439 }),
  extendedOn: fc.option(fc.integer({ min: 200, max: 330 })),
  filedOn: fc.option(fc.integer({ min: 230, max: 500 })),
})
type History = typeof history extends fc.Arbitrary<infer Held> ? Held : never

const EXTENDED_TO: PlainDate = '2027-05-31'

test('over three years every report gets exactly the mails of its steps', () => {
  fc.assert(
    fc.property(history, (told) =>
      rehearsed(() => {
        const days = passDays(told)
        const expected = [
          ...modelled(days, told, 2026),
          ...modelled(days, { ...told, extendedOn: null, filedOn: null }, 2027),
        ]
        expect(played(days, told).sort()).toEqual(expected.sort())
      }),
    ),
    { numRuns: 40 },
  )
})

const dayAfter = (days: number) => addDays(START, days)

function passDays({ pauses }: History): PlainDate[] {
  let day = START
  return pauses
    .map((pause) => {
      day = addDays(day, pause)
      return day
    })
    .filter((one) => one <= '2029-06-01')
}

/** The real engine, on the real records. */
function played(days: readonly PlainDate[], { minute, extendedOn, filedOn }: History): string[] {
  const lines: string[] = []
  const ids = new Map([2026, 2027].map((year) => [deadlineOf(yearOf(dossier, year).id)?.id ?? '', year]))
  const todo = [
    { on: extendedOn === null ? null : dayAfter(extendedOn), act: extend },
    { on: filedOn === null ? null : dayAfter(filedOn), act: file },
  ]
  for (const day of days) {
    const now = new Date(endOfDay(addDays(day, -1)).getTime() + minute * 60_000)
    for (const one of todo)
      if (one.on !== null && one.on <= day) {
        one.act(one.on)
        one.on = null
      }
    for (const { deadlineId, send, skipped } of remind({ today: today(now), now })) {
      const year = ids.get(deadlineId)
      if (!year) continue
      lines.push(...send.map(({ step }) => `${year} ${day} ${step}`))
      lines.push(...skipped.map(({ step }) => `${year} ${step} skipped`))
    }
    deliver(now)
  }
  expectMails(lines, [...ids.keys()])
  return lines
}

/** Each step that is sent is a mail to each person, each skipped one a record; none of them twice. */
function expectMails(lines: readonly string[], ids: readonly string[]) {
  const people = (line: string) => (line.includes('hold_proposal') ? 1 : 3)
  const rows = mailsOf(dossier).filter(({ deadlineId }) => ids.includes(deadlineId ?? ''))
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  expect(rows).toHaveLength(lines.reduce((sum, line) => sum + people(line), 0))
  expect(rows.filter(({ state }) => state === 'skipped')).toHaveLength(
    lines.filter((line) => line.endsWith('skipped')).reduce((sum, line) => sum + people(line), 0),
  )
}

function extend(day: PlainDate) {
  const { effectiveOn = '', termOn = null } = deadlineOf(yearOf(dossier).id) ?? {}
  const result = grantExtension({
    reportingYearId: yearOf(dossier).id,
    person: as('officer'),
    seen: termOn ?? effectiveOn,
    dueOn: EXTENDED_TO,
    reason: 'Stellenwechsel.',
    now: new Date(`${day}T08:00:00Z`),
  })
  if (!result.ok && result.refusal !== 'deadline_met') throw new Error(result.refusal)
}

function file(day: PlainDate) {
  fileReport(dossier, 2026, new Date(`${day}T08:00:00Z`))
}

/**
 * The plain model: a step is sent by the first pass on or after its day, unless a later step for the same reader
 * has come by then; an extension starts anew, a filing ends it.
 */
function modelled(
  days: readonly PlainDate[],
  { extendedOn, filedOn }: Pick<History, 'extendedOn' | 'filedOn'>,
  year: number,
) {
  const due: PlainDate = year === 2026 ? '2027-03-15' : '2028-03-15'
  const end = filedOn === null ? '9999-12-31' : dayAfter(filedOn)
  const turn = extendedOn === null || dayAfter(extendedOn) >= end ? end : dayAfter(extendedOn)
  const first = days.filter((day) => day < turn && day < end)
  const second = days.filter((day) => day >= turn && day < end)
  return [
    ...outcome(first, { dueOn: due, since: '2025-11-20' }),
    ...outcome(second, { dueOn: EXTENDED_TO, since: turn }),
  ].map((line) => `${year} ${line}`)
}

function outcome(days: readonly PlainDate[], owed: { dueOn: PlainDate; since: PlainDate }): string[] {
  if (days.length === 0) return []
  const report = { of: 'annual_report', ...owed } as const
  const dayOf = (step: PlainStep | undefined) => step && days.find((day) => day >= step.on)
  const told = (day: PlainDate | undefined) => day && { on: day, term: plainTerm(day) }
  const steps = plainSteps(report).municipality
  const first = told(dayOf(steps.at(-1))) || undefined
  const again = first && plainSteps({ ...report, first }).municipality.at(-1)
  const second = told(dayOf(again)) || undefined
  const hold = plainSteps({ ...report, ...(first && { first }), ...(second && { second }) }).officer[0]
  const lines = steps.flatMap((step) => {
    const day = dayOf(step)
    if (!day) return []
    const overtaken = steps.some((other) => other.on > step.on && other.on <= day)
    return [overtaken ? `${step.name} skipped` : `${day} ${step.name}`]
  })
  const escalation = [again, hold].flatMap((step) => (dayOf(step) ? [`${dayOf(step)} ${step?.name}`] : []))
  return [...lines, ...escalation]
}
