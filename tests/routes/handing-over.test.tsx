import { describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/roles.ts'
import { saveParty } from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import * as handing from '#app/routes/municipality.dossiers.$reference.hand-over.$matter.tsx'
import { submit } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { drawn } from '../support/drawn-page.tsx'
import { as, townspeople } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

describe('handing on from a page that is out of date', () => {
  const send = (dossier: Dossier, version: number) =>
    visit(handing.action, '/hand-over', {
      person: as('clerk', dossier.party.leadBfsNumber),
      params: { reference: dossier.reference, matter: 'application' },
      fields: { version: String(version), to: '', words: 'Bitte lesen.' },
    })

  test('names who changed it and when, and keeps the words', async () => {
    const dossier = await scenes.draft()
    const { coordinator } = townspeople(dossier.party.leadBfsNumber)
    const { contactName, contactEmail, contactPhone, street, postalCode, iban, accountHolder } = dossier.party
    const kept = { contactName, contactEmail, contactPhone, street, postalCode, iban, accountHolder }
    const now = DAYS.takenUp
    saveParty({ dossierId: dossier.id, person: coordinator, now }, { ...kept, name: '', town: 'Anderswo' })
    expect(await send(dossier, dossier.version)).toMatchObject({
      status: 409,
      body: {
        refusal: 'changed_meanwhile',
        values: { words: 'Bitte lesen.' },
        meanwhile: { who: coordinator.name, at: now.toISOString(), action: 'edit' },
      },
    })
  })

  test('names who filed it first, keeps the words and leads back', async () => {
    const dossier = await scenes.draft()
    const { signatory } = townspeople(dossier.party.leadBfsNumber)
    submit(dossier, DAYS.filed)
    expect(await send(dossier, dossier.version)).toMatchObject({
      status: 409,
      body: {
        refusal: 'wrong_state',
        values: { words: 'Bitte lesen.' },
        meanwhile: { who: signatory.name, action: 'submit' },
      },
    })
  })
})

describe('the page that hands over', () => {
  const pageFor = async (dossier: Dossier, role: Role, matter: string) => {
    const given = {
      person: as(role, dossier.party.leadBfsNumber),
      params: { reference: dossier.reference, matter },
    }
    const { body } = await visit(handing.loader, '/hand-over', given)
    return drawn(handing.default, body, '/hand-over')
  }

  test('tells the only signatory that nobody else can take it over, and leads to filing', async () => {
    const dossier = await scenes.draft()
    townspeople(dossier.party.leadBfsNumber)
    const html = await pageFor(dossier, 'signatory', 'application')
    expect(html).toContain('Ausser Ihnen kann niemand einreichen')
    expect(html).not.toContain('Ihre Gemeinde hat noch niemanden')
    expect(html).toContain(`href="/municipality/dossiers/${dossier.reference}/review"`)
  })

  test('says of an application that a change ends it, and of an agreement, which nobody changes, nothing', async () => {
    const ends = 'Wird etwas geändert'
    const dossier = await scenes.draft()
    townspeople(dossier.party.leadBfsNumber)
    expect(await pageFor(dossier, 'clerk', 'application')).toContain(ends)
    const issued = await scenes.issued()
    expect(await pageFor(issued, 'clerk', 'agreement')).not.toContain(ends)
  })
})
