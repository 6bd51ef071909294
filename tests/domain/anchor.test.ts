import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Anchor, anchorLine, readAnchors } from '#app/domain/anchor.ts'

const HEAD = 'a1'.repeat(32)
const ANCHOR: Anchor = { day: '2027-02-15', number: 12, head: HEAD }
const LINE = `2027-02-15 12 ${HEAD}`

const anchors = fc.array(
  fc.record({
    day: fc.constantFrom('2026-12-31', '2027-02-28'),
    number: fc.nat(999_999_999_999_999),
    head: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
  }),
)

test('an anchor is one line, and what is written is read again', () => {
  expect(anchorLine(ANCHOR)).toBe(LINE)
  fc.assert(
    fc.property(anchors, fc.constantFrom('\n', '\r\n', '\n\n'), (written, ending) => {
      const text = written.map(anchorLine).join(ending)
      expect(readAnchors(text)).toEqual({ anchors: written, faults: [] })
    }),
  )
})

test.each([
  ['a hash that is too short', LINE.slice(0, -1)],
  ['a hash that is too long', `${LINE}0`],
  ['a hash in capitals', LINE.toUpperCase()],
  ['a day without its year', LINE.slice(5)],
  ['no number', `2027-02-15 ${HEAD}`],
  ['a number that no chain reaches', `2027-02-15 1234567890123456 ${HEAD}`],
  ['words around it', `> ${LINE}`],
])('a line with %s is named by its number and no anchor, and blank lines say nothing', (_case, line) => {
  expect(readAnchors(`${LINE}\n\n${line}\n ${LINE} `)).toEqual({ anchors: [ANCHOR, ANCHOR], faults: [3] })
})
