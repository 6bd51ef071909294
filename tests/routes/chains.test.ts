import { describe, expect, test } from 'vitest'
import { chainBy, chainInForce, draftChain } from '#app/models/programme/chains.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import * as drop from '#app/routes/canton.programme.chain.$chain.drop.tsx'
import * as edit from '#app/routes/canton.programme.chain.$chain.edit.tsx'
import * as page from '#app/routes/canton.programme.chain.$chain.tsx'
import * as list from '#app/routes/canton.programme.chain.tsx'
import { beginChain, putInForce, stepFields, typeChain } from '../support/chains.ts'
import { clockStandsAt } from '../support/clock.ts'
import { as } from '../support/people.ts'
import { send, visit } from '../support/visit.ts'

clockStandsAt('2026-05-04T09:00:00Z')

const period = () => programmeOn('2026-05-04').id
const answered = (answer: unknown) =>
  (answer as { data: { errors: Record<string, string>; refusal?: string } }).data

async function dropped(chain: string) {
  const { seen } = await drop.loader(visit(as('officer'), { params: { chain } }))
  return drop.action(send(as('officer'), { reason: 'Nicht nötig', seen }, { params: { chain } }))
}

describe('who decides in a period', () => {
  test('is nobody beside the office until the canton says so', async () => {
    expect(chainInForce(period())).toBeUndefined()
    const shown = await list.loader(visit(as('auditor')))
    expect([shown.content.steps, shown.versions, shown.mayBegin]).toEqual([[], [], false])
  })

  test('begins as an empty draft, gets its steps, and counts once it is in force', async () => {
    const chain = await beginChain()
    await typeChain(chain, {
      ...stepFields([{ name: 'Beschluss des Regierungsrats' }]),
      delegate: 'Delegierte',
    })
    expect(chainInForce(period())).toBeUndefined()
    await putInForce(chain)
    expect(chainInForce(period())).toMatchObject({ id: chain, version: 1, reason: 'So beschlossen' })
    const shown = await page.loader(visit(as('auditor'), { params: { chain } }))
    expect(shown).toMatchObject({ mayChange: false, shown: { standing: 'in_force' } })
    expect(shown.content).toMatchObject({
      delegate: 'Delegierte',
      steps: [{ code: 'step-1', kind: 'decision' }],
    })
  })

  test('is changed by a copy only: what was in force stays, and the way back is a copy of it', async () => {
    const before = chainInForce(period())
    const chain = await beginChain(before?.id)
    expect(chainBy(chain)?.content).toEqual(before?.content)
    await typeChain(chain, {})
    await putInForce(chain)
    expect(chainInForce(period())?.content.steps).toEqual([])
    expect(chainBy(before?.id ?? '')?.content).toEqual(before?.content)
    expect(
      await edit.action(send(as('officer'), { seen: 'x' }, { params: { chain: before?.id ?? '' } })),
    ).toMatchObject({ data: { refusal: 'changed_meanwhile' } })
  })

  test('has one draft at a time, which is dropped with a reason', async () => {
    const chain = await beginChain()
    expect(answered(await list.action(send(as('officer'), { from: '' })))).toMatchObject({
      refusal: 'chain_draft',
    })
    await dropped(chain)
    expect(draftChain(period())).toBeUndefined()
  })

  test('is not written over what somebody has changed meanwhile, and says what a draft lacks', async () => {
    const chain = await beginChain()
    const { seen } = await edit.loader(visit(as('officer'), { params: { chain } }))
    await typeChain(chain, stepFields([{ name: 'Beschluss' }]))
    const late = { ...stepFields([{ name: 'Anders' }]), seen }
    expect(answered(await edit.action(send(as('admin'), late, { params: { chain } })))).toMatchObject({
      refusal: 'changed_meanwhile',
    })
    const note = stepFields([{ name: 'Kenntnisnahme', chainKind: 'note' }])
    expect(answered(await typeChain(chain, note)).errors).toEqual({ rows: 'chain_decides_nothing' })
    await dropped(chain)
  })
})
