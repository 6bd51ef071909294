import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balance, rappen } from '#app/domain/money.ts'
import { lessToCome, notReceived } from '#app/domain/not-received.ts'

test.each<[string, open: number, asked: number, reached: number, toCome: number[], less: number[]]>([
  ['nothing where all that is asked for has reached the municipality', 100, 100, 100, [500], [0]],
  ['all of it where nothing has', 100, 100, 0, [500], [100]],
  ['all of it where more was returned than came', 100, 100, -40, [500], [100]],
  ['what is asked beyond what has reached it', 100, 100, 70, [500], [30]],
  ['no more than this claim asks, whatever the others do', 50, 150, 0, [500], [50]],
  ['one tranche after the other', 100, 100, 0, [60, 500], [60, 40]],
  ['only what is still to come', 100, 100, 0, [60], [60]],
])('less is to come: %s', (_said, open, asked, reached, toCome, less) => {
  const claim = { openRappen: rappen(open), askedRappen: rappen(asked), reachedRappen: balance(reached) }
  expect(lessToCome(claim, toCome.map(rappen))).toEqual(less)
})

type Claims = readonly (readonly [open: number, waived: number])[]
const askedBack = (claims: Claims) =>
  claims.map(([open, waived], index) => ({
    ...{ claimId: `claim-${index}`, openRappen: rappen(open), waivedRappen: rappen(waived) },
  }))

test.each<[string, payment: number, Claims, notOwed: [string, number][], owed: number]>([
  ['is owed as a whole where nothing is asked back', 100, [], [], 100],
  ['takes away what is open, and is owed beyond it', 100, [[60, 0]], [['claim-0', 60]], 40],
  ['takes away no more than it is', 50, [[60, 10]], [['claim-0', 50]], 0],
  ['takes away what was waived after what is open', 75, [[60, 20]], [['claim-0', 75]], 0],
  [
    'takes away what is open of every claim before what was waived of any',
    90,
    [
      [30, 50],
      [40, 0],
    ],
    [
      ['claim-0', 50],
      ['claim-1', 40],
    ],
    0,
  ],
  [
    'names no claim of which nothing falls away',
    10,
    [
      [0, 0],
      [10, 0],
    ],
    [['claim-1', 10]],
    0,
  ],
])('a payment that was not received %s', (_case, payment, claims, notOwed, owed) => {
  expect(notReceived(rappen(payment), askedBack(claims))).toEqual({
    notOwed: notOwed.map(([claimId, amountRappen]) => ({ claimId, amountRappen })),
    owedRappen: owed,
  })
})

test('nobody returns what never came: what falls away and what is owed come to the payment, claim by claim at most its own', () => {
  const claims = fc.array(fc.tuple(fc.nat(1_000), fc.nat(1_000)), { maxLength: 5 })
  fc.assert(
    fc.property(fc.nat(10_000), claims, (payment, asked) => {
      const { notOwed, owedRappen } = notReceived(rappen(payment), askedBack(asked))
      expect(notOwed.reduce<number>((sum, { amountRappen }) => sum + amountRappen, owedRappen)).toBe(payment)
      const most = asked.reduce((sum, [open, waived]) => sum + open + waived, 0)
      expect(owedRappen).toBe(Math.max(0, payment - most))
      for (const { claimId, amountRappen } of notOwed) {
        const [open = 0, waived = 0] = asked[Number(claimId.slice(6))] ?? []
        expect(amountRappen).toBeLessThanOrEqual(open + waived)
      }
    }),
  )
})
