import { z } from 'zod'
import { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import { AddableRappen } from '#app/domain/rappen.ts'

/** Official number of a municipality. */
export const BfsNumber = z.int().min(1).max(9_999)

/** Who asks for a contribution: one municipality or an association, from the day its agreement starts. */
export const CalculationParty = z
  .strictObject({
    id: z.string().min(1).max(200).optional(),
    members: z.array(BfsNumber).min(1).max(200),
    lead: BfsNumber.optional(),
    startOn: PlainDate,
    deduct: AddableRappen.prefault(0),
    eligibleCost: AddableRappen.nullable().default(null),
    class: z.string().min(1).max(40).nullable().default(null),
  })
  .superRefine(({ lead, members }, context) => {
    if (lead === undefined || members.includes(lead)) return
    context.addIssue({ code: 'custom', message: 'lead_not_a_member', path: ['lead'] })
  })
  .transform((party) => ({ ...party, id: party.id ?? party.members.join('+') }))
export type CalculationParty = z.infer<typeof CalculationParty>
