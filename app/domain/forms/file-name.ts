/**
 * A name that is safe to store, show and send back: no folders, control characters, direction marks or characters
 * that a file system refuses; at most 120 characters; the extension is the one the content has.
 */
export function safeFileName(name: string, extension: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = base
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const stem = ENDINGS[extension]?.test(clean) ? clean.replace(/\.[^.]*$/, '') : clean
  return `${[...(stem || 'dokument')].slice(0, 120).join('')}.${extension}`
}

const ENDINGS: Record<string, RegExp> = {
  pdf: /\.pdf$/i,
  docx: /\.docx$/i,
  xlsx: /\.xlsx$/i,
  png: /\.png$/i,
  jpg: /\.jpe?g$/i,
  csv: /\.(?:csv|txt)$/i,
}
