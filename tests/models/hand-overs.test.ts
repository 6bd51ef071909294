import { describe, expect, test } from 'vitest'
import { eventsOf } from '#app/models/dossier/history.server.ts'
import { current, sign } from '#db/demo/road.server.ts'
import { DAYS, YEAR } from '../support/days.ts'
import { AGREEMENT, APPLICATION, handed, mailsTo, REPORT, standing } from '../support/hand-overs.ts'
import { someone, townspeople } from '../support/people.ts'
import { reportWritten } from '../support/report-scenes.ts'
import { draft, issued } from '../support/scenes.ts'

describe('a finished application', () => {
  test('goes to every signatory with the words of the clerk, by mail and as what stands on the dossier', async () => {
    const dossier = await draft()
    const { clerk, signatory, coordinator } = townspeople(dossier.party.leadBfsNumber)
    expect(handed(dossier, APPLICATION, { words: 'Bitte bis Freitag.' })).toEqual({ ok: true })
    expect(mailsTo(signatory, 'application-handed-over')).toMatchObject([
      {
        facts: {
          by: clerk.name,
          reason: 'Bitte bis Freitag.',
          path: `/municipality/dossiers/${dossier.reference}/review`,
        },
      },
    ])
    expect(mailsTo(coordinator, 'application-handed-over')).toEqual([])
    expect(standing(current(dossier))).toMatchObject([
      { by: clerk.name, toId: null, words: 'Bitte bis Freitag.' },
    ])
    expect(eventsOf(dossier.id)).toContainEqual(
      expect.objectContaining({ action: 'hand_over', actorName: clerk.name }),
    )
  })

  test('goes to the chosen signatory only', async () => {
    const dossier = await draft()
    const { leadBfsNumber } = dossier.party
    const second = someone(`Zita Zemp ${leadBfsNumber}`, { role: 'signatory', bfsNumber: leadBfsNumber })
    const { signatory } = townspeople(leadBfsNumber)
    expect(handed(dossier, APPLICATION, { to: second.id })).toEqual({ ok: true })
    expect(mailsTo(second, 'application-handed-over')).toHaveLength(1)
    expect(mailsTo(signatory, 'application-handed-over')).toEqual([])
  })

  test('sent twice stands once and mails once for each time', async () => {
    const dossier = await draft()
    handed(dossier, APPLICATION)
    handed(dossier, APPLICATION)
    expect(standing(dossier)).toHaveLength(1)
  })
})

test('an issued agreement goes to the signatories, and is over once it is signed', async () => {
  const dossier = await issued()
  const { signatory } = townspeople(dossier.party.leadBfsNumber)
  expect(handed(dossier, AGREEMENT)).toEqual({ ok: true })
  expect(mailsTo(signatory, 'agreement-handed-over')).toMatchObject([
    { facts: { dueOn: expect.any(String) } },
  ])
  expect(standing(dossier)).toHaveLength(1)
  expect(standing(sign(dossier, DAYS.signed))).toEqual([])
})

test('a finished report goes to the signatories with its deadline', async () => {
  const dossier = await reportWritten()
  const { signatory } = townspeople(dossier.party.leadBfsNumber)
  expect(handed(dossier, REPORT)).toEqual({ ok: true })
  expect(mailsTo(signatory, 'report-handed-over')).toMatchObject([
    { facts: { year: YEAR, dueOn: '2027-03-15' } },
  ])
  expect(standing(dossier)).toMatchObject([{ matter: REPORT }])
})
