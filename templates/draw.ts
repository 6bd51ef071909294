import { drawAddress } from './address.ts'
import { type Block, column } from './blocks.ts'
import { drawChart } from './chart.ts'
import { printable } from './fonts.server.ts'
import { drawPaymentPart } from './payment-part.ts'
import { drawHeading, drawList, drawNotice, drawParagraph, roomFor } from './prose.ts'
import type { Sheet } from './sheet.ts'
import { drawSignatures } from './signatures.ts'
import { drawTable } from './table.ts'

/** The blocks after it tell a heading how much has to follow it on the same page. */
export function drawBlock(sheet: Sheet, block: Block, following: readonly Block[] = []) {
  const { doc } = sheet
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, { ...block, room: block.room ?? roomFor(sheet, following) })
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
    case 'chart':
      return drawChart(sheet, block.chart)
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

/** Labels and values: a table whose first column names the rows. */
function drawFacts(sheet: Sheet, { caption, rows }: Extract<Block, { kind: 'facts' }>) {
  drawTable(sheet, {
    kind: 'table',
    caption: printable(caption),
    columns: [column('', 32), column('', 68)],
    rows: rows.map((cells) => ({ cells: cells.map(printable) })),
  })
}
