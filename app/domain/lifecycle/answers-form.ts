import { z } from 'zod'
import { optionalText, rowsOf } from '#app/domain/forms/fields.ts'

/** One text for each point, in the order of the request; left empty where a change answers it. */
export const answersForm = z.object({ answers: rowsOf(z.object({ text: optionalText(4000) }), 40) })
export type AnswersForm = z.output<typeof answersForm>
