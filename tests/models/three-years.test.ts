import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { addDays, dayOff } from '#app/domain/deadlines/calendar.ts'
import * as anchoring from '#app/jobs/anchor.server.ts'
import * as digesting from '#app/jobs/digest.server.ts'
import * as reminding from '#app/jobs/remind.server.ts'
import { findDossier } from '#app/models/dossier/dossiers.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { asOneRequest } from '#app/models/memo.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import { morning } from '../support/days.ts'
import { deliver } from '../support/deliveries.ts'
import { as } from '../support/people.ts'
import { begin, HEIR, HOMES, LIFE, type Parties } from '../support/three-years.ts'
import * as watched from '../support/watched-years.ts'

const [FIRST, MERGED_ON, LAST] = ['2026-01-01', '2027-07-01', '2028-06-30']
const DESKS = ['officer', 'second', 'finance'] as const
const [MONDAY, WEEK] = [1, 7]

/** The plain model: lines «day who: what», each true until the next line of the same one. What explains them begins otherwise. */
const EXPECTED = { homes: linesOf('homes'), desks: linesOf('desks'), money: linesOf('money') }
type Table = keyof typeof EXPECTED

function linesOf(table: string): string[] {
  const file = path.join(import.meta.dirname, 'three-years', `${table}.txt`)
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\d{4}-/.test(line))
}

/** Each day that a table names with the one before it, each on which somebody acts, and each Monday. */
const LOOKED_AT = new Set([
  ...Object.values(EXPECTED)
    .flat()
    .flatMap((line) => [line.slice(0, 10), addDays(line.slice(0, 10), -1)]),
  ...Object.keys(LIFE),
  ...daysThrough(FIRST, LAST).filter((day) => new Date(day).getUTCDay() % WEEK === MONDAY),
])

describe('from January 2026 to June 2028, day by day with every job', () => {
  const found: Record<Table, string[]> = { homes: [], desks: [], money: [] }
  const before = new Map<string, string>()
  let parties: Parties

  beforeAll(async () => {
    parties = await begin()
    const look = watcher()
    for (const day of daysThrough(FIRST, LAST)) {
      setClock(morning(day).toISOString())
      await LIFE[day]?.(parties, morning(day))
      for (const job of [reminding, digesting, anchoring]) job.run(morning(day))
      deliver(morning(day))
      if (LOOKED_AT.has(day)) asOneRequest(() => look(day))
    }
  })
  afterAll(() => setClock())

  /** Writes down whatever is not as it was when it was looked at before. */
  function watcher() {
    const clerks = Object.entries(HOMES).map(([name, bfsNumber]) => [name, as('clerk', bfsNumber)] as const)
    const desks = DESKS.map((role) => [role, as(role)] as const)
    const see = (table: Table, day: string, who: string, what: string) => {
      if (before.get(`${table} ${who}`) !== what) found[table].push(`${day} ${who}: ${what}`)
      before.set(`${table} ${who}`, what)
    }
    return (day: string) => {
      for (const [name, clerk] of clerks) see('homes', day, name, watched.homeOf(clerk, day))
      for (const [role, person] of desks) see('desks', day, role, watched.deskOf(person, day))
      for (const dossier of Object.values(parties))
        for (const [year, amounts] of watched.moneyOf(dossier, day))
          see('money', day, `${dossier.party.name} ${year}`, amounts)
      see('money', day, 'Kanton', watched.cockpitSums())
    }
  }

  test.each(Object.keys(EXPECTED) as Table[])('%s are those of the plain model', (table) => {
    expect(found[table]).toEqual(EXPECTED[table])
  })

  test('every mail goes out on its day to whom it is for, and none else', () => {
    expect(watched.mailsFrom(FIRST)).toEqual(linesOf('mails').sort())
  })

  test('the digest comes on working days and tells what waits', () => {
    const told = DESKS.flatMap((role) => {
      const mornings = new Map(watched.digestsFrom(FIRST, role).map(({ day, text }) => [day, text]))
      expect([...mornings.keys()].filter((day) => dayOff(day))).toEqual([])
      const working = daysThrough(FIRST, LAST).filter((day) => !dayOff(day))
      const texts = working.map((day) => mornings.get(day) ?? '-')
      return working.flatMap((day, at) => (texts[at] === texts[at - 1] ? [] : `${day} ${role}: ${texts[at]}`))
    })
    expect(told).toEqual(linesOf('digests'))
  })

  test('the auditor gets the end of the chain after each day on which something happened', () => {
    const since = new Set([FIRST, ...watched.eventfulDays(FIRST)])
    expect(watched.anchorsFrom(FIRST)).toEqual([...since])
  })

  test('the successor finds the dossier from the day of the merger on, and nobody counts twice on any day', () => {
    const { town } = parties
    const sumOn = (day: string) => overviewRows(day).reduce((sum, { residents }) => sum + (residents ?? 0), 0)
    for (const day of [FIRST, '2027-06-30', MERGED_ON, '2028-01-01', LAST]) {
      const clerk = actingOn(as('clerk', HEIR), day)
      expect(findDossier(clerk, town.reference, day) !== undefined).toBe(day >= MERGED_ON)
      expect(sumOn(day)).toBe(sumOn(FIRST))
    }
  })
})

function daysThrough(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
