import { create } from 'qrcode'
import { z } from 'zod'

/** Where the check page lives, without a code: `https://…/verify`. A document without it carries no QR code. */
export const CheckUrl = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .optional()

export type Check = { url: string | undefined; reference: string }

/** What the QR code of a document opens: its reference and the fingerprint of its data. */
export function checkAddress({ url, reference }: Check, fingerprint: string): string | null {
  if (!url) return null
  return `${url}?code=${encodeURIComponent(`${reference}-${fingerprint.replaceAll(' ', '')}`)}`
}

/** One dark stretch of a row, in modules from the top left corner. */
export type Bar = { column: number; row: number; length: number }

/** A QR code as bars: few shapes, sharp at every size, the same for the same text. */
export function qrBars(text: string): { size: number; bars: Bar[] } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const rows = Array.from({ length: size }, (_, row) => data.slice(row * size, (row + 1) * size))
  return { size, bars: rows.flatMap(barsOf) }
}

function barsOf(modules: Uint8Array, row: number): Bar[] {
  const bars: Bar[] = []
  modules.forEach((dark, column) => {
    const last = bars.at(-1)
    if (!dark) return
    if (last && last.column + last.length === column) last.length += 1
    else bars.push({ column, row, length: 1 })
  })
  return bars
}
