import { expect, test } from 'vitest'
import {
  DRAWN_PAPERS,
  isDraft,
  LETTER_FOR_POST,
  paperAddressesOf,
  paperOf,
  rolesAt,
} from '#app/domain/agreement/drawn-papers.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'

test('each side has the papers of its own roles, and no address that nobody of it may open', () => {
  expect(paperAddressesOf('municipality').filter((one) => !paperAddressesOf('canton').includes(one))).toEqual(
    ['documents/resolutions/:bfsNumber/draft.pdf', 'receipt.pdf', 'reports/:year/receipt.pdf'],
  )
  expect(paperAddressesOf('canton').filter((one) => !paperAddressesOf('municipality').includes(one))).toEqual(
    ['preview.pdf', LETTER_FOR_POST],
  )
})

test('the letter for the post is drawn by the officer alone, who sends it', () => {
  expect(rolesAt(LETTER_FOR_POST, 'canton')).toEqual(['officer'])
  expect(rolesAt(LETTER_FOR_POST, 'municipality')).toEqual([])
  expect(rolesAt('receipt.pdf', 'municipality')).toEqual([...MUNICIPAL_ROLES])
})

test('each address serves one paper, and a paper may have several', () => {
  expect(paperOf('receipt.pdf')).toBe('receipt')
  expect(paperOf('reports/:year/receipt.pdf')).toBe('receipt')
  expect(paperOf('claims/:id/first-letter.pdf')).toBe('claim-letter')
})

test('what binds nobody is marked a draft: the agreement and an amendment before they are issued', () => {
  expect(DRAWN_PAPERS.filter(isDraft)).toEqual(['agreement-draft', 'amendment-draft'])
})
