import { describe, expect, test } from 'vitest'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markOfReport } from '#app/models/report/report-changes.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'

import * as corrections from '#app/routes/canton.dossiers.$reference.reports.$year.corrections.tsx'
import * as step from '#app/routes/step.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { go, seen } from '../support/report-review.ts'
import { reportFiled, reportInReview, yearOf } from '../support/report-scenes.ts'

clockStandsAt('2027-03-20T09:00:00Z')

describe('a correction', () => {
  const lineOf = (dossier: Dossier) => reportOf(yearOf(dossier)).accounts[0]
  const fieldsOf = (dossier: Dossier, reason: string) => ({
    seen: markOfReport(yearOf(dossier), 'accounts'),
    'lines.0.budgetLineId': lineOf(dossier)?.budgetLineId ?? '',
    'lines.0.corrected': '100',
    'lines.0.correctionReason': reason,
    thirdPartyCorrected: '',
    thirdPartyCorrectionReason: '',
  })

  test('stands beside the declaration, and approval asks for its reason', async () => {
    const dossier = await reportInReview()
    const declared = lineOf(dossier)?.declaredRappen
    await go(corrections.action, dossier, { fields: fieldsOf(dossier, '') })
    expect(lineOf(dossier)).toMatchObject({ declaredRappen: declared, correctedRappen: 10_000 })
    const approve = { params: { step: 'approve' } }
    const shown = async () => {
      const { body } = await go(step.loader, dossier, approve)
      const { figures } = (body as { step: { figures: string } }).step
      return { ...approve, fields: { ...seen(dossier), figures } }
    }
    expect(await go(step.action, dossier, await shown())).toMatchObject({
      status: 409,
      body: { reasons: [{ key: 'correction_unexplained' }] },
    })
    await go(corrections.action, dossier, { fields: fieldsOf(dossier, 'Beleg fehlt.') })
    expect((await go(step.action, dossier, await shown())).status).toBe(303)
  })

  test('needs a report in review', async () => {
    const dossier = await reportFiled()
    expect(await go(corrections.action, dossier, { fields: fieldsOf(dossier, 'x') })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_state' },
    })
  })
})
