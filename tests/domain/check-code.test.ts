import { expect, test } from 'vitest'
import { codeInText, codeOnPaper, parseCheckCode } from '#app/domain/agreement/check-code.ts'

const HASH = 'a'.repeat(64)

test.each([
  ['3f2a 91bc 07de', { kind: 'fingerprint', fingerprint: '3f2a 91bc 07de' }],
  ['  3F2A·91BC·07DE ', { kind: 'fingerprint', fingerprint: '3f2a 91bc 07de' }],
  ['MK-2027-7F4K-2Q-3f2a91bc07de', { kind: 'fingerprint', fingerprint: '3f2a 91bc 07de' }],
  ['mk-2027-7f4k-2q-3F2A91BC07DE', { kind: 'fingerprint', fingerprint: '3f2a 91bc 07de' }],
  [
    'https://old.example.ch/portal/verify?code=MK-2027-7F4K-2Q-3f2a91bc07de',
    { kind: 'fingerprint', fingerprint: '3f2a 91bc 07de' },
  ],
  ['mk 2027 7f4k 2q-3f2a91bc07de', { kind: 'fingerprint', fingerprint: '3f2a 91bc 07de' }],
  ['MK20277F4K2Q-3f2a91bc07de', { kind: 'fingerprint', fingerprint: '3f2a 91bc 07de' }],
  [
    '  https://example.ch/verify?code=MK-2027-7F4K-2Q-3f2a91bc07de ',
    { kind: 'fingerprint', fingerprint: '3f2a 91bc 07de' },
  ],
  ['  MK-2027-7F4K-2Q, Fassung 2 ', { kind: 'reference', reference: 'MK-2027-7F4K-2Q', version: 2 }],
  ['3f2a91bc07de', { kind: 'fingerprint', fingerprint: '3f2a 91bc 07de' }],
  [HASH.toUpperCase(), { kind: 'sha256', sha256: HASH }],
  ['MK-2027-7F4K-2Q', { kind: 'reference', reference: 'MK-2027-7F4K-2Q', version: null }],
  ['mk 2027 7f4k 2q, Fassung 2', { kind: 'reference', reference: 'MK-2027-7F4K-2Q', version: 2 }],
  ['MK-2027-7F4K-2Q  ·  Fassung 12', { kind: 'reference', reference: 'MK-2027-7F4K-2Q', version: 12 }],
  ['MK-2027-7F4K-2Q version 1', { kind: 'reference', reference: 'MK-2027-7F4K-2Q', version: 1 }],
])('%s is read', (typed, expected) => {
  expect(parseCheckCode(typed)).toEqual(expected)
})

test.each(['', 'abc', '3f2a 91bc 07dg', 'MK-2027-7F4K-3Q', `${HASH}0`, 'x'.repeat(10_000), '<script>'])(
  'what is no code is refused: %s',
  (typed) => {
    expect(parseCheckCode(typed)).toBeUndefined()
  },
)

test('a code may be typed with blanks around it, up to 200 characters in all', () => {
  expect(parseCheckCode(HASH.padEnd(200))).toEqual({ kind: 'sha256', sha256: HASH })
  expect(parseCheckCode(HASH.padEnd(201))).toBeUndefined()
})

const PRINTED = 'MK-2027-7F4K-2Q-3f2a91bc07de'

test.each([
  `https://mini-kip.example.ch/verify?code=${PRINTED}`,
  `http://127.0.0.1:3000/verify?code=${PRINTED}&read`,
  `HTTPS://OLD.EXAMPLE.CH/verify?code=${PRINTED}`,
  PRINTED,
])('on paper a code counts under whatever address the portal had: %s', (text) => {
  expect(codeOnPaper(text)).toBe('3f2a 91bc 07de')
})

test.each([
  `https://shop.example/offer?code=${PRINTED}`,
  `mailto:a@example.ch?code=${PRINTED}`,
  `x:https:/verify?code=${PRINTED}`,
  `https://mini-kip.example.ch/verify?code=X${PRINTED}`,
  `x${PRINTED}`,
  'https://mini-kip.example.ch/verify',
  'https://mini-kip.example.ch/verify?code=3f2a91bc07de',
  'https://',
  '3f2a91bc07de',
])('on paper what others print is none of our codes: %s', (text) => {
  expect(codeOnPaper(text)).toBeUndefined()
})

test.each([
  ['Vereinbarung MK-2027-7F4K-2Q · Prüfcode 3f2a 91bc 07de · Seite 1', ['3f2a 91bc 07de']],
  ['Agreement · Check code 3F2A 91BC 07DE', ['3f2a 91bc 07de']],
  ['Prüfcode  3f2a 91bc 07de', ['3f2a 91bc 07de']],
  ['Prüfcode\n3f2a91bc07de', ['3f2a 91bc 07de']],
  ['Prüfcode 3f2a 91bc 07de Prüfcode 0000 1111 2222', ['3f2a 91bc 07de', '0000 1111 2222']],
  ['Prüfcode 3f2a 91bc', []],
  ['3f2a 91bc 07de', []],
  ['', []],
])('in the text of a page «%s» the check codes %j are read', (text, codes) => {
  expect(codeInText(text)).toEqual(codes)
})
