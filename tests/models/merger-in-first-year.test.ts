import { expect, test } from 'vitest'
import { dossierDoor } from '#app/models/doors.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { current } from '#db/demo/road.server.ts'
import { as } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'
import { merged } from '../support/undone-mergers.ts'

test('a municipality that has gone into another by the day of the decision gets no agreement, one that goes later does', async () => {
  const dossier = await scenes.checked({ lead: scenes.freshTown(), years: [2026, 2027] })
  const approve = (day: string) =>
    rehearsed(() =>
      applyTransition(dossierDoor, {
        ...{ id: dossier.id, action: 'approve', person: as('officer') },
        ...{ version: current(dossier).version, input: {}, now: new Date(`${day}T09:00:00Z`) },
      }),
    )
  const { from } = merged(dossier.party.leadBfsNumber, { on: '2026-02-01' })
  expect(from).toBe(dossier.party.leadBfsNumber)
  expect(approve('2026-01-31')).toMatchObject({ ok: true })
  expect(approve('2026-02-01')).toMatchObject({
    ok: false,
    reasons: [{ key: 'member_gone', data: { municipality: dossier.party.name, day: '2026-02-01' } }],
  })
})
