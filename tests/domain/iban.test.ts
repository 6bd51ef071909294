import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatIban, type Iban, ibanFault, parseIban } from '#app/domain/iban.ts'

describe('IBAN', () => {
  test.each([
    ['CH93 0076 2011 6238 5295 7', 'CH9300762011623852957'],
    ['ch9300762011623852957', 'CH9300762011623852957'],
    ['IBAN CH93 0076 2011 6238 5295 7', 'CH9300762011623852957'],
    ['iban: ch93 0076 2011 6238 5295 7', 'CH9300762011623852957'],
    ['LI21 0881 0000 2324 013A A', 'LI21088100002324013AA'],
    ['  CH93\u00a00076 2011 6238 52957 ', 'CH9300762011623852957'],
  ])('«%s» is read to its electronic form', (text, iban) => {
    expect(parseIban(text)).toBe(iban)
  })

  test.each([
    ['', 'not_an_iban'],
    ['Konto 60-12345-6', 'not_an_iban'],
    ['CH93 0076 2011 6238 5295 7 Gemeinde', 'length'],
    ['CH93 0076 2011 6238 5295 7.', 'not_an_iban'],
    ['-CH93 0076 2011 6238 5295 7', 'not_an_iban'],
    ['C193 0076 2011 6238 5295 7', 'not_an_iban'],
    ['CHA3 0076 2011 6238 5295 7', 'not_an_iban'],
    ['DECH 3704 0044 0532 0130 0', 'not_an_iban'],
    ['DE93 CH76 2011 6238 5295 7', 'foreign'],
    ['CH93 IBAN 2011 6238 5295 7', 'not_an_iban'],
    ['DE89 3704 0044 0532 0130 00', 'foreign'],
    ['CH93 0076 2011 6238 5295', 'length'],
    ['CH93 0076 2011 6238 5295 77', 'length'],
    ['CH93 0076 A011 6238 5295 7', 'not_an_iban'],
    ['CH93-0076-2011-6238-5', 'not_an_iban'],
    ['CH93 0076 2011 6238 5295 8', 'check_digits'],
    ['CH93 0076 2011 6238 2595 7', 'check_digits'],
    ['CH44 3199 9123 0008 8901 2', 'qr_iban'],
  ])('«%s» is refused: %s', (text, refusal) => {
    expect(ibanFault(text)).toBe(refusal)
    expect(parseIban(text)).toBeUndefined()
  })

  test('it is written in groups of four and read again', () => {
    const iban = parseIban('CH9300762011623852957') as Iban
    expect(formatIban(iban)).toBe('CH93 0076 2011 6238 5295 7')
    expect(parseIban(formatIban(iban))).toBe(iban)
  })

  test.each(['', 'Konto 60-12345-6', 'CH93 0076 2011 6238 5295'])(
    'what is none, «%s», stays as typed',
    (typed) => {
      expect(formatIban(typed)).toBe(typed)
    },
  )

  test('one wrong digit is always found', () => {
    const iban = 'CH9300762011623852957'
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digit = (Number(iban[place]) + shift) % 10
        expect(parseIban(`${iban.slice(0, place)}${digit}${iban.slice(place + 1)}`)).toBeUndefined()
      }),
    )
  })

  test('any text is read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseIban(text)))
  })
})
