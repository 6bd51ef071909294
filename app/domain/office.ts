import { z } from 'zod'
import { email, line, phone, postalCode } from './fields.ts'

/** The cantonal office that is party to every agreement (Merkblatt 6): a role mailbox, never a person. */
export const Office = z.strictObject({
  canton: line(80),
  name: line(120),
  street: line(70),
  postalCode,
  town: line(35),
  phone,
  email,
})
export type Office = z.infer<typeof Office>
