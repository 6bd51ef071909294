import { expect, test } from 'vitest'
import { parseCheckCode } from '#app/domain/check-code.ts'

const HASH = 'a'.repeat(64)

test.each([
  ['3f2a 91bc 07de', { kind: 'fingerprint', fingerprint: '3f2a 91bc 07de' }],
  ['  3F2A·91BC·07DE ', { kind: 'fingerprint', fingerprint: '3f2a 91bc 07de' }],
  ['MK-2027-7F4K-2Q-3f2a91bc07de', { kind: 'fingerprint', fingerprint: '3f2a 91bc 07de' }],
  ['MK-2027-7F4K-2Q-3f2a91bc07de', { kind: 'fingerprint', fingerprint: '3f2a 91bc 07de' }],
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
