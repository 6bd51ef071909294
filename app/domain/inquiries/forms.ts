import { z } from 'zod'
import { APPLICATION_SECTIONS, REPORT_SECTIONS } from '#app/domain/application/sections.ts'
import { choice, identifier, line, optionalLine, text, year } from '#app/domain/forms/fields.ts'
import { INQUIRY_KINDS } from './inquiry.ts'
import { LONGEST_MESSAGE, LONGEST_SUBJECT } from './limits.ts'

const SECTIONS = [...APPLICATION_SECTIONS, ...REPORT_SECTIONS] as const

const message = text(LONGEST_MESSAGE)

/** Another message in a thread: an answer, or what is asked back. */
export const messageForm = z.object({ text: message })

/** Where in a dossier a question came up, as an address says it; what it does not know is as if it were not there. */
export const inquiryPlaceForm = z.object({
  section: z.enum(SECTIONS).nullable().catch(null),
  year: year.nullable().catch(null),
})

/** The canton begins a thread in a dossier. */
export const cantonInquiryForm = inquiryPlaceForm.extend({
  dossier: line(40),
  subject: line(LONGEST_SUBJECT),
  text: message,
})

/** A municipality asks, with or without a dossier; whoever works for several says for which. */
export const inquiryForm = cantonInquiryForm.extend({
  dossier: optionalLine(40),
  inquiryKind: choice(INQUIRY_KINDS),
  municipality: optionalLine(10),
})

/** To whom at the canton; empty: to all officers. */
export const passOnForm = z.object({ to: identifier.or(z.literal('')) })
