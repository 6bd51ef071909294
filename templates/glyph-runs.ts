import type { Font, GlyphRun } from 'fontkit'

/** Words of German and English text, amounts and names; beyond it the memory starts afresh. */
const MOST_RUNS = 5_000
const LONGEST_RUN = 60
/** Units of the em in PDF; most OpenType fonts drawn for print share it. */
const PDF_UNITS = 1000

/**
 * Shaping a word (ligatures, kerning) costs most of a document, and documents repeat their words: a font
 * remembers the runs that it has shaped. What a glyph stands for is settled once, in the order of the code
 * points, so that a document does not depend on those drawn before it.
 */
export function rememberRuns(font: Font): Font {
  for (const codePoint of font.characterSet) settle(font, codePoint)
  const shape = font.layout.bind(font)
  const runs = new Map<string, GlyphRun>()
  font.layout = (text, features) => {
    if (text.length > LONGEST_RUN) return shape(text, features)
    const key = `${features?.join() ?? ''}|${text}`
    const run = runs.get(key) ?? shape(text, features)
    if (runs.size >= MOST_RUNS) runs.clear()
    runs.set(key, run)
    return font.unitsPerEm === PDF_UNITS ? run : copyOf(run)
  }
  return font
}

/** A ligature stands for its letters, so that «Dorffest» is found and copied as it was typed. */
function settle(font: Font, codePoint: number) {
  const glyph = font.glyphForCodePoint(codePoint)
  if (codePoint < FIRST_LIGATURE || codePoint > LAST_LIGATURE) return
  glyph.codePoints = Array.from(
    String.fromCodePoint(codePoint).normalize('NFKC'),
    (letter) => letter.codePointAt(0) ?? 0,
  )
}

/** ﬀ to ﬆ */
const [FIRST_LIGATURE, LAST_LIGATURE] = [0xfb00, 0xfb06]

/** pdfkit scales the positions in place: where that changes them, each caller needs its own. */
function copyOf(run: GlyphRun): GlyphRun {
  const positions = run.positions.map((position) => ({ ...position }))
  return Object.assign(Object.create(Object.getPrototypeOf(run)), run, { positions })
}
