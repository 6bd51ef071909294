import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { today } from '#app/domain/deadlines/calendar.ts'
import { MACHINES, transitionRows } from '#app/domain/lifecycle/machines.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { ledgerFor } from '#app/models/money/payments.server.ts'
import { moneyOfYear } from '#app/models/money/year-money.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { db } from '#db/client.server.ts'
import { agreements, amendments, calculations } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { claims, settlements, tranches } from '#db/schema/money.ts'
import { auditEvents } from '#db/schema/process.ts'
import { reportingYears } from '#db/schema/report.ts'
import { activityOtherwise } from '../support/activity-sums.ts'
import { creditsOtherwise } from '../support/credit-sums.ts'
import { act } from '../support/random-acts.ts'
import { STAGES, type StageName } from '../support/random-stages.ts'
import { type Step, steps } from '../support/random-steps.ts'
import { stepOf, WAYS } from '../support/random-ways.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { rolledUpOtherwise } from '../support/rolled-up.ts'
import { taskWatch } from '../support/task-ages.ts'
import { turnsOtherwise } from '../support/turns-at-hand.ts'
import { askedInVain, countedTwice, stuckIn, unexplained } from '../support/whole-lives.ts'

/** As many as every machine tries; more of them with `RANDOM_LIVES=1000`. A life that fails is replayed by its seed. */
const LIVES = Number(process.env.RANDOM_LIVES ?? 30)

const STAGE_NAMES = Object.keys(STAGES) as StageName[]
type Stage = { dossier: Dossier; since: Date }
const stages = new Map<string, Stage>()

beforeAll(async () => {
  for (const [name, [scene, since]] of Object.entries(STAGES))
    stages.set(name, { dossier: await scene(), since })
  rememberTaken()
})

const pair = fc.uniqueArray(fc.constantFrom(...STAGE_NAMES), { minLength: 2, maxLength: 2 })

test(
  'random people doing random things never break a record, get stuck, count somebody twice or lose a Rappen',
  () => {
    fc.assert(
      fc.property(pair, steps, (names, lived) => rehearsed(() => void walk(names, lived))),
      { numRuns: LIVES, endOnFailure: true },
    )
  },
  120_000 + LIVES * 1000,
)

test.each(WAYS.map(([stage, ...said]) => ({ stage, said, told: said.join(', ') })))(
  'nor do those who go a way of the tables, from $stage on: $told',
  ({ stage, said }) => rehearsed(() => expect(walk([stage, stage], said.map(stepOf))).toEqual([])),
)

test('no action of any table is left out by all of these lives', () => {
  const wanted = transitionRows().map(({ machine, action }) => `${machine} ${action}`)
  expect([...new Set(wanted)].filter((action) => !taken.has(action))).toEqual([])
})

/** What was done in some life or before it, by people or by the portal. */
const taken = new Set<string>()

/** By the history, which tells of every step. */
function rememberTaken() {
  const { machine, action } = auditEvents
  for (const event of db.selectDistinct({ machine, action }).from(auditEvents).all())
    taken.add(`${event.machine} ${event.action}`)
}

/** Gives the tasks that are said to have waited since before they could be taken. */
function walk(names: readonly StageName[], lived: readonly Step[]): string[] {
  const [one, another] = names.map((name) => stages.get(name))
  if (!one || !another) throw new Error('There is no such stage')
  const [pinned, booked] = [pinnedNow(), bookedNow(one, another)]
  let now = new Date(Math.max(one.since.getTime(), another.since.getTime()))
  const watch = taskWatch()
  for (const step of lived) {
    now = new Date(now.getTime() + step.waits * 86_400_000)
    const [dossier, other] = step.beside ? [another, one] : [one, another]
    act({ dossier: dossier.dossier, other: other.dossier, step, now })
    watch.look(dossier.dossier, now)
  }
  rememberTaken()
  expect([...pinnedNow()]).toEqual(expect.arrayContaining([...pinned]))
  expect(bookedNow(one, another)).toEqual(expect.arrayContaining(booked))
  expectOrder()
  expect([one, another].flatMap(({ dossier }) => stuckIn(dossier, now))).toEqual([])
  expect([one, another].flatMap(({ dossier }) => turnsOtherwise(dossier, now))).toEqual([])
  expect(countedTwice()).toEqual([])
  expect(unexplained()).toEqual([])
  expect(askedInVain()).toEqual([])
  expect(rolledUpOtherwise()).toEqual([])
  expect(activityOtherwise(today(now))).toEqual([])
  expect(creditsOtherwise(today(now))).toEqual([])
  return watch.tooOld
}

/** What must never change once it is there: calculations, agreements, settlements. */
function pinnedNow() {
  const rows = [
    ...db.select({ id: calculations.id, held: calculations.calculation }).from(calculations).all(),
    ...db.select({ id: agreements.id, held: agreements.data }).from(agreements).all(),
    ...db.select({ id: settlements.id, held: settlements.settlement }).from(settlements).all(),
  ]
  return new Map(rows.map(({ id, held }) => [id, JSON.stringify(held)]))
}

/** What moved the balances: a line that is wrong is reversed by another one, and none ever vanishes. */
function bookedNow(...stages: readonly Stage[]) {
  return stages.flatMap(({ dossier }) =>
    ledgerFor(dossier.id)
      .lines.filter(({ effectRappen }) => effectRappen !== 0)
      .map(({ at, booking, year, effectRappen }) => ({ id: dossier.id, at, booking, year, effectRappen })),
  )
}

function expectOrder() {
  const states = (rows: { state: string }[]) => rows.map(({ state }) => state)
  expect(MACHINES.dossier.states).toEqual(expect.arrayContaining(states(db.select().from(dossiers).all())))
  const amended = db.select().from(amendments).all()
  expect(MACHINES.amendment.states).toEqual(expect.arrayContaining(states(amended)))
  expect(amended.filter(({ state, inForceAt }) => (state === 'in_force') !== (inForceAt !== null))).toEqual(
    [],
  )
  expect(MACHINES.claim.states).toEqual(expect.arrayContaining(states(db.select().from(claims).all())))
  const years = db.select().from(reportingYears).all()
  expect(MACHINES.reportingYear.states).toEqual(expect.arrayContaining(states(years)))
  const live = db
    .select()
    .from(tranches)
    .all()
    .filter(({ state }) => state !== 'cancelled' && state !== 'reversed')
  for (const { dossierId, year, entitlementRappen } of years) {
    const planned = live.filter((one) => one.dossierId === dossierId && one.year === year)
    const { returned, offset } = moneyOfYear({ dossierId, year })
    const gross = planned.reduce((sum, { amountRappen }) => sum + amountRappen, 0)
    expect(gross - returned - offset).toBeLessThanOrEqual(entitlementRappen)
  }
  const known = new Set(years.map(({ dossierId, year }) => `${dossierId} ${year}`))
  expect(live.filter(({ dossierId, year }) => !known.has(`${dossierId} ${year}`))).toEqual([])
  expect(verifyChain()).toMatchObject({ ok: true })
}
