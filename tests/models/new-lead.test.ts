import { expect, test } from 'vitest'
import { today } from '#app/domain/deadlines/calendar.ts'
import { accountOf, inheritedAccountOf } from '#app/models/agreement/account-records.server.ts'
import { awaitedBy } from '#app/models/agreement/amendment-acceptances.server.ts'
import { changeContact } from '#app/models/dossier/contact-changes.server.ts'
import { contactOf, markOfContact } from '#app/models/dossier/contact-records.server.ts'
import { standingFacts } from '#app/models/dossier/standing.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { contactPartOf } from '#app/views/contact-part.server.ts'
import { current } from '#db/demo/road.server.ts'
import { askForAccount, moveAccountChange } from '../support/account-changes.ts'
import { latestAmendment, propose } from '../support/amendments.ts'
import { moveAmendment } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { mailsOf } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

const PROPOSED = new Date('2026-11-02T09:00:00Z')
const NOW = new Date('2026-11-10T09:00:00Z')
const LATER = new Date('2026-11-20T09:00:00Z')

test('whoever would lead an association accepts it, is told, and is asked for account and contact', async () => {
  const [old, next] = [scenes.freshTown(), scenes.freshTown()]
  const dossier = await scenes.active({ lead: old, members: [old, next], name: 'Verband am Tor' })
  const [before, after] = [as('signatory', old), as('signatory', next)]
  const told = () =>
    mailsOf(dossier).flatMap(({ toAddress, template }) => (toAddress === after.email ? [template] : []))
  const change = { kind: 'members' as const, fromYear: 2027, members: [old, next], leadBfsNumber: next }
  expect(await propose(dossier, change, { person: as('officer'), now: PROPOSED })).toMatchObject({ ok: true })
  const awaited = () => awaitedBy(latestAmendment(dossier), current(dossier))
  expect(awaited()).toEqual([old, next])
  expect(told()).toEqual(['lead-proposed'])
  const step = { input: { declaration: scenes.declarationFor(dossier) }, now: NOW }
  moveAmendment(latestAmendment(dossier), 'accept', before, step)
  expect(awaited()).toEqual([next])
  expect(latestAmendment(dossier).state).toBe('proposed')
  moveAmendment(latestAmendment(dossier), 'accept', after, step)
  moveAmendment(latestAmendment(dossier), 'put_in_force', as('officer'), { now: NOW })
  expect(current(dossier).party.leadBfsNumber).toBe(next)
  expect(told().filter((template) => template.startsWith('lead-'))).toEqual(['lead-proposed', 'lead-changed'])

  const changed = { from: municipalityName(old), into: municipalityName(next), since: today(NOW) }
  const inherited = () => inheritedAccountOf(current(dossier), '2027-12-01T09:00:00.000Z')
  expect(inherited()).toEqual({ how: 'lead', ...changed })
  expect(standingFacts(current(dossier), { today: today(LATER) }).accountToConfirm).toBe(true)
  const account = accountOf(current(dossier))
  expect(await askForAccount(current(dossier), { now: LATER, account, person: after })).toMatchObject({
    ok: true,
  })
  moveAccountChange(current(dossier), 'confirm')
  moveAccountChange(current(dossier), 'put_in_force')
  expect(inherited()).toBeNull()

  const contact = () => contactPartOf(current(dossier), new Date('2026-12-01T09:00:00Z'))?.lead
  expect(contact()).toEqual(changed)
  const known = current(dossier)
  const act = { dossierId: dossier.id, person: after, seen: markOfContact(known), now: LATER }
  expect(changeContact(act, { ...contactOf(known), contactName: after.name, street: 'Torplatz 1' })).toEqual({
    ok: true,
  })
  expect(contact()).toBeNull()
})
