import type { Block } from './blocks.ts'
import { printable } from './fonts.server.ts'
import { COLOURS, MARGINS, type Sheet, tagged, WIDTH, write } from './sheet.ts'

/** The recipient shows in the left window of an envelope C5; what the letter is about stands on the right. */
const PLACE = { top: 130, height: 76, width: 220, details: 236, labels: 62 }

export function drawAddress(sheet: Sheet, { recipient, details }: Extract<Block, { kind: 'address' }>) {
  const { doc } = sheet
  doc.y = PLACE.top
  write(sheet, 'regular', 10.5)
  const lines = printable(recipient.filter(Boolean).join('\n'))
  tagged(sheet, 'P', () => doc.text(lines, MARGINS.left, doc.y, { width: PLACE.width }))
  const bottom = doc.y
  doc.y = PLACE.top
  for (const [label, value] of details) drawDetail(sheet, printable(label), printable(value))
  doc.x = MARGINS.left
  doc.y = Math.max(bottom, doc.y, PLACE.top + PLACE.height) + 8
}

function drawDetail(sheet: Sheet, label: string, value: string) {
  const { doc } = sheet
  const left = MARGINS.left + PLACE.details
  const top = doc.y
  write(sheet, 'regular', 9.5, COLOURS.soft)
  tagged(sheet, 'P', () => doc.text(label, left, top, { width: PLACE.labels }))
  const bottom = doc.y
  write(sheet, 'regular', 9.5)
  const width = WIDTH - PLACE.details - PLACE.labels
  tagged(sheet, 'P', () => doc.text(value, left + PLACE.labels, top, { width }))
  doc.y = Math.max(bottom, doc.y) + 1
}
