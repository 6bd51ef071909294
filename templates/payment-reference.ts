import { calculateQRReferenceChecksum, calculateSCORReferenceChecksum, isQRIBAN } from 'swissqrbill/utils'

/**
 * What a payment carries back: dossier and year, so that a booking finds its claim. An IBAN takes a creditor
 * reference (ISO 11649, `RF…`), a QR-IBAN one of 27 digits; both end in a check that catches slips.
 */
export function paymentReference(iban: string, { reference, year }: { reference: string; year: number }) {
  const body = `${reference}${year}`.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  if (!isQRIBAN(iban)) return `RF${calculateSCORReferenceChecksum(body)}${body.slice(-21)}`
  const digits = [...body].map((character) => String(Number.parseInt(character, 36)).padStart(2, '0'))
  const number = digits.join('').slice(-26).padStart(26, '0')
  return `${number}${calculateQRReferenceChecksum(number)}`
}
