/** The name of a dossier on paper and on the phone: `MK-2027-7F4K-2Q`. */
export type Reference = string & { readonly __reference: 'canonical' }

/** 31 characters without 0/O, 1/I/L: a prime count, so that the check character finds every swap. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const BODY_LENGTH = 5
/** Makes the example above a valid reference. */
const CHECK_START = 25
const REFERENCE = new RegExp(`^MK(\\d{4})([${ALPHABET}]{${BODY_LENGTH}})([${ALPHABET}])$`)

/** At least eight random bytes; the same bytes give the same reference. */
export const makeReference = (year: number, randomBytes: Uint8Array): Reference => {
  if (randomBytes.length < 8) throw new RangeError('A reference needs eight random bytes')
  let number = randomBytes.reduce((value, byte) => value * 256n + BigInt(byte), 0n)
  const body = Array.from({ length: BODY_LENGTH }, () => {
    const character = ALPHABET.charAt(Number(number % 31n))
    number /= 31n
    return character
  }).join('')
  return canonical(String(year).padStart(4, '0'), body)
}

/** Tolerates case, blanks and missing dashes; one wrong or two swapped characters are refused. */
export const parseReference = (text: string): Reference | undefined => {
  const match = text.length <= 40 ? REFERENCE.exec(text.replaceAll(/[\s\-–]/g, '').toUpperCase()) : null
  if (!match) return undefined
  const [, year = '', body = '', check] = match
  return check === checkCharacter(year, body) ? canonical(year, body) : undefined
}

const canonical = (year: string, body: string): Reference =>
  `MK-${year}-${body.slice(0, 4)}-${body.slice(4)}${checkCharacter(year, body)}` as Reference

/** Every place has its own weight below 31; the check character itself counts with weight 1. */
const checkCharacter = (year: string, body: string): string => {
  const values = [...[...year].map(Number), ...[...body].map((character) => ALPHABET.indexOf(character))]
  return ALPHABET.charAt(values.reduce((sum, value, place) => sum + value * (place + 2), CHECK_START) % 31)
}
