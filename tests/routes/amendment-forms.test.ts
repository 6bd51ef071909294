import { describe, expect, test, vi } from 'vitest'
import { AMENDMENT_KINDS, type AmendmentKind } from '#app/domain/agreement/amendment.ts'
import { REASON_KEYS } from '#app/domain/lifecycle/reasons.ts'
import { fieldOf } from '#app/http/new-amendment.server.ts'
import page, { loader } from '#app/routes/new-amendment.tsx'
import { visit } from '../support/amendment-pages.ts'
import { drawn } from '../support/drawn-page.tsx'

await vi.hoisted(() => import('../support/told-demo.ts'))

/** The fields at which the faults of each kind are told that no rule of the tables tells. */
const FAULTY: Record<AmendmentKind, string[]> = {
  amount: ['fromYear', 'amountRappen'],
  members: ['fromYear', 'members', 'leadBfsNumber'],
  term: ['endsOn'],
  budget: ['fromYear', 'lines'],
  measures: ['fromYear', 'measure'],
}

type Form = [name: string, kind: AmendmentKind, query: string, more: string[]]

/** An exception was typed before the programme stopped to allow it. */
const TYPED = 'matchException=Weil'
const FORMS: Form[] = [
  ...AMENDMENT_KINDS.filter((kind) => kind !== 'measures').map((kind): Form => [kind, kind, TYPED, []]),
  ['amount by key', 'amount', `${TYPED}&fromYear=2027&keyVersion=1`, []],
  ['a new measure', 'measures', `${TYPED}&measure=new`, ['rows']],
]

describe('the form of an amendment has each field that its refusals lead to', () => {
  test.each(FORMS)('%s', async (_name, kind, query, more) => {
    const shown = await visit(loader, { as: 'officer', params: { kind }, query })
    const data = { ...('data' in shown ? shown.data : shown), closed: null }
    const html = await drawn(page, data, '/')
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const led = REASON_KEYS.map((key) => fieldOf(key, kind, false))
    const wanted = [...new Set([...led, ...FAULTY[kind], ...more])]
    expect(wanted.filter((id) => !ids.has(id))).toEqual([])
  })

  test('a measure that is dropped has no budget, and its refusals lead to the measure', () => {
    const led = new Set(REASON_KEYS.map((key) => fieldOf(key, 'measures', true)))
    expect([...led].sort()).toEqual(['fromYear', 'matchException', 'measure'])
  })
})
