import fc from 'fast-check'
import {
  calculateQRReferenceChecksum,
  formatReference,
  isQRReferenceValid,
  isSCORReferenceValid,
} from 'swissqrbill/utils'
import { expect, test } from 'vitest'
import { formatPaymentReference, paymentReference } from '#app/domain/payment-reference.ts'

const [IBAN, QR_IBAN] = ['CH9300762011623852957', 'CH4431999123000889012']
const about = fc.record({
  reference: fc.stringMatching(/^MK-20[23]\d-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/),
  year: fc.integer({ min: 2024, max: 2099 }),
})

test('an IBAN takes a creditor reference of dossier and year, a QR-IBAN one of 27 digits', () => {
  const one = { reference: 'MK-2025-7F4K-2Q', year: 2025 }
  expect(formatPaymentReference(paymentReference(IBAN, one))).toBe('RF69 MK20 257F 4K2Q 2025')
  expect(formatPaymentReference(paymentReference(QR_IBAN, one))).toBe('00 02050 71504 20022 60200 02058')
})

test('two dossiers, or two years of one, never share a reference', () => {
  fc.assert(
    fc.property(about, about, (one, other) => {
      const isSame = one.reference === other.reference && one.year === other.year
      for (const iban of [IBAN, QR_IBAN])
        expect(paymentReference(iban, one) === paymentReference(iban, other)).toBe(isSame)
    }),
  )
  const one = { reference: 'MK-2025-7F4K-2Q', year: 2025 }
  for (const iban of [IBAN, QR_IBAN]) {
    const all = [one, { ...one, year: 2026 }, { ...one, reference: 'MK-2025-7F4L-2Q' }]
    expect(new Set(all.map((about) => paymentReference(iban, about))).size).toBe(3)
  }
})

test('what is printed and checked agrees with the library that draws the QR-bill', () => {
  fc.assert(
    fc.property(about, (one) => {
      const [creditor, digits] = [paymentReference(IBAN, one), paymentReference(QR_IBAN, one)]
      expect([isSCORReferenceValid(creditor), isQRReferenceValid(digits)]).toEqual([true, true])
      expect(digits.at(-1)).toBe(calculateQRReferenceChecksum(digits.slice(0, -1)))
      for (const reference of [creditor, digits])
        expect(formatPaymentReference(reference)).toBe(formatReference(reference))
    }),
  )
})
