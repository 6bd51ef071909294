import { z } from 'zod'
import { box, choice, identifier, text, ticked, version } from '#app/domain/forms/fields.ts'
import {
  declarationForm,
  reasonInput,
  rejectInput,
  returnInput,
  SIGNATURE_KINDS,
  terminateInput,
} from './inputs.ts'

/** What is typed with a step; each form names the version of the record that was seen. */
export const versionForm = z.object({ version })
export const reasonForm = reasonInput.extend({ version })

/** The forms of the page that all steps share, by what it asks for. */
export const STEP_FORMS = {
  nothing: versionForm,
  reason: reasonForm,
  points: returnInput.extend({ version }),
  rejection: rejectInput.extend({ version }),
  end_of_year: terminateInput.extend({ version }),
}

/** `secondPerson`: the officer asks for a second pair of eyes by hand. */
export const approveForm = z.object({
  version,
  secondPerson: box,
})

/** The signatory files; a box says that open points of the canton are left open on purpose. */
export const filingForm = declarationForm.extend({ version, pointsLeftOpen: box })

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

export const noteForm = z.object({ text: text(4000) })
