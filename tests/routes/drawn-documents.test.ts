import { describe, expect, test } from 'vitest'
import { rejectionOf } from '#app/models/dossier/rejections.server.ts'
import * as resolutionPage from '#app/routes/municipality.dossiers.$reference.documents.resolutions.$bfsNumber.tsx'
import { YEAR } from '../support/days.ts'
import { asked, dataIn, refusal, stranger } from '../support/drawn-documents.ts'
import { paperOf } from '../support/papers.ts'
import { reportFiled, reportWritten } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

const cantonDecision = paperOf('canton', 'decision.pdf')

const cantonReport = paperOf('canton', 'reports/:year/filed.pdf')

const ownDecision = paperOf('municipality', 'decision.pdf')

const draftPdf = paperOf('municipality', 'documents/resolutions/:bfsNumber/draft.pdf')

const ownReport = paperOf('municipality', 'reports/:year/filed.pdf')

describe('the decision', () => {
  test('is there for both sides once the contribution is set, not before', async () => {
    const open = await scenes.checked()
    expect(await refusal(cantonDecision, asked(open, 'officer'))).toBe(404)
    const dossier = await scenes.approved()
    for (const [route, role] of [
      [ownDecision, 'clerk'],
      [cantonDecision, 'auditor'],
    ] as const)
      expect(await dataIn(route, asked(dossier, role))).toMatchObject({
        reference: dossier.reference,
        outcome: { kind: 'approval', contributions: [{ year: 2026 }, { year: 2027 }] },
      })
    expect(await refusal(ownDecision, stranger({ reference: dossier.reference }))).toBe(404)
  })

  test('waits for the second person', async () => {
    expect(await refusal(cantonDecision, asked(await scenes.secondReview(), 'officer'))).toBe(404)
  })

  test('of a rejection tells reasons and legal remedies', async () => {
    const dossier = await scenes.rejected()
    const told = rejectionOf(dossier.id)
    expect(await dataIn(ownDecision, asked(dossier, 'signatory'))).toMatchObject({
      outcome: { kind: 'rejection', reasons: told?.reason },
      legalRemedies: told?.legalRemedies,
    })
  })
})

describe('the report as filed', () => {
  test('is there for both sides after the filing, for nobody before', async () => {
    const year = String(YEAR)
    const written = await reportWritten()
    expect(await refusal(ownReport, asked(written, 'clerk', { year }))).toBe(404)
    const dossier = await reportFiled()
    for (const [route, role] of [
      [ownReport, 'clerk'],
      [cantonReport, 'finance'],
    ] as const)
      expect(await dataIn(route, asked(dossier, role, { year }))).toMatchObject({
        year: YEAR,
        filedBy: { name: 'David Duss' },
      })
    expect(await refusal(ownReport, stranger({ reference: dossier.reference, year }))).toBe(404)
  })
})

describe('the draft of a council resolution', () => {
  test('carries the figures of the application, as document and as text', async () => {
    const dossier = await scenes.draft()
    const bfsNumber = String(dossier.party.leadBfsNumber)
    const args = asked(dossier, 'clerk', { bfsNumber })
    expect(await dataIn(draftPdf, args)).toMatchObject({ municipality: dossier.party.name })
    expect((await resolutionPage.loader(args)).draft).toContain('eigene Mittel von mindestens CHF ')
    expect(await refusal(draftPdf, asked(dossier, 'clerk', { bfsNumber: '9999' }))).toBe(404)
    expect(await refusal(draftPdf, stranger({ reference: dossier.reference, bfsNumber }))).toBe(404)
  })
})
