import { z } from 'zod'
import { choice, line, optionalLine, optionalPage } from '#app/domain/forms/fields.ts'
import { AGREEMENT_ENDING, ARTICLES } from './programme-words.ts'
import { VERSION_FIELDS } from './version-form.ts'

const short = line(60)

/** What does not end in the word by which it is bent would be said wrongly in half of the sentences. */
const endingIn = (ending: string, error: string) =>
  short.refine((typed) => typed.toLowerCase().endsWith(ending), error)

export const programmeWordsForm = z.object({
  ...VERSION_FIELDS,
  programmeName: short,
  agreementName: endingIn(AGREEMENT_ENDING.de, 'agreement_ending'),
  officeShort: short,
  officeArticle: choice(ARTICLES),
  residentsSource: line(120),
  residentsOffice: short,
  leafletTitle: optionalLine(200),
  leafletAddress: optionalPage,
  agreementEnglish: endingIn(AGREEMENT_ENDING.en, 'agreement_ending_english'),
  cantonEnglish: optionalLine(80),
  officeEnglish: optionalLine(120),
  leafletEnglish: optionalLine(200),
})
