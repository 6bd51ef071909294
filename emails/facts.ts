import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import type { Named } from '#app/domain/programme/programme-words.ts'
import type { Role } from '#app/domain/roles.ts'

/**
 * What a mail tells, as plain JSON: stored in the outbox row, worded when it is sent or shown.
 * `amountRappen` is the amount its subject is about: the yearly contribution, the final contribution of the
 * year, the tranche, or the claim. `minutes` is how long the task takes; for a sign-in link, how long it holds.
 */
export type MailFacts = {
  /** The instant the mail was written into the outbox. */
  writtenAt: string
  recipientName: string
  /** The role somebody is invited to. */
  role: Role | null
  party: string
  reference: string
  year: number | null
  dueOn: string | null
  /** By when what is overdue is asked for; null until a notice has set a day. */
  newDueOn: string | null
  daysLeft: number | null
  /** The reader has begun the report already. */
  begun: boolean
  /** An agreement that ends still has a year to report on and to settle. */
  owesYear: boolean
  /** The year was settled before. */
  anew: boolean
  /** The canton asks for one paper, and all else stays as it was filed. */
  paper: boolean
  /** There are no payments left that could be held until a report comes. */
  nothingToHold: boolean
  /** Who hands something on or asks for it; to people of another municipality with its own. */
  by: string | null
  reason: string | null
  /** What another body has done, what of such steps comes next, and who gets a copy. */
  body: { name: string; day: string | null; number: string; next: string; copies: string } | null
  /** Why a step that waited is not possible any more. */
  reasons: readonly Reason[]
  /** The office's own words, added to those of the portal. */
  addition: string | null
  items: { section: string; text: string }[]
  amountRappen: number | null
  /** What of a tranche is set off against claims: the amount is without it. */
  offsetRappen: number
  /** The tranche that a claim was last set off against; null where money came in, or nothing. */
  setOffWith: { year: number; number: number } | null
  /** The parts in which a claim is paid. */
  instalments: readonly { dueOn: string; amountRappen: number }[]
  /** A claim that was paid in instalments is asked for as a whole again. */
  planEnded: boolean
  /** What the payment of a claim carries back, as on its QR-bill; null without an account of the office. */
  paymentReference: string | null
  /** Where the one link leads, below the address of the portal. */
  path: string
  token: string | null
  minutes: number | null
  calendar: { uid: string; sequence: number; cancelled: boolean } | null
  letter: MailLetter | null
}

/** Who reads a mail, when it was written and where it leads are always told. */
export type KnownFacts = Partial<MailFacts> & Pick<MailFacts, 'writtenAt' | 'recipientName' | 'path'>

/** What a mail does not tell is null. */
export function completeFacts(known: KnownFacts): MailFacts {
  return { ...NO_FACTS, ...known }
}

const NO_FACTS: Omit<MailFacts, 'writtenAt' | 'recipientName' | 'path'> = {
  role: null,
  party: '',
  reference: '',
  year: null,
  dueOn: null,
  daysLeft: null,
  newDueOn: null,
  begun: false,
  owesYear: false,
  anew: false,
  paper: false,
  nothingToHold: false,
  by: null,
  reason: null,
  body: null,
  reasons: [],
  addition: null,
  items: [],
  amountRappen: null,
  offsetRappen: 0,
  setOffWith: null,
  instalments: [],
  planEnded: false,
  paymentReference: null,
  token: null,
  minutes: null,
  calendar: null,
  letter: null,
}

/** The letter that goes with a notice; the rest of it is what the mail tells. */
export type MailLetter = {
  notice: 1 | 2
  firstNoticeOn: string | null
  /** `name`: where it is not the party by the name that the mail gives it. */
  recipient: { name?: string; attention: string; street: string; postalCode: string; town: string }
}

export type MailContext = {
  baseUrl: string
  contact: { name: string; email: string; phone: string; office: string }
  /** Of whose programme the mail speaks. */
  named: Named
  test: boolean
}
