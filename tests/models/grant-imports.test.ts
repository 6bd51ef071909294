import { expect, test } from 'vitest'
import {
  dropGrants,
  grantImportBy,
  grantImportsSent,
  keepGrantImport,
  markOfPlan,
  planOf,
  takeOverGrants,
} from '#app/models/programme/grant-imports.server.ts'
import { addGrant, allGrants, standingGrants, takeBackGrant } from '#app/models/programme/grants.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { sqlite } from '#db/client.server.ts'
import { DAYS } from '../support/days.ts'
import { as } from '../support/people.ts'
import { rehearsal } from '../support/rehearsed.ts'
import { freshTown } from '../support/scenes.ts'

const by = { person: as('officer'), now: DAYS.takenUp }
const [TOWN, OTHER] = [freshTown(), freshTown()]
const HEAD = ['BFS-Nr.', 'Projekt', 'Von', 'Bis']

function sent(...lines: string[][]) {
  const rows = [HEAD, ...lines].map((cells, index) => ({ line: index + 1, cells }))
  const sheets = [{ name: '', rows, formulas: [] }]
  const id = keepGrantImport({ fileName: 'Projekte.csv', sha256: 'a'.repeat(64), sheets }, by)
  const found = grantImportBy(id)
  if (!found) throw new Error('The table was kept and is not there')
  return found
}
const takeOver = (found: ReturnType<typeof sent>, more = {}) =>
  takeOverGrants(
    { id: found.id, seen: markOfPlan(planOf(found)), reason: 'Liste vom März', takeBackGone: false, ...more },
    by,
  )
const titles = () => standingGrants().map(({ title, toYear }) => `${title} ${toYear}`)

rehearsal('a table is taken over as a whole, each line a version with its reason', () => {
  addGrant({ bfsNumber: TOWN, title: 'Treff', reference: 'P-1', fromYear: 2026, toYear: 2026 }, by)
  const found = sent([String(TOWN), 'Treff', '2026', '2027'], [String(OTHER), 'Fest', '2026', ''])
  expect(titles()).toEqual(['Treff 2026'])
  expect(takeOver(found)).toEqual({ ok: true })
  expect(titles().sort()).toEqual(['Fest 2026', 'Treff 2027'])
  expect(standingGrants().find(({ title }) => title === 'Treff')).toMatchObject({
    reference: 'P-1',
    version: 2,
    reason: 'Liste vom März',
  })
  expect(takeOver(found)).toMatchObject({ refusal: 'import_closed' })
  expect(planOf(found)).toMatchObject({ plan: { fresh: [], changed: [], gone: [] } })
})

rehearsal('what is not in the table stays, unless it is said to be taken back', () => {
  addGrant({ bfsNumber: TOWN, title: 'Alt', reference: '', fromYear: 2026, toYear: 2026 }, by)
  const line = [String(OTHER), 'Fest', '2026', '2026']
  takeOver(sent(line))
  expect(titles().sort()).toEqual(['Alt 2026', 'Fest 2026'])
  expect(takeOver(sent(line), { takeBackGone: true })).toEqual({ ok: true })
  expect(titles()).toEqual(['Fest 2026'])
  expect(allGrants()).toHaveLength(2)
})

rehearsal(
  'with a fault in one line no line counts, and what was sent stays until the register is mended',
  () => {
    const merger = { from: TOWN, into: OTHER, mergedOn: '2026-01-01' }
    registerMerger(as('officer'), merger, DAYS.decided)
    const found = sent([String(OTHER), 'Fest', '2026', ''], [String(TOWN), 'Treff', '2026', ''])
    expect(takeOver(found)).toEqual({ ok: false, refusal: 'import_faulty' })
    expect(titles()).toEqual([])
    sqlite.exec(
      `UPDATE municipalities SET successor_bfs_number = NULL, valid_to = NULL WHERE bfs_number = ${TOWN}`,
    )
    expect(takeOver(found)).toEqual({ ok: true })
    expect(titles().sort()).toEqual(['Fest 2026', 'Treff 2026'])
  },
)

rehearsal('what its preview showed has to be so still, and only the office takes over', () => {
  const found = sent([String(TOWN), 'Treff', '2026', ''])
  const seen = markOfPlan(planOf(found))
  addGrant({ bfsNumber: TOWN, title: 'Treff', reference: '', fromYear: 2026, toYear: 2026 }, by)
  expect(takeOver(found, { seen })).toMatchObject({ refusal: 'changed_meanwhile' })
  const asked = { id: found.id, seen: markOfPlan(planOf(found)), reason: 'x', takeBackGone: false }
  expect(takeOverGrants(asked, { ...by, person: as('finance') })).toEqual({
    ok: false,
    refusal: 'wrong_role',
  })
  expect(takeOverGrants({ ...asked, id: 'none' }, by)).toMatchObject({ refusal: 'not_found' })
})

rehearsal('a table that is dropped changes nothing and stays to be looked at', () => {
  const found = sent([String(TOWN), 'Treff', '2026', ''])
  expect(dropGrants({ id: found.id, reason: 'Die falsche Liste.' }, by)).toEqual({ ok: true })
  expect(takeOver(found)).toMatchObject({ refusal: 'import_closed' })
  expect(grantImportsSent()).toMatchObject([
    { fileName: 'Projekte.csv', state: 'dropped', reason: 'Die falsche Liste.', sender: 'Livia Arnold' },
  ])
})

rehearsal('no table that was sent in is changed or deleted', () => {
  sent([String(TOWN), 'Treff', '2026', ''])
  expect(() => sqlite.exec("UPDATE grant_imports SET sheets = '[]'")).toThrow(/only ever closed/)
  expect(() => sqlite.exec('DELETE FROM grant_imports')).toThrow(/never deleted/)
})

test('a grant that was taken back is new where a table has it again', () => {
  const added = addGrant({ bfsNumber: TOWN, title: 'Treff', reference: '', fromYear: 2026, toYear: 2026 }, by)
  if (added.ok) takeBackGrant({ grantId: added.grantId, version: 1, reason: 'x' }, by)
  expect(planOf(sent([String(TOWN), 'Treff', '2026', '']))).toMatchObject({ plan: { fresh: [{ line: 2 }] } })
})
