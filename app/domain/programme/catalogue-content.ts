import { z } from 'zod'
import { inEachLanguage, type Language } from '#app/domain/language.ts'
import { LARGEST_AREA, LONGEST_TEXT } from './catalogue-limits.ts'

/** What the canton says in its catalogue, in each language of the portal; German stands where another one is empty. */
export type Words = Record<Language, string>

const Words = z.strictObject(inEachLanguage(() => z.string().max(LONGEST_TEXT).default('')))
const Code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/)

export const AreaNumber = z.int().min(1).max(LARGEST_AREA)

/** The content of a catalogue, with words of one kind: in each language, or in one. */
function contentIn<Said extends z.ZodType>(said: Said) {
  const common = { name: said, text: said, open: z.boolean() }
  const entries = z.array(z.strictObject({ code: Code, ...common }))
  return z.strictObject({
    /** What areas are grouped by (Pfeiler); none in KIP 3. */
    pillars: entries,
    /** Förderbereiche; the text of an area is what its part for municipalities is called (Schwerpunkt, Merkblatt 3). */
    areas: z.array(
      z.strictObject({
        number: AreaNumber,
        pillar: Code.nullable(),
        ...common,
        /** Strategic goals (Merkblatt 3.1, 3.2). */
        goals: entries,
        /** Possible measures (Merkblatt 3.1.1, 3.2.1): to pick from, never a gate. */
        examples: entries,
      }),
    ),
    /** Merkblatt 4; the text is what an agreement says of them. */
    targetGroups: entries,
    /**
     * Merkblatt 5, a to d: the text is the question that a cost raises, the scope what an agreement says of it. What is
     * not eligible counts nothing.
     */
    costCategories: z.array(z.strictObject({ code: Code, ...common, scope: said, eligible: z.boolean() })),
    /** What is counted; the text is its unit. */
    keyFigures: entries,
  })
}

/**
 * What a canton lets municipalities choose from in a period. Entries that are closed are not offered any more; they keep
 * their words for whoever has chosen them.
 */
export const Catalogue = contentIn(Words)
export type Catalogue = z.infer<typeof Catalogue>

/** A catalogue in one language: of a page or a paper. */
export const NamedCatalogue = contentIn(z.string())
export type NamedCatalogue = z.infer<typeof NamedCatalogue>

/** Where it does not matter in which words. */
export type AnyCatalogue = z.infer<ReturnType<typeof contentIn<z.ZodUnknown>>>
