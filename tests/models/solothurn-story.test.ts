import { beforeAll, describe, expect, test, vi } from 'vitest'

vi.hoisted(() => {
  process.env.DEMO_STORY = 'solothurn'
})

import { agreementsOf } from '#app/models/agreement/agreements.server.ts'
import { chainOf } from '#app/models/dossier/dossier-chain.server.ts'
import { type Dossier, dossierById } from '#app/models/dossier/dossiers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { db } from '#db/client.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { issue } from '#db/demo/road.server.ts'
import { seedDemo } from '#db/demo/seed.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { agreementBlocks } from '#templates/agreement.ts'
import { plainText } from '#templates/plain-text.ts'
import { mailsOf } from '../support/records.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
const DAY = '2026-11-21'

beforeAll(async () => {
  await seedDemo(NOW)
})

function dossierOf(lead: number): Dossier {
  const found = db
    .select({ id: dossiers.id })
    .from(dossiers)
    .all()
    .flatMap(({ id }) => dossierById(id, DAY) ?? [])
    .find(({ party }) => party.leadBfsNumber === lead)
  if (!found) throw new Error(`Nobody leads as ${lead}`)
  return found
}

const waits = (dossier: Dossier, role: 'officer' | 'second' = 'officer') =>
  waitingFor(personAs(role, null), DAY, { dossier }).map(({ action }) => action)

const standing = (dossier: Dossier) => chainOf(dossier).map(({ record }) => record?.businessNumber ?? null)

describe('the story of Solothurn', () => {
  test('has Grenchen in force: recommended, presented, decided, and approved once more by the government', () => {
    const grenchen = dossierOf(2546)
    expect(grenchen.state).toBe('active')
    expect(standing(grenchen)).toEqual(['', '', 'RRB Nr. 2026/1498', 'RRB Nr. 2026/1604'])
    const [agreement] = agreementsOf(grenchen.id)
    expect(agreement?.data.office.canton).toBe('Kanton Solothurn')
    expect(agreement?.data.legalBasis.at(-1)).toMatch(
      /^Beschluss des Regierungsrats vom .* \(RRB Nr. 2026\/1498\)$/,
    )
    expect(agreement && plainText(agreementBlocks(agreement.data))).not.toMatch(/Mini-KIP|DISG|LUSTAT|Luzern/)
    expect(agreement?.data.delegate).toMatch(/^Integrationsdelegierte/)
    expect(agreement?.data.distribution).toContain('Aktuariat SOGEKO')
    // 18'295 inhabitants, sample key: base 2'000 and 4.50 a head, to whole francs.
    expect(agreement?.data.calculation.result.fullYear).toBe(8_432_800)
  })

  test('has Biberist signed and before the government once more, Olten before it the first time', async () => {
    const [biberist, olten] = [dossierOf(2513), dossierOf(2581)]
    expect([biberist.state, olten.state]).toEqual(['signed_by_municipality', 'approved'])
    expect(standing(biberist).map((number) => number !== null)).toEqual([true, true, true, false])
    expect(standing(olten).map((number) => number !== null)).toEqual([true, true, false, false])
    for (const dossier of [biberist, olten]) {
      expect(waits(dossier)).toEqual(['record_step'])
      expect(waits(dossier, 'second')).toEqual(['record_step'])
    }
    await expect(issue(olten, NOW)).rejects.toThrow('Beschluss des Regierungsrats')
  })

  test('tells the municipality of each decision with its number and the distribution list', () => {
    const told = mailsOf(dossierOf(2546)).filter(({ template }) => template === 'step-recorded')
    const decided = told.map(({ facts }) => facts.body).filter((body) => body?.copies)
    expect(new Set(decided.map((body) => body?.number))).toEqual(
      new Set(['RRB Nr. 2026/1498', 'RRB Nr. 2026/1604']),
    )
  })

  test('leaves a trail that verifies', () => {
    expect(verifyChain()).toMatchObject({ ok: true })
  })
})
