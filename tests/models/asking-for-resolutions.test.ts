import { describe, expect, test } from 'vitest'
import { askedMembers, askForResolution } from '#app/models/dossier/resolution-asks.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { association } from '../support/associations.ts'
import { DAYS } from '../support/days.ts'
import { townspeople } from '../support/people.ts'
import { draft, freshTown } from '../support/scenes.ts'

describe('asking a member for its resolution', () => {
  test('mails its people with the way to the page, once a day however often it is asked', async () => {
    const { dossier, lead, member, people } = await association()
    const ask = { dossierId: dossier.id, bfsNumber: member, person: townspeople(lead).clerk, now: DAYS.filed }
    expect(askForResolution(ask)).toEqual({ ok: true })
    expect(askForResolution({ ...ask, now: new Date(DAYS.filed.getTime() + 60_000) })).toEqual({ ok: true })
    for (const { email } of Object.values(people))
      expect(listMails({ toAddress: email, limit: 5 })).toMatchObject([
        {
          template: 'resolution-asked',
          facts: {
            path: `/municipality/dossiers/${dossier.reference}/documents/resolutions/${member}`,
            by: `${townspeople(lead).clerk.name} (${municipalityName(lead)})`,
          },
        },
      ])
    expect(askedMembers(dossier, '2027-01-01')).toEqual([
      { bfsNumber: member, askedAt: DAYS.filed.toISOString(), canBeAsked: true },
    ])
  })

  test('is refused where nobody works there, by people of the member, and of the lead itself', async () => {
    const [lead, member] = [freshTown(), freshTown()]
    const dossier = await draft({ lead, members: [lead, member], name: 'Verbund' })
    const ask = { dossierId: dossier.id, bfsNumber: member, person: townspeople(lead).clerk, now: DAYS.filed }
    expect(askForResolution(ask)).toEqual({ ok: false, refusal: 'nobody_there' })
    expect(askForResolution({ ...ask, bfsNumber: lead })).toMatchObject({ ok: false, refusal: 'not_found' })
    expect(askForResolution({ ...ask, person: townspeople(member).clerk })).toMatchObject({
      ok: false,
      refusal: 'wrong_role',
    })
  })
})
