import type { ToldChart } from '#app/charts/activity.ts'
import { printable } from './fonts.server.ts'
import { COLOURS, figure, keepTogether, MARGINS, type Sheet, tagged, WIDTH, write } from './sheet.ts'

/** Heights on the page, in points: the plot, and what stands above and below it. */
const PLOT = 150
const LEGEND = 18
const FEET = 16
/** Left of the plot, for what its lines stand for. */
const SIDE = 62
const SIZE = 8

/** What a chart needs with its words, so that they stay together. */
export const HEIGHT_OF_CHART = 34 + LEGEND + PLOT + FEET + 12

type Box = { left: number; top: number; width: number }

/**
 * A chart as its page shows it: the same places, in per cent of the plot. It is a picture with words; its figures stand
 * in the table below.
 */
export function drawChart(sheet: Sheet, { title, unit, sentence, drawn }: ToldChart) {
  const { doc } = sheet
  keepTogether(sheet, HEIGHT_OF_CHART)
  write(sheet, 'strong', 9)
  tagged(sheet, 'P', () => doc.text(printable(title), MARGINS.left, doc.y, { width: WIDTH }))
  write(sheet, 'regular', SIZE, COLOURS.soft)
  tagged(sheet, 'P', () => doc.text(printable(unit), MARGINS.left, doc.y, { width: WIDTH }))
  const top = doc.y + 4
  const plot = { left: MARGINS.left + SIDE, top: top + LEGEND, width: WIDTH - SIDE }
  const bottom = plot.top + PLOT + FEET
  figure(sheet, { alt: printable(sentence), box: [MARGINS.left, top, MARGINS.left + WIDTH, bottom] }, () => {
    drawLegend(sheet, drawn.names, top)
    drawLines(sheet, drawn, plot)
    for (const { at, name, bars } of drawn.groups) {
      for (const { series, from, breadth, top: upper, height } of bars)
        drawBar(sheet, series, {
          x: plot.left + (from * plot.width) / 100,
          y: plot.top + (upper * PLOT) / 100,
          width: (breadth * plot.width) / 100,
          height: (height * PLOT) / 100,
        })
      write(sheet, 'regular', SIZE)
      const text = printable(name)
      const x = plot.left + (at * plot.width) / 100 - doc.widthOfString(text) / 2
      doc.text(text, x, plot.top + PLOT + 4, { lineBreak: false })
    }
  })
  doc.x = MARGINS.left
  doc.y = bottom + 8
}

/** Lines across the plot, each with its value before it; the one of zero is stronger. */
function drawLines(sheet: Sheet, { up, zero }: ToldChart['drawn'], { left, top, width }: Box) {
  const { doc } = sheet
  for (const { at, text } of up) {
    const y = top + (at * PLOT) / 100
    const [weight, colour] = at === zero ? [0.9, COLOURS.ink] : [0.4, COLOURS.line]
    doc.lineWidth(weight).strokeColor(colour)
    doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke()
    write(sheet, 'regular', SIZE, COLOURS.soft)
    const words = printable(text)
    doc.text(words, left - 6 - doc.widthOfString(words), y - SIZE / 2 - 1, { lineBreak: false })
  }
}

/** Which bar is which: the names beside what fills them. */
function drawLegend(sheet: Sheet, names: readonly string[], top: number) {
  const { doc } = sheet
  let x = MARGINS.left
  names.forEach((name, series) => {
    drawBar(sheet, series, { x, y: top, width: 10, height: 10 })
    write(sheet, 'regular', SIZE)
    const text = printable(name)
    doc.text(text, x + 14, top, { lineBreak: false })
    x += 14 + doc.widthOfString(text) + 16
  })
}

type Bar = Record<'x' | 'y' | 'width' | 'height', number>

/** As on the page: by shade and hatching, so that they can be told apart without colour as well. */
const FILLS = [
  { ground: COLOURS.accent, marks: 'none' },
  { ground: '#fcebd7', marks: 'hatched' },
  { ground: '#757d80', marks: 'none' },
  { ground: '#e5eff0', marks: 'dotted' },
] as const

function drawBar({ doc }: Sheet, series: number, { x, y, width, height }: Bar) {
  if (height === 0) return
  const { ground, marks } = FILLS[series % FILLS.length] ?? FILLS[0]
  doc.save()
  doc.rect(x, y, width, height).fill(ground)
  doc.rect(x, y, width, height).clip()
  doc.lineWidth(0.9).strokeColor('#7b3f00')
  if (marks === 'hatched')
    for (let at = x - height; at < x + width; at += 4)
      doc
        .moveTo(at, y + height)
        .lineTo(at + height, y)
        .stroke()
  if (marks === 'dotted')
    for (let down = y + 2; down < y + height; down += 4)
      for (let across = x + 2; across < x + width; across += 4)
        doc.circle(across, down, 0.8).fill(COLOURS.accent)
  doc.restore()
  doc.lineWidth(0.6).strokeColor(COLOURS.accent)
  doc.rect(x, y, width, height).stroke()
}
