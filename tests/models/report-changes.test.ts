import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { emptyContent } from '#app/domain/report/forms.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { markOfReport } from '#app/models/report/report-changes.server.ts'
import { addLedger, saveAccounts, saveContent, saveCorrections } from '#app/models/report/reports.server.ts'
import { DAYS } from '../support/days.ts'
import { moveReport } from '../support/moves.ts'
import { as, EMMEN } from '../support/people.ts'
import { reportFiled, reportOpen, yearOf } from '../support/report-scenes.ts'
import { letter } from '../support/section-changes.ts'

describe('a report', () => {
  const change = (dossier: Dossier) => ({
    reportingYearId: yearOf(dossier).id,
    person: as('clerk', dossier.party.leadBfsNumber),
    now: DAYS.written,
  })

  test('saved from a stale page is refused; sent twice it is one change', async () => {
    const dossier = await reportOpen()
    const seen = markOfReport(yearOf(dossier), 'content')
    const content = { ...emptyContent(), summary: 'Ein gutes Jahr.' }
    expect(saveContent({ ...change(dossier), seen }, content)).toEqual({ ok: true })
    const { version } = yearOf(dossier)
    expect(saveContent({ ...change(dossier), seen }, content)).toEqual({ ok: true })
    expect(yearOf(dossier).version).toBe(version)
    const other = { ...content, summary: 'Anders.' }
    expect(saveContent({ ...change(dossier), seen }, other)).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(yearOf(dossier).summary).toBe('Ein gutes Jahr.')
  })

  test('belongs to the municipality until it is filed, and its correction to the officer who checks it', async () => {
    const dossier = await reportFiled()
    const accounts = { accounts: [], addedCosts: [], thirdPartyRappen: rappen(1) }
    const correction = {
      accounts: [],
      thirdPartyCorrectedRappen: rappen(2),
      thirdPartyCorrectionReason: 'Beleg.',
    }
    const officer = { ...change(dossier), person: as('officer') }
    expect(saveAccounts(change(dossier), accounts)).toMatchObject({ refusal: 'wrong_state' })
    expect(saveAccounts(officer, accounts)).toMatchObject({ refusal: 'wrong_role' })
    expect(saveCorrections(officer, correction)).toMatchObject({ refusal: 'wrong_state' })
    moveReport(yearOf(dossier), 'take_up', as('officer'))
    expect(saveCorrections(change(dossier), correction)).toMatchObject({ refusal: 'wrong_role' })
    expect(saveCorrections(officer, correction)).toEqual({ ok: true })
    expect(latestEvents(1)).toMatchObject([{ action: 'correct', actorName: officer.person.name }])
    expect(yearOf(dossier)).toMatchObject({ thirdPartyRappen: 100_000, thirdPartyCorrectedRappen: 2 })
    expect(saveContent({ ...change(dossier), person: as('clerk', EMMEN) }, emptyContent())).toMatchObject({
      refusal: 'wrong_role',
    })
  })

  test('keeps the same ledger once', async () => {
    const dossier = await reportOpen()
    const file = await letter('Kontoauszug')
    addLedger(change(dossier), file)
    addLedger(change(dossier), file)
    expect(documentsOf(dossier.id).filter(({ slot }) => slot === 'ledger')).toHaveLength(1)
  })
})
