import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { saveResolution } from '#app/models/dossier/application-changes.server.ts'
import { removePaper } from '#app/models/dossier/paper-changes.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { moveDossier } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { as } from '../support/people.ts'
import { deadlineOfKind } from '../support/records.ts'
import * as scene from '../support/scenes.ts'
import { changeSettings, programmeSettings } from '../support/settings.ts'

describe('the resolutions of the councils', () => {
  test('are due 60 days after the beginning, and met by the paper of the last member', async () => {
    const dossier = scene.begun({ lead: scene.freshTown() })
    expect(deadlineOfKind(dossier, 'resolution')).toMatchObject({
      legalOn: '2025-11-07',
      effectiveOn: '2025-11-07',
      metAt: null,
    })
    const filled = await scene.draft()
    expect(deadlineOfKind(filled, 'resolution')?.metAt).toBe(DAYS.begun.toISOString())
  })

  test('are due again where a paper is taken out before the filing', async () => {
    const dossier = await scene.draft()
    const met = deadlineOfKind(dossier, 'resolution')
    const paper = documentsOf(dossier.id).find(({ slot }) => slot === 'resolution')
    const person = as('clerk', dossier.party.leadBfsNumber)
    expect(removePaper({ dossierId: dossier.id, person, now: DAYS.filed }, paper?.id ?? '')).toEqual({
      ok: true,
    })
    expect(deadlineOfKind(dossier, 'resolution')).toMatchObject({
      metAt: null,
      sequence: (met?.sequence ?? 0) + 1,
    })
  })

  test('are met by the filing and cancelled by the withdrawal, whatever else is open', async () => {
    expect(deadlineOfKind(await scene.submitted(), 'resolution')?.metAt).not.toBeNull()
    const dossier = scene.begun({ lead: scene.freshTown() })
    const person = as('signatory', dossier.party.leadBfsNumber)
    moveDossier(dossier, 'withdraw', person, { at: DAYS.filed, input: { reason: 'Vertagt.' } })
    expect(deadlineOfKind(dossier, 'resolution')).toMatchObject({
      metAt: null,
      cancelledAt: DAYS.filed.toISOString(),
    })
  })

  test('count from the first member’s resolution where the programme says so', async () => {
    const before = programmeSettings()
    changeSettings({ deadlines: { ...before.deadlines, resolutionFrom: 'first_resolution' } })
    const [lead, other] = [scene.freshTown(), scene.freshTown()]
    const dossier = scene.begun({ lead, members: [lead, other], name: 'Verbund' })
    expect(deadlineOfKind(dossier, 'resolution')).toBeUndefined()
    const person = as('clerk', lead)
    const resolution = (bfsNumber: number, sha: string) =>
      saveResolution(
        { dossierId: dossier.id, person, now: DAYS.filed },
        {
          bfsNumber,
          form: {
            body: 'Gemeinderat',
            resolvedOn: '2025-09-09',
            businessNumber: '1',
            amount: rappen(1_000_000),
            fromYear: 2026,
            toYear: 2027,
          },
          file: {
            fileName: `${sha}.pdf`,
            mediaType: 'application/pdf',
            size: 1,
            sha256: sha,
            storageName: sha,
          },
        },
      )
    expect(resolution(lead, 'a'.repeat(64))).toEqual({ ok: true })
    expect(deadlineOfKind(dossier, 'resolution')).toMatchObject({
      legalOn: '2025-11-09',
      effectiveOn: '2025-11-10',
    })
    expect(resolution(other, 'b'.repeat(64))).toEqual({ ok: true })
    expect(deadlineOfKind(dossier, 'resolution')?.metAt).toBe(DAYS.filed.toISOString())
    changeSettings(before)
  })
})
