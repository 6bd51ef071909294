import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { ENTLEBUCH_AGREEMENT, ROOT_AGREEMENT } from '#templates/samples.ts'
import { agreementSays, readAgreement } from './drawn-words.ts'
import { spoken } from './pdf-reader.ts'

describe('extreme data', () => {
  const long = 'Einwohnergemeindeverbandszusammenschluss '.repeat(5).slice(0, 200)
  const unbroken = 'Ö'.repeat(200)
  const extreme: AgreementData = {
    ...ENTLEBUCH_AGREEMENT,
    party: {
      ...ENTLEBUCH_AGREEMENT.party,
      name: long,
      members: ENTLEBUCH_AGREEMENT.party.members.map((member, index) =>
        index === 0 ? { ...member, name: unbroken } : member,
      ),
    },
    measures: ENTLEBUCH_AGREEMENT.measures.map((measure) => ({
      ...measure,
      title: unbroken,
      description: 'Ein Absatz über vieles.\n'.repeat(300),
    })),
    budget: [2025, 2026, 2027].flatMap((year) =>
      Array.from({ length: 40 }, (_, index) => ({
        id: `${index}-${year}`,
        year,
        measureId: index % 2 ? 'cafe' : null,
        category: 'projects' as const,
        label: `Zeile ${index} ${index % 3 ? '' : long}`,
        amountRappen: rappen(999_999_999_99),
      })),
    ),
  }

  test('break neither page nor table, and repeat the header of a table that goes on', async () => {
    const pdf = await readAgreement(extreme)
    const outside = pdf.pieces.filter(
      ({ artifact, x, y }) => !artifact && (x < 70 || x > 540 || y < 70 || y > 800),
    )
    expect(outside).toEqual([])
    expect(pdf.unmarked).toEqual([])
    expect(
      pdf.pieces.filter(({ artifact, text }) => artifact && text === 'Kostenart').length,
    ).toBeGreaterThan(1)
    expect(spoken(pdf.elements).match(/Zeile 39/g)).toHaveLength(1)
  })

  test('keep a title with markup a title: escaped in the metadata', async () => {
    const { source } = await readAgreement({
      ...ROOT_AGREEMENT,
      party: { ...ROOT_AGREEMENT.party, name: 'Sport & Kultur <b>' },
    })
    expect(Buffer.from(source, 'latin1').toString()).toContain('Vereinbarung Sport &amp; Kultur &lt;b&gt;')
  })

  test('replace a character that the font does not have', async () => {
    const words = await agreementSays({
      ...ROOT_AGREEMENT,
      party: { ...ROOT_AGREEMENT.party, name: 'Root 漢 😀 Đorđević' },
    })
    expect(words).toContain('Gemeinde Root ? ? Đorđević')
  })
})
