import { expect, test, vi } from 'vitest'
import { POINTS } from '#app/domain/programme/statistics.ts'
import { reportMatrix } from '#app/models/report/report-matrix.server.ts'
import { loader } from '#app/routes/canton.statistics.tsx'
import { db } from '#db/client.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { completionRequests } from '#db/schema/review.ts'
import { as } from '../support/people.ts'
import { statusThrown, visit } from '../support/visit.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const shown = (query = '') => loader(visit(as('officer'), { path: `/canton/statistics${query}` }))

test('each report of the demo is counted once, and each figure opens the dossiers behind it', async () => {
  const { reports, spans, reportSpans, returns, perInhabitant } = await shown()
  const counted = reports.flatMap(({ figures }) => figures)
  const owedOrFiled = reportMatrix(as('officer')).filter(
    ({ state, filedAt }) => filedAt !== null || state === 'open' || state === 'returned',
  )
  expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(owedOrFiled.length)
  for (const { key, count } of [...counted, ...spans, ...reportSpans, ...returns, perInhabitant]) {
    const { chosen } = await shown(`?of=${key}`)
    expect([key, chosen?.behind.length]).toEqual([key, count])
  }
})

test('the smallest, the middle and the largest value open the dossiers that have it', async () => {
  const { spans, reportSpans, perInhabitant } = await shown()
  expect(reportSpans.find(({ span }) => span === 'report_whole')?.count).toBeGreaterThan(0)
  const rows = [...spans, ...reportSpans, perInhabitant].filter(({ count }) => count > 0)
  expect(rows.length).toBeGreaterThan(1)
  for (const { key, ...row } of rows)
    for (const point of POINTS) {
      const { chosen } = await shown(`?of=${key}-${point}`)
      const values = new Set(chosen?.behind.map(({ value }) => value))
      expect([key, chosen?.what.point, ...values]).toEqual([key, point, row[point]])
    }
})

test('the points of all requests stand under their sections', async () => {
  const { returns } = await shown()
  const asked = db.select().from(completionRequests).all()
  expect(returns.reduce((sum, { points }) => sum + points, 0)).toBe(
    asked.flatMap(({ items }) => items).length,
  )
  expect(asked.length).toBeGreaterThan(0)
})

test('an agreement that is issued has its contribution for each inhabitant', async () => {
  const { perInhabitant } = await shown()
  const issued = db
    .select()
    .from(dossiers)
    .all()
    .filter(({ state }) => ['active', 'agreement_issued', 'signed_by_municipality'].includes(state))
  expect(perInhabitant.count).toBe(issued.length)
  expect(perInhabitant.least).toBeGreaterThan(0)
})

test('a figure that there is not opens nothing, a period that there is not is none', async () => {
  expect((await shown('?of=late-1999')).chosen).toBeNull()
  expect(await statusThrown(shown('?period=kip9'))).toBe(404)
})
