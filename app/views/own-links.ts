import { safePath } from '#app/domain/forms/safe-path.ts'

export type TextPart = { text: string; path: string | null }

/**
 * A text in parts: addresses of this portal become paths, so that they can be followed on whatever host the
 * reader uses; every other address stays text.
 */
export function ownLinks(text: string, baseUrl: string): TextPart[] {
  return text
    .split(/(https?:\/\/[^\s<>"«»]+)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, path: pathIn(part, baseUrl) }))
}

function pathIn(address: string, baseUrl: string): string | null {
  if (address !== baseUrl && !address.startsWith(`${baseUrl}/`)) return null
  return safePath(address.slice(baseUrl.length) || '/', '') || null
}
