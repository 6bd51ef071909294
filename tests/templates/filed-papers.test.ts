import { describe, expect, test } from 'vitest'
import { councilResolutionPdf } from '#templates/council-resolution.ts'
import { councilResolutionText } from '#templates/council-resolution-words.ts'
import { decisionPdf } from '#templates/decision.ts'
import { fingerprintOf } from '#templates/document.ts'
import { filedReportPdf } from '#templates/report-filed.ts'
import { FILED_REPORT } from '#templates/samples-filed.ts'
import { APPROVAL, HASLE_RESOLUTION, ROOT_RESOLUTION } from '#templates/samples-letters.ts'
import { plain, read, said } from './drawn-words.ts'
import { flat } from './pdf-reader.ts'

describe('a report as filed', () => {
  test('shows figures as declared, never a correction of the canton', async () => {
    const corrected = {
      ...FILED_REPORT.report,
      accounts: FILED_REPORT.report.accounts.map((one) => ({
        ...one,
        correctedRappen: FILED_REPORT.entitlementRappen,
        correctionReason: 'Nicht vereinbart.',
      })),
      thirdPartyCorrectedRappen: FILED_REPORT.entitlementRappen,
    }
    const words = await said(filedReportPdf({ ...FILED_REPORT, report: corrected }, plain))
    expect(words).toMatch(/Mittel Dritter\n2’000\.00/)
    expect(words).toMatch(/Anrechenbare Kosten\n71’740\.00/)
    expect(words).toMatch(/Eigenleistung der Trägerschaft\n39’421\.00/)
    expect(words).not.toContain('Nicht vereinbart.')
  })
})

describe('the draft of a council resolution', () => {
  test('says the same as text and as document', async () => {
    const text = councilResolutionText(ROOT_RESOLUTION)
    const words = await said(councilResolutionPdf(ROOT_RESOLUTION, plain))
    const sentence = 'Dafür werden eigene Mittel von mindestens CHF 30’319.00 im Jahr bewilligt'
    expect(text).toContain(`2. ${sentence}`)
    expect(words).toContain(sentence)
    expect(text).toContain('2026\t30’319.00\t30’319.00')
  })

  test('leaves the share of a member open, and names lead and members', () => {
    const text = councilResolutionText(HASLE_RESOLUTION)
    expect(text).toContain('mindestens CHF …………… im Jahr')
    expect(text).toContain('Leitgemeinde ist Schüpfheim.')
  })
})

describe('the QR code of the first page', () => {
  test('leads to the check page with reference and fingerprint', async () => {
    const { elements, attachment, pieces } = await read(decisionPdf(APPROVAL, plain))
    const code = `MK-2025-7F4K-2Q-${fingerprintOf(attachment).replaceAll(' ', '')}`
    const [picture] = flat(elements).filter(({ tag }) => tag === 'Figure')
    expect(picture?.alt).toBe(
      `QR-Code, um dieses Dokument zu prüfen: https://mini-kip.example.ch/verify?code=${code}`,
    )
    expect(pieces.length).toBeGreaterThan(0)
  })

  test('is left out where no check page is named', async () => {
    const { checkUrl: _without, ...rest } = APPROVAL
    const { elements } = await read(decisionPdf(rest, plain))
    expect(flat(elements).filter(({ tag }) => tag === 'Figure')).toEqual([])
  })
})
