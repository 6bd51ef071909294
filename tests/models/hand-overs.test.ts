import { describe, expect, test } from 'vitest'
import type { DocumentSlot } from '#app/domain/application/catalogue.ts'
import type { Matter } from '#app/domain/lifecycle/hand-over.ts'
import type { Person } from '#app/domain/roles.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { saveParty } from '#app/models/dossier/application-changes.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { handOver, takeBack } from '#app/models/dossier/hand-overs.server.ts'
import { eventsOf } from '#app/models/dossier/history.server.ts'
import { endedHandOvers, standingHandOvers } from '#app/models/dossier/standing-hand-overs.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { teamOf } from '#app/models/people/role-holders.server.ts'
import { endTeamRole, invitePerson } from '#app/models/people/team.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { replaceLocked } from '#app/models/records/locked-files.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { current, moveDossier, sign, submit, takeUp } from '#db/demo/road.server.ts'
import { pdf } from '../support/files.ts'
import { lock } from '../support/locked.ts'
import { as, someone, townspeople } from '../support/people.ts'
import {
  begun,
  DAYS,
  declarationFor,
  draft,
  freshTown,
  issued,
  RETURNED,
  reportWritten,
  returned,
  YEAR,
} from '../support/scenes.ts'

const APPLICATION: Matter = { kind: 'application', year: null }
const AGREEMENT: Matter = { kind: 'agreement', year: null }
const REPORT: Matter = { kind: 'report', year: YEAR }

function handed(
  dossier: Dossier,
  matter: Matter,
  { at = DAYS.filed, ...given }: { to?: string | null; words?: string; version?: number; at?: Date } = {},
) {
  const { clerk } = townspeople(dossier.party.leadBfsNumber)
  const step = { dossierId: dossier.id, person: clerk, matter, now: at }
  return handOver(step, { version: versionOf(dossier, matter), to: null, words: '', ...given })
}
function versionOf(dossier: Dossier, { year }: Matter) {
  return (reportingYearsOf(dossier.id).find((one) => one.year === year) ?? current(dossier)).version
}
function change({ id, party }: Dossier, person: Person) {
  const { contactName, contactEmail, contactPhone, street, postalCode, iban, accountHolder } = party
  const kept = { contactName, contactEmail, contactPhone, street, postalCode, iban, accountHolder }
  const changed = { ...kept, name: '', town: 'Anderswo' }
  expect(saveParty({ dossierId: id, person, now: DAYS.takenUp }, changed).ok).toBe(true)
}
const standing = (dossier: Dossier) => standingHandOvers(dossier, DAYS.takenUp)
const ended = (dossier: Dossier, person: Person) => endedHandOvers(dossier, person, DAYS.takenUp)
const mailsTo = ({ email }: Person, template: string) =>
  listMails({ toAddress: email, limit: 20 }).filter((mail) => mail.template === template)

function signatoryIn({ party }: Dossier, name: string) {
  return someone(`${name} ${party.leadBfsNumber}`, { role: 'signatory', bfsNumber: party.leadBfsNumber })
}

function endRoleOf({ party }: Dossier, { id }: Person) {
  const bfsNumber = party.leadBfsNumber
  const held = teamOf(bfsNumber).find(({ role, userId }) => role === 'signatory' && userId === id)
  const ending = { membershipId: held?.membershipId ?? '', bfsNumber }
  expect(endTeamRole(as('coordinator', bfsNumber), ending, DAYS.filed)).toEqual({ ok: true })
}

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

  test('is over when it is filed', async () => {
    const dossier = await draft()
    handed(dossier, APPLICATION)
    const filed = submit(dossier, DAYS.filed)
    expect(standing(filed)).toEqual([])
    expect(ended(filed, townspeople(dossier.party.leadBfsNumber).clerk)).toEqual([])
  })

  test('is over when anybody changes it, and who gave it reads so until it is given once more', async () => {
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
      matter: APPLICATION,
      givenAt: DAYS.filed.toISOString(),
      by: coordinator.name,
      at: DAYS.takenUp.toISOString(),
    }
    expect(ended(current(dossier), clerk)).toEqual([changed])
    expect(ended(current(dossier), signatory)).toEqual([])
    handed(current(dossier), APPLICATION)
    expect(ended(current(dossier), clerk)).toEqual([])
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

  test('sent twice stands once and mails once for each time', async () => {
    const dossier = await draft()
    handed(dossier, APPLICATION)
    handed(dossier, APPLICATION)
    expect(standing(dossier)).toHaveLength(1)
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

describe.each<[string, Matter, () => Promise<Dossier>]>([
  ['an application', APPLICATION, () => draft()],
  ['an agreement', AGREEMENT, () => issued()],
  ['a report', REPORT, () => reportWritten()],
])('%s', (_, matter, scene) => {
  test('given to one signatory is over when that person can no longer sign, and stays so when others can', async () => {
    const dossier = await scene()
    const { clerk, signatory } = townspeople(dossier.party.leadBfsNumber)
    handed(dossier, matter, { to: signatory.id })
    signatoryIn(dossier, 'Zita Zemp')
    expect(standing(dossier)).toHaveLength(1)
    endRoleOf(dossier, signatory)
    expect(standing(dossier)).toEqual([])
    const left = { why: 'left', matter, givenAt: DAYS.filed.toISOString(), to: signatory.name }
    expect(ended(dossier, clerk)).toEqual([left])
    handed(dossier, matter)
    expect(standing(dossier)).toMatchObject([{ matter, toId: null }])
    expect(ended(dossier, clerk)).toEqual([])
  })

  test('given to all signatories is over when the last of them can no longer sign, and stays so when others come', async () => {
    const dossier = await scene()
    const { clerk, signatory } = townspeople(dossier.party.leadBfsNumber)
    const second = signatoryIn(dossier, 'Zita Zemp')
    handed(dossier, matter)
    endRoleOf(dossier, signatory)
    expect(standing(dossier)).toHaveLength(1)
    endRoleOf(dossier, second)
    invitePerson(
      as('coordinator', dossier.party.leadBfsNumber),
      {
        name: 'Nora Neu',
        email: `nora.${dossier.party.leadBfsNumber}@example.ch`,
        role: 'signatory',
        bfsNumber: dossier.party.leadBfsNumber,
      },
      DAYS.takenUp,
    )
    expect(standing(dossier)).toEqual([])
    expect(ended(dossier, clerk)).toMatchObject([{ why: 'left', to: null }])
  })
})

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

describe.each<[string, Matter, () => Promise<Dossier>, DocumentSlot]>([
  ['a draft', APPLICATION, () => draft(), 'resolution'],
  ['a returned application', APPLICATION, () => returned(), 'resolution'],
  ['a report', REPORT, () => reportWritten(), 'ledger'],
])('%s', (_, matter, scene, slot) => {
  test('is over when one of its files is locked, and who gave it reads which', async () => {
    const dossier = await scene()
    const { clerk } = townspeople(dossier.party.leadBfsNumber)
    handed(dossier, matter)
    expect(standing(dossier)).toHaveLength(1)
    const { id: documentId, fileName } = lock(dossier, slot)
    expect(standing(dossier)).toEqual([])
    const missing = expect.arrayContaining([
      expect.objectContaining({ key: 'file_locked', data: { fileName, documentId } }),
    ])
    expect(ended(dossier, clerk)).toMatchObject([{ why: 'incomplete', matter, missing }])
  })

  test('is over when a clean file takes the place of a locked one, and what stood before is handed on no more', async () => {
    const dossier = await scene()
    const { clerk, coordinator } = townspeople(dossier.party.leadBfsNumber)
    const before = versionOf(dossier, matter)
    handed(dossier, matter, { at: DAYS.written })
    const { id: documentId } = lock(dossier, slot)
    const file = await storeDocument(pdf(), { fileName: 'Sauber.pdf', mediaType: 'application/pdf' })
    const replacing = { dossier, person: coordinator, documentId, file, now: DAYS.reported }
    expect(replaceLocked(replacing)).toEqual({ ok: true })
    expect(standing(current(dossier))).toEqual([])
    expect(ended(current(dossier), clerk)).toMatchObject([{ why: 'changed', by: coordinator.name }])
    expect(handed(dossier, matter, { version: before })).toMatchObject({
      refusal: 'changed_meanwhile',
      meanwhile: { who: coordinator.name, action: 'replace_file', year: matter.year },
    })
  })
})

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

test('a withdrawn application is no longer with anybody', async () => {
  const dossier = await draft()
  const { signatory } = townspeople(dossier.party.leadBfsNumber)
  handed(dossier, APPLICATION)
  expect(
    standing(moveDossier(dossier, 'withdraw', signatory, { at: DAYS.filed, input: { reason: 'Später.' } })),
  ).toEqual([])
})
