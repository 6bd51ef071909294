import { z } from 'zod'
import { choice, line, text, ticked, version } from '#app/domain/fields.ts'
import { reasonInput, rejectInput, returnInput, SIGNATURE_KINDS, terminateInput } from './inputs.ts'

/** What the canton types with its decisions; each names the version of the dossier that was seen. */
export const versionForm = z.object({ version })
export const reasonForm = reasonInput.extend({ version })
export const returnForm = returnInput.extend({ version })
export const rejectForm = rejectInput.extend({ version })
export const terminateForm = terminateInput.extend({ version })

/** `secondPerson` is a box that may stay empty: the officer asks for a second pair of eyes by hand. */
export const approveForm = z.object({
  version,
  secondPerson: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
})

/** The canton accepts in the portal. */
export const acceptForm = z.object({
  version,
  name: line(120),
  function: line(120),
  onBehalfOf: line(200),
  authority: ticked,
})

/** The canton hands in the paper or PDF that both sides have signed. */
export const countersignForm = z.object({
  version,
  kind: choice(SIGNATURE_KINDS.filter((kind) => kind !== 'acceptance')),
})

export const noteForm = z.object({ text: text(4000) })
