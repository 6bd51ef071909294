import { describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { handOver } from '#app/models/dossier/hand-overs.server.ts'
import { standingHandOvers } from '#app/models/dossier/standing-hand-overs.server.ts'
import * as takingBack from '#app/routes/municipality.dossiers.$reference.hand-over.$matter.back.tsx'
import { current, submit } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { drawn } from '../support/drawn-page.tsx'
import { as, townspeople } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

describe('taking back', () => {
  async function given() {
    const dossier = await scenes.draft()
    const { clerk } = townspeople(dossier.party.leadBfsNumber)
    const step = {
      dossierId: dossier.id,
      person: clerk,
      matter: { kind: 'application', year: null } as const,
    }
    handOver({ ...step, now: DAYS.filed }, { version: dossier.version, to: null, words: '' })
    return { dossier, seen: standingHandOvers(dossier, DAYS.filed)[0]?.id ?? '' }
  }
  const at = (dossier: Dossier, role: Role) => ({
    person: as(role, dossier.party.leadBfsNumber),
    params: { reference: dossier.reference, matter: 'application' },
  })
  const press = (dossier: Dossier, seen: string, role: Role = 'clerk') =>
    visit(takingBack.action, '/back', { ...at(dossier, role), fields: { seen } })

  test('leads back to the dossier, and shows beforehand what is taken back', async () => {
    const { dossier, seen } = await given()
    const { body } = await visit(takingBack.loader, '/back', at(dossier, 'clerk'))
    expect(await drawn(takingBack.default, body, '/back')).toContain('Zurücknehmen</span></button>')
    expect(await press(dossier, seen)).toMatchObject({
      status: 303,
      location: `/municipality/dossiers/${dossier.reference}`,
    })
  })

  test('what a signatory has filed meanwhile names who did so, and leads back without a button', async () => {
    const { dossier, seen } = await given()
    const { signatory } = townspeople(dossier.party.leadBfsNumber)
    submit(dossier, DAYS.takenUp)
    const meanwhile = { who: signatory.name, action: 'submit', at: DAYS.takenUp.toISOString() }
    expect(await press(dossier, seen)).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_state', meanwhile },
    })
    const { body } = await visit(takingBack.loader, '/back', at(dossier, 'clerk'))
    const html = await drawn(takingBack.default, body, '/back')
    expect(html).not.toContain('<form')
    expect(html).toContain(`href="/municipality/dossiers/${dossier.reference}"`)
  })

  test('what a colleague has given is refused, and what nobody has given is not there', async () => {
    const { dossier, seen } = await given()
    expect(await press(dossier, seen, 'coordinator')).toMatchObject({
      status: 409,
      body: { refusal: 'wrong_role' },
    })
    expect(await press(await scenes.draft(), seen)).toMatchObject({ status: 404 })
    expect(standingHandOvers(current(dossier), DAYS.filed)).toHaveLength(1)
  })
})
