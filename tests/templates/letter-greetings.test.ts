import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/language.ts'
import { claimLetterPdf } from '#templates/claim-letter.ts'
import { decisionPdf } from '#templates/decision.ts'
import { dunningNoticePdf } from '#templates/dunning-notice.ts'
import { APPROVAL, CLAIM_LETTER, FIRST_NOTICE, REJECTION, SECOND_NOTICE } from '#templates/samples-letters.ts'
import { plain, read } from './drawn-words.ts'

describe('the greeting of a letter', () => {
  const LETTERS = {
    'a rejection': ({ words, language }: Length) =>
      decisionPdf({ ...REJECTION, language, outcome: { kind: 'rejection', reasons: words } }, plain),
    'a decision that ends with its remedies': ({ words, language }: Length) =>
      decisionPdf({ ...REJECTION, language, legalRemedies: words }, plain),
    'an approval': ({ words, language }: Length) =>
      decisionPdf({ ...APPROVAL, language, party: words.slice(0, 900) }, plain),
    'a claim letter': ({ words, language }: Length) =>
      claimLetterPdf({ ...CLAIM_LETTER, language, party: words.slice(0, 900) }, plain),
    'a first notice': ({ words, language }: Length) =>
      dunningNoticePdf({ ...FIRST_NOTICE, language, party: words.slice(0, 900) }, plain),
    'a second notice': ({ words, language }: Length) =>
      dunningNoticePdf({ ...SECOND_NOTICE, language, party: words.slice(0, 900) }, plain),
  }
  type Length = { words: string; language: (typeof LANGUAGES)[number] }

  test.each(Object.entries(LETTERS))(
    'stands below two lines of the text at least, however long %s is, in every language',
    async (_letter, draw) => {
      const alone: string[] = []
      for (const language of LANGUAGES)
        for (let count = 20; count < 600; count += 24) {
          const words = 'Die Gemeinde begründet ihr Gesuch. '.repeat(count / 5).trim()
          const above = linesAbove((await read(draw({ words, language }))).pieces, GREETINGS[language])
          if (above < 2) alone.push(`${language}, ${count} words: ${above}`)
        }
      expect(alone).toEqual([])
    },
  )

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
