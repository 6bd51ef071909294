import { describe, expect, test } from 'vitest'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { ledgersOf } from '#app/models/report/report-record.server.ts'
import * as remove from '#app/routes/municipality.dossiers.$reference.reports.$year.ledger.remove.tsx'
import * as ledger from '#app/routes/municipality.dossiers.$reference.reports.$year.ledger.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { pdf } from '../support/pdf-files.ts'
import { pathOf } from '../support/report-forms.ts'
import { reportFiled, reportOpen, reportWritten, yearOf } from '../support/report-scenes.ts'
import { visitReport } from '../support/visits.ts'

clockStandsAt('2027-03-10T09:00:00Z')

const upload = (bytes: Buffer) => ({ file: new File([new Uint8Array(bytes)], 'Kontoauszug.pdf') })

describe('an extract of the account', () => {
  test('an extract is uploaded and can be taken out again', async () => {
    const dossier = await reportOpen()
    const missing = await visitReport(ledger.action, dossier, { fields: { note: '' }, multipart: true })
    expect(missing).toMatchObject({ status: 422, body: { errors: { file: 'file_required' } } })

    await visitReport(ledger.action, dossier, { fields: upload(pdf()), multipart: true })
    const [kept] = ledgersOf(yearOf(dossier))
    expect(kept?.fileName).toBe('Kontoauszug.pdf')
    await visitReport(remove.action, dossier, { fields: { documentId: kept?.id ?? '' } })
    expect(ledgersOf(yearOf(dossier))).toEqual([])
  })

  test.each([
    [
      'that somebody took out already',
      async (dossier: Dossier) => {
        await visitReport(ledger.action, dossier, { fields: upload(pdf()), multipart: true })
        const [kept] = ledgersOf(yearOf(dossier))
        await visitReport(remove.action, dossier, { fields: { documentId: kept?.id ?? '' } })
        return kept?.id ?? ''
      },
    ],
    [
      'of another dossier',
      async () => {
        const [kept] = ledgersOf(yearOf(await reportWritten()))
        return kept?.id ?? ''
      },
    ],
  ])('an extract %s is not said to be taken out', async (_, idFor) => {
    const dossier = await reportOpen()
    const documentId = await idFor(dossier)
    expect(documentId).not.toBe('')
    const answer = await visitReport(remove.action, dossier, { fields: { documentId } })
    expect(answer).toMatchObject({ status: 303, location: `${pathOf(dossier)}/ledger?done=gone` })
  })

  test('an extract of what was filed meanwhile stays, and the answer says who was quicker', async () => {
    const dossier = await reportFiled()
    const [kept] = ledgersOf(yearOf(dossier))
    expect(
      await visitReport(remove.action, dossier, { fields: { documentId: kept?.id ?? '' } }),
    ).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_state', meanwhile: { action: 'submit', who: expect.any(String) } },
    })
    expect(ledgersOf(yearOf(dossier))).toMatchObject([{ id: kept?.id }])
  })
})
