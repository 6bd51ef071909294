import { z } from 'zod'
import type { CopyFindings } from '#app/domain/agreement/signed-copy.ts'
import { APPLICATION_SECTIONS, REPORT_SECTIONS } from '#app/domain/application/sections.ts'
import {
  choice,
  day,
  identifier,
  line,
  optionalText,
  rowsOf,
  text,
  ticked,
} from '#app/domain/forms/fields.ts'
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
  ground?: ReturnGround
  items?: readonly { section: string; text: string }[]
  dueOn?: string
  legalRemedies?: string
  effectiveOn?: string
  declaration?: Declaration
  /** Whoever files again knows that points of the canton stay without an answer. */
  pointsLeftOpen?: boolean
  signatureKind?: SignatureKind
  documentId?: string
  amendmentId?: string
  /** Whoever signs for the canton has compared every signed copy with the agreement as issued. */
  copyMatches?: boolean
  /** What was found in a copy handed in as signed. */
  findings?: CopyFindings
}

export type Declaration = { name: string; function: string; onBehalfOf: string }

const SECTIONS = [...APPLICATION_SECTIONS, ...REPORT_SECTIONS] as const

export const reasonInput = z.object({ reason: text(2000) })

/** Items without a text are left out; that there is one at least is a guard's question. */
export const returnInput = z.object({
  ground: choice(RETURN_GROUNDS),
  reason: text(2000),
  dueOn: day,
  items: rowsOf(z.object({ section: choice(SECTIONS), text: optionalText(1000) }), 40).transform((items) =>
    items.filter((item) => item.text !== ''),
  ),
})

export const rejectInput = z.object({ reason: text(4000), legalRemedies: text(4000) })

export const terminateInput = z.object({ reason: text(2000), effectiveOn: day })

/** «Ich bin befugt, die Gemeinde zu vertreten»: in which function, on whose behalf. */
export const declarationForm = z.object({ function: line(120), onBehalfOf: line(200), authority: ticked })

/** The name of a declaration is that of the account: nobody declares under another one. */
export function declaredBy(
  { name }: Pick<Person, 'name'>,
  { function: held, onBehalfOf }: Pick<Declaration, 'function' | 'onBehalfOf'>,
): Declaration {
  return { name, function: held, onBehalfOf }
}

export const documentInput = z.object({ documentId: identifier })
