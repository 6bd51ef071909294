import { beforeAll, describe, expect, test, vi } from 'vitest'

vi.hoisted(() => {
  process.env.DEMO_STORY = 'basel-landschaft'
})

import { agreementsOf } from '#app/models/agreement/agreements.server.ts'
import { type Dossier, dossierById } from '#app/models/dossier/dossiers.server.ts'
import { catalogueInForce } from '#app/models/programme/catalogues.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { verifyChain } from '#app/models/records/chain.server.ts'
import { db } from '#db/client.server.ts'
import { seedDemo } from '#db/demo/seed.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { agreementBlocks } from '#templates/agreement.ts'
import { plainText } from '#templates/plain-text.ts'

const DAY = '2026-11-21'

beforeAll(async () => {
  await seedDemo(new Date(`${DAY}T09:00:00Z`))
})

function dossierOf(lead: number): Dossier {
  const all = db.select({ id: dossiers.id }).from(dossiers).all()
  const found = all
    .flatMap(({ id }) => dossierById(id, DAY) ?? [])
    .find(({ party }) => party.leadBfsNumber === lead)
  if (!found) throw new Error(`Nobody leads as ${lead}`)
  return found
}

describe('the story of Basel-Landschaft', () => {
  test('has seven areas, of which the canton has opened four to its municipalities', () => {
    const { areas } = catalogueInForce(programmeOn(DAY).id).content
    expect(areas.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(areas.flatMap(({ number, open }) => (open ? [number] : []))).toEqual([1, 2, 4, 5])
  })

  test('pays by the size of the municipality, as its key in force says', () => {
    expect([2831, 2770, 2829, 2762].map((lead) => dossierOf(lead).state)).toEqual([
      'active',
      'agreement_issued',
      'in_review',
      'draft',
    ])
    const amounts = [2831, 2770].map(
      (lead) => agreementsOf(dossierOf(lead).id)[0]?.data.calculation.result.fullYear,
    )
    // 16'566 and 18'234 inhabitants.
    expect(amounts).toEqual([4_000_000, 6_000_000])
  })

  test('speaks of its own agreement and office, and of nothing that is Luzern’s', () => {
    const [agreement] = agreementsOf(dossierOf(2831).id)
    const words = agreement ? plainText(agreementBlocks(agreement.data)) : ''
    expect(words).toContain('Zusammenarbeitsvereinbarung')
    expect(words).toContain('handelnd durch den Fachbereich Integration')
    expect(words).not.toMatch(/Mini-KIP|DISG|LUSTAT|Luzern/)
  })

  test('leaves a trail that verifies', () => {
    expect(verifyChain()).toMatchObject({ ok: true })
  })
})
