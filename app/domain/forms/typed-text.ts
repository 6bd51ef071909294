// Control characters, direction marks and halves of characters are never part of an answer; line breaks are,
// in long texts. Word processors write a soft one as a vertical tab, printers a new page as a form feed.
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu

const LINE_BREAK = /\r\n?|\v|\f|[\u0085\u2028\u2029]/g

/** What somebody typed, trimmed, in one way to write each letter and each line break. */
export function clean(value: string) {
  return value.replace(LINE_BREAK, '\n').replace(INVISIBLE, '').normalize('NFC').trim()
}

export function onOneLine(value: string) {
  return value.replace(/\s+/g, ' ').trim()
}
