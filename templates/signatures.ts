import type { Block, SigningParty } from './blocks.ts'
import { printable } from './fonts.server.ts'
import { drawHeading, drawParagraph } from './prose.ts'
import { COLOURS, keepTogether, MARGINS, rule, type Sheet, tagged, WIDTH, write } from './sheet.ts'

/** Two stand beside one another. Of the first two, title and sentence stay on their page: nobody signs a page that says nothing. */
export function drawSignatures(
  sheet: Sheet,
  { title, text, parties }: Extract<Block, { kind: 'signatures' }>,
) {
  keepTogether(sheet, 290)
  drawHeading(sheet, { kind: 'heading', level: 2, text: title })
  drawParagraph(sheet, { text })
  for (let at = 0; at < parties.length; at += 2) drawBeside(sheet, parties.slice(at, at + 2))
}

function drawBeside(sheet: Sheet, parties: readonly SigningParty[]) {
  const { doc } = sheet
  const gap = 28
  const width = (WIDTH - gap) / 2
  keepTogether(sheet, 100 + LINE * Math.max(...parties.map(({ lines }) => lines.length)))
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

/** The height in which somebody signs. */
const LINE = 38

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
    doc.y += LINE
    rule(sheet, doc.y, { colour: COLOURS.soft, from: x, to: x + width })
    write(sheet, 'regular', 8.5, COLOURS.soft)
    tagged(sheet, 'P', () => doc.text(printable(line), x, doc.y + 3, { width }))
  }
  return doc.y
}
