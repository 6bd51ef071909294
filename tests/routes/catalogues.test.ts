import { describe, expect, test } from 'vitest'
import { catalogueInForce, cataloguesOf, draftOf } from '#app/models/programme/catalogues.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import * as drop from '#app/routes/canton.programme.catalogue.$catalogue.drop.tsx'
import * as edit from '#app/routes/canton.programme.catalogue.$catalogue.edit.$part.tsx'
import * as enact from '#app/routes/canton.programme.catalogue.$catalogue.enact.tsx'
import * as page from '#app/routes/canton.programme.catalogue.$catalogue.tsx'
import * as list from '#app/routes/canton.programme.catalogue.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { as } from '../support/people.ts'
import { active } from '../support/scenes.ts'
import { send, visit } from '../support/visit.ts'

clockStandsAt('2026-05-04T09:00:00Z')

const period = () => programmeOn('2026-05-04').id
const inForce = () => catalogueInForce(period())
const answered = (answer: unknown) =>
  (answer as { data: { errors: Record<string, string>; refusal?: string } }).data

async function begun(from = inForce().id): Promise<string> {
  await list.action(send(as('officer'), { from }))
  return draftOf(period())?.id ?? ''
}

type Part = 'target-groups' | 'areas'

/** The rows of a part as its page shows them, by the names of their fields; `keep` tells which ones are sent. */
async function rowsOf(catalogue: string, part: Part, keep: (row: Record<string, string>) => boolean) {
  const { rows, seen } = await edit.loader(visit(as('officer'), { params: { catalogue, part } }))
  const fields = rows
    .map((row) => ({ ...row }) as Record<string, string>)
    .filter(keep)
    .flatMap((row, at) => Object.entries(row).map(([name, value]) => [`rows.${at}.${name}`, value]))
  return { ...Object.fromEntries(fields), seen } as Record<string, string>
}

async function dropped(catalogue: string) {
  const { seen } = await drop.loader(visit(as('officer'), { params: { catalogue } }))
  return drop.action(send(as('officer'), { reason: 'Nicht nötig', seen }, { params: { catalogue } }))
}

describe('a draft of the catalogue', () => {
  test('begins as a copy, is changed part by part, and counts once it is in force', async () => {
    const before = inForce()
    const catalogue = await begun()
    const groups = await rowsOf(catalogue, 'target-groups', () => true)
    const count = before.content.targetGroups.length
    const sent = { ...groups, [`rows.${count}.name`]: 'Grenzgängerinnen und Grenzgänger' }
    await edit.action(send(as('officer'), sent, { params: { catalogue, part: 'target-groups' } }))
    expect(inForce()).toEqual(before)

    const { seen } = await enact.loader(visit(as('officer'), { params: { catalogue } }))
    const decision = { legalBasis: 'Beschluss vom 2. Mai 2026', reason: 'Neue Zielgruppe', seen }
    await enact.action(send(as('officer'), decision, { params: { catalogue } }))
    expect(inForce()).toMatchObject({ id: catalogue, version: before.version + 1, reason: 'Neue Zielgruppe' })
    expect(inForce().content.targetGroups.at(-1)?.name.de).toBe('Grenzgängerinnen und Grenzgänger')
    expect(cataloguesOf(period()).find(({ id }) => id === before.id)?.content).toEqual(before.content)

    const shown = await page.loader(visit(as('auditor'), { params: { catalogue } }))
    expect([shown.mayChange, shown.shown.standing]).toEqual([false, 'in_force'])
  })

  test('is one at a time, and is dropped with a reason', async () => {
    const catalogue = await begun()
    expect(answered(await list.action(send(as('officer'), { from: inForce().id })))).toMatchObject({
      refusal: 'catalogue_draft',
    })
    await dropped(catalogue)
    expect(draftOf(period())).toBeUndefined()
  })

  test('keeps what municipalities have chosen: it can be closed, not removed', async () => {
    await active()
    const catalogue = await begun()
    const params = { catalogue, part: 'areas' }
    const without = await rowsOf(catalogue, 'areas', ({ id }) => id !== '1')
    expect(answered(await edit.action(send(as('officer'), without, { params }))).errors.rows).toMatch(
      /^entry_in_use:Information, Abklärung Integrationsbedarf und Beratung/,
    )
    const closed = await rowsOf(catalogue, 'areas', () => true)
    await edit.action(send(as('officer'), { ...closed, 'rows.0.closed': 'on' }, { params }))
    expect(draftOf(period())?.content.areas[0]?.open).toBe(false)
    await dropped(catalogue)
  })

  test('in which nobody could choose anything is not put into force', async () => {
    const catalogue = await begun()
    const closed = await rowsOf(catalogue, 'areas', () => true)
    const all = Object.fromEntries(
      Array.from({ length: inForce().content.areas.length }, (_, at) => [`rows.${at}.closed`, 'on']),
    )
    await edit.action(send(as('officer'), { ...closed, ...all }, { params: { catalogue, part: 'areas' } }))
    const { seen } = await enact.loader(visit(as('officer'), { params: { catalogue } }))
    const decision = { legalBasis: 'B', reason: 'R', seen }
    const answer = await enact.action(send(as('officer'), decision, { params: { catalogue } }))
    expect(answered(answer)).toMatchObject({ refusal: 'catalogue_empty' })
    await dropped(catalogue)
  })

  test('that somebody has changed meanwhile is not written over', async () => {
    const catalogue = await begun()
    const params = { catalogue, part: 'target-groups' }
    const groups = await rowsOf(catalogue, 'target-groups', () => true)
    await edit.action(send(as('officer'), { ...groups, 'rows.0.text': 'Neu' }, { params }))
    const again = await edit.action(send(as('admin'), { ...groups, 'rows.0.text': 'Anders' }, { params }))
    expect(answered(again)).toMatchObject({ refusal: 'changed_meanwhile' })
    await dropped(catalogue)
  })
})
