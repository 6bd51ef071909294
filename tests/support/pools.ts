import { DistributionKey, type KeyOf } from '#app/domain/contribution/key.ts'

export const keyOf = (key: object) =>
  DistributionKey.parse({ form: 'pool', rounding: { unit: 1 }, ...key }) as KeyOf<'pool'>

/** Parties of given sizes. */
export const partiesOf = (...sizes: number[]) =>
  sizes.map((residents, index) => ({ residents, lowestBfsNumber: index + 1 }))
