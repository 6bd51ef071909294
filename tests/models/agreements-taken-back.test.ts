import { describe, expect, test } from 'vitest'
import { agreementsOf, signaturesOf } from '#app/models/agreement/agreements.server.ts'
import { executedAgreement } from '#app/models/agreement/executed-agreement.server.ts'
import { handInSignedAgreement } from '#app/models/agreement/signing.server.ts'
import { setSigningRule, whyRuleStands } from '#app/models/agreement/signing-rule.server.ts'
import { verify } from '#app/models/agreement/verification.server.ts'
import { openDeadlinesOf } from '#app/models/deadlines/deadlines.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { documentById } from '#app/models/records/documents.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import * as cantonPage from '#app/routes/canton.dossiers.$reference.tsx'
import * as ownPage from '#app/routes/municipality.dossiers.$reference.tsx'
import { current, issue, sign } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { drawn } from '../support/drawn-page.tsx'
import { moveDossier } from '../support/moves.ts'
import { pdf } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { eventsOf, mailsOf } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'
import { type Visited, visitDossier } from '../support/visits.ts'

const WRONG = { reason: 'Die Kontaktangaben waren falsch.' }
const NO_FINDINGS = { signatures: [], changedAfter: false, code: null, codeFits: null }

const signatoryOf = ({ party }: Dossier) => as('signatory', party.leadBfsNumber)
const signaturesOfLatest = (dossier: Dossier) => agreementsOf(dossier.id).slice(0, 1).flatMap(signaturesOf)
const standingOfCode = (sha256: string) => verify({ kind: 'sha256', sha256 })

type Given = { version?: number; reason?: string }
function attempt(
  dossier: Dossier,
  action: 'withdraw_issue' | 'send_copy_back' | 'take_copy_back',
  person = as('officer'),
  { version = current(dossier).version, reason = WRONG.reason }: Given = {},
) {
  const step = { id: dossier.id, action, person, version, input: { reason }, now: DAYS.signed }
  return applyTransition(dossierDoor, step)
}

const PAGES = [
  [cantonPage, 'officer'],
  [ownPage, 'signatory'],
] as const

/** The dossier as each side reads it. */
function shownToBoth(dossier: Dossier) {
  return Promise.all(
    PAGES.map(async ([page, role]) => {
      const { body } = await visitDossier(page.loader as Visited, dossier, { role })
      return drawn(page.default, body, '/')
    }),
  )
}

async function signedOnPaper(findings = NO_FINDINGS) {
  const dossier = await scenes.issued()
  const file = await storeDocument(pdf({ objects: `5 0 obj\n(${dossier.reference})\nendobj` }), {
    fileName: 'Scan.pdf',
    mediaType: 'application/pdf',
  })
  const signing = { dossier, person: signatoryOf(dossier), version: dossier.version, now: DAYS.signed }
  expect(handInSignedAgreement(signing, { kind: 'handwritten_scan', file, findings }).ok).toBe(true)
  return { dossier: current(dossier), sha256: file.sha256 }
}

describe('an agreement that was issued by mistake', () => {
  test('is taken back: its document counts as replaced, nobody waits for a signature, the municipality is told', async () => {
    const dossier = await scenes.issued()
    const [issued] = agreementsOf(dossier.id)
    expect(standingOfCode(issued?.sha256 ?? '')?.agreement?.standing).toBe('unsigned')

    const back = moveDossier(dossier, 'withdraw_issue', as('officer'), { input: WRONG, now: DAYS.signed })
    expect(back.state).toBe('approved')
    expect(standingOfCode(issued?.sha256 ?? '')?.agreement?.standing).toBe('withdrawn')
    expect(openDeadlinesOf(dossier.id)).toEqual([])
    const told = mailsOf(dossier).filter(({ template }) => template === 'agreement-withdrawn')
    expect(told[0]?.facts).toMatchObject({ reason: WRONG.reason, calendar: { cancelled: true } })
    expect(eventsOf(dossier).at(-1)).toMatchObject({ action: 'withdraw_issue', toState: 'approved' })

    const again = await issue(back, DAYS.signed)
    expect(agreementsOf(dossier.id).map(({ version }) => version)).toEqual([2, 1])
    expect(standingOfCode(issued?.sha256 ?? '')?.agreement).toMatchObject({
      version: 1,
      standing: 'withdrawn',
    })
    expect(openDeadlinesOf(again.id)).toMatchObject([{ kind: 'signature' }])
  })

  test('takes a first signature of two along: who signs can be settled again, and both sign the next version', async () => {
    const dossier = await scenes.issued()
    const person = signatoryOf(dossier)
    const rule = () => findDossier(person, dossier.reference, '2025-11-05')
    const asked = rule()
    if (!asked) throw new Error('The dossier is gone')
    expect(setSigningRule({ dossier: asked, person, now: DAYS.issued }, true)).toEqual({ ok: true })
    sign(current(dossier), DAYS.signed)
    expect(current(dossier).state).toBe('agreement_issued')
    expect(whyRuleStands(rule() ?? asked)).toMatchObject([{ key: 'signed_under_rule' }])

    expect(attempt(dossier, 'withdraw_issue').ok).toBe(true)
    expect(whyRuleStands(rule() ?? asked)).toEqual([])
    await issue(current(dossier), DAYS.signed)
    expect(signaturesOfLatest(dossier)).toEqual([])
    sign(current(dossier), DAYS.signed)
    expect(current(dossier).state).toBe('agreement_issued')
  })

  test('is taken back by an officer only, with a reason, once, and not from a page that is stale', async () => {
    const dossier = await scenes.issued()
    expect(attempt(dossier, 'withdraw_issue', signatoryOf(dossier))).toMatchObject({ refusal: 'wrong_role' })
    expect(attempt(dossier, 'withdraw_issue', as('officer'), { reason: ' \t ' })).toMatchObject({
      refusal: 'not_fulfilled',
      reasons: [{ key: 'reason_missing' }],
    })
    const { version } = current(dossier)
    expect(attempt(dossier, 'withdraw_issue', as('officer'), { version }).ok).toBe(true)
    expect(attempt(dossier, 'withdraw_issue', as('officer'), { version })).toMatchObject({
      refusal: 'changed_meanwhile',
      meanwhile: { action: 'withdraw_issue' },
    })
    expect(attempt(dossier, 'withdraw_issue')).toMatchObject({ refusal: 'wrong_state' })
  })

  test('and that nobody signs by the day is a task for the officer from the next day on', async () => {
    const dossier = await scenes.issued()
    const [due] = openDeadlinesOf(dossier.id)
    const tasks = (day: string) =>
      waitingFor(as('officer'), day, { dossier }).filter(({ action }) => action === 'signature')
    expect(tasks(due?.effectiveOn ?? '')).toEqual([])
    expect(tasks('2026-06-01')).toMatchObject([{ machine: 'office', reference: dossier.reference }])
    expect(attempt(dossier, 'withdraw_issue').ok).toBe(true)
    expect(tasks('2026-06-01')).toEqual([])
  })
})

describe('a signed copy that should not count', () => {
  test('is sent back: it stays in the record with its findings and reason, and the municipality signs anew', async () => {
    const { dossier, sha256 } = await signedOnPaper()
    const [before] = signaturesOfLatest(dossier)
    expect(attempt(dossier, 'send_copy_back').ok).toBe(true)
    expect(current(dossier).state).toBe('agreement_issued')
    expect(signaturesOfLatest(dossier)).toMatchObject([
      { id: before?.id, findings: NO_FINDINGS, setAside: 'refused', setAsideReason: WRONG.reason },
    ])
    expect(documentById(before?.documentId ?? '')?.removedAt).toBeNull()
    expect(standingOfCode(sha256)).toMatchObject({ slot: 'agreement_signed', copy: 'refused' })
    expect(openDeadlinesOf(dossier.id)).toMatchObject([{ kind: 'signature', metAt: null, sequence: 1 }])
    const told = mailsOf(dossier).filter(({ template }) => template === 'signed-copy-sent-back')
    expect(told[0]?.facts).toMatchObject({ reason: WRONG.reason, dueOn: expect.any(String) })

    const signed = sign(current(dossier), DAYS.inForce)
    const given = { declaration: scenes.declarationFor(dossier), person: as('officer'), now: DAYS.inForce }
    expect(executedAgreement(signed, given)?.acceptances).toMatchObject([
      { side: 'municipality', kind: 'acceptance' },
      { side: 'canton' },
    ])
  })

  test('shows why it was sent back on the pages of both sides, and no more that somebody will compare it', async () => {
    const { dossier } = await signedOnPaper()
    const toMatch = 'bestätigt, dass diese Kopie zur ausgestellten Vereinbarung gehört'
    for (const html of await shownToBoth(dossier)) expect(html).toContain(toMatch)
    expect(attempt(dossier, 'send_copy_back').ok).toBe(true)
    for (const html of await shownToBoth(dossier)) {
      expect(html).toContain(`«${WRONG.reason}»`)
      expect(html).not.toContain(toMatch)
    }
  })

  test('is taken back by the municipality itself until the canton has signed', async () => {
    const { dossier, sha256 } = await signedOnPaper()
    expect(attempt(dossier, 'take_copy_back', as('officer'))).toMatchObject({ refusal: 'wrong_role' })
    expect(attempt(dossier, 'take_copy_back', as('clerk', dossier.party.leadBfsNumber))).toMatchObject({
      refusal: 'wrong_role',
    })
    expect(attempt(dossier, 'take_copy_back', signatoryOf(dossier)).ok).toBe(true)
    expect(standingOfCode(sha256)?.copy).toBe('taken_back')
    expect(mailsOf(dossier).map(({ template }) => template)).toContain('signed-copy-taken-back')

    const active = await scenes.active()
    expect(attempt(active, 'take_copy_back', signatoryOf(active))).toMatchObject({ refusal: 'wrong_state' })
    expect(attempt(active, 'send_copy_back')).toMatchObject({ refusal: 'wrong_state' })
  })

  test('handed in a second time counts again on the check page', async () => {
    const { dossier, sha256 } = await signedOnPaper()
    expect(attempt(dossier, 'send_copy_back').ok).toBe(true)
    const again = current(dossier)
    const file = await storeDocument(pdf({ objects: `5 0 obj\n(${dossier.reference})\nendobj` }), {
      fileName: 'Nochmals.pdf',
      mediaType: 'application/pdf',
    })
    expect(file.sha256).toBe(sha256)
    const signing = { dossier: again, person: signatoryOf(again), version: again.version, now: DAYS.inForce }
    const copy = { kind: 'handwritten_scan', file, findings: { ...NO_FINDINGS, codeFits: true } } as const
    expect(handInSignedAgreement(signing, copy).ok).toBe(true)
    expect(standingOfCode(sha256)?.copy).toBe('in_order')
  })

  test('and in which nothing speaks for the agreement is never vouched for', async () => {
    const { sha256 } = await signedOnPaper()
    expect(standingOfCode(sha256)?.copy).toBe('doubtful')
  })
})
