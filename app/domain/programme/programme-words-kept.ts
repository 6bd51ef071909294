import { z } from 'zod'
import { ARTICLES, type ProgrammeWords } from './programme-words.ts'

/** As a version of the office keeps them. */
export const ProgrammeWordsKept = z.strictObject({
  programme: z.string().max(60),
  agreement: z.string().max(60),
  agreementEnglish: z.string().max(60),
  office: z.string().max(60),
  article: z.enum(ARTICLES),
  officeEnglish: z.string().max(120),
  cantonEnglish: z.string().max(80),
  source: z.string().max(120),
  statistics: z.string().max(60),
  leaflet: z.string().max(200),
  leafletEnglish: z.string().max(200),
  leafletAddress: z.string().max(300),
}) satisfies z.ZodType<ProgrammeWords>
