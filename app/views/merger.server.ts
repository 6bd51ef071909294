import { inGermanOrder } from '#app/domain/german-order.ts'
import { unionOf } from '#app/models/programme/mergers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'

/** A merger as its pages name it: everybody that ended on that day, and where they went. */
export function mergerShown(bfsNumber: number) {
  const union = unionOf(bfsNumber)
  if (!union) return undefined
  return {
    bfsNumber,
    from: union.from
      .map((one) => municipalityName(one))
      .sort(inGermanOrder)
      .join(', '),
    into: municipalityName(union.into),
    mergedOn: union.mergedOn,
    isNew: union.isNew,
  }
}
