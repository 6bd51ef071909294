import type { Block, Tone } from './blocks.ts'
import { HEIGHT_OF_CHART } from './chart.ts'
import { printable } from './fonts.server.ts'
import { artifact, COLOURS, keepTogether, MARGINS, type Sheet, tagged, WIDTH, write } from './sheet.ts'
import { heightOfTable, WHOLE_TABLE } from './table.ts'

const HEADINGS = {
  1: { size: 22, before: 0, after: 10 },
  2: { size: 13, before: 14, after: 5 },
  3: { size: 10.5, before: 8, after: 3 },
} as const

export function drawHeading(sheet: Sheet, { level, text, room = 48 }: Extract<Block, { kind: 'heading' }>) {
  const { doc } = sheet
  const { size, before, after } = HEADINGS[level]
  keepTogether(sheet, before + size + room)
  if (doc.y > MARGINS.top) doc.y += before
  write(sheet, 'strong', size, COLOURS.accent).lineGap(0)
  tagged(sheet, `H${level}`, () => doc.text(printable(text), MARGINS.left, doc.y, { width: WIDTH }))
  doc.y += after
}

const TWO_LINES = 40

/** A heading below a heading stays with it, and so does what that one stands above. */
export function roomFor(sheet: Sheet, [next, ...following]: readonly Block[]): number {
  if (next?.kind === 'heading') {
    const { size, before, after } = HEADINGS[next.level]
    return before + 2 * size + after + (next.room ?? roomFor(sheet, following))
  }
  if (next?.kind === 'paragraph' && following[0]?.kind === 'chart') return TWO_LINES + HEIGHT_OF_CHART
  if (next?.kind === 'paragraph' && next.below !== undefined) return roomWithBelow(sheet, next)
  if (next?.kind === 'chart') return HEIGHT_OF_CHART
  if (next?.kind !== 'table' && next?.kind !== 'facts') return 48
  const usual = Math.min(140 + next.rows.length * 10, WHOLE_TABLE)
  const whole = next.kind === 'table' ? heightOfTable(sheet, next) : 0
  // A table that stays whole moves to the next page as one: its heading goes with it, and needs its own line, too.
  const { size, after } = HEADINGS[1]
  return whole <= WHOLE_TABLE ? Math.max(usual, whole + size + after) : usual
}

const TONES = {
  plain: { face: 'regular', size: 10.5, after: 7 },
  lead: { face: 'regular', size: 13, after: 12 },
  strong: { face: 'strong', size: 10.5, after: 3 },
  small: { face: 'regular', size: 9, after: 7 },
} as const satisfies Record<Tone, unknown>

export function drawParagraph(sheet: Sheet, paragraph: Paragraph) {
  const { doc } = sheet
  const { tone = 'plain', room, below } = paragraph
  const { size, after } = TONES[tone]
  const { start, end } = partsOf(sheet, paragraph)
  keepTogether(
    sheet,
    room ?? (below === undefined ? size * (tone === 'strong' ? 5 : 2.6) : roomWithBelow(sheet, paragraph)),
  )
  const drawn = doc.struct('P')
  sheet.root.add(drawn)
  const draw = (part: string) => drawn.add(() => doc.text(part, MARGINS.left, doc.y, { width: WIDTH }))
  if (start) {
    draw(start)
    keepTogether(sheet, heightOf(sheet, end) + after + (below ?? 0))
  }
  draw(end)
  drawn.end()
  doc.y += after
}

type Paragraph = Omit<Extract<Block, { kind: 'paragraph' }>, 'kind'>

/** How much of a paragraph stays together, with what has to stand below it: two lines at its start, or all of it. */
function roomWithBelow(sheet: Sheet, paragraph: Paragraph): number {
  const { tone = 'plain', below = 0 } = paragraph
  const { start, end } = partsOf(sheet, paragraph)
  return start ? TONES[tone].size * 2.6 : heightOf(sheet, end) + TONES[tone].after + below
}

/** The last two lines by themselves, where something has to stand below them and two lines at least stand above. */
function partsOf(sheet: Sheet, { text, tone = 'plain', below }: Paragraph): { start: string; end: string } {
  const { face, size } = TONES[tone]
  write(sheet, face, size, tone === 'small' ? COLOURS.soft : COLOURS.ink)
  const shown = printable(text)
  const all = linesOf(sheet, shown)
  const whole = { start: '', end: shown }
  if (below === undefined || all < 4) return whole
  const words = shown.split(/(?<=\s)/)
  for (let index = words.length - 1; index > 0; index--) {
    const end = words.slice(index).join('')
    const lines = linesOf(sheet, end)
    if (lines > 2) break
    const start = words.slice(0, index).join('').trimEnd()
    if (lines === 2 && linesOf(sheet, start) === all - 2) return { start, end }
  }
  return whole
}

const heightOf = ({ doc }: Sheet, text: string) => doc.heightOfString(text, { width: WIDTH })
const linesOf = (sheet: Sheet, text: string) => Math.round(heightOf(sheet, text) / heightOf(sheet, 'x'))

export function drawNotice(sheet: Sheet, text: string) {
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

export function drawList(sheet: Sheet, { items, labels, below = 0 }: Extract<Block, { kind: 'list' }>) {
  const { doc, root } = sheet
  const list = doc.struct('L')
  root.add(list)
  items.map(printable).forEach((text, index) => {
    keepTogether(sheet, index === items.length - 1 ? 28 + below : 28)
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
