import { z } from 'zod'
import { GRANT_STANDINGS } from './grants.ts'

const number = (pattern: RegExp) => z.string().regex(pattern).transform(Number).nullable().catch(null)

/** What stands in the address of the register; anything it does not know is as if it were not there. */
export const GrantsFilter = z.object({
  period: z.string().max(40).nullable().catch(null),
  year: number(/^20\d\d$/),
  municipality: number(/^[1-9]\d{0,3}$/),
  standing: z.enum(GRANT_STANDINGS).nullable().catch(null),
})
export type GrantsFilter = z.infer<typeof GrantsFilter>
