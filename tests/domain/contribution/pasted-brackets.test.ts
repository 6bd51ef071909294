import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pastedBrackets } from '#app/domain/contribution/pasted-brackets.ts'

const row = (over: string, figure: string) => ({ over, figure })

describe('pasted brackets', () => {
  test.each([
    [
      'columns of a spreadsheet, with their headings',
      'über\tBeitrag\n0\t5’000\n2’000\t9’000.00',
      ['0 5’000', '2’000 9’000.00'],
    ],
    ['semicolons', '0;5000\r\n2000;9000', ['0 5000', '2000 9000']],
    ['bars, as a table in a text has them', '| 0 | 5000 |\n| 2000 | 9000 |', ['0 5000', '2000 9000']],
    ['thousands with blanks', '0   5 000\n2 000   9 000', ['0 5 000', '2 000 9 000']],
    ['a single blank between two figures', '0 5000\n2000 9000', ['0 5000', '2000 9000']],
    ['words that say what an edge is', 'über 0\t4.50\n> 2’000 Einw.\t3.50', ['0 4.50', '2’000 3.50']],
    ['empty lines', '\n0\t5000\n\n\n2000\t9000\n', ['0 5000', '2000 9000']],
    ['currency', '0\tCHF 5’000.–', ['0 CHF 5’000.–']],
  ])('are read from %s', (_, text, rows) => {
    const read = pastedBrackets(text)
    expect(read.rows.map(({ over, figure }) => `${over} ${figure}`)).toEqual(rows)
    expect(read.faulty).toEqual([])
  })

  test('that are not two columns are named by their lines, and the others are read', () => {
    expect(pastedBrackets('0\t5000\n2000\n5000\t9000\t12\n10000\t15000')).toEqual({
      rows: [row('0', '5000'), row('10000', '15000')],
      faulty: [2, 3],
    })
  })

  test('keep a cell that is no figure, for its field to say so', () => {
    expect(pastedBrackets('0\t5000\nbis 2000\tneuntausend').rows).toEqual([
      row('0', '5000'),
      row('bis 2000', 'neuntausend'),
    ])
  })

  test('never throw, whatever is pasted, and never come to more rows than lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { rows, faulty } = pastedBrackets(text)
        expect(rows.length + faulty.length).toBeLessThanOrEqual(text.split(/\r\n|[\n\r]/).length)
      }),
    )
  })
})
