import { describe, expect, test } from 'vitest'
import type { DocumentSlot } from '#app/domain/application/document-slots.ts'
import type { Matter } from '#app/domain/lifecycle/hand-over.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { invitePerson } from '#app/models/people/team.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { replaceLocked } from '#app/models/records/locked-files.server.ts'
import { current } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import {
  AGREEMENT,
  APPLICATION,
  ended,
  endRoleOf,
  handed,
  REPORT,
  standing,
  versionOf,
} from '../support/hand-overs.ts'
import { lock } from '../support/locked.ts'
import { pdf } from '../support/pdf-files.ts'
import { as, someone, townspeople } from '../support/people.ts'
import { reportWritten } from '../support/report-scenes.ts'
import { draft, issued, returned } from '../support/scenes.ts'

function signatoryIn({ party }: Dossier, name: string) {
  return someone(`${name} ${party.leadBfsNumber}`, { role: 'signatory', bfsNumber: party.leadBfsNumber })
}

describe.each<[string, Matter, () => Promise<Dossier>]>([
  ['an application', APPLICATION, () => draft()],
  ['an agreement', AGREEMENT, () => issued()],
  ['a report', REPORT, () => reportWritten()],
])('%s', (_, matter, scene) => {
  test('given to one signatory is over when that person can no longer sign, and stays so when others can', async () => {
    const dossier = await scene()
    const { clerk, signatory } = townspeople(dossier.party.leadBfsNumber)
    handed(dossier, matter, { to: signatory.id })
    signatoryIn(dossier, 'Zita Zemp')
    expect(standing(dossier)).toHaveLength(1)
    endRoleOf(dossier, signatory)
    expect(standing(dossier)).toEqual([])
    const left = { why: 'left', matter, givenAt: DAYS.filed.toISOString(), to: signatory.name }
    expect(ended(dossier, clerk)).toEqual([left])
    handed(dossier, matter)
    expect(standing(dossier)).toMatchObject([{ matter, toId: null }])
    expect(ended(dossier, clerk)).toEqual([])
  })

  test('given to all signatories is over when the last of them can no longer sign, and stays so when others come', async () => {
    const dossier = await scene()
    const { clerk, signatory } = townspeople(dossier.party.leadBfsNumber)
    const second = signatoryIn(dossier, 'Zita Zemp')
    handed(dossier, matter)
    endRoleOf(dossier, signatory)
    expect(standing(dossier)).toHaveLength(1)
    endRoleOf(dossier, second)
    invitePerson(
      as('coordinator', dossier.party.leadBfsNumber),
      {
        name: 'Nora Neu',
        email: `nora.${dossier.party.leadBfsNumber}@example.ch`,
        role: 'signatory',
        bfsNumber: dossier.party.leadBfsNumber,
      },
      DAYS.takenUp,
    )
    expect(standing(dossier)).toEqual([])
    expect(ended(dossier, clerk)).toMatchObject([{ why: 'left', to: null }])
  })
})

type Days = { given: Date; replaced: Date }

describe.each<[string, Matter, () => Promise<Dossier>, DocumentSlot, Days]>([
  ['a draft', APPLICATION, () => draft(), 'resolution', { given: DAYS.filed, replaced: DAYS.takenUp }],
  [
    'a returned application',
    APPLICATION,
    () => returned(),
    'resolution',
    { given: DAYS.confirmed, replaced: DAYS.issued },
  ],
  ['a report', REPORT, () => reportWritten(), 'ledger', { given: DAYS.written, replaced: DAYS.reported }],
])('%s', (_, matter, scene, slot, { given, replaced }) => {
  test('is over when one of its files is locked, and who gave it reads which', async () => {
    const dossier = await scene()
    const { clerk } = townspeople(dossier.party.leadBfsNumber)
    handed(dossier, matter)
    expect(standing(dossier)).toHaveLength(1)
    const { id: documentId, fileName } = lock(dossier, slot)
    expect(standing(dossier)).toEqual([])
    const missing = expect.arrayContaining([
      expect.objectContaining({ key: 'file_locked', data: { fileName, documentId } }),
    ])
    expect(ended(dossier, clerk)).toMatchObject([{ why: 'incomplete', matter, missing }])
  })

  test('is over when a clean file takes the place of a locked one, and what stood before is handed on no more', async () => {
    const dossier = await scene()
    const { clerk, coordinator } = townspeople(dossier.party.leadBfsNumber)
    const before = versionOf(dossier, matter)
    expect(handed(dossier, matter, { at: given })).toEqual({ ok: true })
    const { id: documentId } = lock(dossier, slot)
    const file = await storeDocument(pdf(), { fileName: 'Sauber.pdf', mediaType: 'application/pdf' })
    const replacing = { dossier, person: coordinator, documentId, file, now: replaced }
    expect(replaceLocked(replacing)).toEqual({ ok: true })
    expect(standing(current(dossier))).toEqual([])
    expect(ended(current(dossier), clerk)).toMatchObject([{ why: 'changed', by: coordinator.name }])
    expect(handed(dossier, matter, { version: before })).toMatchObject({
      refusal: 'changed_meanwhile',
      meanwhile: { who: coordinator.name, action: 'replace_file', year: matter.year },
    })
  })
})
