import { z } from 'zod'
import { email, iban, line, phone, postalCode } from '#app/domain/forms/fields.ts'
import { VERSION_FIELDS } from '#app/domain/programme/version-form.ts'

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

/** Whom to ask. */
export type Contact = Pick<Office, 'name' | 'email' | 'phone'>

/** Where money is paid back to; the canton names it. */
export const OfficeAccount = z.strictObject({ iban, holder: line(70) })
export type OfficeAccount = z.input<typeof OfficeAccount>

export const officeAccountForm = OfficeAccount.extend(VERSION_FIELDS)

/** As a period keeps it: without account, null or missing in older records, until the canton has named one. */
export type OfficeSetting = Office & { account?: OfficeAccount | null }
