import { describe, expect, test } from 'vitest'
import { agreementPdf } from '#templates/agreement.ts'
import { type ExecutedAgreement, executedAgreementPdf } from '#templates/executed-agreement.ts'
import { ROOT_AGREEMENT } from '#templates/samples.ts'
import { ENTLEBUCH_EXECUTED, ROOT_EXECUTED } from '#templates/samples-executed.ts'
import { flat, readPdf, spoken } from './pdf-reader.ts'

const said = async (data: ExecutedAgreement) =>
  spoken(readPdf(await executedAgreementPdf(data, { compress: false })).elements)
/** Without the QR code: each document has a check code of its own. */
const printed = (bytes: Uint8Array) =>
  flat(readPdf(bytes).elements).flatMap(({ tag, text }) => (tag === 'Figure' || !text.trim() ? [] : [text]))
const PAGE = 'Annahme der Vereinbarung'
const acceptancePageOf = async (data: ExecutedAgreement) => (await said(data)).split(PAGE)[1] ?? ''

describe('the executed agreement', () => {
  test('says word for word what was issued, and then one page more', async () => {
    const issued = printed(await agreementPdf(ROOT_AGREEMENT, { compress: false }))
    const executed = printed(await executedAgreementPdf(ROOT_EXECUTED, { compress: false }))
    expect(executed.slice(0, issued.length)).toEqual(issued)
    expect(executed[issued.length]).toBe(PAGE)
  })

  test('names who accepted for whom, in which function, in which kind, when, and what', async () => {
    const page = await acceptancePageOf(ROOT_EXECUTED)
    for (const part of [
      'Fassung 1',
      ROOT_EXECUTED.issued.sha256,
      '3f2a 91bc 07de',
      'Für die Trägerschaft: Gemeinde Root',
      'Regula Bühlmann-Zürcher',
      'Gemeindepräsidentin',
      'Gemeinderat Root',
      '8. Januar 2025, 10.05',
      'Für den Kanton: Kanton Luzern',
      'Livia Arnold',
      '15. Januar 2025, 14.20',
    ])
      expect(page.replaceAll('\u00a0', ' ')).toContain(part)
    expect(page.match(/Annahme im Portal, mit Erklärung der Befugnis/g)).toHaveLength(2)
  })

  test('names a signed copy by its hash, and who compared it', async () => {
    const page = await acceptancePageOf(ENTLEBUCH_EXECUTED)
    expect(page).toContain('Von Hand unterzeichnetes Exemplar, eingereicht als Scan')
    expect(page).toContain(ENTLEBUCH_EXECUTED.acceptances[0]?.copySha256)
    expect(page).toContain('Livia Arnold, 15.')
  })

  test('names both persons of a party that signs jointly', async () => {
    const [first, canton] = ROOT_EXECUTED.acceptances
    if (!first || !canton) throw new Error('The sample has two signatures')
    const second = { ...first, name: 'Urs Ottiger', at: '2025-01-09T09:05:00.000Z' }
    const page = await acceptancePageOf({ ...ROOT_EXECUTED, acceptances: [first, second, canton] })
    expect(page.indexOf('Urs Ottiger')).toBeGreaterThan(page.indexOf('Regula'))
    expect(page.indexOf('Für den Kanton')).toBeGreaterThan(page.indexOf('Urs Ottiger'))
  })

  test('takes names of any length and alphabet', async () => {
    const [first, canton] = ROOT_EXECUTED.acceptances
    if (!first || !canton) throw new Error('The sample has two signatures')
    const long = { ...first, name: 'Šárka Þóra Ğül Łucja Ñandú '.repeat(8).trim() }
    const page = await acceptancePageOf({ ...ROOT_EXECUTED, acceptances: [long, canton] })
    expect(page).toContain('Šárka Þóra Ğül Łucja Ñandú')
  })

  test('is not drawn with one signature only', () => {
    const acceptances = ROOT_EXECUTED.acceptances.slice(0, 1)
    expect(() => executedAgreementPdf({ ...ROOT_EXECUTED, acceptances })).toThrow()
  })
})
