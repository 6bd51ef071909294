import { eq } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Declaration } from '#app/domain/lifecycle/inputs.ts'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import type { Person } from '#app/domain/roles.ts'
import { agreementsOf, signaturesOf } from '#app/models/agreement/agreements.server.ts'
import { acceptancesOf } from '#app/models/agreement/amendment-acceptances.server.ts'
import { findAmendment } from '#app/models/agreement/amendment-records.server.ts'
import { addPerson, findPerson } from '#app/models/people/people.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { parties } from '#db/schema/dossier.ts'
import { outbox } from '#db/schema/process.ts'
import { latestAmendment, newAmount, propose, stepOnAmendment } from '../support/amendments.ts'
import { dossierLedBy } from '../support/story.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const NOW = new Date('2026-11-21T09:00:00Z')
const LATER = new Date('2026-11-22T09:00:00Z')
const EMMEN = 1024
const DECLARATION = { name: 'Anna Muster', function: 'Gemeindepräsidentin', onBehalfOf: 'Gemeinderat' }
const SECOND = { name: 'Urs Ottiger', function: 'Gemeindeschreiber', onBehalfOf: 'Gemeinderat' }

beforeAll(async () => {
  db.update(parties).set({ signsJointly: true }).where(eq(parties.leadBfsNumber, EMMEN)).run()
  await propose(activeFor(officer()), newAmount(2027), { person: officer(), now: NOW })
})

const first = () => personAs('signatory', EMMEN)
const officer = () => personAs('officer', null)

let added: Person | undefined
function second(): Person {
  const roles = [{ role: 'signatory', bfsNumber: EMMEN }] as const
  const person = { email: 'urs@emmen.example', name: 'Urs Ottiger', language: 'de', roles, now: NOW } as const
  added ??= findPerson(inTransaction((tx) => addPerson(tx, person)))
  if (!added) throw new Error('The second person is gone')
  return added
}

const activeFor = (person: Person) => dossierLedBy(EMMEN, { person, state: 'active' })

const amendment = () => findAmendment(activeFor(officer()), 1)
const acceptances = () => acceptancesOf(latestAmendment(activeFor(officer())))
const accept = (person: Person, declaration: Declaration, now: Date) =>
  stepOnAmendment(activeFor(officer()), 'accept', { person, input: { declaration }, now })
const putInForce = () =>
  stepOnAmendment(activeFor(officer()), 'put_in_force', { person: officer(), now: LATER })

test('the first of two acceptances is recorded, the second person is told, and the amendment goes on waiting', () => {
  const before = db.select().from(outbox).where(eq(outbox.template, 'amendment-half-accepted')).all().length
  expect(accept(first(), DECLARATION, NOW)).toMatchObject({ ok: true, state: 'proposed' })
  expect(amendment()).toMatchObject({ state: 'proposed', answeredAt: null })
  expect(acceptances()).toEqual([
    expect.objectContaining({ acceptedBy: first().id, declaration: DECLARATION }),
  ])
  const told = db.select().from(outbox).where(eq(outbox.template, 'amendment-half-accepted')).all()
  expect(told.length).toBeGreaterThan(before)
  expect(putInForce()).toMatchObject({ ok: false, refusal: 'wrong_state' })
})

test('the same person cannot accept twice', () => {
  expect(accept(first(), DECLARATION, LATER)).toMatchObject({
    ok: false,
    refusal: 'not_fulfilled',
    reasons: [{ key: 'signed_already' }],
  })
})

const takeBack = (person: Person, reason = 'Der Gemeinderat berät nochmals.') =>
  stepOnAmendment(activeFor(officer()), 'take_acceptance_back', { person, input: { reason }, now: LATER })
const toldOf = (template: MailTemplate) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.template, template))
    .all()
    .map(({ toAddress }) => toAddress)

test('what was accepted in part is taken back by who signs, with a reason; the canton hears nothing of it', () => {
  expect(takeBack(personAs('coordinator', EMMEN))).toMatchObject({ refusal: 'wrong_role' })
  expect(takeBack(first(), ' ')).toMatchObject({ reasons: [{ key: 'reason_missing' }] })
  expect(takeBack(second())).toMatchObject({ ok: true, state: 'proposed' })
  expect(acceptances()).toEqual([])
  expect(takeBack(first())).toMatchObject({ reasons: [{ key: 'no_acceptance_stands' }] })
  expect(toldOf('acceptance-taken-back')).toEqual([first().email])
  expect(accept(first(), DECLARATION, LATER)).toMatchObject({ ok: true, state: 'proposed' })
})

test('what was accepted by both is taken back as a whole until it is in force, and the canton hears of it', () => {
  expect(accept(second(), SECOND, LATER)).toMatchObject({ ok: true, state: 'accepted' })
  expect(takeBack(officer())).toMatchObject({ refusal: 'wrong_role' })
  expect(takeBack(first())).toMatchObject({ ok: true, state: 'proposed' })
  expect(acceptances()).toEqual([])
  expect(amendment()).toMatchObject({ answeredBy: null, answeredAt: null, declaration: null })
  expect(toldOf('acceptance-taken-back')).toContain(officer().email)
  expect(putInForce()).toMatchObject({ refusal: 'wrong_state' })
  expect(accept(first(), DECLARATION, LATER)).toMatchObject({ ok: true, state: 'proposed' })
})

test('another person completes the acceptance, and both are signatures of the new version', () => {
  expect(accept(second(), SECOND, LATER)).toMatchObject({ ok: true, state: 'accepted' })
  expect(amendment()).toMatchObject({ state: 'accepted', answeredBy: second().id, declaration: SECOND })
  expect(putInForce()).toMatchObject({ ok: true })
  const [version] = agreementsOf(activeFor(officer()).id)
  expect(version?.version).toBe(2)
  expect((version ? signaturesOf(version) : []).map(({ side, signer }) => [side, signer])).toEqual([
    ['municipality', first().name],
    ['municipality', 'Urs Ottiger'],
    ['canton', officer().name],
  ])
  expect(takeBack(first())).toMatchObject({ refusal: 'wrong_state' })
})
