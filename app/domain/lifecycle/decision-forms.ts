import { z } from 'zod'
import { APPLICATION_SECTIONS, REPORT_SECTIONS } from '#app/domain/application/sections.ts'
import type { Instalment } from '#app/domain/claim-bookings.ts'
import {
  amount,
  box,
  choice,
  identifier,
  line,
  optionalLine,
  optionalText,
  orNull,
  rowsOf,
  ruledDay,
  text,
  ticked,
  version,
} from '#app/domain/forms/fields.ts'
import { rappen } from '#app/domain/money.ts'
import { RETURN_GROUNDS, SIGNATURE_KINDS } from './inputs.ts'

const SECTIONS = [...APPLICATION_SECTIONS, ...REPORT_SECTIONS] as const

export const reasonInput = z.object({ reason: text(2000) })

/** Items without a text are left out; that there is one at least is a guard's question. */
export const returnInput = z.object({
  ground: choice(RETURN_GROUNDS),
  reason: text(2000),
  dueOn: ruledDay,
  items: rowsOf(z.object({ section: choice(SECTIONS), text: optionalText(1000) }), 40).transform((items) =>
    items.filter((item) => item.text !== ''),
  ),
})

export const rejectInput = z.object({ reason: text(4000), legalRemedies: text(4000) })

export const terminateInput = z.object({ reason: text(2000), effectiveOn: ruledDay })

/** «Ich bin befugt, die Gemeinde zu vertreten»: in which function, on whose behalf. */
export const declarationForm = z.object({ function: line(120), onBehalfOf: line(200), authority: ticked })

export const documentInput = z.object({ documentId: identifier })

/** The mark of what the page showed, where the step fixes figures; a form without one has seen none. */
export const figures = z.string().max(100).default('')

/** The word of another person on a step that waits. */
export const confirmForm = z.object({ figures })

/** What is typed with a step; each form names the version of the record that was seen. */
export const versionForm = z.object({ version, figures })
export const reasonForm = reasonInput.extend({ version })

const instalment = z.object({ dueOn: orNull(ruledDay), amountRappen: orNull(amount) })

/** A row of which half is missing is refused by the guard that adds them up: the half counts as nothing. */
function withoutEmpty(rows: z.infer<typeof instalment>[]): Instalment[] {
  return rows
    .filter(({ dueOn, amountRappen }) => dueOn !== null || amountRappen !== null)
    .map(({ dueOn, amountRappen }) => ({ dueOn: dueOn ?? '', amountRappen: amountRappen ?? rappen(0) }))
}

/** The forms of the page that all steps share, by what it asks for. */
export const STEP_FORMS = {
  nothing: versionForm,
  reason: reasonForm,
  reason_and_day: reasonForm.extend({ dueOn: ruledDay }),
  points: returnInput.extend({ version }),
  rejection: rejectInput.extend({ version }),
  end_of_year: terminateInput.extend({ version }),
  reason_if_early: versionForm.extend({ reason: optionalText(2000) }),
  reason_if_ex_officio: versionForm.extend({ reason: optionalText(2000) }),
  payment: z.object({ version, amountRappen: amount, paidOn: ruledDay, reason: optionalText(500) }),
  offset: versionForm.extend({ trancheId: identifier }),
  booking: reasonForm.extend({ bookingId: identifier }),
  /** Rows without an amount and a day are left out. */
  instalments: z.object({ version, instalments: rowsOf(instalment, 24).transform(withoutEmpty) }),
  account_check: versionForm.extend({
    accountCompared: ticked,
    phoned: box,
    notReached: optionalText(2000),
  }),
}

/** `secondPerson`: the officer asks for a second pair of eyes by hand. */
export const approveForm = z.object({
  version,
  figures,
  secondPerson: box,
  /** Asked for where the contribution goes beyond the credit. */
  reason: optionalText(2000),
})

/** What another body has done with a dossier. */
export const recordStepForm = z.object({
  version,
  decidedOn: ruledDay,
  businessNumber: optionalLine(80),
  reason: optionalText(4000),
})
/** The same with the number of its business, where the step asks for one. */
export function recordStepFormOf({ asksNumber }: { asksNumber: boolean }) {
  return asksNumber ? recordStepForm.extend({ businessNumber: line(80) }) : recordStepForm
}
export type RecordedStep = Omit<z.output<typeof recordStepForm>, 'version'>

/** The signatory files; a box says that open points of the canton are left open on purpose. */
export const filingForm = declarationForm.extend({ version, pointsLeftOpen: box })

/** The municipality hands in the one paper that is asked for, or says in words what there is to say. */
export const paperForm = z.object({ version, reason: optionalText(2000) })

/** The canton accepts in the portal. */
export const acceptForm = declarationForm.extend({ version })

/** The canton accepts where the municipality has handed in a signed copy. */
export const acceptWithCopyForm = acceptForm.extend({ copyMatches: ticked })

const doubtedCopy = {
  despite: box,
  doubted: identifier
    .optional()
    .catch(undefined)
    .transform((mark) => mark ?? ''),
}

/** A clean file for a locked one; where it is a signed copy, taken although something speaks against it. */
export const replacementForm = z.object(doubtedCopy)

/** The same by the canton, which has compared its copy. */
export const replaceOwnCopyForm = replacementForm.extend({ uploadMatches: ticked })

/**
 * A party hands in the paper or PDF that it has signed; `despite` takes it although what was found, under the mark
 * `doubted`, speaks against it.
 */
export const countersignForm = z.object({
  version,
  ...doubtedCopy,
  signatureKind: choice(SIGNATURE_KINDS.filter((kind) => kind !== 'acceptance')),
})

/** The canton hands in the copy that both sides have signed, and has compared it. */
export const countersignCopyForm = countersignForm.extend({ uploadMatches: ticked })

/** Another copy takes the place of the one that was countersigned, with the reason. */
export const replaceCopyForm = countersignCopyForm.extend(reasonInput.shape)

export const noteForm = z.object({ text: text(4000) })
