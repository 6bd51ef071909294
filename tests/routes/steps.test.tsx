import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { now, setClock } from '#app/clock.server.ts'
import { stepPath } from '#app/components/ways.ts'
import { addDays } from '#app/domain/deadlines/calendar.ts'
import { ACCOUNT_CHANGE_STATES } from '#app/domain/lifecycle/account-change.ts'
import { AMENDMENT_STATES } from '#app/domain/lifecycle/amendment.ts'
import { CLAIM_STATES } from '#app/domain/lifecycle/claim.ts'
import { WAITING_FOR_BODIES } from '#app/domain/lifecycle/dossier-states.ts'
import { MACHINES, type MachineName } from '#app/domain/lifecycle/machines.ts'
import { STEPS, type Step } from '#app/domain/lifecycle/steps.ts'
import { TRANCHE_STATES } from '#app/domain/lifecycle/tranche.ts'
import { rappen } from '#app/domain/money.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { isCantonal, ROLES, type Role } from '#app/domain/roles.ts'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { openRequestOf } from '#app/models/dossier/points.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import type { ReportingYear } from '#app/models/report/report-facts.server.ts'
import { db, sqlite } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { accountChanges } from '#db/schema/account.ts'
import { amendments } from '#db/schema/agreement.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { askForAccount, latestAccountChange } from '../support/account-changes.ts'
import { latestAmendment, newAmount, propose } from '../support/amendments.ts'
import { asIfDecided } from '../support/as-if-decided.ts'
import { clockStandsAt } from '../support/clock.ts'
import { YEAR } from '../support/days.ts'
import { moveDossier, moveReport, payClaim } from '../support/moves.ts'
import { opened } from '../support/opened.ts'
import { as } from '../support/people.ts'
import { claimOf, trancheOf, yearsOf } from '../support/records.ts'
import { reportApproved, reportInReview, reportOpen, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { dayOf, SCENES } from '../support/scenes-of-states.ts'
import { type AnyMachine, expectButtons, sideOf } from '../support/step-buttons.ts'

const TODAY = '2027-03-20'
const at = (day: string) => new Date(`${day}T09:00:00Z`)
clockStandsAt(at(TODAY))

const PAPER = {
  ground: 'incomplete',
  reason: 'Eine Seite fehlt.',
  items: [{ section: 'documents', text: 'Seite 2 des Beschlusses' }],
  dueOn: '2027-05-14',
} as const

/** In review, while one paper is asked for. */
const ASKED = [
  [
    'in_review, one paper asked for',
    async () => moveDossier(await scenes.inReview(), 'ask_paper', as('officer'), { input: PAPER }),
  ],
  [
    'active, report in_review, one paper asked for',
    async () => {
      const dossier = await reportInReview()
      moveReport(yearOf(dossier), 'ask_paper', as('officer'), { input: { ...PAPER, items: IN_REPORT } })
      return current(dossier)
    },
  ],
] as const
const IN_REPORT = [{ section: 'ledger', text: 'Seite 2 des Auszugs' }]

describe.each([...SCENES, ...ASKED])('on a dossier that is %s', (state, scene) => {
  beforeAll(() => setClock(at(dayOf(state, TODAY))))
  afterAll(() => setClock(at(TODAY)))

  test('every step that a role may take is linked on its record and answers with its page', async () => {
    const dossier = await scene()
    const years = yearsOf(dossier)
    for (const role of ROLES) {
      const path = `/${sideOf(role)}/dossiers/${dossier.reference}`
      const without = withoutIn(dossier.state, { dossierId: dossier.id, year: null })
      await expectButtons(dossier, role, {
        machine: 'dossier',
        state: dossier.state,
        listedOn: path,
        without,
      })
      for (const year of years) await expectButtons(dossier, role, ofYear(dossier, year, role))
    }
  })
})

test.each([
  ['scheduled', scenes.active],
  ['open', reportOpen],
])(
  'once the day of a report that is %s was extended, that too is linked and answers',
  async (state, scene) => {
    const dossier = await scene()
    const year = yearsOf(dossier).find((one) => one.state === state)
    if (!year) throw new Error(`No report is ${state}`)
    const seen = deadlineOf(year.id)?.effectiveOn ?? ''
    const given = { seen, dueOn: addDays(seen, 30), reason: 'Krankheit', now: now() }
    expect(grantExtension({ reportingYearId: year.id, person: as('officer'), ...given })).toEqual({
      ok: true,
    })
    for (const role of ROLES)
      await expectButtons(dossier, role, { ...ofYear(dossier, year, role), without: ['settle_ex_officio'] })
  },
)

/** The page of a report whose day was never extended: there is nothing to correct. What was sent back has still time. */
function ofYear({ reference, id: dossierId }: Dossier, { year, state }: ReportingYear, role: Role) {
  const listedOn = `/${sideOf(role)}/dossiers/${reference}/reports/${year}`
  return {
    machine: 'reportingYear',
    state,
    year,
    listedOn,
    without: [...(WITHOUT[state] ?? ['correct_extension']), ...withoutIn(state, { dossierId, year })],
  } as const
}

/** What a paper that is asked for holds up, and what there is to do about one; nobody has signed alone, no body decides along. */
function withoutIn(state: string, about: { dossierId: string; year: number | null }) {
  // Both sides have accepted in the portal: there is no copy to replace.
  if (state === 'active') return ['complete', 'replace_copy', ...(now() >= LAST_YEAR ? ['terminate'] : [])]
  if (state === 'terminated') return ['replace_copy']
  if (state === 'agreement_issued') return ['take_first_back']
  if (isOneOf(WAITING_FOR_BODIES, state)) return ['record_step', 'refer_back', 'take_step_back']
  if (state !== 'in_review') return []
  return openRequestOf(about)
    ? ['return', 'ask_paper', 'approve']
    : ['hand_in_paper', 'change_request', 'cancel_request']
}

/** In which an agreement ends anyway. */
const LAST_YEAR = new Date('2027-01-01T08:00:00Z')

const WITHOUT: Readonly<Record<string, readonly string[]>> = { returned: ['settle_ex_officio'] }

test.each(TRANCHE_STATES)('every step on a tranche that is %s is linked and answers', async (state) => {
  const dossier = await scenes.active()
  const { id } = trancheOf(dossier)
  db.update(tranches)
    .set({ state: asIfDecided(state) })
    .where(eq(tranches.id, id))
    .run()
  for (const role of ROLES.filter(isCantonal))
    await expectButtons(dossier, role, {
      machine: 'tranche',
      state,
      record: id,
      listedOn: state === 'paid' ? '/canton/payments/tranches?money=paid' : '/canton/payments',
    })
})

test.each(CLAIM_STATES)(
  'every step on a claim that is %s, and paid in parts, is linked and answers',
  async (state) => {
    const dossier = await reportApproved({ percent: 80 })
    payClaim(claimOf(dossier), rappen(1))
    const { id } = claimOf(dossier)
    db.update(claims)
      .set({ state: asIfDecided(state), plan: { instalments: [] } })
      .where(eq(claims.id, id))
      .run()
    for (const role of ROLES.filter(isCantonal))
      await expectButtons(dossier, role, {
        machine: 'claim',
        state,
        record: id,
        listedOn: `/canton/dossiers/${dossier.reference}/claims/${id}`,
      })
  },
)

/** What the address of a step names beside the dossier and the year. */
const RECORDS: Record<MachineName, (dossier: Dossier) => string> = {
  dossier: () => '',
  reportingYear: () => '',
  amendment: (dossier) => String(latestAmendment(dossier).number),
  tranche: (dossier) => trancheOf(dossier).id,
  claim: (dossier) => claimOf(dossier).id,
  accountChange: (dossier) => latestAccountChange(dossier).id,
}

const SHARED = (Object.keys(STEPS) as MachineName[]).flatMap((machine) =>
  Object.entries<Step>(STEPS[machine]).flatMap(([action, step]) =>
    (['canton', 'municipality'] as const)
      .filter((side) => typeof step[side] === 'string')
      .map((side) => ({ machine, action, side })),
  ),
)

/** Looking at a page changes nothing: all share what they look at. */
const amended = once(proposed)
const settled = once(() => reportApproved({ percent: 80 }))
const asked = once(async () => {
  const dossier = await scenes.active()
  await askForAccount(dossier, { now: at(TODAY) })
  return dossier
})

const SCENE_OF: Partial<Record<MachineName, () => Promise<Dossier>>> = {
  amendment: amended,
  accountChange: asked,
}

test.each(SHARED)(
  'the page of $machine $action for the $side is for whom the table names only',
  async (of) => {
    const { machine, action, side } = of
    const dossier = await (SCENE_OF[machine] ?? settled)()
    const record = RECORDS[machine](dossier)
    const path = stepPath(machine, action, { reference: dossier.reference, year: YEAR, record }, side)
    const by: readonly string[] = (MACHINES[machine] as AnyMachine).transitions[action]?.by ?? []
    for (const role of ROLES) {
      const isNamed = by.includes(role) && sideOf(role) === side
      expect((await opened(dossier, role, path)).status, role).toBe(isNamed ? 200 : 404)
      expect((await opened(dossier, role, path, { version: 'none' })).status, role).toBe(isNamed ? 422 : 404)
    }
  },
)

function once(scene: () => Promise<Dossier>) {
  let made: Promise<Dossier> | undefined
  return () => {
    made ??= scene()
    return made
  }
}

test.each(ACCOUNT_CHANGE_STATES)(
  'every step on a change of account that is %s is linked and answers',
  async (state) => {
    const dossier = await asked()
    const { id } = latestAccountChange(dossier)
    db.update(accountChanges)
      .set({ state: asIfDecided(state) })
      .where(eq(accountChanges.id, id))
      .run()
    for (const role of ROLES) {
      const listedOn = `/${sideOf(role)}/dossiers/${dossier.reference}/accounts/${id}`
      await expectButtons(dossier, role, { machine: 'accountChange', state, record: id, listedOn })
    }
  },
)

async function proposed() {
  const dossier = await scenes.active()
  await propose(dossier, newAmount(2027), { person: as('officer'), now: at(TODAY) })
  return dossier
}

/** By whom an amendment was begun, and the steps that are about those of the other side. */
const BEGUN = { canton: ['refuse', 'take_back'], municipality: ['withdraw'] } as const

const BEGUN_IN = AMENDMENT_STATES.flatMap((state) =>
  (['canton', 'municipality'] as const).map((side) => [state, side] as const),
)

test.each(BEGUN_IN)(
  'every step on an amendment that is %s, begun by the %s, is linked and answers',
  async (state, side) => {
    const dossier = await proposed()
    const { id, number } = latestAmendment(dossier)
    // A scene has one that the canton began: the other side is written in, past what the database keeps.
    sqlite.exec('DROP TRIGGER IF EXISTS amendments_stay_what_was_proposed')
    db.update(amendments)
      .set({ state: asIfDecided(state), side })
      .where(eq(amendments.id, id))
      .run()
    const record = String(number)
    for (const role of ROLES) {
      const listedOn = `/${sideOf(role)}/dossiers/${dossier.reference}/amendments/${record}`
      await expectButtons(dossier, role, {
        machine: 'amendment',
        state,
        record,
        listedOn,
        without: BEGUN[side],
      })
    }
  },
)
