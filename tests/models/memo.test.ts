import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { dossierFacts } from '#app/models/dossier/dossier-facts.server.ts'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { asOneRequest } from '#app/models/memo.server.ts'
import { municipalityHistories, municipalityName } from '#app/models/programme/municipalities.server.ts'
import { databaseFile, db, inTransaction, orRollBack } from '#db/client.server.ts'
import { measures } from '#db/schema/application.ts'
import { municipalities } from '#db/schema/reference.ts'
import { Database } from '#db/sqlite.mjs'
import { as } from '../support/people.ts'
import { active } from '../support/scenes.ts'
import { statementsDuring } from '../support/statements.ts'

const LEAD = 1065
let dossier: Dossier

beforeAll(async () => {
  dossier = await active({ lead: LEAD })
}, 60_000)

const titles = () => dossierFacts(dossier).application.measures.map(({ title }) => title)
const rename = (title: string) =>
  db.update(measures).set({ title }).where(eq(measures.dossierId, dossier.id)).run()
const called = (name: string) =>
  db.update(municipalities).set({ name }).where(eq(municipalities.bfsNumber, LEAD)).run()
const twice = async (work: () => unknown) => {
  const first = await statementsDuring(async () => work())
  const second = await statementsDuring(async () => work())
  return [first.length > 0, second.length]
}

describe('within a request', () => {
  test('what was read is not asked for again', async () => {
    expect(await asOneRequest(() => twice(titles))).toEqual([true, 0])
  })

  test('a write is seen by whoever reads next', () => {
    asOneRequest(() => {
      expect(titles()).not.toContain('Neu')
      rename('Neu')
      expect(titles()).toContain('Neu')
    })
  })

  test('a write of another request is seen as well', async () => {
    const reading = asOneRequest(async () => {
      const before = titles()
      await Promise.resolve()
      return [before, titles()]
    })
    asOneRequest(() => rename('Anders'))
    const [before, after] = await reading
    expect(before).not.toContain('Anders')
    expect(after).toContain('Anders')
  })

  test('a transaction reads anew, and what it takes back is not remembered', () => {
    asOneRequest(() => {
      const before = titles()
      orRollBack(() => {
        rename('Verworfen')
        expect(titles()).toContain('Verworfen')
        return { ok: false }
      })
      expect(titles()).toEqual(before)
    })
  })

  test('what one person may see is not shown to another', () => {
    asOneRequest(() => {
      expect(findDossier(as('officer'), dossier.reference, today(now()))?.id).toBe(dossier.id)
      expect(findDossier(as('clerk', 1024), dossier.reference, today(now()))).toBeUndefined()
    })
  })
})

test('outside of requests everything is read each time', async () => {
  const [, again] = await twice(titles)
  expect(again).toBeGreaterThan(0)
})

describe('reference data', () => {
  test('are read once for many requests', async () => {
    municipalityHistories()
    expect(await statementsDuring(async () => asOneRequest(municipalityHistories))).toEqual([])
    rename('Etwas anderes')
    expect(await statementsDuring(async () => asOneRequest(municipalityHistories))).toEqual([])
  })

  test('are read anew once they are changed here, and as they were where that is taken back', () => {
    const name = municipalityName(LEAD)
    inTransaction(() => {
      called('Hier')
      expect(municipalityName(LEAD)).toBe('Hier')
      called(name)
    })
    orRollBack(() => {
      called('Nirgends')
      expect(municipalityName(LEAD)).toBe('Nirgends')
      return { ok: false }
    })
    expect(municipalityName(LEAD)).toBe(name)
  })

  test('are read once in a transaction, also after it has changed them', async () => {
    const name = municipalityName(LEAD)
    const asked = await statementsDuring(async () => {
      orRollBack(() => {
        called('Nirgends')
        expect([municipalityName(LEAD), municipalityName(LEAD)]).toEqual(['Nirgends', 'Nirgends'])
        return { ok: false }
      })
    })
    expect(asked.filter((one) => /^select .* from "municipalities"/.test(one))).toHaveLength(1)
    orRollBack(() => {
      called('Anderswo')
      expect(municipalityName(LEAD)).toBe('Anderswo')
      return { ok: false }
    })
    expect(municipalityName(LEAD)).toBe(name)
  })

  test('are read anew once another process has changed them', () => {
    const other = new Database(databaseFile)
    const name = municipalityName(LEAD)
    const changed = (to: string) =>
      other.prepare('UPDATE municipalities SET name = ? WHERE bfs_number = ?').run(to, LEAD)
    changed('Drüben')
    expect(asOneRequest(() => municipalityName(LEAD))).toBe('Drüben')
    changed(name)
    other.close()
    expect(municipalityName(LEAD)).toBe(name)
  })
})
