import { describe, expect, test } from 'vitest'
import { begunRenewalOf, renewalOf } from '#app/models/dossier/renewal.server.ts'
import * as account from '#app/routes/municipality.dossiers.$reference.accounts.new.tsx'
import * as contact from '#app/routes/municipality.dossiers.$reference.contact.tsx'
import * as renew from '#app/routes/municipality.dossiers.$reference.renew.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { drawn } from '../support/drawn-page.tsx'
import { as } from '../support/people.ts'
import { active, draft, freshTown } from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

clockStandsAt('2026-11-21T09:00:00Z')

const pages = [
  ['contact', contact],
  ['accounts/new', account],
  ['renew', renew],
] as const

describe('what the municipality that leads does for an association', () => {
  test('is no form to a member: its page says who does it', async () => {
    const [lead, member] = [freshTown(), freshTown()]
    const place = { lead, members: [lead, member], name: 'Verbund', years: [2026, 2026] as [number, number] }
    const { reference } = await active(place)
    const shown = async (bfsNumber: number, [at, page]: (typeof pages)[number]) => {
      const path = `/municipality/dossiers/${reference}/${at}`
      const asked = { person: as('signatory', bfsNumber), params: { reference } }
      const { body } = await visit(page.loader, path, asked)
      return drawn(page.default, body, path)
    }
    for (const page of pages) {
      expect(await shown(member, page)).toContain('federführende Gemeinde')
      expect(await shown(member, page)).not.toContain('<form')
      expect(await shown(lead, page)).toContain('<form')
    }
  })

  test('is no second time the same renewal: its page leads to the dossier that is begun', async () => {
    const lead = freshTown()
    const before = await active({ lead, years: [2026, 2026] })
    const begun = await draft({ lead, years: [2027, 2027] })
    const renewal = renewalOf(before, new Date('2026-11-21T09:00:00Z'))
    expect(renewal && begunRenewalOf(before, renewal)).toBe(begun.reference)
    const path = `/municipality/dossiers/${before.reference}/renew`
    const asked = { person: as('clerk', lead), params: { reference: before.reference } }
    const page = await drawn(renew.default, (await visit(renew.loader, path, asked)).body, path)
    expect(page).toContain(`href="/municipality/dossiers/${begun.reference}"`)
    expect(page).not.toContain('<form')
  })
})
