import { describe, expect, test } from 'vitest'
import { handOver } from '#app/models/dossier/hand-overs.server.ts'
import { current } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { AGREEMENT, APPLICATION, endRoleOf, handed, REPORT } from '../support/hand-overs.ts'
import { townspeople } from '../support/people.ts'
import { begun, draft, freshTown } from '../support/scenes.ts'

describe('handing over is refused', () => {
  test('while something is missing, with what it is', () => {
    const dossier = begun({ lead: freshTown() })
    expect(handed(dossier, APPLICATION)).toMatchObject({
      refusal: 'not_fulfilled',
      reasons: expect.arrayContaining([
        expect.objectContaining({ key: 'contact_missing', section: 'party' }),
      ]),
    })
  })

  test('where nobody can take it over', async () => {
    const dossier = await draft()
    const { leadBfsNumber: bfsNumber } = dossier.party
    const { coordinator } = townspeople(bfsNumber)
    endRoleOf(dossier, townspeople(bfsNumber).signatory)
    const step = { dossierId: dossier.id, person: coordinator, matter: APPLICATION, now: DAYS.filed }
    expect(handOver(step, { version: current(dossier).version, to: null, words: '' })).toMatchObject({
      refusal: 'no_signatory',
    })
  })

  test('to a chosen person who cannot sign for this municipality, while others can', async () => {
    const dossier = await draft()
    const { signatory: stranger } = townspeople(freshTown())
    expect(handed(dossier, APPLICATION, { to: stranger.id })).toEqual({
      ok: false,
      errors: { to: 'no_signatory' },
    })
  })

  test('to people of another municipality, on another version, and in a state without a signatory', async () => {
    const dossier = await draft()
    const { clerk } = townspeople(freshTown())
    const step = { dossierId: dossier.id, person: clerk, matter: APPLICATION, now: DAYS.filed }
    const given = { version: current(dossier).version, to: null, words: '' }
    expect(handOver(step, given)).toMatchObject({ refusal: 'wrong_role' })
    const own = { ...step, person: townspeople(dossier.party.leadBfsNumber).clerk }
    expect(handOver(own, { ...given, version: 0 })).toMatchObject({ refusal: 'changed_meanwhile' })
    expect(handOver({ ...own, matter: AGREEMENT }, given)).toMatchObject({ refusal: 'wrong_state' })
    expect(handOver({ ...own, matter: REPORT }, given)).toMatchObject({ refusal: 'not_found' })
  })
})
