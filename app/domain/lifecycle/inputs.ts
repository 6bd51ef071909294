import type { CopyFindings } from '#app/domain/agreement/signed-copy.ts'
import type { Instalment } from '#app/domain/claim-bookings.ts'
import type { PlainDate } from '#app/domain/deadlines/calendar.ts'
import type { Rappen } from '#app/domain/money.ts'
import type { CorrectionsForm } from '#app/domain/report/forms.ts'
import type { Person } from '#app/domain/roles.ts'

/** How a party signed: a scan of the paper, a PDF with electronic signatures, or acceptance in the portal. */
export const SIGNATURE_KINDS = ['handwritten_scan', 'electronic_pdf', 'acceptance'] as const
export type SignatureKind = (typeof SIGNATURE_KINDS)[number]

/** Why a dossier or report goes back: wrong, incomplete, or to be brought up to date. */
export const RETURN_GROUNDS = ['incorrect', 'incomplete', 'outdated'] as const
export type ReturnGround = (typeof RETURN_GROUNDS)[number]

/** What a person types with a transition. Each part is asked for by a guard, not by the form alone. */
export type TransitionInput = {
  reason?: string
  /** The mark of the figures that the page of the step showed, and that the step fixes. */
  figures?: string
  ground?: ReturnGround
  items?: readonly { section: string; text: string }[]
  dueOn?: string
  /** The day that counted before. */
  from?: string
  legalRemedies?: string
  effectiveOn?: string
  declaration?: Declaration
  /** Whoever files again knows that points of the canton stay without an answer. */
  pointsLeftOpen?: boolean
  signatureKind?: SignatureKind
  documentId?: string
  amendmentId?: string
  /** Who has put an amendment into force and so signs for the canton. */
  signedBy?: string
  /** Whoever signs for the canton has compared every signed copy with the agreement as issued. */
  copyMatches?: boolean
  /** Whoever confirms another account has compared it with the paper of the bank. */
  accountCompared?: boolean
  /** And has reached the municipality at the number that was known before, or says why not. */
  phoned?: boolean
  notReached?: string
  /** What the canton counts of a year for which nobody answers. */
  corrections?: CorrectionsForm
  /** Whoever counts more than was budgeted means it. */
  beyondBudget?: boolean
  /** What was found in a copy handed in as signed. */
  findings?: CopyFindings
  /** The day on which another body has decided, and the number of its business. */
  decidedOn?: string
  businessNumber?: string
  /** What was paid, and on which day. */
  amountRappen?: Rappen
  paidOn?: PlainDate
  /** The tranche that a claim is offset against. */
  trancheId?: string
  /** The booking of a claim that is reversed. */
  bookingId?: string
  instalments?: readonly Instalment[]
  /** Of a claim that is reinstated: the tranche that bears less, and what it still bears. */
  borne?: { trancheId: string; amountRappen: Rappen }
  /** Of a claim: what it asked back of a payment that was not received, and the tranche. */
  notReceived?: { trancheId: string; amountRappen: Rappen }
  /** The year whose report a hold waits for. */
  untilReportOf?: number
}

export type Declaration = { name: string; function: string; onBehalfOf: string }

/** The name of a declaration is that of the account: nobody declares under another one. */
export function declaredBy(
  { name }: Pick<Person, 'name'>,
  { function: held, onBehalfOf }: Pick<Declaration, 'function' | 'onBehalfOf'>,
): Declaration {
  return { name, function: held, onBehalfOf }
}
