import type { LoaderFunctionArgs } from '@remix-run/node'
import { inGermanOrder } from '#app/domain/german-order.ts'
import { unionOf } from '#app/models/programme/mergers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'

/** A merger as its pages name it: everybody that ended on that day, and where they went. */
export function mergerShown({ bfsNumber }: LoaderFunctionArgs['params']) {
  const union = unionOf(Number(bfsNumber))
  if (!union) throw new Response(null, { status: 404 })
  return {
    bfsNumber: Number(bfsNumber),
    from: union.from
      .map((one) => municipalityName(one))
      .sort(inGermanOrder)
      .join(', '),
    into: municipalityName(union.into),
    mergedOn: union.mergedOn,
    isNew: union.isNew,
  }
}
