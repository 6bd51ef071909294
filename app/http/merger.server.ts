import type { LoaderFunctionArgs } from '@remix-run/node'
import { unionOf } from '#app/models/mergers.server.ts'
import { municipalityName } from '#app/models/municipalities.server.ts'

/** A merger as its pages name it: everybody that ended on that day, and where they went. */
export function mergerShown({ bfsNumber }: LoaderFunctionArgs['params']) {
  const union = unionOf(Number(bfsNumber))
  if (!union) throw new Response(null, { status: 404 })
  return {
    bfsNumber: Number(bfsNumber),
    from: union.from
      .map((one) => municipalityName(one))
      .sort((a, b) => a.localeCompare(b, 'de'))
      .join(', '),
    into: municipalityName(union.into),
    mergedOn: union.mergedOn,
    isNew: union.isNew,
  }
}
