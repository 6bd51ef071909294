import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inGermanOrder } from '#app/domain/german-order.ts'

test('umlauts and accents stand beside their letter, capitals and brackets count for nothing', () => {
  const names = [
    'Zell (LU)',
    'Ämter',
    'Altishofen',
    'école',
    'Aesch (LU)',
    'Ökumene',
    'amt',
    'Escholzmatt',
    'Oberkirch',
  ]
  expect(names.sort(inGermanOrder)).toEqual([
    'Aesch (LU)',
    'Altishofen',
    'amt',
    'Ämter',
    'école',
    'Escholzmatt',
    'Oberkirch',
    'Ökumene',
    'Zell (LU)',
  ])
})

test('names have one order, whatever they are made of', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
      expect([...names].reverse().sort(inGermanOrder)).toEqual([...names].sort(inGermanOrder))
    }),
  )
})
