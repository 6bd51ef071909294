import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { MACHINES, type MachineName } from '#app/domain/lifecycle/machines.ts'
import { rappen } from '#app/domain/money.ts'
import { type ActingRole, isCantonal } from '#app/domain/roles.ts'
import { accountChangesOf } from '#app/models/agreement/account-records.server.ts'
import { amendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import type { TransitionRequest } from '#app/models/door.server.ts'
import {
  accountChangeDoor,
  amendmentDoor,
  claimDoor,
  dossierDoor,
  reportingYearDoor,
  trancheDoor,
} from '#app/models/doors.server.ts'
import { markOfChecklist, saveChecklist } from '#app/models/dossier/checklist.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { reportingYearsOf, saveAccounts } from '#app/models/report/reports.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { db } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { agreements, amendments, calculations } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { claims, settlements, tranches } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'
import { newAmount, propose } from '../support/amendments.ts'
import { DAYS } from '../support/days.ts'
import { as, EMMEN } from '../support/people.ts'
import { type Editing, edit, type Moving, type Step, transition } from '../support/random-steps.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportApproved, reportInReview, reportOpen, reportWritten } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

/** As many as every machine tries; more of them with `RANDOM_LIVES=1000`. */
const LIVES = Number(process.env.RANDOM_LIVES ?? 120)

const stages: Dossier[] = []

beforeAll(async () => {
  for (const scene of [scenes.checked, scenes.approved, scenes.issued, scenes.signed, scenes.active])
    stages.push(await scene())
  stages.push(await reportWritten(), await reportInReview({ percent: 80 }))
  stages.push(await reportApproved({ percent: 80 }), await scenes.terminated())
  const amending = await reportOpen()
  await propose(amending, newAmount(2027), { person: as('officer'), now: DAYS.written })
  stages.push(amending)
})

test(
  'random people doing random things never break a record',
  () => {
    fc.assert(
      fc.property(
        fc.nat(stages.length - 1),
        fc.array(fc.oneof({ weight: 5, arbitrary: transition }, { weight: 1, arbitrary: edit }), {
          minLength: 5,
          maxLength: 30,
        }),
        (stage, steps) => rehearsed(() => walk(stages[stage], steps)),
      ),
      { numRuns: LIVES },
    )
  },
  120_000 + LIVES * 500,
)

function walk(start: Dossier | undefined, steps: readonly Step[]) {
  if (!start) throw new Error('There is no such stage')
  const pinned = pinnedNow()
  for (const step of steps) take(start, step)
  expect([...pinnedNow()]).toEqual(expect.arrayContaining([...pinned]))
  expectOrder()
}

function take(dossier: Dossier, step: Step) {
  if (step.kind === 'edit') return change(dossier, step)
  const row = rowsFor(dossier, step.name).at(step.which % Math.max(1, rowsFor(dossier, step.name).length))
  const action = (step.allowed && row && allowedIn(row.state, step)) || step.action
  const request = {
    id: row?.id ?? 'nobody',
    action,
    person: personFor({ ...step, action }, dossier),
    version: (row?.version ?? 1) - (step.stale ? 1 : 0),
    input: step.input,
    now: step.now,
  } as TransitionRequest<never>
  const doors = {
    dossier: () => applyTransition(dossierDoor, request),
    amendment: () => applyTransition(amendmentDoor, request),
    reportingYear: () => applyTransition(reportingYearDoor, request),
    tranche: () => applyTransition(trancheDoor, request),
    claim: () => applyTransition(claimDoor, request),
    accountChange: () => applyTransition(accountChangeDoor, request),
  }
  doors[step.name]()
}

function allowedIn(state: string, { name, turn }: Moving) {
  const ways = Object.entries<{ from: readonly string[] }>(MACHINES[name].transitions)
  const allowed = ways.filter(([, { from }]) => from.includes(state))
  return allowed[turn % Math.max(1, allowed.length)]?.[0]
}

function change(dossier: Dossier, { what, percent, text, now }: Editing) {
  const [year] = reportingYearsOf(dossier.id)
  const clerk = as('clerk', dossier.party.leadBfsNumber)
  if (what === 'checklist')
    return saveChecklist({
      dossierId: dossier.id,
      person: as('officer'),
      seen: markOfChecklist(dossier.id),
      entries: [{ rule: 'B1', verdict: percent > 120 ? 'not_fulfilled' : 'fulfilled', remark: text }],
      now,
    })
  if (!year) return
  if (what === 'extension')
    return grantExtension({
      reportingYearId: year.id,
      person: as('officer'),
      seen: '2027-03-15',
      dueOn: '2027-05-31',
      reason: text,
      now,
    })
  return saveAccounts(
    { reportingYearId: year.id, person: clerk, now },
    { accounts: [], thirdPartyRappen: rappen(percent * 1000) },
  )
}

function rowsFor({ id }: Dossier, name: MachineName): { id: string; version: number; state: string }[] {
  const ofDossier = <Row extends { dossierId: string }>(rows: Row[]) =>
    rows.filter(({ dossierId }) => dossierId === id)
  const rows = {
    dossier: () => [current({ id })],
    amendment: () => amendmentsOf(id),
    reportingYear: () => reportingYearsOf(id),
    tranche: () => ofDossier(db.select().from(tranches).all()),
    claim: () => ofDossier(db.select().from(claims).all()),
    accountChange: () => accountChangesOf(id),
  }
  return rows[name]()
}

function personFor({ role, name, action }: Moving, { party }: Dossier) {
  const by: readonly ActingRole[] =
    (MACHINES[name].transitions as Record<string, { by: readonly ActingRole[] }>)[action]?.by ?? []
  const acting = role === 'who may' ? (by[0] ?? 'system') : role
  if (acting === 'system') return null
  if (acting === 'stranger') return as('signatory', EMMEN)
  return as(acting, isCantonal(acting) ? undefined : party.leadBfsNumber)
}

/** What must never change once it is there: calculations, agreements, settlements. */
function pinnedNow() {
  const rows = [
    ...db.select({ id: calculations.id, held: calculations.calculation }).from(calculations).all(),
    ...db.select({ id: agreements.id, held: agreements.data }).from(agreements).all(),
    ...db.select({ id: settlements.reportingYearId, held: settlements.settlement }).from(settlements).all(),
  ]
  return new Map(rows.map(({ id, held }) => [id, JSON.stringify(held)]))
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
