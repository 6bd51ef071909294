import { beforeAll, describe, expect, test, vi } from 'vitest'

vi.hoisted(() => {
  process.env.DEMO_STORY = 'zuerich'
})

import { DistributionKey } from '#app/domain/contribution/key.ts'
import { rappen } from '#app/domain/money.ts'
import { simulate } from '#app/domain/programme/simulation.ts'
import { agreementsOf } from '#app/models/agreement/agreements.server.ts'
import { applicationOf } from '#app/models/dossier/application.server.ts'
import { type Dossier, dossierById } from '#app/models/dossier/dossiers.server.ts'
import { matchByYear, previewCalculation } from '#app/models/money/calculations.server.ts'
import * as acts from '#app/models/programme/key-acts.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { simulatedParties } from '#app/models/programme/simulated-parties.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { proofOf } from '#app/views/federal-proof.server.ts'
import { db } from '#db/client.server.ts'
import { seedDemo } from '#db/demo/seed.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { agreementBlocks } from '#templates/agreement.ts'
import { plainText } from '#templates/plain-text.ts'
import { as } from '../support/people.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
const DAY = '2026-11-21'

beforeAll(async () => {
  await seedDemo(NOW)
})

const told = (): Dossier[] =>
  db
    .select({ id: dossiers.id })
    .from(dossiers)
    .all()
    .flatMap(({ id }) => dossierById(id, DAY) ?? [])

function dossierOf(lead: number): Dossier {
  const found = told().find(({ party }) => party.leadBfsNumber === lead)
  if (!found) throw new Error(`Nobody leads as ${lead}`)
  return found
}

describe('the story of Zürich', () => {
  test('has Uster in force, Dübendorf to sign, Bülach fixed, Fällanden filed', () => {
    expect([198, 191, 53, 193].map((lead) => dossierOf(lead).state)).toEqual([
      'active',
      'agreement_issued',
      'approved',
      'submitted',
    ])
  })

  test('pays half of what is eligible beyond third-party funds, to whole hundreds, and asks for the other half', () => {
    const uster = dossierOf(198)
    const [agreement] = agreementsOf(uster.id)
    if (!agreement) throw new Error('Uster has no agreement')
    const { calculation, contributions } = agreement.data
    expect(calculation.input.parties[0]?.eligibleCost).toBe(21_730_000)
    expect(calculation.result.fullYear).toBe(10_860_000)
    expect(calculation.sample).toBe(false)
    for (const { contributionRappen, requiredOwnRappen } of contributions)
      expect(requiredOwnRappen).toBe(contributionRappen)
    const { budgetLines, thirdParty } = applicationOf(uster)
    const match = matchByYear(uster, { calculation, budgetLines, thirdParty })
    expect(match.map(({ holds }) => holds)).toEqual([true])
  })

  test('speaks of a service agreement, and of nothing that is Luzern’s', () => {
    const [agreement] = agreementsOf(dossierOf(198).id)
    const words = agreement ? plainText(agreementBlocks(agreement.data)) : ''
    expect(words).toContain('Leistungsvereinbarung')
    expect(words).toContain('handelnd durch die Fachstelle Integration')
    expect(words).not.toMatch(/Mini-KIP|DISG|LUSTAT|Luzern/)
  })

  test('has a ceiling of the federal money that canton and municipalities still have to match, the lump sum apart', () => {
    const year = proofOf(programmeOn(DAY)).years.find((one) => one.year === 2026)
    expect(year).toMatchObject({
      ...{ federal: rappen(650_000_000), lumpSum: rappen(300_000_000), cantonal: rappen(420_000_000) },
      missing: rappen(230_000_000),
    })
  })

  test('pays a class of municipalities its own share, in a dossier as in the simulator', () => {
    const uster = dossierOf(198)
    const officer = as('officer')
    const key = DistributionKey.parse({
      form: 'co_funding',
      rate: [1, 2],
      rateByClass: { Städte: [1, 4] },
      membersOfClass: { Städte: [198] },
    })
    const drafted = acts.draftKey(officer, { periodId: uster.periodId, name: 'Klassen', key }, NOW)
    const id = drafted.ok ? drafted.id : ''
    const stored = () => acts.keyBy(id) ?? expect.fail('the version is gone')
    const enactment = { legalBasis: 'RRB', inForceFrom: uster.startsOn, reason: 'Beschlossen.' }
    const deciding = { id, person: officer, seen: acts.markOfKey(stored()), now: NOW }
    expect(acts.enactKey(deciding, enactment)).toEqual({ ok: true })
    const { result } = previewCalculation(uster) ?? expect.fail('it cannot be told')
    expect(result.fullYear).toBe(Math.ceil(21_730_000 / 4 / 100) * 100)
    const over = { periodId: uster.periodId, day: uster.startsOn }
    const { rows } = simulate({
      keys: [key],
      parties: simulatedParties('agreements', over),
      referenceDate: programmeOn(DAY).settings.referenceDate,
      municipalities: municipalityHistories(),
    })
    expect(rows.find(({ id: one }) => one === uster.id)?.amounts).toEqual([result.fullYear])
  })

  test('leaves a trail that verifies', () => {
    expect(verifyChain()).toMatchObject({ ok: true })
  })
})
