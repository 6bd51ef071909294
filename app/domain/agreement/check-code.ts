import { parseReference, type Reference } from '#app/domain/reference.ts'

/** What somebody types or scans to check a document. */
export type CheckCode =
  | { kind: 'sha256'; sha256: string }
  | { kind: 'fingerprint'; fingerprint: string }
  | { kind: 'reference'; reference: Reference; version: number | null }

const LONGEST = 200
/** As in the QR code of a document, the reference and behind it the check code: `MK-2027-7F4K-2Q-3f2a91bc07de`. */
const PRINTED = /^MK.{5,21}-([0-9a-f]{12})$/i
const VERSION = /(?:fassung|version|v)\D{0,3}(\d{1,3})$/i

/**
 * The hash of a whole file, the check code of the footer (`3f2a 91bc 07de`), the reference with its version
 * (`MK-2027-7F4K-2Q, Fassung 2`), or the address in a QR code. Case, blanks and dots between the parts do not matter.
 */
export function parseCheckCode(typed: string): CheckCode | undefined {
  if (typed.length > LONGEST) return undefined
  const text = codeOfAddress(typed.trim()) ?? typed.trim()
  const hex = text.replace(/[\s·.:-]/g, '').toLowerCase()
  if (/^[0-9a-f]{64}$/.test(hex)) return { kind: 'sha256', sha256: hex }
  if (/^[0-9a-f]{12}$/.test(hex)) return { kind: 'fingerprint', fingerprint: inGroups(hex) }
  const printed = PRINTED.exec(text)?.[1]
  if (printed) return { kind: 'fingerprint', fingerprint: inGroups(printed.toLowerCase()) }
  const version = VERSION.exec(text)
  const reference = parseReference((version ? text.slice(0, version.index) : text).replace(/[\s,;·]+$/, ''))
  return reference && { kind: 'reference', reference, version: version ? Number(version[1]) : null }
}

/**
 * The check code that a QR code of the portal says: the address of a check page with the code behind it, or reference
 * and code alone. What others print on a paper is none.
 */
export function codeOnPaper(text: string): string | undefined {
  const said = codeOfAddress(text) ?? text
  const code = /^MK-/i.test(said) ? parseCheckCode(said) : undefined
  return code?.kind === 'fingerprint' ? code.fingerprint : undefined
}

/**
 * `…/verify?code=MK-…` of whatever host: papers outlive the address that the portal had when it printed them. Whether
 * a code is ours is answered by our records, not by the address before it.
 */
function codeOfAddress(text: string): string | undefined {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return undefined
  const { pathname, searchParams } = new URL(text)
  return pathname.endsWith('/verify') ? (searchParams.get('code') ?? undefined) : undefined
}

/** Check codes in running text, as the foot of every page prints them. */
export function codeInText(text: string): string[] {
  return [...text.matchAll(/(?:Prüfcode|Check code)\s*((?:[0-9a-f]{4}\s?){3})/gi)].map(([, code = '']) =>
    inGroups(code.replace(/\s/g, '').toLowerCase()),
  )
}

function inGroups(hex: string) {
  return [0, 4, 8].map((start) => hex.slice(start, start + 4)).join(' ')
}
