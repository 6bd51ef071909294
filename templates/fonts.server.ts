import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'
import arimoBold from './fonts/Arimo-Bold.ttf?inline'
import arimo from './fonts/Arimo-Regular.ttf?inline'
import { rememberRuns } from './glyph-runs.ts'

const FILES = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  strong: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
} as const
export type Face = keyof typeof FILES

let parsed: Record<Face, Font> | undefined

/** Parsed once in a process: pdfkit would parse a file again for every document. */
export function fonts(): Record<Face, Font> {
  const require = createRequire(import.meta.url)
  const parse = (file: string) => rememberRuns(create(readFileSync(require.resolve(file))))
  parsed ??= { regular: parse(FILES.regular), strong: parse(FILES.strong) }
  return parsed
}

let parsedForPayment: Record<string, Font> | undefined

/**
 * The QR-bill allows Arial, Frutiger, Helvetica and Liberation Sans only. Arimo is the free original of Liberation
 * Sans; the names are those that the library asks for.
 */
export function paymentFonts(): Record<string, Font> {
  const parse = (address: string) =>
    rememberRuns(create(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')))
  parsedForPayment ??= { 'Liberation Sans': parse(arimo), 'Liberation Sans-Bold': parse(arimoBold) }
  return parsedForPayment
}

/**
 * A character without a glyph would break PDF/A and print as nothing: it becomes a question mark.
 * Marks that nobody sees (soft hyphens, directions of writing) would print as blanks or turn the text around: they
 * go. Lines end with a blank, so that two of them are not read as one word. An amount, a day or an article stays on one line; an endless word may break.
 */
export function printable(text: string): string {
  drawable ??= drawableOf(fonts())
  const known = drawable
  const clean = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(UNSEEN, '')
  const safe = clean.replace(/[^\n -~]/gu, (character) => (known.has(character) ? character : '?'))
  return safe
    .replace(BOUND, '\u00a0')
    .replace(ENDLESS, '$&\u200b')
    .replace(/(?<=\S)\n/g, ' \n')
}

const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** Lines are broken in a time that grows with the square of the longest word; a SHA-256 stays whole. */
const ENDLESS = /[^\s\u00a0/–-]{64}(?=[^\s\u00a0/–-])/gu

let drawable: ReadonlySet<string> | undefined

function drawableOf({ regular, strong }: Record<Face, Font>): ReadonlySet<string> {
  const both = regular.characterSet.filter((codePoint) => strong.hasGlyphForCodePoint(codePoint))
  return new Set(both.map((codePoint) => String.fromCodePoint(codePoint)))
}

/** The blank in `CHF 1`, `Art. 4`, `15. März`, `31 March`, `40 Prozent`, `90 Personen`, `5 Rappen` */
const BOUND =
  /(?<=\b(?:CHF|Art\.|Abs\.|Nr\.|Anhang|Fassung|KIP)) (?=\d)|(?<=\b\d{1,2}\.) (?=\p{Lu}\p{Ll}+ \d{4})|(?<=\d) (?=(?:Prozent|Personen|people|Rappen|Monate))/gu
