import { describe, expect, test, vi } from 'vitest'
import { DistributionKey } from '#app/domain/contribution/key.ts'
import { draftKey } from '#app/models/programme/key-acts.server.ts'
import { keyInForce, keyVersions } from '#app/models/programme/programme.server.ts'
import * as sheet from '#app/routes/canton.programme.simulator.sheet.ts'
import * as page from '#app/routes/canton.programme.simulator.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { as } from '../support/people.ts'
import { statusThrown, visit } from '../support/visit.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const NOW = '2026-11-21T09:00:00Z'
clockStandsAt(NOW)
const PERIOD = 'kip3'
const PATH = '/canton/programme/simulator'

const drafts = [
  ['Variante B', { form: 'fixed', amount: 2_500_000 }],
  ['Variante C', { form: 'co_funding', rate: [1, 2], cap: 3_000_000 }],
] as const
for (const [name, given] of drafts)
  draftKey(as('officer'), { periodId: PERIOD, name, key: DistributionKey.parse(given) }, new Date(NOW))
const idOf = (name: string) => keyVersions(PERIOD).find((one) => one.name === name)?.id ?? ''
const [B, C] = [idOf('Variante B'), idOf('Variante C')]
const IN_FORCE = keyInForce(PERIOD, '2026-11-21').id

const shown = async (query = '') => {
  const answer = await page.loader(visit(as('officer'), { path: `${PATH}${query}` }))
  if (!('answer' in answer)) throw new Error('refused')
  return answer
}
const query = (...pairs: [string, string][]) => `?${new URLSearchParams(pairs)}`

describe('the simulator', () => {
  test('compares the key in force with every draft, where the address names none', async () => {
    const { answer } = await shown()
    expect(answer.columns.map(({ id }) => id)).toEqual([IN_FORCE, B, C])
    expect(answer.rows.length).toBe(answer.total)
    const [, fixed, share] = answer.columns
    expect(fixed).toMatchObject({ sum: answer.total * 2_500_000, faults: [] })
    expect(share?.faults).toEqual([
      'Er zahlt einen Anteil der Kosten. Rechnen lässt er sich nur über laufende Vereinbarungen, die alle ein Budget haben.',
    ])
    expect(fixed?.gains?.more).toBe(answer.rows.filter(({ gains }) => Number(gains[1]) > 0).length)
    expect(answer.charts?.differences.map(({ id }) => id)).toEqual([B])
  })

  test('over the agreements that run pays a share of what they have budgeted', async () => {
    const { answer } = await shown(query(['over', 'agreements'], ['key', C]))
    expect(answer.columns.map(({ id, faults }) => [id, faults])).toEqual([
      [IN_FORCE, []],
      [C, []],
    ])
    expect(answer.rows.length).toBeGreaterThan(2)
    expect(answer.rows.every(({ amounts }) => Number(amounts[1]) <= 3_000_000)).toBe(true)
  })

  test('takes associations that exist as one party, and counts nobody twice', async () => {
    const [apart, together] = [
      (await shown(query(['over', 'alone']))).answer,
      (await shown(query(['over', 'together']))).answer,
    ]
    expect(together.total).toBeLessThan(apart.total)
    expect(together.residents).toBe(apart.residents)
  })

  test('is sorted by what its address says, the other way round with a minus', async () => {
    const most = async (sort: string) =>
      (await shown(query(['sort', sort]))).answer.rows.map(({ name }) => name)
    expect((await most('-population'))[0]).toBe('Luzern')
    expect((await most('-gain-1')).at(-1)).toBe('Luzern')
    expect((await most('nonsense'))[0]).toBe((await most('name'))[0])
  })

  test('finds no key of another period or of nobody, and takes at most four', async () => {
    expect(await statusThrown(shown(query(['key', 'nobody'])))).toBe(404)
    const over = [1, 2].map((n) => {
      draftKey(
        as('officer'),
        {
          periodId: PERIOD,
          name: `Mehr ${n}`,
          key: DistributionKey.parse({ form: 'fixed', amount: n * 100 }),
        },
        new Date(NOW),
      )
      return idOf(`Mehr ${n}`)
    })
    const pairs = [B, C, ...over].map((id): [string, string] => ['key', id])
    expect(await page.loader(visit(as('officer'), { path: `${PATH}${query(...pairs)}` }))).toMatchObject({
      init: { status: 422 },
      data: { tooMany: true, answer: { columns: { length: 4 } } },
    })
  })

  test('goes along as a table of the same figures', async () => {
    const path = `${PATH}.csv${query(['key', B])}`
    const answer = await sheet.loader(visit(as('auditor'), { path }))
    const lines = (await answer.text()).trim().split(/\r?\n/)
    const { answer: same } = await shown(query(['key', B]))
    expect(lines).toHaveLength(same.total + 1)
    expect(lines[0]).toContain('Differenz, Version 2, Variante B')
    expect(lines.find((line) => line.includes('Ebikon'))).toContain('25000.00')
  })

  test('is for the canton', async () => {
    expect(await statusThrown(page.loader(visit(as('clerk'), { path: PATH })))).toBe(404)
  })
})
