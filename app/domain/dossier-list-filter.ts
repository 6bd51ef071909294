import { z } from 'zod'
import { REPORT_STANDINGS, SORT_KEYS, STATE_GROUPS } from './dossier-list.ts'
import { BALLS } from './lifecycle/turn.ts'

const SORTS = SORT_KEYS.flatMap((key) => [key, `-${key}`] as const)
const anyOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values).nullable().catch(null)

/** What stands in the address; anything it does not know is as if it were not there. */
export const ListFilter = z.object({
  q: z.string().trim().max(100).catch(''),
  status: anyOf(STATE_GROUPS),
  ball: anyOf(BALLS),
  report: anyOf(REPORT_STANDINGS),
  district: z.string().max(100).nullable().catch(null),
  sort: z.enum(SORTS).catch('municipality'),
})
export type ListFilter = z.infer<typeof ListFilter>
