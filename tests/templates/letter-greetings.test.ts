import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/language.ts'
import { claimLetterPdf } from '#templates/claim-letter.ts'
import { decisionPdf } from '#templates/decision.ts'
import { dunningNoticePdf } from '#templates/dunning-notice.ts'
import { APPROVAL, CLAIM_LETTER, FIRST_NOTICE, REJECTION, SECOND_NOTICE } from '#templates/samples-letters.ts'
import { plain, read } from './drawn-words.ts'

/** As many characters as a name of a party may grow to here, and as a reason may. */
const [LONGEST_PARTY, LONGEST_REASON] = [900, 4_200]

describe('the greeting of a letter', () => {
  type Length = { words: string; language: (typeof LANGUAGES)[number] }
  const LETTERS: Record<string, [longest: number, draw: (length: Length) => Promise<Uint8Array>]> = {
    'a rejection': [
      LONGEST_REASON,
      ({ words, language }) =>
        decisionPdf({ ...REJECTION, language, outcome: { kind: 'rejection', reasons: words } }, plain),
    ],
    'a decision that ends with its remedies': [
      LONGEST_REASON,
      ({ words, language }) => decisionPdf({ ...REJECTION, language, legalRemedies: words }, plain),
    ],
    'an approval': [
      LONGEST_PARTY,
      ({ words, language }) => decisionPdf({ ...APPROVAL, language, party: words }, plain),
    ],
    'a claim letter': [
      LONGEST_PARTY,
      ({ words, language }) => claimLetterPdf({ ...CLAIM_LETTER, language, party: words }, plain),
    ],
    'a first notice': [
      LONGEST_PARTY,
      ({ words, language }) => dunningNoticePdf({ ...FIRST_NOTICE, language, party: words }, plain),
    ],
    'a second notice': [
      LONGEST_PARTY,
      ({ words, language }) => dunningNoticePdf({ ...SECOND_NOTICE, language, party: words }, plain),
    ],
  }

  test.each(Object.entries(LETTERS))(
    'stands below two lines of the text at least, however long %s is, in every language',
    async (_letter, [longest, draw]) => {
      const alone: string[] = []
      for (const language of LANGUAGES)
        for (const words of wordsUpTo(longest)) {
          const above = linesAbove((await read(draw({ words, language }))).pieces, GREETINGS[language])
          if (above < 2) alone.push(`${language}, ${words.length} characters: ${above}`)
        }
      expect(alone).toEqual([])
    },
  )

  /** Words that grow by some lines each time, up to the longest. */
  function wordsUpTo(longest: number) {
    const grown = Array.from({ length: 25 }, (_, step) =>
      'Die Gemeinde begründet ihr Gesuch. '
        .repeat((20 + step * 24) / 5)
        .trim()
        .slice(0, longest),
    )
    return new Set(grown)
  }

  const GREETINGS = { de: 'Freundliche Grüsse', en: 'Kind regards' }

  /** The lines of text on the page of the greeting that stand above it. */
  function linesAbove(pieces: Awaited<ReturnType<typeof read>>['pieces'], greeting: string) {
    const drawn = pieces.filter(({ artifact, text }) => !artifact && text.trim() !== '')
    const found = drawn.find(({ text }) => text.startsWith(greeting))
    if (!found) throw new Error(`There is no «${greeting}»`)
    const above = drawn.slice(0, drawn.indexOf(found)).filter(({ page }) => page === found.page)
    return new Set(above.map(({ y }) => Math.round(y))).size
  }
})
