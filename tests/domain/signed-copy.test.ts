import { describe, expect, test } from 'vitest'
import {
  type CopyFindings,
  contraryTo,
  copyStandingOf,
  type Doubt,
  doubtsAbout,
  type ElectronicSignature,
} from '#app/domain/agreement/signed-copy.ts'

const signature = (change: Partial<ElectronicSignature> = {}): ElectronicSignature => ({
  signer: 'Regula Bucher',
  issuer: 'Test CA',
  signedAt: '2027-01-20T10:00:00Z',
  stamped: true,
  intact: true,
  coversAllBefore: true,
  coversIssued: true,
  chain: [],
  ...change,
})
const findings = (change: Partial<CopyFindings> = {}): CopyFindings => ({
  signatures: [signature(), signature()],
  changedAfter: false,
  code: '3f2a 91bc 07de',
  codeFits: true,
  ...change,
})
const withOne = (change: Partial<ElectronicSignature>) =>
  findings({ signatures: [signature(), signature(change)] })

describe('an electronic copy', () => {
  test.each<[string, CopyFindings, Doubt[], Doubt[]]>([
    ['in order', findings(), [], []],
    ['without a code to read', findings({ code: null, codeFits: null }), [], []],
    ['without signature', findings({ signatures: [] }), ['no_signature'], []],
    [
      'signed by nobody, of another paper',
      findings({ signatures: [], codeFits: false }),
      ['no_signature', 'other_code'],
      ['other_code'],
    ],
    ['with the code of another paper', findings({ codeFits: false }), ['other_code'], ['other_code']],
    ['with one broken signature', withOne({ intact: false }), ['not_intact'], ['not_intact']],
    ['with a signature of an unknown kind', withOne({ intact: null }), ['not_intact'], []],
    ['signed in part', withOne({ coversAllBefore: false }), ['partly_signed'], ['partly_signed']],
    ['of another document', withOne({ coversIssued: false }), ['other_document'], ['other_document']],
    [
      'changed after the last signature',
      findings({ changedAfter: true }),
      ['changed_after'],
      ['changed_after'],
    ],
    [
      'wrong in everything',
      findings({
        signatures: [signature({ intact: false, coversAllBefore: false, coversIssued: false })],
        changedAfter: true,
        codeFits: false,
      }),
      ['not_intact', 'partly_signed', 'other_document', 'changed_after', 'other_code'],
      ['not_intact', 'partly_signed', 'other_document', 'changed_after', 'other_code'],
    ],
  ])('%s', (_case, found, doubts, contrary) => {
    expect(doubtsAbout('electronic_pdf', found)).toEqual(doubts)
    expect(contraryTo('electronic_pdf', found)).toEqual(contrary)
  })
})

describe('an electronic copy is held against what was asked', () => {
  const asked = { issuedAt: '2027-01-19T08:00:00.000Z', signers: 2 }
  const by = (...signers: string[]) => signers.map((signer) => signature({ signer }))

  test.each<[string, CopyFindings, Doubt[]]>([
    ['by two persons', findings({ signatures: by('A', 'B'), asked }), []],
    ['by two that bear no name', findings({ signatures: by('', ''), asked }), []],
    ['by one', findings({ signatures: by('A'), asked }), ['too_few_signers']],
    ['by one person twice', findings({ signatures: by('A', 'A'), asked }), ['too_few_signers']],
    [
      'before it was issued',
      findings({
        signatures: [signature({ signer: 'A', signedAt: '2027-01-18T10:00:00Z' }), ...by('B')],
        asked,
      }),
      ['signed_too_early'],
    ],
  ])('signed %s', (_case, found, contrary) => {
    expect(contraryTo('electronic_pdf', found)).toEqual(contrary)
  })
})

test.each([
  [{ kind: 'electronic_pdf', findings: findings(), setAside: null }, 'in_order'],
  [{ kind: 'electronic_pdf', findings: findings({ changedAfter: true }), setAside: null }, 'doubtful'],
  [{ kind: 'handwritten_scan', findings: findings({ codeFits: null }), setAside: null }, 'doubtful'],
  [{ kind: 'handwritten_scan', findings: null, setAside: null }, 'doubtful'],
  [{ kind: 'handwritten_scan', findings: findings(), setAside: 'refused' }, 'refused'],
] as const)('the portal vouches for a copy only where nothing is to be judged', (copy, standing) => {
  expect(copyStandingOf(copy)).toBe(standing)
})

describe('a scan', () => {
  test.each<[string, boolean | null, Doubt[], Doubt[]]>([
    ['bears the code of the agreement', true, [], []],
    ['bears that of another paper', false, ['other_code'], ['other_code']],
    ['bears none that can be read', null, ['no_code'], []],
  ])('that %s, whatever else is in the file', (_case, codeFits, doubts, contrary) => {
    const found = findings({ signatures: [signature({ intact: false })], changedAfter: true, codeFits })
    expect(doubtsAbout('handwritten_scan', found)).toEqual(doubts)
    expect(contraryTo('handwritten_scan', found)).toEqual(contrary)
  })
})

test.each([
  [5, 7, ['pages_missing']],
  [7, 7, []],
  [8, 7, []],
] as const)(
  'a copy of %i pages, of an agreement of %i, is asked about where pages lack',
  (copy, issued, doubts) => {
    const found = findings({ pages: { copy, issued } })
    expect(doubtsAbout('electronic_pdf', found)).toEqual(doubts)
    expect(doubtsAbout('handwritten_scan', found)).toEqual(doubts)
    expect(contraryTo('handwritten_scan', found)).toEqual([])
  },
)

test('a scan that bears no code and lacks pages speaks for nothing', () => {
  const found = findings({ codeFits: null, pages: { copy: 1, issued: 7 } })
  expect(contraryTo('handwritten_scan', found)).toEqual(['pages_missing'])
})

test('a code of another paper on any page is asked about, though the right one is there too', () => {
  const found = findings({ foreignCode: '0000 1111 2222' })
  expect(doubtsAbout('handwritten_scan', found)).toEqual(['other_code'])
})
