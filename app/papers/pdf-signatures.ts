import { type PdfDictionary, type PdfObjects, type PdfValue, resolved } from './pdf-objects.ts'

/** A signature as its dictionary states it: which bytes it covers, and what stands in it. */
export type WrittenSignature = {
  range: { start: number; first: number; second: number; length: number }
  /** The CMS signature with its padding, in hexadecimal. */
  contents: string
}

const MOST_SIGNATURES = 20

/** `/ByteRange [a b c d]`: signed are b bytes from a, and d bytes from c; the signature lies between. Oldest first. */
export function signaturesIn(objects: PdfObjects): WrittenSignature[] {
  const found: WrittenSignature[] = []
  for (const value of objects.values()) collect(value, found, objects)
  return found.sort((one, other) => endOf(one.range) - endOf(other.range)).slice(0, MOST_SIGNATURES)
}

export const endOf = ({ second, length }: WrittenSignature['range']) => second + length

function collect(value: PdfValue, found: WrittenSignature[], objects: PdfObjects) {
  if (typeof value !== 'object' || value === null) return
  const signature = Array.isArray(value) ? undefined : signatureIn(value, objects)
  if (signature) found.push(signature)
  for (const inner of Object.values(value)) collect(inner, found, objects)
}

function signatureIn(dictionary: PdfDictionary, objects: PdfObjects): WrittenSignature | undefined {
  const range = resolved(dictionary['/ByteRange'], objects)
  if (!Array.isArray(range) || range.length !== 4) return undefined
  const [start, first, second, length] = range.map((part) => resolved(part, objects))
  const isRange = [start, first, second, length].every(
    (part) => Number.isSafeInteger(part) && Number(part) >= 0,
  )
  if (!isRange) return undefined
  return {
    range: { start: Number(start), first: Number(first), second: Number(second), length: Number(length) },
    contents: hexOf(resolved(dictionary['/Contents'], objects)),
  }
}

function hexOf(value: PdfValue | undefined): string {
  if (typeof value !== 'string') return ''
  return value.startsWith('b:') ? value.slice(2) : Buffer.from(value.slice(2), 'latin1').toString('hex')
}
