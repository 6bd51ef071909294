import type { Contact } from '#app/domain/agreement/office.ts'
/** The facts of a mail, ready to stand in a sentence. */
export type Told = {
  /** Who hands something on or asks for it. */
  by: string
  /** What somebody is invited to do; empty in other mails. */
  role: string
  party: string
  year: string
  dueOn: string
  /** By when what is overdue is asked for; empty until a notice has set a day. */
  newDueOn: string
  amount: string
  /** The whole tranche and what of it is set off; empty where nothing is. */
  gross: string
  offset: string
  /** The tranche that a claim was just set off against. */
  setOffWith: { year: number; number: number } | null
  /** A claim that is paid in parts. */
  instalments: readonly { dueOn: string; amount: string }[]
  minutes: number
  begun: boolean
  owesYear: boolean
  /** It was settled before: this takes the place of what was told then. */
  anew: boolean
  planEnded: boolean
  /** One paper is asked for, and all else stays as it was filed. */
  paper: boolean
  /** No payments are left that could be held until a report comes. */
  nothingToHold: boolean
  /** There is a letter with QR-bill. */
  hasBill: boolean
  /** Something stands against a step that waited; the mail lists what. */
  blocked: boolean
  /** How many points of the canton nobody has answered; the mail lists them. */
  open: number
  /** Empty where nobody gave one. */
  reason: string
  /** What another body has done, on which day and by which number; what comes next of such steps; who gets a copy. */
  body: Record<'name' | 'day' | 'number' | 'next' | 'copies', string>
}

/** What one mail says in one language; greeting, deadline, contact and closing are the same for all. */
export type Wording = {
  /** Without municipality, year and reference: those are added to every subject. */
  subject: (told: Told) => string
  paragraphs: (told: Told) => readonly string[]
  /** Names the amount, where the mail has one. */
  amount?: string
  /** Stands before the reason somebody gave. */
  reason?: string
  /** The day told is no deadline of the reader. */
  withoutDeadline?: true
  button: string | ((told: Told) => string)
  /** Stands below the button. */
  note?: string
}

/** The words around every mail. */
export type FrameWording = {
  greeting: (name: string) => string
  minutes: (minutes: number) => string
  reason: string
  amount: string
  paymentReference: string
  newDueOn: string
  toldTooLate: string
  contact: (contact: Contact) => string
  closing: string
  testBanner: string
}
