import { beforeAll, describe, expect, test } from 'vitest'
import * as sheet from '#app/routes/canton.dossiers.sheet.ts'
import * as list from '#app/routes/canton.dossiers.tsx'
import * as cockpit from '#app/routes/canton.tsx'
import { as } from '../support/people.ts'
import { active, draft, inReview } from '../support/scenes.ts'
import { visit } from '../support/visit.ts'

beforeAll(async () => {
  await draft({ lead: 1023 })
  await inReview({ lead: 1024 })
  await active({ lead: 1065 })
})

const linesOf = async (path: string) => {
  const answer = await sheet.loader(visit(as('auditor'), { path }))
  return (await answer.text()).trimEnd().split('\r\n')
}

describe('the list', () => {
  test('has a row for each municipality, with no way to a draft', async () => {
    const { rows, municipalities } = await list.loader(visit(as('officer'), { path: '/canton/dossiers' }))
    expect(municipalities).toBe(80)
    expect(rows.find(({ bfsNumber }) => bfsNumber === 1023)).toEqual({
      bfsNumber: 1023,
      municipality: expect.any(String),
      district: expect.any(String),
      residents: expect.any(Number),
      state: 'draft',
      ball: 'municipality',
    })
  })

  test('leads who may record a merger of municipalities to it', async () => {
    const shownTo = async (role: 'officer' | 'auditor') =>
      (await list.loader(visit(as(role), { path: '/canton/dossiers' }))).seesMergers
    expect([await shownTo('officer'), await shownTo('auditor')]).toEqual([true, false])
  })

  test.each(['', '?status=review', '?q=emmen', '?ball=canton&sort=-residents'])(
    'is exported exactly as it is shown with «%s»',
    async (query) => {
      const { rows } = await list.loader(visit(as('officer'), { path: `/canton/dossiers${query}` }))
      const [, ...lines] = await linesOf(`/canton/dossiers.csv${query}`)
      expect(lines.map((line) => line.split(';')[0])).toEqual(
        rows.map(({ municipality }) => `"${municipality}"`),
      )
    },
  )

  test('the export begins with the mark by which Excel knows UTF-8', async () => {
    const answer = await sheet.loader(visit(as('officer'), { path: '/canton/dossiers.csv' }))
    expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
})

describe('the cockpit', () => {
  test('shows a tile for each municipality, with one word each', async () => {
    const { tiles, waiting } = await cockpit.loader(visit(as('officer'), { path: '/canton' }))
    expect(tiles).toHaveLength(80)
    expect(tiles.find(({ bfsNumber }) => bfsNumber === 1057)).toMatchObject({ state: 'merged' })
    expect(tiles.find(({ bfsNumber }) => bfsNumber === 1023)).toMatchObject({
      state: 'draft',
      reference: null,
    })
    expect(waiting).toMatchObject([{ party: 'Emmen', machine: 'dossier', action: 'approve' }])
  })
})
