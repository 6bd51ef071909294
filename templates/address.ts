import type { Block } from './blocks.ts'
import { printable } from './fonts.server.ts'
import { COLOURS, MARGINS, type Sheet, tagged, WIDTH, write } from './sheet.ts'

/** The recipient shows in the left window of an envelope C5; what the letter is about stands on the right. */
const PLACE = { top: 136, height: 92, width: 230, details: 265 }

export function drawAddress(sheet: Sheet, { recipient, details }: Extract<Block, { kind: 'address' }>) {
  const { doc } = sheet
  doc.y = PLACE.top
  write(sheet, 'regular', 10.5)
  const lines = recipient.map(printable).filter(Boolean).join('\n')
  tagged(sheet, 'P', () => doc.text(lines, MARGINS.left, doc.y, { width: PLACE.width }))
  const bottom = doc.y
  doc.y = PLACE.top
  for (const [label, value] of details) drawDetail(sheet, printable(label), printable(value))
  doc.x = MARGINS.left
  doc.y = Math.max(bottom, doc.y, PLACE.top + PLACE.height) + 16
}

function drawDetail(sheet: Sheet, label: string, value: string) {
  const { doc } = sheet
  const left = MARGINS.left + PLACE.details
  const width = WIDTH - PLACE.details
  write(sheet, 'regular', 8, COLOURS.soft)
  tagged(sheet, 'P', () => doc.text(label, left, doc.y, { width }))
  write(sheet, 'regular', 9.5)
  tagged(sheet, 'P', () => doc.text(value, left, doc.y, { width }))
  doc.y += 3
}
