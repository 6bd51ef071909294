import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { MACHINES } from '#app/domain/lifecycle/machines.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { ledgerFor } from '#app/models/money/payments.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { db } from '#db/client.server.ts'
import { openReport, payYear, writeReport } from '#db/demo/reports.server.ts'
import { agreements, amendments, calculations } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { claims, settlements, tranches } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'
import { newAmount, propose } from '../support/amendments.ts'
import { DAYS } from '../support/days.ts'
import { moveReport } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { act } from '../support/random-acts.ts'
import { type Step, steps } from '../support/random-steps.ts'
import { rehearsed } from '../support/rehearsed.ts'
import {
  reportApproved,
  reportInReview,
  reportOpen,
  reportWritten,
  yearOf,
} from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { countedTwice, stuckIn, unexplained } from '../support/whole-lives.ts'

/** As many as every machine tries; more of them with `RANDOM_LIVES=1000`. A life that fails is replayed by its seed. */
const LIVES = Number(process.env.RANDOM_LIVES ?? 40)

type Stage = { dossier: Dossier; since: Date }
const stages: Stage[] = []

const BEGINNINGS = [
  [scenes.checked, DAYS.decided],
  [scenes.approved, DAYS.decided],
  [scenes.issued, DAYS.issued],
  [scenes.signed, DAYS.signed],
  [scenes.active, DAYS.inForce],
  [reportWritten, DAYS.written],
  [() => reportInReview({ percent: 80 }), DAYS.checked],
  [() => reportApproved({ percent: 80 }), DAYS.approved],
  [scenes.terminated, DAYS.paid],
  [amending, DAYS.written],
  [secondYear, new Date('2028-02-10T08:00:00Z')],
] as const

beforeAll(async () => {
  for (const [scene, since] of BEGINNINGS) stages.push({ dossier: await scene(), since })
})

/** The first year settled, the second paid and written. */
async function secondYear() {
  const dossier = await reportApproved()
  moveReport(yearOf(dossier), 'settle', as('finance'), { now: DAYS.approved })
  payYear(dossier, 2027, new Date('2027-03-25T08:00:00Z'))
  openReport(dossier, 2027)
  await writeReport(dossier, 2027, { percent: 85, at: new Date('2028-02-10T08:00:00Z') })
  return dossier
}

async function amending() {
  const dossier = await reportOpen()
  await propose(dossier, newAmount(2027), { person: as('officer'), now: DAYS.written })
  return dossier
}

const pair = fc.uniqueArray(fc.nat(BEGINNINGS.length - 1), { minLength: 2, maxLength: 2 })

test(
  'random people doing random things never break a record, get stuck, count somebody twice or lose a Rappen',
  () => {
    fc.assert(
      fc.property(pair, steps, ([one = 0, another = 0], taken) =>
        rehearsed(() => walk([stages[one], stages[another]], taken)),
      ),
      { numRuns: LIVES, endOnFailure: true },
    )
  },
  120_000 + LIVES * 1000,
)

function walk([one, another]: readonly (Stage | undefined)[], taken: readonly Step[]) {
  if (!one || !another) throw new Error('There is no such stage')
  const [pinned, booked] = [pinnedNow(), bookedNow(one, another)]
  let now = new Date(Math.max(one.since.getTime(), another.since.getTime()))
  for (const step of taken) {
    now = new Date(now.getTime() + step.waits * 86_400_000)
    const [dossier, other] = step.beside ? [another, one] : [one, another]
    act({ dossier: dossier.dossier, other: other.dossier, step, now })
  }
  expect([...pinnedNow()]).toEqual(expect.arrayContaining([...pinned]))
  expect(bookedNow(one, another)).toEqual(expect.arrayContaining(booked))
  expectOrder()
  expect([one, another].flatMap(({ dossier }) => stuckIn(dossier, now))).toEqual([])
  expect(countedTwice()).toEqual([])
  expect(unexplained()).toEqual([])
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
    expect(planned.reduce((sum, { amountRappen }) => sum + amountRappen, 0)).toBeLessThanOrEqual(
      entitlementRappen,
    )
  }
  const known = new Set(years.map(({ dossierId, year }) => `${dossierId} ${year}`))
  expect(live.filter(({ dossierId, year }) => !known.has(`${dossierId} ${year}`))).toEqual([])
  expect(verifyChain()).toMatchObject({ ok: true })
}
