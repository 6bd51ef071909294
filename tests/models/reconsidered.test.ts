import { expect, test } from 'vitest'
import { dossierDoor } from '#app/models/doors.server.ts'
import { decisionsOf } from '#app/models/dossier/decisions.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { rejectionOf } from '#app/models/dossier/rejections.server.ts'
import { applyTransition, confirmProposal } from '#app/models/transitions.server.ts'
import { current } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { moveDossier } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { mailsOf } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

function reconsider(dossier: Dossier, person = as('officer'), reason = 'Der Beleg lag am falschen Ort.') {
  const { id, version } = current(dossier)
  const step = { id, version, action: 'reconsider', person, input: { reason }, now: DAYS.issued } as const
  return applyTransition(dossierDoor, step)
}

test('a rejection is taken back by an officer and a second person: it stays readable, and holds no more', async () => {
  const dossier = await scenes.rejected()
  expect(reconsider(dossier, as('signatory', dossier.party.leadBfsNumber))).toMatchObject({
    refusal: 'wrong_role',
  })
  expect(reconsider(dossier, as('officer'), ' ')).toMatchObject({ reasons: [{ key: 'reason_missing' }] })
  expect(reconsider(dossier)).toMatchObject({ ok: true, proposed: true, state: 'rejected' })
  const [proposal] = openProposals(dossier.id)
  const word = { dossier: current(dossier), id: proposal?.id ?? '', person: as('second'), now: DAYS.issued }
  expect(confirmProposal(word)).toMatchObject({ ok: true })

  expect(current(dossier).state).toBe('in_review')
  expect(rejectionOf(dossier.id)).toBeUndefined()
  expect(decisionsOf(dossier.id)).toMatchObject([
    {
      takenBackAt: DAYS.issued.toISOString(),
      outcome: { kind: 'rejection', reasons: 'Die feste Struktur fehlt.' },
    },
  ])
  expect(mailsOf(dossier).map(({ template }) => template)).toContain('rejection-withdrawn')

  const again = { reason: 'Anderer Grund.', legalRemedies: 'Innert 30 Tagen.' }
  moveDossier(current(dossier), 'reject', as('officer'), { input: again, now: DAYS.issued })
  expect(decisionsOf(dossier.id).map(({ outcome }) => outcome)).toMatchObject([
    { reasons: 'Die feste Struktur fehlt.' },
    { reasons: 'Anderer Grund.' },
  ])
})

test('once its party has filed another application, that one is decided on', async () => {
  const dossier = await scenes.rejected()
  const lead = dossier.party.leadBfsNumber
  const later = await scenes.submitted({ lead })
  expect(reconsider(dossier)).toMatchObject({
    refusal: 'not_fulfilled',
    reasons: [{ key: 'later_application', data: { reference: later.reference } }],
  })
  const withdrawn = { input: { reason: 'Irrtum.' }, now: DAYS.decided }
  moveDossier(later, 'withdraw', as('signatory', lead), withdrawn)
  expect(reconsider(dossier)).toMatchObject({ ok: true })
})
