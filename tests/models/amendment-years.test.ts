import { expect, test } from 'vitest'
import { openYears } from '#app/models/agreement/amendment-faults.server.ts'
import { agreementInForce } from '#app/models/agreement/amendment-records.server.ts'
import { reportOpen } from '../support/report-scenes.ts'
import { freshTown } from '../support/scenes.ts'

test('measures are offered no year that is over, the budget is until its report is filed', async () => {
  const dossier = await reportOpen({ lead: freshTown(), years: [2026, 2027] })
  const current = agreementInForce(dossier)?.data
  if (!current) throw new Error('Nothing is in force')
  expect(openYears({ dossier, current }, 'measures')).toEqual([2027])
  expect(openYears({ dossier, current }, 'budget')).toEqual([2026, 2027])
})
