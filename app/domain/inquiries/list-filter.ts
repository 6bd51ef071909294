import { z } from 'zod'
import { INQUIRY_KINDS, INQUIRY_STATES } from './inquiry.ts'

/** What stands in the address of a list; anything it does not know is as if it were not there. */
export const InquiryFilter = z.object({
  state: z.enum(INQUIRY_STATES).nullable().catch(null),
  kind: z.enum(INQUIRY_KINDS).nullable().catch(null),
  assignee: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable()
    .catch(null),
  municipality: z.coerce.number().int().min(1).max(9999).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type InquiryFilter = z.infer<typeof InquiryFilter>

export function filterIn(url: string): InquiryFilter {
  const query = new URL(url).searchParams
  const said = (name: string) => query.get(name) || null
  return InquiryFilter.parse({
    state: said('state'),
    kind: said('kind'),
    assignee: said('assignee'),
    municipality: said('municipality'),
    page: said('page') ?? 1,
  })
}
