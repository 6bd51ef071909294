import { z } from 'zod'
import { email, line, phone, postalCode } from '#app/domain/forms/fields.ts'

/** Whom to reach about a dossier, and where; 35 and 70 characters are what an address of a payment holds. */
export const CONTACT_FIELDS = {
  contactName: line(120),
  contactEmail: email,
  contactPhone: phone,
  street: line(70),
  postalCode,
  town: line(35),
}

/** While an agreement runs there is always somebody to reach: nothing may be left out. */
export const contactForm = z.object({ contactPoint: line(200), ...CONTACT_FIELDS })
export type Contact = z.output<typeof contactForm>

export type ContactChange = { before: Contact; after: Contact }

/** Which change of the contact it was, by whom, and when. */
export type Made = { id: number; by: string; at: string }
