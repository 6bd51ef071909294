import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inquiryForm, inquiryPlaceForm, messageForm, passOnForm } from '#app/domain/inquiries/forms.ts'
import { ballOf, standingOf, wordOf } from '#app/domain/inquiries/inquiry.ts'
import { LONGEST_MESSAGE } from '#app/domain/inquiries/limits.ts'
import { filterIn } from '#app/domain/inquiries/list-filter.ts'
import type { Side } from '#app/domain/roles.ts'
import { describeHostileInput } from '../support/hostile-forms.ts'

const SIDES = { m: 'municipality', c: 'canton' } as const

/** `m c (c) m`: who spoke, in brackets what was withdrawn; each an hour after the one before. */
function said(words: string) {
  return words.split(' ').map((word, hour) => ({
    side: SIDES[word.replace(/[()]/g, '') as keyof typeof SIDES],
    at: `2027-02-15T0${hour}:00:00.000Z`,
    isWithdrawn: word.startsWith('('),
  }))
}

const hourOf = (at: string | null) => (at === null ? null : Number(at.slice(11, 13)))

describe('where a thread stands', () => {
  test.each([
    ['m', 'open', 0],
    ['m m', 'open', 0],
    ['m c', 'answered', null],
    ['m c m', 'open', 2],
    ['m c m m', 'open', 2],
    ['m c m c', 'answered', null],
    ['m (c)', 'open', 0],
    ['m c m (c)', 'open', 2],
    ['m c (m)', 'answered', null],
    ['(m)', 'closed', null],
    ['(m) c', 'closed', null],
    ['(m) m', 'open', 1],
  ])('%s is %s', (words, state, hour) => {
    const standing = standingOf({ side: 'municipality', isClosed: false, messages: said(words) })
    expect([standing.state, hourOf(standing.waitsSince)]).toEqual([state, hour])
  })

  test('that the canton has begun is read the other way round', () => {
    const of = (words: string) => standingOf({ side: 'canton', isClosed: false, messages: said(words) }).state
    expect([of('c'), of('c m'), of('c m c'), of('(c) m')]).toEqual(['open', 'answered', 'open', 'closed'])
    expect([
      ballOf({ side: 'canton', state: 'open' }),
      ballOf({ side: 'canton', state: 'answered' }),
    ]).toEqual(['municipality', null])
  })

  test('waits exactly while it is open, and for nothing that was withdrawn', () => {
    const message = fc.record({
      side: fc.constantFrom<Side>('municipality', 'canton'),
      at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      isWithdrawn: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(message), fc.boolean(), (messages, isClosed) => {
        const standing = standingOf({ side: 'municipality', isClosed, messages })
        expect(standing.state === 'open').toBe(standing.waitsSince !== null)
        if (isClosed) expect(standing.state).toBe('closed')
        const kept = messages.filter(({ isWithdrawn }) => !isWithdrawn)
        expect(standingOf({ side: 'municipality', isClosed, messages: kept })).toEqual(standing)
      }),
    )
  })
})

describe('a message', () => {
  test.each([
    ['   \n\t', 'required'],
    ['x'.repeat(50_000), `too_long:${LONGEST_MESSAGE}`],
  ])('that is blank or endless is refused at its field', (text, fault) => {
    const read = messageForm.safeParse({ text })
    expect(read.error?.issues.map(({ message }) => message)).toEqual([fault])
  })

  test('keeps its paragraphs, and loses what nobody sees', () => {
    expect(messageForm.parse({ text: ' Guten Tag\r\n\r\n\u202eFrage\u0000 ' })).toEqual({
      text: 'Guten Tag\n\nFrage',
    })
  })
})

test('where a question came up is as if it were not said where nobody knows the place', () => {
  expect(inquiryPlaceForm.parse({ section: 'budget', year: '2026' })).toEqual({
    section: 'budget',
    year: 2026,
  })
  expect(inquiryPlaceForm.parse({ section: '<b>', year: '99' })).toEqual({ section: null, year: null })
})

test('a list is filtered by what its address says, and by nothing that it does not know', () => {
  expect(filterIn('http://x/r?state=open&kind=advice&assignee=me&municipality=1065&page=2')).toEqual({
    state: 'open',
    kind: 'advice',
    assignee: 'me',
    municipality: 1065,
    page: 2,
  })
  expect(filterIn("http://x/r?state=gone&kind=&assignee='--&municipality=Root&page=-1")).toEqual({
    state: null,
    kind: null,
    assignee: null,
    municipality: null,
    page: 1,
  })
})

describeHostileInput('an inquiry', inquiryForm, {
  section: 'budget',
  year: '2026',
  dossier: 'MK-2027-7F4K-2Q',
  municipality: '1065',
  kind: 'advice',
  subject: 'Austausch',
  text: 'Wer macht das schon?',
})
describeHostileInput('passing on', passOnForm, { to: 'a-1' })

test('whoever asked asks again, and the other side answers', () => {
  for (const side of Object.values(SIDES)) {
    expect(wordOf({ side }, side)).toBe('ask_again')
    expect(wordOf({ side }, side === 'canton' ? 'municipality' : 'canton')).toBe('answer')
  }
})
