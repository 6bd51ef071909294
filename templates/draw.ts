import { drawAddress } from './address.ts'
import type { Block, SigningParty, Tone } from './blocks.ts'
import { printable } from './fonts.server.ts'
import { drawPaymentPart } from './payment-part.ts'
import { artifact, COLOURS, keepTogether, MARGINS, rule, type Sheet, tagged, WIDTH, write } from './sheet.ts'
import { drawTable, WHOLE_TABLE } from './table.ts'

/** The blocks after it tell a heading how much has to follow it on the same page. */
export function drawBlock(sheet: Sheet, block: Block, following: readonly Block[] = []) {
  const { doc } = sheet
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, { ...block, room: block.room ?? roomFor(following) })
    case 'paragraph':
      return drawParagraph(sheet, block)
    case 'notice':
      return drawNotice(sheet, block.text)
    case 'list':
      return drawList(sheet, block)
    case 'facts':
      return drawFacts(sheet, block)
    case 'table':
      return drawTable(sheet, {
        ...block,
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(printable) })),
      })
    case 'signatures':
      return drawSignatures(sheet, block)
    case 'address':
      return drawAddress(sheet, block)
    case 'payment':
      return drawPaymentPart(sheet, block.part)
    case 'newPage':
      doc.addPage()
  }
}

const HEADINGS = {
  1: { size: 22, before: 0, after: 10 },
  2: { size: 13, before: 14, after: 5 },
  3: { size: 10.5, before: 8, after: 3 },
} as const

function drawHeading(sheet: Sheet, { level, text, room = 48 }: Extract<Block, { kind: 'heading' }>) {
  const { doc } = sheet
  const { size, before, after } = HEADINGS[level]
  keepTogether(sheet, before + size + room)
  if (doc.y > MARGINS.top) doc.y += before
  write(sheet, 'strong', size, COLOURS.accent).lineGap(0)
  tagged(sheet, `H${level}`, () => doc.text(printable(text), MARGINS.left, doc.y, { width: WIDTH }))
  doc.y += after
}

/** A heading below a heading stays with it, and so does what that one stands above. */
function roomFor([next, ...following]: readonly Block[]): number {
  if (next?.kind === 'heading') {
    const { size, before, after } = HEADINGS[next.level]
    return before + 2 * size + after + (next.room ?? roomFor(following))
  }
  if (next?.kind !== 'table' && next?.kind !== 'facts') return 48
  return Math.min(140 + next.rows.length * 10, WHOLE_TABLE)
}

const TONES = {
  plain: { face: 'regular', size: 10.5, after: 7 },
  lead: { face: 'regular', size: 13, after: 12 },
  strong: { face: 'strong', size: 10.5, after: 3 },
  small: { face: 'regular', size: 9, after: 7 },
} as const satisfies Record<Tone, unknown>

function drawParagraph(sheet: Sheet, { text, tone = 'plain', room }: Paragraph) {
  const { doc } = sheet
  const { face, size, after } = TONES[tone]
  keepTogether(sheet, room ?? size * (tone === 'strong' ? 5 : 2.6))
  write(sheet, face, size, tone === 'small' ? COLOURS.soft : COLOURS.ink)
  tagged(sheet, 'P', () => doc.text(printable(text), MARGINS.left, doc.y, { width: WIDTH }))
  doc.y += after
}

type Paragraph = { text: string; tone?: Tone; room?: number }

function drawNotice(sheet: Sheet, text: string) {
  const { doc } = sheet
  const [shown, inner] = [printable(text), WIDTH - 28]
  write(sheet, 'regular', 10)
  const height = doc.heightOfString(shown, { width: inner }) + 16
  keepTogether(sheet, height)
  const top = doc.y
  artifact(sheet, 'Layout', () => {
    doc.save().rect(MARGINS.left, top, WIDTH, height).fill(COLOURS.ground)
    doc.rect(MARGINS.left, top, 3, height).fill(COLOURS.accent).restore()
  })
  write(sheet, 'regular', 10)
  tagged(sheet, 'P', () => doc.text(shown, MARGINS.left + 14, top + 8, { width: inner }))
  doc.x = MARGINS.left
  doc.y = top + height + 12
}

const LABELS = {
  letters: (index: number) => `${String.fromCharCode(97 + index)})`,
  numbers: (index: number) => `${index + 1}.`,
  dashes: () => '–',
} as const

function drawList(sheet: Sheet, { items, labels }: Extract<Block, { kind: 'list' }>) {
  const { doc, root } = sheet
  const list = doc.struct('L')
  root.add(list)
  items.map(printable).forEach((text, index) => {
    keepTogether(sheet, 28)
    write(sheet, 'regular', 10.5)
    const label = LABELS[labels](index)
    const item = doc.struct('LI')
    list.add(item)
    const top = doc.y
    item.add(doc.struct('Lbl', {}, () => doc.text(label, MARGINS.left, top, { lineBreak: false })))
    item.add(doc.struct('LBody', {}, () => doc.text(text, MARGINS.left + 18, top, { width: WIDTH - 18 })))
    item.end()
    doc.x = MARGINS.left
    doc.y += 3
  })
  list.end()
  doc.y += 5
}

/** Labels and values: a table whose first column names the rows. */
function drawFacts(sheet: Sheet, { caption, rows }: Extract<Block, { kind: 'facts' }>) {
  drawTable(sheet, {
    kind: 'table',
    caption: printable(caption),
    columns: [
      { label: '', share: 32 },
      { label: '', share: 68 },
    ],
    rows: rows.map((cells) => ({ cells: cells.map(printable) })),
  })
}

/** Title, sentence and both blocks stay on one page: nobody signs a page that says nothing. */
function drawSignatures(sheet: Sheet, { title, text, parties }: Extract<Block, { kind: 'signatures' }>) {
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
