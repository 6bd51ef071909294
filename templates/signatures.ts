import type { Block, SigningParty } from './blocks.ts'
import { printable } from './fonts.server.ts'
import { drawHeading, drawParagraph } from './prose.ts'
import { COLOURS, keepTogether, MARGINS, rule, type Sheet, tagged, WIDTH, write } from './sheet.ts'

/** Title, sentence and both blocks stay on one page: nobody signs a page that says nothing. */
export function drawSignatures(
  sheet: Sheet,
  { title, text, parties }: Extract<Block, { kind: 'signatures' }>,
) {
  const { doc } = sheet
  const gap = 28
  const width = (WIDTH - gap) / 2
  keepTogether(sheet, 290)
  drawHeading(sheet, { kind: 'heading', level: 2, text: title })
  drawParagraph(sheet, { text })
  doc.y += 10
  const top = doc.y
  const names = parties.map((party, index) => {
    doc.y = top
    return drawSigningParty(sheet, { party, x: MARGINS.left + index * (width + gap), width })
  })
  const below = Math.max(top, ...names)
  const ends = parties.map((party, index) => {
    doc.y = below
    return drawLines(sheet, { party, x: MARGINS.left + index * (width + gap), width })
  })
  doc.x = MARGINS.left
  doc.y = Math.max(below, ...ends) + 12
}

type Signing = { party: SigningParty; x: number; width: number }

function drawSigningParty(sheet: Sheet, { party, x, width }: Signing) {
  const { doc } = sheet
  write(sheet, 'strong', 10.5)
  tagged(sheet, 'P', () => doc.text(printable(party.title), x, doc.y, { width }))
  write(sheet, 'regular', 10.5)
  tagged(sheet, 'P', () => doc.text(printable(party.text), x, doc.y, { width, height: 66, ellipsis: true }))
  return doc.y
}

function drawLines(sheet: Sheet, { party, x, width }: Signing) {
  const { doc } = sheet
  for (const line of party.lines) {
    doc.y += 38
    rule(sheet, doc.y, { colour: COLOURS.soft, from: x, to: x + width })
    write(sheet, 'regular', 8.5, COLOURS.soft)
    tagged(sheet, 'P', () => doc.text(printable(line), x, doc.y + 3, { width }))
  }
  return doc.y
}
