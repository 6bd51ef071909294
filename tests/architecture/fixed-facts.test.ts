import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/language.ts'
import { CATALOGUES } from '#app/text/catalogues.ts'
import { MAILS } from '#app/text/mails.ts'

/**
 * What a period, its settings, its key or its catalogue say: a day of a year, the period itself, the day of the report, how
 * many focus areas there are, how much the municipality gives beside the canton.
 */
const OF_A_PERIOD =
  /\b\d{1,2}\.\s?\d{1,2}\.\s?20\d\d|\b\d{1,2}\.? (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|[JFMASOND][a-z]+) 20\d\d|\bKIP \d|15\. März|15 March|31\.12\.20|[Zz]wei Schwerpunkte|[Tt]wo focus areas|mindestens derselben Höhe|each year at least as much/
/** Said as an example, or in the words of the leaflet, which stay what they are. */
const EXAMPLE = /zum Beispiel|for example|such as/i
const QUOTED = /^(?:setup\.)?leaflet\./

test('no text of a screen or of a mail names a day or a period that the programme decides on', () => {
  const texts = LANGUAGES.flatMap((language) => [
    ...Object.entries<string>(CATALOGUES[language]),
    ...Object.entries(MAILS[language].mails).map(
      ([name, wording]) => [name, JSON.stringify(wording)] as const,
    ),
  ])
  const fixed = texts.filter(
    ([name, text]) => OF_A_PERIOD.test(text) && !EXAMPLE.test(text) && !QUOTED.test(name),
  )
  expect(fixed).toEqual([])
})
