import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isCantonal, type Role } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { rejectionOf } from '#app/models/dossier/rejections.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import * as cantonPage from '#app/routes/canton.dossiers.$reference.tsx'
import * as paymentsPage from '#app/routes/canton.payments.tsx'
import * as accountPage from '#app/routes/canton.settings.account.tsx'
import * as settingsPage from '#app/routes/canton.settings.tsx'
import * as resolutionPage from '#app/routes/municipality.dossiers.$reference.documents.resolutions.$bfsNumber.tsx'
import { drawn } from '../support/drawn-page.tsx'
import { moveClaim, moveTranche } from '../support/moves.ts'
import { paperOf } from '../support/papers.ts'
import { as } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

const cantonLetter = paperOf('canton', 'claims/:id/letter.pdf')
const cantonSettlement = paperOf('canton', 'reports/:year/settlement.pdf')
const ownFirstLetter = paperOf('municipality', 'claims/:id/first-letter.pdf')
const cantonDecision = paperOf('canton', 'decision.pdf')
const cantonReport = paperOf('canton', 'reports/:year/filed.pdf')
const ownLetter = paperOf('municipality', 'claims/:id/letter.pdf')
const ownDecision = paperOf('municipality', 'decision.pdf')
const draftPdf = paperOf('municipality', 'documents/resolutions/:bfsNumber/draft.pdf')
const ownReport = paperOf('municipality', 'reports/:year/filed.pdf')

type Loader = { loader: (args: ReturnType<typeof visit>) => Promise<Response> }

const personFor = (role: Role, { party }: Dossier) =>
  isCantonal(role) ? as(role) : as(role, party.leadBfsNumber)

function asked(dossier: Dossier, role: Role, params: Record<string, string> = {}) {
  return visit(personFor(role, dossier), { params: { reference: dossier.reference, ...params } })
}

/** The data that a document carries with it: what it says, as JSON. */
async function dataIn(route: Loader, args: ReturnType<typeof visit>): Promise<unknown> {
  const answer = await route.loader(args)
  expect(answer.headers.get('Content-Type')).toBe('application/pdf')
  expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
  const source = Buffer.from(await answer.arrayBuffer()).toString('latin1')
  const [, packed = ''] = /\/Type \/EmbeddedFile[\s\S]*?stream\n([\s\S]*?)\nendstream/.exec(source) ?? []
  return JSON.parse(inflateSync(Buffer.from(packed, 'latin1')).toString('utf8'))
}

const refusal = (route: Loader, args: ReturnType<typeof visit>) => statusThrown(route.loader(args))
const stranger = (params: Record<string, string>) => visit(as('signatory', scenes.freshTown()), { params })

describe('the decision', () => {
  test('is there for both sides once the contribution is set, not before', async () => {
    const open = await scenes.checked()
    expect(await refusal(cantonDecision, asked(open, 'officer'))).toBe(404)
    const dossier = await scenes.approved()
    for (const [route, role] of [
      [ownDecision, 'clerk'],
      [cantonDecision, 'auditor'],
    ] as const)
      expect(await dataIn(route, asked(dossier, role))).toMatchObject({
        reference: dossier.reference,
        outcome: { kind: 'approval', contributions: [{ year: 2026 }, { year: 2027 }] },
      })
    expect(await refusal(ownDecision, stranger({ reference: dossier.reference }))).toBe(404)
  })

  test('waits for the second person', async () => {
    expect(await refusal(cantonDecision, asked(await scenes.secondReview(), 'officer'))).toBe(404)
  })

  test('of a rejection tells reasons and legal remedies', async () => {
    const dossier = await scenes.rejected()
    const told = rejectionOf(dossier.id)
    expect(await dataIn(ownDecision, asked(dossier, 'signatory'))).toMatchObject({
      outcome: { kind: 'rejection', reasons: told?.reason },
      legalRemedies: told?.legalRemedies,
    })
  })
})

describe('the report as filed', () => {
  test('is there for both sides after the filing, for nobody before', async () => {
    const year = String(scenes.YEAR)
    const written = await scenes.reportWritten()
    expect(await refusal(ownReport, asked(written, 'clerk', { year }))).toBe(404)
    const dossier = await scenes.reportFiled()
    for (const [route, role] of [
      [ownReport, 'clerk'],
      [cantonReport, 'finance'],
    ] as const)
      expect(await dataIn(route, asked(dossier, role, { year }))).toMatchObject({
        year: scenes.YEAR,
        filedBy: { name: 'David Duss' },
      })
    expect(await refusal(ownReport, stranger({ reference: dossier.reference, year }))).toBe(404)
  })
})

describe('the draft of a council resolution', () => {
  test('carries the figures of the application, as document and as text', async () => {
    const dossier = await scenes.draft()
    const bfsNumber = String(dossier.party.leadBfsNumber)
    const args = asked(dossier, 'clerk', { bfsNumber })
    expect(await dataIn(draftPdf, args)).toMatchObject({ municipality: dossier.party.name })
    expect((await resolutionPage.loader(args)).draft).toContain('eigene Mittel von mindestens CHF ')
    expect(await refusal(draftPdf, asked(dossier, 'clerk', { bfsNumber: '9999' }))).toBe(404)
    expect(await refusal(draftPdf, stranger({ reference: dossier.reference, bfsNumber }))).toBe(404)
  })
})

describe('the letter of a claim', () => {
  test('waits for the account of the office, and says so', async () => {
    const dossier = await scenes.reportApproved({ percent: 80 })
    const { id } = scenes.claimOf(dossier)
    expect(await refusal(ownLetter, asked(dossier, 'clerk', { id }))).toBe(404)
    const page = await cantonPage.loader(asked(dossier, 'officer'))
    expect(page.claims).toMatchObject([{ letter: 'no_account' }])
    expect(await settingsPage.loader(visit(as('officer')))).toMatchObject({ account: null })
  })

  test('carries the QR-bill to that account', async () => {
    const dossier = await scenes.reportApproved({ percent: 80 })
    const { id } = scenes.claimOf(dossier)
    await nameAccount()
    for (const [route, role] of [
      [ownLetter, 'signatory'],
      [cantonLetter, 'finance'],
    ] as const)
      expect(await dataIn(route, asked(dossier, role, { id }))).toMatchObject({
        creditor: { iban: 'CH9300762011623852957' },
        paidRappen: expect.any(Number),
      })
    expect(await refusal(ownLetter, stranger({ reference: dossier.reference, id }))).toBe(404)
    expect((await cantonPage.loader(asked(dossier, 'officer'))).claims).toMatchObject([{ letter: 'ready' }])
  })
})

describe('a claim that is due again because its offset fell away', () => {
  test('has a letter of that day, the first letter and the settlement stay as they were, and the task is as old as that', async () => {
    const dossier = await scenes.reportApproved({ percent: 80 })
    const { id } = scenes.claimOf(dossier)
    const year = String(scenes.YEAR)
    const at = (day: string) => ({ now: new Date(`${day}T09:00:00Z`) })
    const settled = () => dataIn(cantonSettlement, asked(dossier, 'finance', { year }))
    const letter = () => dataIn(ownLetter, asked(dossier, 'clerk', { id }))
    const [before, first] = [await settled(), await letter()]
    expect(first).toMatchObject({ offsetLapsed: false })
    expect(await refusal(ownFirstLetter, asked(dossier, 'clerk', { id }))).toBe(404)

    moveClaim(scenes.claimOf(dossier), 'offset', as('finance'), at('2027-04-01'))
    moveTranche(scenes.trancheOf(dossier, 2027), 'cancel', as('officer'), at('2027-04-20'))
    const again = { issuedAt: '2027-04-20T09:00:00.000Z', dueOn: '2027-05-20', offsetLapsed: true }
    expect(await letter()).toMatchObject(again)
    expect(await dataIn(ownFirstLetter, asked(dossier, 'clerk', { id }))).toEqual(first)
    expect(await settled()).toEqual(before)
    const task = waitingFor(as('finance'), '2027-06-01').find(({ record }) => record === id)
    expect(task).toMatchObject({ action: 'pay', since: '2027-04-20' })
    const { claims } = await paymentsPage.loader(visit(as('finance')))
    const listed = claims.find((claim) => claim.id === id)
    expect(listed).toMatchObject({ issuedOn: '2027-03-12', askings: [{}, { askedAt: again.issuedAt }] })
    const page = await drawn(paymentsPage.default, { tranches: [], claims: [listed] }, '/canton/payments')
    expect(page).toMatch(/12\.03\.2027.*erneut am 20\.04\.2027/)
    const mail = listMails({ limit: 100 }).find(({ template }) => template === 'claim-issued')
    expect(mail?.facts).toMatchObject({ dueOn: '2027-05-20', reason: expect.stringContaining('Geprüft') })
  })
})

/** As the office does it, in its settings; a wrong IBAN is told, and a page that is out of date. */
async function nameAccount() {
  const person = as('officer')
  const { seen } = await accountPage.loader(visit(person))
  const fields = { seen, iban: 'CH93 0076 2011 6238 5295 7', holder: 'Kanton Luzern' }
  const wrong = await accountPage.action(send(person, { ...fields, iban: 'CH93 0076 2011 6238 5295 8' }))
  expect(wrong).toMatchObject({ init: { status: 422 }, data: { errors: { iban: 'iban_is_mistyped' } } })
  expect(await accountPage.action(send(person, fields))).toBeInstanceOf(Response)
  expect(await accountPage.action(send(person, fields))).toMatchObject({ init: { status: 409 } })
}
