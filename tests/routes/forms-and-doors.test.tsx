import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { now, setClock } from '#app/clock.server.ts'
import { stepPath } from '#app/components/ways.ts'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { STEPS, type Step } from '#app/domain/lifecycle/steps.ts'
import { rappen } from '#app/domain/money.ts'
import { isCantonal, ROLES, type Role } from '#app/domain/roles.ts'
import type { Door, Stateful } from '#app/models/door.server.ts'
import { DOORS as OF_THE_PORTAL } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { offsettableOf } from '#app/models/money/money-facts.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { askForAccount } from '../support/account-changes.ts'
import { latestAmendment, newAmount, propose } from '../support/amendments.ts'
import { YEAR } from '../support/days.ts'
import { drawn } from '../support/drawn-page.tsx'
import { opened } from '../support/opened.ts'
import { as } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { reportFiled, reportOpen, reportReturned, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { dayOf, SCENES } from '../support/scenes-of-states.ts'

const TODAY = '2027-04-20'
const at = (day: string) => new Date(`${day}T09:00:00Z`)
beforeAll(() => setClock(at(TODAY)))
afterAll(() => setClock())

type AnyDoor = Door<Stateful, { state: string }, string, string>
const DOORS = OF_THE_PORTAL as unknown as Record<keyof typeof STEPS, AnyDoor>

/** Whose form stands below the page of the step, one for each way to take it. */
const FORM_PAGES: Readonly<Record<string, readonly string[]>> = {
  'dossier sign': ['/sign/declaration', '/sign-upload'],
  'dossier countersign': ['', '/accept'],
}

describe.each(SCENES)('on a dossier that is %s', (state, scene) => {
  beforeAll(() => setClock(at(dayOf(state, TODAY))))
  afterAll(() => setClock(at(TODAY)))

  test('a page shows the form of a step if and only if the door lets it through, also while a file is locked', async () => {
    const dossier = await scene()
    expect(await disagreements(dossier)).toEqual([])
    for (const slot of slotsOf(dossier)) {
      const before = infect(dossier, slot)
      expect(await disagreements(dossier), `with a locked ${slot}`).toEqual([])
      heal(before)
    }
  })
})

test('so it is with a change of account, whose paper alone may hold it up', async () => {
  const dossier = await scenes.active()
  as('second')
  await askForAccount(dossier, { now: at(TODAY) })
  expect(await disagreements(dossier)).toEqual([])
  for (const slot of slotsOf(dossier)) {
    const before = infect(dossier, slot)
    expect(await disagreements(dossier), `with a locked ${slot}`).toEqual([])
    heal(before)
  }
})

test('so it is with an amendment', async () => {
  const dossier = await scenes.active()
  await propose(dossier, newAmount(2027), { person: as('officer'), now: at(TODAY) })
  expect(latestAmendment(dossier).state).toBe('proposed')
  expect(await disagreements(dossier)).toEqual([])
  for (const slot of slotsOf(dossier)) {
    const before = infect(dossier, slot)
    expect(await disagreements(dossier), `with a locked ${slot}`).toEqual([])
    heal(before)
  }
})

test.each([
  ['open', reportOpen, true],
  ['filed', reportFiled, false],
  ['sent back', reportReturned, false],
] as const)(
  'the deadline of a report that is %s is extended on its page as the verb does it',
  async (...row) => {
    const [, scene, isOpen] = row
    const dossier = await scene()
    const { id: reportingYearId } = yearOf(dossier)
    const path = `/canton/dossiers/${dossier.reference}/reports/${YEAR}/extension`
    expect(await hasForm(dossier, 'officer', path)).toBe(isOpen)
    const typed = { dueOn: '2027-06-30', reason: 'Krankheit.', seen: '2027-03-15' }
    const extended = () => grantExtension({ reportingYearId, person: as('officer'), now: now(), ...typed })
    expect(rehearsed(extended).ok).toBe(isOpen)
  },
)

/** Where a page shows a form that its door refuses, or none although it would be let through. */
async function disagreements(dossier: Dossier): Promise<string[]> {
  const found: string[] = []
  for (const machine of Object.keys(STEPS) as (keyof typeof STEPS)[]) {
    const door = DOORS[machine]
    for (const row of door.all(dossier))
      for (const role of ROLES)
        for (const action of formSteps(machine, row.state, role)) {
          const isLet = letsThrough(door, { row, action, dossier, role })
          for (const path of formPaths(machine, action, { dossier, row, role }))
            if ((await hasForm(dossier, role, path)) !== isLet)
              found.push(`${role}, ${machine} ${row.state}: ${path} is ${isLet ? 'closed' : 'open'}`)
        }
  }
  return found
}

function formSteps(machine: keyof typeof STEPS, state: string, role: Role): string[] {
  const table: Readonly<Record<string, Step>> = STEPS[machine]
  const offered = stepsFrom(DOORS[machine].machine, state, [role])
  return offered.filter((action) => table[action]?.button !== 'none' && table[action]?.[sideOf(role)])
}

type Place = { dossier: Dossier; row: Stateful; role: Role }

function formPaths(machine: keyof typeof STEPS, action: string, { dossier, row, role }: Place): string[] {
  const { number, year } = row as { number?: number; year?: number }
  const of = {
    reference: dossier.reference,
    year: year ?? null,
    record: machine === 'amendment' ? String(number) : row.id,
  }
  const path = stepPath(machine, action, of, sideOf(role))
  return (FORM_PAGES[`${machine} ${action}`] ?? ['']).map((below) => `${path}${below}`)
}

/** All that the steps ask for, as somebody would type it. */
const TYPED: TransitionInput = {
  reason: 'Der Grund.',
  ground: 'incomplete',
  items: [{ section: 'documents', text: 'Bitte ergänzen.' }],
  legalRemedies: 'Einsprache innert 20 Tagen.',
  effectiveOn: '2026-12-31',
  declaration: { name: 'David Duss', function: 'Gemeindeschreiber', onBehalfOf: 'Gemeinderat' },
  pointsLeftOpen: true,
  signatureKind: 'acceptance',
  copyMatches: true,
  accountCompared: true,
  phoned: true,
  amountRappen: rappen(1),
  paidOn: TODAY,
}

/** What is claimed, in two instalments. */
function instalmentsOf(whole: number) {
  return [
    { dueOn: '2027-05-31', amountRappen: rappen(1) },
    { dueOn: '2027-06-30', amountRappen: rappen(whole - 1) },
  ]
}

/** The step taken for real and taken back; what breaks off behind the guards was let through. */
function letsThrough(door: AnyDoor, { row, action, dossier, role }: Place & { action: string }): boolean {
  const person = as(role, dossier.party.leadBfsNumber)
  const [document] = papersOf(dossier)
  const {
    id,
    version,
    year = YEAR,
    amountRappen,
  } = row as Stateful & { year?: number; amountRappen?: number }
  const dueOn = `${year + 1}-08-31`
  const input = {
    ...TYPED,
    dueOn,
    trancheId: offsettableOf(dossier.id, YEAR)[0]?.trancheId ?? '',
    ...(amountRappen && { instalments: instalmentsOf(amountRappen) }),
    ...(document && { documentId: document.id }),
  }
  try {
    return rehearsed(() => applyTransition(door, { id, action, person, version, input, now: now() }).ok)
  } catch {
    return true
  }
}

async function hasForm(dossier: Dossier, role: Role, path: string): Promise<boolean> {
  const { module, status, body } = await opened(dossier, role, path)
  expect(status, `${role} at ${path}`).toBe(200)
  return /<form [^>]*method="post"/.test(await drawn(module.default, body, path))
}

function papersOf({ id }: Dossier) {
  return db
    .select()
    .from(documents)
    .where(and(eq(documents.dossierId, id), isNull(documents.removedAt)))
    .all()
}

const slotsOf = (dossier: Dossier) => [...new Set(papersOf(dossier).map(({ slot }) => slot))]

type Papers = ReturnType<typeof papersOf>

function infect(dossier: Dossier, slot: Papers[number]['slot']): Papers {
  const papers = papersOf(dossier).filter((paper) => paper.slot === slot)
  for (const { id } of papers)
    db.update(documents).set({ scan: 'infected', scanFinding: 'Win.Test' }).where(eq(documents.id, id)).run()
  return papers
}

function heal(papers: Papers) {
  for (const { id, scan, scanFinding } of papers)
    db.update(documents).set({ scan, scanFinding }).where(eq(documents.id, id)).run()
}

const sideOf = (role: Role) => (isCantonal(role) ? 'canton' : 'municipality')
