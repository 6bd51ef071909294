import type { Block } from './blocks.ts'

/** What a document says, as text to paste into a letter or the minutes of a council. */
export function plainText(blocks: readonly Block[]): string {
  return `${blocks
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n\n')}\n`
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? `${block.text}\n${'='.repeat(block.text.length)}` : block.text
    case 'paragraph':
    case 'notice':
      return block.text
    case 'list':
      return block.items.map((item, index) => `${labelOf(block.labels, index)} ${item}`).join('\n')
    case 'facts':
      return withCaption(block.caption, block.rows.map((row) => row.join(': ')).join('\n'))
    case 'table':
      return withCaption(block.caption, tableText(block))
    case 'signatures':
      return [
        block.title,
        block.text,
        ...block.parties.flatMap(({ title, lines }) => [title, ...lines]),
      ].join('\n')
    case 'address':
      return block.recipient.join('\n')
    default:
      return ''
  }
}

/** Cells of a row stand behind one another, as a spreadsheet takes them. */
function tableText({ columns, rows }: Extract<Block, { kind: 'table' }>) {
  return [columns.map(({ label }) => label), ...rows.map(({ cells }) => cells)]
    .map((cells) => cells.join('\t'))
    .join('\n')
}

function withCaption(caption: string, text: string) {
  return caption ? `${caption}\n${text}` : text
}

function labelOf(labels: Extract<Block, { kind: 'list' }>['labels'], index: number) {
  if (labels === 'dashes') return '–'
  return labels === 'numbers' ? `${index + 1}.` : `${String.fromCharCode(97 + index)})`
}
