import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { AMENDMENT_KINDS } from '#app/domain/agreement/amendment.ts'
import { rappen } from '#app/domain/money.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import type { StoredFile } from '#app/models/records/documents.server.ts'
import { current } from '#db/demo/road.server.ts'
import { propose, stepOnAmendment } from '../support/amendments.ts'
import { DAYS } from '../support/days.ts'
import { as } from '../support/people.ts'
import {
  type AmendingStep,
  amendingSteps,
  isResolving,
  papersFor,
  people,
} from '../support/random-amendments.ts'
import { rehearsed } from '../support/rehearsed.ts'
import { inTwoAgreements, unresolvedSince, versionOf } from '../support/resolved-plainly.ts'
import { active, declarationFor, freshTown } from '../support/scenes.ts'

/** More of them with `RANDOM_LIVES=1000`. A life that fails is replayed by its seed. */
const LIVES = Number(process.env.RANDOM_LIVES ?? 25)

const towns = Array.from({ length: 5 }, freshTown)
const agreements: Dossier[] = []
let papers: StoredFile[] = []

/** An association of two, a municipality of its own whose term can be longer, and two that have no agreement. */
beforeAll(async () => {
  const [lead = 0, member = 0, alone = 0] = towns
  agreements.push(
    await withAmpleBudget(await active({ lead, members: [lead, member], name: 'Verbund' })),
    await withAmpleBudget(await active({ lead: alone, years: [2026, 2026] })),
  )
  for (const town of towns) as('signatory', town)
  for (const role of ['officer', 'second', 'finance'] as const) as(role)
  papers = await papersFor(20)
})

/** The budget bears whoever joins: what stops them is their resolution, or another agreement. */
async function withAmpleBudget(dossier: Dossier) {
  const { budget = [] } = agreementInForce(dossier)?.data ?? {}
  const lines = budget.map(({ id, amountRappen }) => ({ id, amountRappen: rappen(amountRappen * 20) }))
  await propose(dossier, { kind: 'budget', fromYear: 2026, lines }, { person: as('officer'), now: DAYS.paid })
  const accepting = { person: as('signatory', dossier.party.leadBfsNumber), now: DAYS.paid }
  stepOnAmendment(dossier, 'accept', { ...accepting, input: { declaration: declarationFor(dossier) } })
  stepOnAmendment(dossier, 'put_in_force', { person: as('officer'), now: DAYS.paid })
  return current(dossier)
}

const seen = new Set<string>()

function live(steps: readonly AmendingStep[]) {
  const { take, today } = people({ agreements, towns, papers })
  for (const step of steps) {
    const dossier = current(agreements[step.of] as Dossier)
    const before = versionOf(dossier)
    const became = take(step)
    for (const word of became) seen.add(word)
    if (isResolving(step) || !became[0]?.startsWith('in_force')) continue
    const after = versionOf(current(dossier))
    expect(unresolvedSince(before, dossier, { after, day: today() })).toEqual([])
    expect(inTwoAgreements(agreements, [2026, 2027])).toEqual([])
  }
}

test('no agreement that is amended by anybody counts a member without its resolution, or one that another agreement counts', () => {
  fc.assert(
    fc.property(amendingSteps, (steps) => rehearsed(() => live(steps))),
    { numRuns: LIVES, examples: [[TOLD]], endOnFailure: true },
  )
})

const amendment = {
  of: 0,
  fromYear: 2027,
  keepsLead: true,
  percent: 150,
  asks: 'officer',
  stranger: 4,
  ends: 'in_force',
} as const
const resolution = { kind: 'resolution', of: 0, resolvedOn: '2026-02-01', toYear: 2027 } as const

/** A life in which each thing happens that the rules are about. */
const TOLD: AmendingStep[] = [
  { ...amendment, kind: 'members', towns: [1, 3] },
  { ...resolution, town: 3, francs: 0.05 },
  { ...amendment, kind: 'members', towns: [1, 3] },
  { ...resolution, town: 3, francs: 900_000 },
  { ...amendment, kind: 'members', towns: [1, 3] },
  { ...amendment, kind: 'amount', towns: [] },
  { ...resolution, of: 1, town: 2, francs: 900_000 },
  { ...amendment, kind: 'term', towns: [], of: 1 },
  { ...amendment, kind: 'budget', towns: [], asks: 'signatory' },
  { ...amendment, kind: 'measures', towns: [] },
  { ...resolution, of: 1, town: 3, francs: 900_000 },
  { ...amendment, kind: 'members', of: 1, towns: [3] },
  { ...amendment, kind: 'members', towns: [1] },
  { ...amendment, kind: 'members', of: 1, towns: [3] },
]

test('each kind of amendment came into force in these lives, and each rule kept one from it', () => {
  for (const kind of AMENDMENT_KINDS) expect(seen).toContain(`in_force ${kind}`)
  for (const word of ['resolution_missing', 'resolution_below_share', 'other_agreement_releases'])
    expect(seen).toContain(word)
})
