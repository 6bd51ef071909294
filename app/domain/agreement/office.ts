import { z } from 'zod'
import { email, iban, line, optionalPage, optionalText, phone, postalCode } from '#app/domain/forms/fields.ts'
import { limited } from '#app/domain/forms/form-errors.ts'
import { ProgrammeWordsKept } from '#app/domain/programme/programme-words-kept.ts'
import { VERSION_FIELDS } from '#app/domain/programme/version-form.ts'
import type { OfficeLinks } from './office-links.ts'

/** The cantonal office that is party to every agreement (Merkblatt 6): a role mailbox, never a person. */
export const Office = z.strictObject({
  canton: line(80),
  name: line(120),
  street: line(70),
  postalCode,
  town: line(35),
  phone,
  email,
  /** What it calls its programme; missing: the usual words. */
  words: ProgrammeWordsKept.optional(),
})
export type Office = z.infer<typeof Office>

/** Whom to ask. */
export type Contact = Pick<Office, 'name' | 'email' | 'phone'>

/** Where money is paid back to; the canton names it. */
export const OfficeAccount = z.strictObject({ iban, holder: line(70) })
export type OfficeAccount = z.input<typeof OfficeAccount>

export const officeAccountForm = OfficeAccount.extend(VERSION_FIELDS)

/** Of each who signs for the canton a line, as it stands under the agreement; more do not fit beside the party's. */
const signers = optionalText(300)
  .transform((typed) =>
    typed
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean),
  )
  .pipe(z.array(line(120)).max(3, limited('too_many', 3)))

/** How the office is reached, who signs for the canton, how to appeal, and what it has published. */
export const officeForm = z.object({
  ...VERSION_FIELDS,
  cantonName: Office.shape.canton,
  ...Office.omit({ canton: true, words: true }).shape,
  signers,
  remedies: optionalText(4000),
  structures: optionalPage,
  guidelines: optionalPage,
})

/** What the canton decides of its office beside its address. */
export type OfficeParts = {
  /** Null or missing in older records: the canton has named none. */
  account?: OfficeAccount | null
  /** Who signs for the canton, a line each; missing: the lines stay open. */
  signers?: string[]
  /** What decisions propose as legal remedies; missing: the usual words. */
  remedies?: string
  /** Missing: the canton has named no pages. */
  links?: OfficeLinks
}
/** As a period keeps it. */
export type OfficeSetting = Office & OfficeParts
