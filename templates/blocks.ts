import type { ToldChart } from '#app/charts/activity.ts'
import type { PaymentPart } from './payment-part.ts'

/** A document in pieces, in reading order. What a document says is data; `document.ts` draws it. */
export type Block =
  /** `room` is the height that has to follow on the same page. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; room?: number }
  /** `below`: the height that has to stand under its last two lines on the same page. */
  | { kind: 'paragraph'; text: string; tone?: Tone; room?: number; below?: number }
  | { kind: 'notice'; text: string }
  | { kind: 'list'; items: readonly string[]; labels: 'letters' | 'dashes' | 'numbers'; below?: number }
  | { kind: 'facts'; caption: string; rows: readonly Fact[] }
  | Table
  /** Its figures stand in the table below. */
  | { kind: 'chart'; chart: ToldChart }
  | { kind: 'signatures'; title: string; text: string; parties: readonly SigningParty[] }
  /** Of a letter: whom it goes to, and what it is about. */
  | { kind: 'address'; recipient: readonly string[]; details: readonly Fact[] }
  /** At the foot of its page, with the receipt; the last block of a document. */
  | { kind: 'payment'; part: PaymentPart }
  | { kind: 'newPage' }

export type Tone = 'plain' | 'lead' | 'strong' | 'small'

export type Fact = readonly [label: string, value: string]

export type Column = {
  label: string
  /** Part of the width, beside the shares of the other columns. */
  share: number
  align?: 'right'
}

/** The first cell of a row names the row. A group stands alone over the rows that belong to it. */
export type Row = { cells: readonly string[]; tone?: 'group' | 'total' }

export type Table = { kind: 'table'; caption: string; columns: readonly Column[]; rows: readonly Row[] }

export type SigningParty = { title: string; text: string; lines: readonly string[] }

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: string, tone: Tone = 'plain'): Extract<Block, { kind: 'paragraph' }> => ({
  kind: 'paragraph',
  text,
  tone,
})
export const notice = (text: string): Block => ({ kind: 'notice', text })
export const dashes = (items: readonly string[]): Block => ({ kind: 'list', items, labels: 'dashes' })
export const letters = (items: readonly string[]): Block => ({ kind: 'list', items, labels: 'letters' })
export const numbers = (items: readonly string[]): Block => ({ kind: 'list', items, labels: 'numbers' })
export const facts = (rows: readonly Fact[], caption = ''): Block => ({ kind: 'facts', caption, rows })
export const newPage: Block = { kind: 'newPage' }

export const chart = (told: ToldChart): Block => ({ kind: 'chart', chart: told })

/** A row of plain cells is written as its cells. */
export const table = (
  columns: readonly Column[],
  rows: readonly (Row | readonly string[])[],
  caption = '',
): Table => ({
  kind: 'table',
  caption,
  columns,
  rows: rows.map((row) => ('cells' in row ? row : { cells: row })),
})
export const column = (label: string, share: number): Column => ({ label, share })
/** Amounts and counts stand under one another. */
export const figures = (label: string, share: number): Column => ({ label, share, align: 'right' })
export const total = (...cells: string[]): Row => ({ cells, tone: 'total' })

/** What people typed in several paragraphs stays in several paragraphs. */
export const paragraphs = (text: string): Block[] =>
  text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => paragraph(one.trim()))
