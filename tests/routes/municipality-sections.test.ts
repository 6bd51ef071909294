import { describe, expect, test } from 'vitest'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markOf } from '#app/models/dossier/section-changes.server.ts'
import * as removal from '#app/routes/municipality.dossiers.$reference.$section.$id.remove.tsx'
import * as party from '#app/routes/municipality.dossiers.$reference.party.tsx'
import { as } from '../support/people.ts'
import { begun, freshTown, submitted } from '../support/scenes.ts'
import { type Fields, type Visited, visit, visitDossier } from '../support/visits.ts'

type Sent = { fields: Fields; params?: Record<string, string>; multipart?: boolean }

const send = (action: Visited, dossier: Dossier, sent: Sent) =>
  visitDossier(action, dossier, { role: 'clerk', ...sent })

const CONTACT = {
  contactName: 'Anna Amrein',
  contactEmail: 'anna@example.ch',
  contactPhone: '041 555 12 34',
  street: 'Dorf 1',
  postalCode: '6030',
  town: 'Ebikon',
  iban: 'CH93 0076 2011 6238 5295 7',
  accountHolder: 'Gemeindekasse',
}

test('removing what a colleague has removed leads back to the list, which says so', async () => {
  const dossier = begun({ lead: freshTown() })
  const path = `/municipality/dossiers/${dossier.reference}`
  for (const section of ['measures', 'documents']) {
    const answer = await send(removal.action, dossier, { fields: {}, params: { section, id: 'gone' } })
    expect(answer.location).toBe(`${path}/${section}?done=gone`)
  }
})

describe('saving a section', () => {
  test('leads back to it, or on to the next one', async () => {
    const dossier = begun({ lead: freshTown() })
    const fields = { ...CONTACT, seen: markOf(dossier, 'party') }
    const path = `/municipality/dossiers/${dossier.reference}`
    expect((await send(party.action, dossier, { fields })).location).toBe(`${path}/party`)
    const again = await send(party.action, dossier, { fields: { ...fields, _next: '1' } })
    expect(again.location).toBe(`${path}/structure`)
  })

  test('half filled in says what is still missing, with the fields, and counts as incomplete', async () => {
    const dossier = begun({ lead: freshTown() })
    const frameOf = async () => {
      const shown = await visit(party.loader, `/municipality/dossiers/${dossier.reference}/party`, {
        person: as('clerk', dossier.party.leadBfsNumber),
        params: { reference: dossier.reference },
      })
      return (shown.body as { frame: unknown }).frame
    }
    expect(await frameOf()).toMatchObject({ missing: [] })
    const half = { ...CONTACT, contactEmail: '', town: '', iban: '', seen: markOf(dossier, 'party') }
    await send(party.action, dossier, { fields: half })
    expect(await frameOf()).toMatchObject({
      missing: [
        { key: 'contact_missing', data: { fields: 'contactEmail town' }, field: 'contactEmail' },
        { key: 'bank_account_missing', data: { fields: 'iban' }, field: 'iban' },
      ],
      steps: expect.arrayContaining([{ section: 'party', state: 'incomplete' }]),
    })
  })

  test('with a fault keeps everything typed', async () => {
    const dossier = begun({ lead: freshTown() })
    const fields = { ...CONTACT, iban: 'CH00', seen: markOf(dossier, 'party') }
    const answer = await send(party.action, dossier, { fields })
    expect(answer).toMatchObject({
      status: 422,
      body: {
        values: { contactName: 'Anna Amrein', iban: 'CH00' },
        errors: { iban: 'iban_has_another_length' },
      },
    })
  })

  test('that somebody else changed in the meantime is refused, with everything typed', async () => {
    const dossier = begun({ lead: freshTown() })
    const seen = markOf(dossier, 'party')
    await send(party.action, dossier, { fields: { ...CONTACT, seen } })
    const late = { ...CONTACT, town: 'Root', seen }
    expect(await send(party.action, dossier, { fields: late })).toMatchObject({
      status: 409,
      body: { refusal: 'changed_meanwhile', values: { town: 'Root' } },
    })
  })

  test('after filing is refused', async () => {
    const dossier = await submitted()
    const fields = { ...CONTACT, seen: markOf(dossier, 'party') }
    expect(await send(party.action, dossier, { fields })).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_state' },
    })
  })
})
