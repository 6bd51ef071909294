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

/** RFC 6266: an ASCII name for old readers, the real one as UTF-8. Never `inline`. */
export function attachment(fileName: string): string {
  const ascii = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]|["\\%]/g, '_')
  const utf8 = encodeURIComponent(fileName.replace(/\p{Cs}/gu, '')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`
}

const ENDINGS: Record<string, RegExp> = {
  pdf: /\.pdf$/i,
  docx: /\.docx$/i,
  xlsx: /\.xlsx$/i,
  png: /\.png$/i,
  jpg: /\.jpe?g$/i,
}
