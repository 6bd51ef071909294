import { describe, expect, test } from 'vitest'
import { takeBack } from '#app/models/dossier/hand-overs.server.ts'
import { current, moveDossier, submit, takeUp } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { APPLICATION, change, ended, handed, standing } from '../support/hand-overs.ts'
import { as, townspeople } from '../support/people.ts'
import { draft, RETURNED, returned } from '../support/scenes.ts'

describe('a finished application that was handed over', () => {
  test('is over when it is filed', async () => {
    const dossier = await draft()
    handed(dossier, APPLICATION)
    const filed = submit(dossier, DAYS.filed)
    expect(standing(filed)).toEqual([])
    expect(ended(filed, townspeople(dossier.party.leadBfsNumber).clerk)).toEqual([])
  })

  test('is over when anybody changes it, and who gave it and who had it read so until it is given once more', async () => {
    const dossier = await draft()
    const { clerk } = townspeople(dossier.party.leadBfsNumber)
    handed(dossier, APPLICATION)
    const { coordinator, signatory } = townspeople(dossier.party.leadBfsNumber)
    expect(ended(current(dossier), clerk)).toEqual([])
    change(dossier, coordinator)
    expect(standing(current(dossier))).toEqual([])
    const changed = {
      why: 'changed',
      isMine: false,
      toMe: false,
      matter: APPLICATION,
      givenAt: DAYS.filed.toISOString(),
      by: coordinator.name,
      at: DAYS.takenUp.toISOString(),
    }
    expect(ended(current(dossier), clerk)).toEqual([changed])
    expect(ended(current(dossier), signatory)).toEqual([{ ...changed, toMe: true }])
    handed(current(dossier), APPLICATION)
    for (const one of [clerk, signatory]) expect(ended(current(dossier), one)).toEqual([])
    change(current(dossier), signatory, 'Daheim')
    expect(ended(current(dossier), signatory)).toEqual([])
  })

  test('is over when it is taken back by who has handed it over, and by nobody else', async () => {
    const dossier = await draft()
    const { clerk, coordinator } = townspeople(dossier.party.leadBfsNumber)
    handed(dossier, APPLICATION)
    const step = { dossierId: dossier.id, matter: APPLICATION, now: DAYS.filed }
    const seen = standing(dossier)[0]?.id ?? ''
    expect(takeBack({ ...step, person: coordinator }, { seen })).toMatchObject({ refusal: 'wrong_role' })
    expect(standing(dossier)).toHaveLength(1)
    expect(takeBack({ ...step, person: clerk }, { seen })).toEqual({ ok: true })
    expect(standing(dossier)).toEqual([])
  })

  test('stands when an older page takes back the one before it', async () => {
    const dossier = await draft()
    const { clerk } = townspeople(dossier.party.leadBfsNumber)
    const seen = () => standing(current(dossier))[0]?.id ?? ''
    const step = { dossierId: dossier.id, matter: APPLICATION, person: clerk, now: DAYS.filed }
    handed(dossier, APPLICATION)
    const older = { seen: seen() }
    takeBack(step, older)
    handed(dossier, APPLICATION)
    expect(takeBack(step, older)).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(takeBack(step, { seen: seen() })).toEqual({ ok: true })
  })

  test('that was changed is asked for no more once it is filed, also when the canton sends it back', async () => {
    const dossier = await draft()
    const { clerk, coordinator } = townspeople(dossier.party.leadBfsNumber)
    handed(dossier, APPLICATION)
    change(dossier, coordinator)
    const filed = takeUp(submit(current(dossier), DAYS.takenUp), DAYS.takenUp)
    const back = moveDossier(filed, 'return', as('officer'), { at: DAYS.decided, input: RETURNED })
    expect(back.state).toBe('returned')
    expect(ended(back, clerk)).toEqual([])
  })

  test('can be handed over again after the canton has sent it back', async () => {
    const dossier = await returned()
    expect(handed(dossier, APPLICATION)).toEqual({ ok: true })
  })
})

test('a withdrawn application is no longer with anybody', async () => {
  const dossier = await draft()
  const { signatory } = townspeople(dossier.party.leadBfsNumber)
  handed(dossier, APPLICATION)
  expect(
    standing(moveDossier(dossier, 'withdraw', signatory, { at: DAYS.filed, input: { reason: 'Später.' } })),
  ).toEqual([])
})
