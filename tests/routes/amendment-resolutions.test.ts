import { beforeAll, describe, expect, test } from 'vitest'
import { resolvedFor } from '#app/models/agreement/amendment-resolutions.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { documentsOf } from '#app/models/records/documents.server.ts'
import { action } from '#app/routes/amendment-resolution.tsx'
import { propose } from '../support/amendments.ts'
import { clockStandsAt } from '../support/clock.ts'
import { pdf } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { active, freshTown } from '../support/scenes.ts'
import { type Fields, visitDossier } from '../support/visits.ts'

const NOW = new Date('2026-11-21T09:00:00Z')
const joining = freshTown()
let dossier: Dossier

clockStandsAt(NOW.toISOString())
beforeAll(async () => {
  dossier = await active()
})

const RESOLVED = {
  ...{ body: 'Gemeinderat', resolvedOn: '05.11.2026', businessNumber: 'GR 12' },
  ...{ amount: '900’000', fromYear: '2026', toYear: '2027' },
}

const handIn = (role: 'officer' | 'signatory', fields: Fields) =>
  visitDossier(action, dossier, { role, fields, multipart: true, params: { bfsNumber: String(joining) } })

const kept = () => [documentsOf(dossier.id).length, resolvedFor(dossier.id).length]

/** Why the municipality may not join, as far as its council is concerned. */
async function missing() {
  const members = [dossier.party.leadBfsNumber, joining]
  const change = { kind: 'members' as const, fromYear: 2027, members }
  const proposed = await propose(dossier, change, { person: as('officer'), now: NOW })
  const reasons = proposed.ok ? [] : (proposed.reasons ?? [])
  return reasons.map(({ key }) => key).filter((key) => key.startsWith('resolution_'))
}

describe('what a council has resolved for an amendment', () => {
  test.each(['officer', 'signatory'] as const)(
    'is refused without its paper, whoever hands it in as %s, and counts for nothing',
    async (role) => {
      const before = kept()
      expect(await handIn(role, RESOLVED)).toMatchObject({
        status: 422,
        body: { errors: { file: 'file_required' }, values: { businessNumber: 'GR 12' } },
      })
      expect(kept()).toEqual(before)
      expect(await missing()).toEqual(['resolution_missing'])
    },
  )

  test('counts with its paper, which is kept beside it', async () => {
    const [documents = 0, resolutions = 0] = kept()
    const file = new File([new Uint8Array(pdf())], 'Beschluss.pdf')
    expect(await handIn('officer', { ...RESOLVED, file })).toMatchObject({ status: 303 })
    expect(kept()).toEqual([documents + 1, resolutions + 1])
    expect(await missing()).toEqual([])
  })
})
