import { describe, expect, test } from 'vitest'
import { today } from '#app/domain/deadlines/calendar.ts'
import { refusedAddresses } from '#app/models/dossier/office-tasks.server.ts'
import { markBounced } from '#app/models/mail/bounces.server.ts'
import { mailRecipients } from '#app/models/mail/recipients.server.ts'
import { endRole, rolesInForce } from '#app/models/people/memberships.server.ts'
import { teamOf } from '#app/models/people/role-holders.server.ts'
import {
  refusedAround,
  unheardSignatories,
  unsignedWithout,
  vacantRoles,
  withoutSignatory,
} from '#app/models/people/signatories.server.ts'
import { endTeamRole, invitePerson } from '#app/models/people/team.server.ts'
import { db, sqlite } from '#db/client.server.ts'
import { proposed } from '../support/amended-scenes.ts'
import { DAYS } from '../support/days.ts'
import { as, someone, townspeople } from '../support/people.ts'
import { reportOpen } from '../support/report-scenes.ts'
import { active, draft, inReview, issued, returned, withdrawn } from '../support/scenes.ts'

const LATER = DAYS.inForce
const DAY = today(LATER)

function endSignatory(bfsNumber: number) {
  const { coordinator } = townspeople(bfsNumber)
  const held = teamOf(bfsNumber).find(({ role }) => role === 'signatory')
  return endTeamRole(coordinator, { membershipId: held?.membershipId ?? '', bfsNumber }, LATER)
}
const deskFor = (bfsNumber: number) =>
  withoutSignatory({ day: DAY }).filter((one) => one.bfsNumber === bfsNumber)

describe('a dossier without a signatory', () => {
  test.each([
    ['sign', issued],
    ['file', returned],
    ['amendment', proposed],
    ['report', reportOpen],
    ['later', inReview],
    ['later', active],
  ] as const)('is a task of the office that says what waits: %s', async (what, scene) => {
    const { party, reference } = await scene()
    expect(deskFor(party.leadBfsNumber)).toEqual([])
    expect(endSignatory(party.leadBfsNumber)).toEqual({ ok: true })
    expect(deskFor(party.leadBfsNumber)).toMatchObject([{ reference, what, signatories: 0 }])
  })

  test('is none where the signatory’s address is refused: that the office and the team are told as what it is', async () => {
    const { reference, party } = await issued()
    const { signatory } = townspeople(party.leadBfsNumber)
    const { name, email } = signatory
    markBounced(email, { reason: '550', now: LATER })
    expect(deskFor(party.leadBfsNumber)).toEqual([])
    const unheard = unheardSignatories(DAY).filter((one) => one.reference === reference)
    expect(unheard).toMatchObject([{ what: 'sign', names: [name], since: LATER.toISOString() }])
    const { clerk, coordinator } = townspeople(party.leadBfsNumber)
    expect(refusedAround(clerk)).toEqual([{ name, email, correct: null }])
    expect(refusedAround(coordinator)).toMatchObject([{ name, email, correct: expect.any(String) }])
    const told = refusedAddresses(today(LATER)).filter((one) => one.reference === reference)
    expect(told).toMatchObject([{ action: 'contact', since: today(LATER) }])
    const reach = { audience: 'signatories', leadBfsNumber: party.leadBfsNumber, day: today(LATER) } as const
    expect(mailRecipients(db, reach).map(({ id }) => id)).toContain(clerk.id)

    someone(`Zweite Person ${party.leadBfsNumber}`, { role: 'signatory', bfsNumber: party.leadBfsNumber })
    expect(unheardSignatories(DAY).filter((one) => one.reference === reference)).toEqual([])
    expect(mailRecipients(db, reach)).toHaveLength(1)
  })

  test('is one too when the only signatory’s address has gone to somebody else', async () => {
    const left = (await issued()).party.leadBfsNumber
    const { coordinator, signatory } = townspeople(left)
    const successor = { name: 'Neu Neu', email: signatory.email, role: 'clerk', bfsNumber: left } as const
    expect(invitePerson(coordinator, { ...successor, reader: 'successor' }, LATER)).toMatchObject({
      refusal: 'leaves_unsigned',
      reasons: [{ key: 'left_unsigned' }],
    })
    expect(deskFor(left)).toEqual([])
    const meant = { ...successor, reader: 'successor', leavesUnsigned: true } as const
    expect(invitePerson(coordinator, meant, LATER).ok).toBe(true)
    expect(deskFor(left)).toMatchObject([{ what: 'sign' }])
  })

  test('that takes two signatures is one with a single signatory', async () => {
    const { party } = await issued()
    sqlite.exec(`UPDATE parties SET signs_jointly = 1 WHERE id = '${party.id}'`)
    expect(deskFor(party.leadBfsNumber)).toMatchObject([{ signatories: 1 }])
    someone(`Zweite Person ${party.leadBfsNumber}`, { role: 'signatory', bfsNumber: party.leadBfsNumber })
    expect(deskFor(party.leadBfsNumber)).toEqual([])
  })

  test('is no task of the office as a draft, or when it is closed; its own team sees the draft', async () => {
    const dossiers = [await draft(), await withdrawn()]
    for (const { party } of dossiers) endSignatory(party.leadBfsNumber)
    const [ofDraft = 0, ofClosed = 0] = dossiers.map(({ party }) => party.leadBfsNumber)
    expect([...deskFor(ofDraft), ...deskFor(ofClosed)]).toEqual([])
    expect(withoutSignatory({ day: DAY, bfsNumbers: [ofDraft, ofClosed] })).toMatchObject([
      { bfsNumber: ofDraft, what: 'file' },
    ])
  })
})

test('ending the last signatory’s role is warned of, ending another one’s is not', async () => {
  const { party, reference } = await issued()
  const { leadBfsNumber: bfsNumber } = party
  const { signatory, clerk } = townspeople(bfsNumber)
  expect(unsignedWithout({ role: 'signatory', bfsNumber, userId: signatory.id }, DAY)).toMatchObject([
    { reference, what: 'sign' },
  ])
  expect(unsignedWithout({ role: 'clerk', bfsNumber, userId: clerk.id }, DAY)).toEqual([])
  someone(`Zweite Person ${bfsNumber}`, { role: 'signatory', bfsNumber })
  expect(unsignedWithout({ role: 'signatory', bfsNumber, userId: signatory.id }, DAY)).toEqual([])
})

test('a role of the office that nobody holds any more is told', () => {
  for (const role of ['officer', 'finance', 'admin', 'second'] as const) as(role)
  const { id } = as('officer')
  expect(vacantRoles()).toEqual([])
  expect(vacantRoles({ without: id })).toEqual(['officer'])
  expect(vacantRoles({ without: as('second').id })).toEqual(['second'])
  const held = rolesInForce().find(({ userId }) => userId === id)
  expect(endRole(as('admin'), held?.membershipId ?? '', LATER)).toEqual({ ok: true })
  expect(vacantRoles()).toEqual(['officer'])
})
