import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { amendmentPdf } from '#templates/amendment.ts'
import { ENTLEBUCH_AGREEMENT, ROOT_AGREEMENT } from '#templates/samples.ts'
import { ENTLEBUCH_AMENDMENT } from '#templates/samples-amendment.ts'
import { agreementSays, plain, read, readAgreement } from './drawn-words.ts'
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

  test.each([1, 3, 12])(
    '%i municipalities that join an association each sign for themselves, on the page',
    async (count) => {
      const joining = Array.from({ length: count }, (_, index) =>
        index % 5 === 1 ? long : `Gemeinde ${index}`,
      )
      const pdf = await read(amendmentPdf({ ...ENTLEBUCH_AMENDMENT, joining }, plain))
      const outside = pdf.pieces.filter(
        ({ artifact, x, y }) => !artifact && (x < 70 || x > 540 || y < 70 || y > 800),
      )
      expect(outside).toEqual([])
      const words = spoken(pdf.elements)
      for (const name of joining)
        expect(words).toContain(`Für die beitretende Gemeinde\n${name.slice(0, 100)}`)
      // Both parties sign twice.
      expect(words.match(/Name, Funktion, Unterschrift/g)).toHaveLength(count + 4)
      expect(words).toContain('beide Parteien und jede beitretende Gemeinde')
    },
  )
})
