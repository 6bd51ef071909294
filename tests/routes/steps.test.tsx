import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { stepPath } from '#app/components/ways.ts'
import { AMENDMENT_STATES } from '#app/domain/lifecycle/amendment.ts'
import { CLAIM_STATES } from '#app/domain/lifecycle/claim.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { MACHINES, type MachineName } from '#app/domain/lifecycle/machines.ts'
import { STEPS, type Step } from '#app/domain/lifecycle/steps.ts'
import { TRANCHE_STATES } from '#app/domain/lifecycle/tranche.ts'
import { isCantonal, ROLES, type Role, type Side } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { db } from '#db/client.server.ts'
import { amendments } from '#db/schema/agreement.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { latestAmendment, newAmount, propose } from '../support/amendments.ts'
import { drawn } from '../support/drawn-page.tsx'
import { opened } from '../support/opened.ts'
import { as } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'
import { SCENES } from '../support/scenes-of-states.ts'

beforeAll(() => setClock('2027-03-20T09:00:00Z'))
afterAll(() => setClock())

type Standing = { machine: MachineName; state: string; year?: number; record?: string; listedOn: string }

describe.each(SCENES)('on a dossier that is %s', (_state, scene) => {
  test('every step that a role may take is linked on its record and answers with its page', async () => {
    const dossier = await scene()
    const years = scenes.yearsOf(dossier)
    for (const role of ROLES) {
      const path = `/${sideOf(role)}/dossiers/${dossier.reference}`
      await expectButtons(dossier, role, { machine: 'dossier', state: dossier.state, listedOn: path })
      for (const { year, state } of years)
        await expectButtons(dossier, role, {
          machine: 'reportingYear',
          state,
          year,
          listedOn: `${path}/reports/${year}`,
        })
    }
  })
})

test.each(TRANCHE_STATES)('every step on a tranche that is %s is linked and answers', async (state) => {
  const dossier = await scenes.active()
  const { id } = scenes.trancheOf(dossier)
  db.update(tranches).set({ state }).where(eq(tranches.id, id)).run()
  for (const role of ROLES.filter(isCantonal))
    await expectButtons(dossier, role, {
      machine: 'tranche',
      state,
      record: id,
      listedOn: '/canton/payments',
    })
})

test.each(CLAIM_STATES)('every step on a claim that is %s is linked and answers', async (state) => {
  const dossier = await scenes.reportApproved({ percent: 80 })
  const { id } = scenes.claimOf(dossier)
  db.update(claims).set({ state }).where(eq(claims.id, id)).run()
  for (const role of ROLES.filter(isCantonal))
    await expectButtons(dossier, role, { machine: 'claim', state, record: id, listedOn: '/canton/payments' })
})

/** What the address of a step names beside the dossier and the year. */
const RECORDS: Record<MachineName, (dossier: Dossier) => string> = {
  dossier: () => '',
  reportingYear: () => '',
  amendment: (dossier) => String(latestAmendment(dossier).number),
  tranche: (dossier) => scenes.trancheOf(dossier).id,
  claim: (dossier) => scenes.claimOf(dossier).id,
}

const SHARED = (Object.keys(STEPS) as MachineName[]).flatMap((machine) =>
  Object.entries<Step>(STEPS[machine]).flatMap(([action, step]) =>
    (['canton', 'municipality'] as const)
      .filter((side) => typeof step[side] === 'string')
      .map((side) => ({ machine, action, side })),
  ),
)

test.each(SHARED)(
  'the page of $machine $action for the $side is for whom the table names only',
  async (of) => {
    const { machine, action, side } = of
    const dossier = await (machine === 'amendment' ? proposed() : scenes.reportApproved({ percent: 80 }))
    const record = RECORDS[machine](dossier)
    const path = stepPath(machine, action, { reference: dossier.reference, year: scenes.YEAR, record }, side)
    const by: readonly string[] = (MACHINES[machine] as AnyMachine).transitions[action]?.by ?? []
    for (const role of ROLES) {
      const isNamed = by.includes(role) && sideOf(role) === side
      expect((await opened(dossier, role, path)).status, role).toBe(isNamed ? 200 : 404)
      expect((await opened(dossier, role, path, { version: 'none' })).status, role).toBe(isNamed ? 422 : 404)
    }
  },
)

async function proposed() {
  const dossier = await scenes.active()
  await propose(dossier, newAmount(2027), { person: as('officer'), now: new Date('2027-03-20T09:00:00Z') })
  return dossier
}

test.each(AMENDMENT_STATES)('every step on an amendment that is %s is linked and answers', async (state) => {
  const dossier = await proposed()
  const { id, number } = latestAmendment(dossier)
  db.update(amendments).set({ state }).where(eq(amendments.id, id)).run()
  const record = String(number)
  for (const role of ROLES) {
    const listedOn = `/${sideOf(role)}/dossiers/${dossier.reference}/amendments/${record}`
    await expectButtons(dossier, role, { machine: 'amendment', state, record, listedOn })
  }
})

async function expectButtons(dossier: Dossier, role: Role, { listedOn, ...at }: Standing) {
  const { machine, state, year, record } = at
  const actions = stepsFrom(MACHINES[machine] as AnyMachine, state, [role])
  if (actions.length === 0) return
  const { module, body } = await opened(dossier, role, listedOn)
  const list = await drawn(module.default, body, listedOn)
  for (const action of actions) {
    const table: Readonly<Record<string, Step>> = STEPS[machine]
    const side = sideOf(role)
    const to = stepPath(
      machine,
      action,
      { reference: dossier.reference, year: year ?? null, record: record ?? '' },
      side,
    )
    const name = `${role} on ${machine} ${state}: ${to}`
    expect(table[action]?.[side], name).toBeDefined()
    expect(list.includes(`"${to}"`), `${name} is linked on ${listedOn}`).toBe(true)
    const page = await opened(dossier, role, to)
    expect(page.status, name).toBe(200)
    expect(page.body, name).not.toMatchObject({ step: { possible: false } })
  }
}

type AnyMachine = Parameters<typeof stepsFrom<{ state: string }, string>>[0]

const sideOf = (role: Role): Side => (isCantonal(role) ? 'canton' : 'municipality')
