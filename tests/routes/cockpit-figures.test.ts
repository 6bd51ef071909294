import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { sumRappen } from '#app/domain/money.ts'
import { MATRIX_FILTERS } from '#app/domain/report/matrix.ts'
import { MONEY_KINDS } from '#app/domain/year-money.ts'
import * as tranches from '#app/routes/canton.payments.tranches.tsx'
import * as matrix from '#app/routes/canton.reports.tsx'
import * as cockpit from '#app/routes/canton.tsx'
import { YEAR } from '../support/days.ts'
import { as } from '../support/people.ts'
import { reportFiled, reportOpen, reportReturned } from '../support/report-scenes.ts'
import { active } from '../support/scenes.ts'
import { visit } from '../support/visit.ts'

beforeAll(async () => {
  setClock('2027-03-20T09:00:00Z')
  await active()
  await reportOpen()
  await reportFiled()
  await reportReturned()
})
afterAll(() => setClock())

const shown = () => cockpit.loader(visit(as('officer'), { path: '/canton' }))

describe('a figure of the cockpit', () => {
  test.each(MATRIX_FILTERS)('on reports that are %s counts the rows of its list', async (filter) => {
    const { reports } = await shown()
    const list = await matrix.loader(visit(as('officer'), { path: `/canton/reports?show=${filter}` }))
    expect(list.rows.flat()).toHaveLength(reports[filter])
  })

  test.each(MONEY_KINDS)(
    'on money that is %s is the sum of its list, for a year and for all',
    async (kind) => {
      const { money } = await shown()
      for (const row of money) {
        const path = `/canton/payments/tranches?money=${kind}${row.year === null ? '' : `&year=${row.year}`}`
        const list = await tranches.loader(visit(as('officer'), { path }))
        const amounts = list.agreed
          ? list.agreed.map(({ entitlementRappen }) => entitlementRappen)
          : list.tranches.map(({ amountRappen }) => amountRappen)
        expect([row.year, sumRappen(amounts)]).toEqual([row.year, row[kind]])
      }
    },
  )

  test('is not nothing throughout, so that the sums above say something', async () => {
    const { reports, money } = await shown()
    expect([reports.overdue, reports.waiting]).toEqual([1, 1])
    expect(money.at(-1)?.paid).toBeGreaterThan(0)
    expect(money.at(-1)?.toCome).toBeGreaterThan(0)
    expect(money.at(-1)?.committed).toBeGreaterThan(money.at(-1)?.toCome ?? 0)
    expect(YEAR).toBe(2026)
  })
})

test('where nothing waits, the cockpit tells each reader by the own roles what would', async () => {
  const { waiting, roles } = await cockpit.loader(visit(as('auditor'), { path: '/canton' }))
  expect([waiting, roles]).toEqual([[], ['auditor']])
})
