import { and, eq } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { amendmentDoor, dossierDoor, reportingYearDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { latestAmendment, newAmount, propose } from '../support/amendments.ts'
import { DAYS } from '../support/days.ts'
import { as } from '../support/people.ts'
import { reportInReview, reportInSecondReview, reportWritten, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

// A portal with a scanner: what it has not looked at is handed out to nobody.
vi.hoisted(() => {
  process.env.CLAMD_URL = 'tcp://127.0.0.1:3310'
})

const DECLARED = { name: 'Vera Muster', function: 'Leitung', onBehalfOf: 'DISG' }

/** The scanner finds something in every paper that the municipality handed in. */
function lockPapers({ id }: Dossier, slot: 'resolution' | 'ledger') {
  const own = and(eq(documents.dossierId, id), eq(documents.slot, slot))
  expect(db.update(documents).set({ scan: 'infected' }).where(own).run().changes).toBeGreaterThan(0)
}

const everything = { copyMatches: true, pointsLeftOpen: true, declaration: DECLARED } as const

const lockedAs = (section: string | undefined) => ({
  refusal: 'not_fulfilled',
  reasons: expect.arrayContaining([
    {
      key: 'file_locked',
      data: { fileName: expect.any(String), documentId: expect.any(String) },
      ...(section && { section }),
    },
  ]),
})

describe('nothing goes on that rests on a locked file:', () => {
  test.each([
    ['filing an application', 'submit', 'signatory', scenes.draft],
    ['its approval', 'approve', 'officer', scenes.checked],
    ['its confirmation', 'confirm', 'second', scenes.secondReview],
  ] as const)('not %s', async (_what, action, role, scene) => {
    const dossier = await scene()
    lockPapers(dossier, 'resolution')
    const { id, version, party } = dossier
    const person = as(role, party.leadBfsNumber)
    const given = { id, version, person, action, now: DAYS.decided, input: everything }
    expect(applyTransition(dossierDoor, given)).toMatchObject(lockedAs('documents'))
  })

  test.each([
    ['filing a report', 'submit', 'signatory', reportWritten],
    ['its approval', 'approve', 'officer', reportInReview],
    ['its confirmation', 'confirm', 'second', reportInSecondReview],
  ] as const)('not %s', async (_what, action, role, scene) => {
    const dossier = await scene()
    lockPapers(dossier, 'ledger')
    const { id, version } = yearOf(dossier)
    const person = as(role, dossier.party.leadBfsNumber)
    const given = { id, version, person, action, now: DAYS.approved, input: everything }
    expect(applyTransition(reportingYearDoor, given)).toMatchObject(lockedAs('ledger'))
  })

  test('not the acceptance of an amendment', async () => {
    const dossier = await scenes.active()
    await propose(dossier, newAmount(2027), { person: as('officer'), now: DAYS.paid })
    lockPapers(dossier, 'resolution')
    const { id, version } = latestAmendment(dossier)
    const person = as('signatory', dossier.party.leadBfsNumber)
    const given = { id, version, person, action: 'accept', now: DAYS.paid, input: everything } as const
    expect(applyTransition(amendmentDoor, given)).toMatchObject(lockedAs('documents'))
  })
})
