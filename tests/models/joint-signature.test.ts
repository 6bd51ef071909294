import { and, eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import type { MailTemplate } from '#app/domain/lifecycle/mails.ts'
import type { Person } from '#app/domain/roles.ts'
import { acceptForTheCanton } from '#app/models/agreement/countersigning.server.ts'
import { executedAgreement } from '#app/models/agreement/executed-agreement.server.ts'
import { acceptAgreement, handInSignedAgreement } from '#app/models/agreement/signing.server.ts'
import { halfSigned, setSigningRule } from '#app/models/agreement/signing-rule.server.ts'
import { openDeadlinesOf } from '#app/models/deadlines/deadlines.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { addPerson, findPerson } from '#app/models/people/people.server.ts'
import { milestonesOf } from '#app/models/records/audit.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { standingOf } from '#app/views/own-dossier.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { personAs } from '#db/demo/people.server.ts'
import { signatures, signaturesSetAside } from '#db/schema/agreement.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { outbox } from '#db/schema/process.ts'
import { asIfDecided } from '../support/as-if-decided.ts'
import { dossierLedBy } from '../support/story.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const NOW = new Date('2026-11-21T09:00:00Z')
const LEAD = 1058
const DECLARATION = { name: 'A', function: 'B', onBehalfOf: 'C' }

const first = () => personAs('signatory', LEAD)

function second() {
  const roles = [{ role: 'signatory', bfsNumber: LEAD }] as const
  const person = {
    email: 'zweite@horw.example',
    name: 'Zweite Person',
    language: 'de',
    roles,
    now: NOW,
  } as const
  const found = findPerson(inTransaction((tx) => addPerson(tx, person)))
  if (!found) throw new Error('The second person is gone')
  return found
}

const horw = () => dossierLedBy(LEAD, { person: first() })

const accept = (person = first()) => {
  const dossier = horw()
  return acceptAgreement({ dossier, person, version: dossier.version, now: NOW }, DECLARATION)
}

const takeBack = (person: Person, reason = 'Bei uns genügt eine Unterschrift.') => {
  const { id, version } = horw()
  return applyTransition(dossierDoor, {
    id,
    version,
    action: 'take_first_back',
    person,
    input: { reason },
    now: NOW,
  })
}

const mailsOf = (template: MailTemplate) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.template, template))
    .all()
    .map(({ toAddress }) => toAddress)

test('only who signs or coordinates sets the rule, and it is an event', () => {
  const dossier = horw()
  const clerk = personAs('clerk', LEAD)
  expect(
    setSigningRule({ dossier: { ...dossier, roles: ['clerk'] }, person: clerk, now: NOW }, true),
  ).toEqual({
    ok: false,
    refusal: 'wrong_role',
  })
  expect(setSigningRule({ dossier, person: first(), now: NOW }, true)).toEqual({ ok: true })
  expect(horw().party.signsJointly).toBe(true)
  // A page that still shows the other rule, saved as it stands.
  expect(setSigningRule({ dossier: horw(), person: first(), seen: 'single', now: NOW }, false)).toMatchObject(
    {
      refusal: 'changed_meanwhile',
      meanwhile: { action: 'sign_jointly', who: first().name },
    },
  )
})

test('the first of two signatures is recorded, and the agreement goes on waiting', () => {
  const issued = milestonesOf(horw().id).get('agreement_issued')
  expect(accept()).toMatchObject({ ok: true, state: 'agreement_issued' })
  expect(milestonesOf(horw().id).get('agreement_issued')).toEqual(issued)
})

const nextOf = (person: Person) =>
  standingOf({ dossier: dossierLedBy(LEAD, { person }), person, language: 'de', now: NOW }).mine

test('who has signed first is not told to sign once more, and all others are', () => {
  expect(nextOf(first())).toMatchObject({ step: 'second_signature', names: '' })
  expect(nextOf(first()).text).toContain('noch keine zweite')
  expect(nextOf(personAs('clerk', LEAD))).toMatchObject({ step: 'sign' })
})

test('where nobody else may sign, the page says so, and the mail goes to the colleagues, who can invite somebody', () => {
  expect(halfSigned(horw(), NOW)).toEqual({ signed: [first().name], others: [], mailed: [] })
  const told = mailsOf('agreement-half-signed')
  expect(told).toContain(personAs('coordinator', LEAD).email)
  expect(told).not.toContain(first().email)
})

test('the same person cannot give the second signature, and the rule stands while the first one counts', () => {
  expect(accept()).toMatchObject({ ok: false, reasons: [{ key: 'signed_already' }] })
  expect(setSigningRule({ dossier: horw(), person: first(), now: NOW }, false)).toMatchObject({
    refusal: 'not_fulfilled',
    reasons: [{ key: 'signed_under_rule', data: { names: first().name } }],
  })
})

test('a mistyped rule and a first signature under it are taken back by the municipality alone; nothing of it counts', () => {
  const due = () => openDeadlinesOf(horw().id).map(({ effectiveOn }) => effectiveOn)
  const before = due()
  const coordinator = personAs('coordinator', LEAD)
  expect(takeBack(coordinator)).toMatchObject({ ok: false, refusal: 'wrong_role' })
  expect(takeBack(first(), ' ')).toMatchObject({ reasons: [{ key: 'reason_missing' }] })
  expect(takeBack(first())).toMatchObject({ ok: true, state: 'agreement_issued' })
  expect(takeBack(first())).toMatchObject({ reasons: [{ key: 'no_signature_stands' }] })
  expect(due()).toEqual(before)
  expect(halfSigned(horw(), NOW)).toBeUndefined()
  expect(mailsOf('first-signature-taken-back')).toContain(coordinator.email)
  expect(mailsOf('signed-copy-taken-back')).toEqual([])

  expect(setSigningRule({ dossier: horw(), person: coordinator, now: NOW }, false)).toEqual({ ok: true })
  expect(setSigningRule({ dossier: horw(), person: coordinator, now: NOW }, true)).toEqual({ ok: true })
  second()
  expect(accept()).toMatchObject({ ok: true, state: 'agreement_issued' })
  expect(halfSigned(horw(), NOW)).toMatchObject({ others: ['Zweite Person'], mailed: ['Zweite Person'] })
  expect(nextOf(first())).toMatchObject({ step: 'second_signature', names: 'Zweite Person' })
  expect(nextOf(second())).toMatchObject({ step: 'sign' })
})

test('another person completes the side of the municipality', () => {
  expect(accept(second())).toMatchObject({ ok: true, state: 'signed_by_municipality' })
  const signed = db
    .select()
    .from(signatures)
    .where(and(eq(signatures.side, 'municipality')))
    .all()
  const people = signed.map(({ signedBy }) => signedBy)
  expect(people).toContain(first().id)
  expect(people).toContain(second().id)
})

test('a paper carries both signatures: it is handed in once, and confirmed by who signs for the canton', async () => {
  const aside = {
    how: 'refused',
    reason: 'Falsch',
    setAsideBy: first().id,
    setAsideAt: NOW.toISOString(),
  } as const
  const before = new Set(
    db
      .select()
      .from(signaturesSetAside)
      .all()
      .map(({ signatureId }) => signatureId),
  )
  const standing = db
    .select()
    .from(signatures)
    .where(eq(signatures.side, 'municipality'))
    .all()
    .filter(({ id }) => !before.has(id))
  db.insert(signaturesSetAside)
    .values(standing.map(({ id: signatureId }) => ({ signatureId, ...aside })))
    .run()
  db.update(dossiers)
    .set({ state: asIfDecided('agreement_issued') })
    .where(eq(dossiers.id, horw().id))
    .run()
  const file = await storeDocument(Buffer.from('%PDF'), {
    fileName: 'scan.pdf',
    mediaType: 'application/pdf',
  })
  const dossier = horw()
  const signing = { dossier, person: first(), version: dossier.version, now: NOW }
  const findings = { signatures: [], changedAfter: false, code: null, codeFits: null }
  expect(handInSignedAgreement(signing, { kind: 'handwritten_scan', file, findings })).toMatchObject({
    ok: true,
    state: 'signed_by_municipality',
  })
  const paper = () => db.select().from(signatures).where(eq(signatures.kind, 'handwritten_scan')).get()
  expect(paper()).toMatchObject({ findings, matchedAt: null })

  const officer = personAs('officer', null)
  const step = { dossier: horw(), person: officer, version: horw().version, now: NOW }
  const executed = executedAgreement(horw(), { declaration: DECLARATION, person: officer, now: NOW })
  expect(executed?.acceptances).toMatchObject([
    { side: 'municipality', declared: null, copySha256: file.sha256, matched: { by: officer.name } },
    { side: 'canton', name: 'A', declared: { function: 'B', onBehalfOf: 'C' } },
  ])
  const signed = await storeDocument(Buffer.from('%PDF signed'), {
    fileName: 'unterzeichnet.pdf',
    mediaType: 'application/pdf',
  })
  const given = { declaration: DECLARATION, file: signed }
  expect(acceptForTheCanton(step, given)).toMatchObject({
    ok: false,
    reasons: [{ key: 'copy_not_compared' }],
  })
  expect(acceptForTheCanton(step, { ...given, copyMatches: true })).toMatchObject({
    ok: true,
    state: 'active',
  })
  expect(paper()).toMatchObject({ matchedBy: officer.id, matchedAt: NOW.toISOString() })
})
