import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import type { ReasonKey } from '#app/domain/lifecycle/reasons.ts'
import { rappen } from '#app/domain/money.ts'
import type { Role } from '#app/domain/roles.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { db } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { budgetLines, councilResolutions, structures } from '#db/schema/application.ts'
import { documents } from '#db/schema/documents.ts'
import { dossiers, partyMembers } from '#db/schema/dossier.ts'
import { projectGrants } from '#db/schema/registers.ts'
import { DAYS } from '../support/days.ts'
import { FULL_INPUT } from '../support/facts.ts'
import { as } from '../support/people.ts'
import { everything } from '../support/records.ts'
import { rehearsed } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'

/** Every step that binds the canton or the municipality, with who takes it and where it begins. */
const STEPS = [
  ['submit', 'signatory', scenes.draft],
  ['approve', 'officer', scenes.checked],
  ['confirm', 'second', scenes.secondReview],
  ['issue_agreement', 'officer', scenes.approved],
  ['sign', 'signatory', scenes.issued],
  ['countersign', 'officer', scenes.signed],
] as const satisfies readonly (readonly [DossierAction, Role, unknown])[]
type BindingStep = (typeof STEPS)[number][0]

const NEIGHBOUR = scenes.freshTown()
const BOUND = scenes.freshTown()
const begun = new Map<BindingStep, Dossier>()
let bound: Dossier

beforeAll(async () => {
  bound = await scenes.active({ lead: BOUND })
  for (const [action, , scene] of STEPS) begun.set(action, await scene())
})

/** What may come between two steps, as it reaches the records. */
const BETWEEN: Record<string, [break_: (dossier: Dossier) => void, ...reasons: ReasonKey[]]> = {
  'a neighbour goes into the municipality before the term': [
    (dossier) => merge(NEIGHBOUR, dossier, '2025-12-01'),
    'population_changed',
  ],
  'it goes into a neighbour before the term': [
    ({ party }) => {
      const merger = { from: party.leadBfsNumber, into: NEIGHBOUR, mergedOn: '2025-12-01' }
      expect(registerMerger(as('officer'), merger, DAYS.decided)).toEqual({ ok: true })
    },
    'member_ended',
  ],
  'a municipality with an agreement goes into it': [
    (dossier) => merge(BOUND, dossier, '2027-01-01'),
    'other_agreement_runs',
  ],
  'an association takes it in': [
    ({ party }) => joins(bound, party.leadBfsNumber, '2027-01-01'),
    'other_agreement_releases',
  ],
  'it gets project funding': [({ party }) => grant(party.leadBfsNumber), 'project_funding_conflict'],
  'a municipality with project funding goes into it': [
    (dossier) => {
      grant(NEIGHBOUR)
      merge(NEIGHBOUR, dossier, '2027-01-01')
    },
    'project_funding_conflict',
  ],
  'the budget shrinks': [
    ({ id }) =>
      db
        .update(budgetLines)
        .set({ amountRappen: rappen(100) })
        .where(eq(budgetLines.dossierId, id))
        .run(),
    'match_not_met',
  ],
  'the council resolved for one year only': [
    ({ id }) =>
      db.update(councilResolutions).set({ toYear: 2026 }).where(eq(councilResolutions.dossierId, id)).run(),
    'resolution_term_too_short',
  ],
  'the paper of the resolution is taken away': [
    ({ id }) =>
      db
        .update(documents)
        .set({ removedAt: DAYS.begun.toISOString() })
        .where(and(eq(documents.dossierId, id), eq(documents.slot, 'resolution')))
        .run(),
    'resolution_paper_missing',
  ],
  'the structure is gone': [
    ({ id }) => db.delete(structures).where(eq(structures.dossierId, id)).run(),
    'structure_missing',
  ],
  'the period ends before the term': [
    ({ id }) => db.update(dossiers).set({ endsOn: '2028-12-31' }).where(eq(dossiers.id, id)).run(),
    'term_outside_period',
  ],
}

/** As long as nothing is fixed, the amount follows the merger; what follows from that is told instead. */
const UNFIXED: Partial<Record<ReasonKey, ReasonKey>> = { population_changed: 'match_not_met' }

describe.each(STEPS)('%s', (action, role) => {
  test('goes through where nothing has come between', () => {
    expect(reasonsAgainst(action, role, () => {})).toEqual([])
  })

  test.each(Object.keys(BETWEEN))('is refused where %s, and nothing is written', (name) => {
    const [breaks, ...keys] = BETWEEN[name] ?? []
    const unfixed = action === 'submit' || action === 'approve'
    const expected = keys.map((key) => (unfixed && UNFIXED[key]) || key)
    expect(reasonsAgainst(action, role, breaks)).toEqual(expect.arrayContaining(expected))
  })
})

test.each(STEPS)('%s is refused once the term is over, but for what is only handed in', (action, role) => {
  const refused = reasonsAgainst(action, role, () => {}, new Date('2028-02-15T08:00:00Z'))
  expect(refused).toContain(action === 'submit' ? 'window_closed' : 'term_ended')
})

function reasonsAgainst(
  action: BindingStep,
  role: Role,
  breaks?: (dossier: Dossier) => void,
  now: Date = DAYS.issued,
) {
  const known = begun.get(action)
  if (!known || !breaks) throw new Error('There is no such scene')
  return rehearsed(() => {
    breaks(known)
    const { id, version, party } = current(known)
    const person = role === 'signatory' ? as(role, party.leadBfsNumber) : as(role)
    const before = everything()
    const input = { ...FULL_INPUT, signatureKind: 'acceptance' as const, documentId: paperOf(id) }
    const result = applyTransition(dossierDoor, { id, action, person, version, input, now })
    if (result.ok) return []
    expect(everything()).toEqual(before)
    return [...new Set(result.reasons.map(({ key }) => key))]
  })
}

/** Any paper of the dossier stands for the one that comes with the step. */
function paperOf(dossierId: string) {
  return db.select().from(documents).where(eq(documents.dossierId, dossierId)).get()?.id ?? ''
}

function merge(from: number, { party }: Dossier, mergedOn: string) {
  const merger = { from, into: party.leadBfsNumber, mergedOn }
  expect(registerMerger(as('officer'), merger, DAYS.decided)).toEqual({ ok: true })
}

function joins({ partyId }: Dossier, bfsNumber: number, joinedOn: string) {
  db.insert(partyMembers).values({ partyId, bfsNumber, joinedOn }).run()
}

function grant(bfsNumber: number) {
  db.insert(projectGrants)
    .values({ id: `grant-${bfsNumber}`, bfsNumber, title: 'Sprachtreff', fromYear: 2027, toYear: 2027 })
    .run()
}
