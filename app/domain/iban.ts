/** An IBAN of Switzerland or Liechtenstein in electronic form: 21 characters, no blanks. */
export type Iban = string & { readonly __iban: 'electronic' }

/** A QR-IBAN only takes payments that carry a QR reference, so no contribution can be paid to it. */
export type IbanFault = 'not_an_iban' | 'foreign' | 'length' | 'check_digits' | 'qr_iban'

export const parseIban = (text: string): Iban | undefined =>
  ibanFault(text) ? undefined : (electronic(text) as Iban)

export const ibanFault = (text: string): IbanFault | undefined => {
  const iban = electronic(text)
  return RULES.find(({ holds }) => !holds(iban))?.fault
}

/** `CH93 0076 2011 6238 5295 7`; what is no IBAN stays as it was typed. */
export const formatIban = (typed: string): string =>
  parseIban(typed)?.replaceAll(/(.{4})(?=.)/g, '$1 ') ?? typed

/** As people copy it: with blanks, in small letters, with the word before it. */
const electronic = (text: string): string =>
  text
    .replaceAll(/\s/g, '')
    .toUpperCase()
    .replace(/^IBAN[:.]?/, '')

const RULES: readonly { fault: IbanFault; holds: (iban: string) => boolean }[] = [
  { fault: 'not_an_iban', holds: (iban) => /^[A-Z]{2}\d{2}[0-9A-Z]*$/.test(iban) },
  { fault: 'foreign', holds: (iban) => /^(CH|LI)/.test(iban) },
  { fault: 'length', holds: (iban) => iban.length === 21 },
  { fault: 'not_an_iban', holds: (iban) => /^.{4}\d{5}/.test(iban) },
  { fault: 'check_digits', holds: (iban) => remainder97(iban) === 1 },
  { fault: 'qr_iban', holds: (iban) => !/^3[01]/.test(iban.slice(4)) },
]

/** ISO 7064 mod 97-10: the first four characters go to the end, letters count 10 to 35. */
export const remainder97 = (iban: string): number =>
  [...`${iban.slice(4)}${iban.slice(0, 4)}`]
    .flatMap((character) => [...String(Number.parseInt(character, 36))])
    .reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 97, 0)
