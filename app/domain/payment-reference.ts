import { remainder97 } from './iban.ts'

type About = { reference: string; year: number }

/**
 * What a payment carries back: dossier and year, so that a booking finds its claim; the same on the QR-bill, in mails
 * and on pages. An IBAN takes a creditor reference (ISO 11649, `RF…`), a QR-IBAN (whose bank's number lies between 30000
 * and 31999) one of 27 digits; both end in a check that catches slips.
 */
export function paymentReference(iban: string, { reference, year }: About): string {
  const signs = `${reference}${year}`.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  if (!/^3[01]/.test(iban.slice(4))) {
    const check = 98 - remainder97(`RF00${signs}`)
    return `RF${String(check).padStart(2, '0')}${signs}`
  }
  const digits = [...signs].map((sign) => String(Number.parseInt(sign, 36)).padStart(2, '0'))
  const number = digits.join('').slice(-26).padStart(26, '0')
  return `${number}${recursiveCheck(number)}`
}

/** As bills print it: `RF69 MK20 257F …`, or `21 00000 00003 …` from the right. */
export function formatPaymentReference(reference: string): string {
  return reference.startsWith('RF')
    ? reference.replaceAll(/(.{4})(?=.)/g, '$1 ')
    : reference.replaceAll(/(?=(?:.{5})+$)/g, ' ').trim()
}

/** The check digit of a QR reference: modulo 10, recursive. */
function recursiveCheck(digits: string): number {
  const carry = [...digits].reduce((before, digit) => CARRIES[(before + Number(digit)) % 10] ?? 0, 0)
  return (10 - carry) % 10
}

const CARRIES = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5]
