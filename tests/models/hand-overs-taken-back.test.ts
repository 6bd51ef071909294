import { describe, expect, test } from 'vitest'
import { dossierDoor } from '#app/models/doors.server.ts'
import { takeBack } from '#app/models/dossier/hand-overs.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { current } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { APPLICATION, ended, handed, mailsTo, standing, versionOf } from '../support/hand-overs.ts'
import { townspeople } from '../support/people.ts'
import { declarationFor, draft } from '../support/scenes.ts'

describe('a hand-over that is taken back', () => {
  async function takenBack() {
    const dossier = await draft()
    const { clerk, signatory } = townspeople(dossier.party.leadBfsNumber)
    handed(dossier, APPLICATION)
    const before = versionOf(dossier, APPLICATION)
    const step = { dossierId: dossier.id, person: clerk, matter: APPLICATION, now: DAYS.takenUp }
    const seen = { seen: standing(dossier)[0]?.id ?? '' }
    expect(takeBack(step, seen)).toEqual({ ok: true })
    const file = (version: number) =>
      applyTransition(dossierDoor, {
        id: dossier.id,
        action: 'submit',
        person: signatory,
        version,
        input: { declaration: declarationFor(dossier) },
        now: DAYS.takenUp,
      })
    return { dossier, clerk, signatory, before, file, again: () => takeBack(step, seen) }
  }

  test('is told to who had it, by mail and on the dossier, and to nobody else', async () => {
    const { dossier, clerk, signatory, again } = await takenBack()
    expect(again()).toEqual({ ok: true })
    expect(mailsTo(signatory, 'hand-over-taken-back')).toMatchObject([{ facts: { by: clerk.name } }])
    expect(mailsTo(clerk, 'hand-over-taken-back')).toEqual([])
    const at = DAYS.takenUp.toISOString()
    expect(ended(current(dossier), signatory)).toMatchObject([{ why: 'taken_back', by: clerk.name, at }])
    expect(ended(current(dossier), clerk)).toEqual([])
  })

  test('is not filed from a page that was open before, but from one that says so', async () => {
    const { dossier, clerk, signatory, before, file } = await takenBack()
    expect(file(before)).toMatchObject({
      refusal: 'changed_meanwhile',
      meanwhile: { who: clerk.name, action: 'take_back' },
    })
    expect(file(versionOf(dossier, APPLICATION))).toMatchObject({ ok: true })
    expect(ended(current(dossier), signatory)).toEqual([])
  })
})
