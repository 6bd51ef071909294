import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { budgetLinesOf } from '#app/models/dossier/application.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { claimsOf } from '#app/models/money/payments.server.ts'
import { settlementFor } from '#app/models/report/report-facts.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import * as cantonReport from '#app/routes/canton.dossiers.$reference.reports.$year.tsx'
import * as cantonPage from '#app/routes/canton.dossiers.$reference.tsx'
import * as paymentsPage from '#app/routes/canton.payments.tsx'
import * as accountPage from '#app/routes/canton.settings.account.tsx'
import * as settingsPage from '#app/routes/canton.settings.tsx'
import * as ownReport from '#app/routes/municipality.dossiers.$reference.reports.$year.tsx'
import * as ownPage from '#app/routes/municipality.dossiers.$reference.tsx'
import { db } from '#db/client.server.ts'
import { partyMembers } from '#db/schema/dossier.ts'
import { YEAR } from '../support/days.ts'
import { asked, dataIn, refusal, stranger } from '../support/drawn-documents.ts'
import { drawn } from '../support/drawn-page.tsx'
import { callBack } from '../support/money-lives.ts'
import { moveClaim, moveReport, moveTranche, payClaim } from '../support/moves.ts'
import { paperOf } from '../support/papers.ts'
import { as } from '../support/people.ts'
import { claimOf, trancheOf } from '../support/records.ts'
import { reportApproved, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { asOneMay, WHY } from '../support/settings.ts'
import { send, visit } from '../support/visit.ts'

const cantonLetter = paperOf('canton', 'claims/:id/letter.pdf')

const cantonSettlement = paperOf('canton', 'reports/:year/settlement.pdf')

const ownFirstLetter = paperOf('municipality', 'claims/:id/first-letter.pdf')

const ownLetter = paperOf('municipality', 'claims/:id/letter.pdf')

describe('the letter of a claim', () => {
  test('waits for the account of the office, and says so', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const { id } = claimOf(dossier)
    expect(await refusal(ownLetter, asked(dossier, 'clerk', { id }))).toBe(404)
    const page = await cantonPage.loader(asked(dossier, 'officer'))
    expect(page.claims).toMatchObject([{ letter: 'no_account' }])
    expect(await settingsPage.loader(visit(as('officer')))).toMatchObject({ account: null })
  })

  test('carries the QR-bill to that account', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const { id } = claimOf(dossier)
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

test('a claim of before its time is neither read by a municipality that joined later, nor asked of it', async () => {
  const [lead, member] = [scenes.freshTown(), scenes.freshTown()]
  const place = { lead, members: [lead, member], name: 'Verbund' }
  const dossier = await reportApproved({ percent: 80, place })
  const { id } = claimOf(dossier)
  const of = { params: { reference: dossier.reference, id } }
  const clerk = as('clerk', member)
  const turn = async () => (await ownPage.loader(visit(clerk, of))).dossier.status
  const before = await turn()
  expect(await dataIn(ownLetter, visit(clerk, of))).toMatchObject({ year: YEAR })
  db.update(partyMembers)
    .set({ joinedOn: `${YEAR + 1}-01-01` })
    .where(eq(partyMembers.bfsNumber, member))
    .run()
  expect(await refusal(ownLetter, visit(clerk, of))).toBe(404)
  expect(await turn()).not.toEqual(before)
  expect(await dataIn(ownLetter, asked(dossier, 'clerk', { id }))).toMatchObject({ year: YEAR })
})

describe('a claim of which a part is paid', () => {
  test('has a letter that asks for the rest, another one once the payment is reversed, and the first as it was', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const { id, amountRappen } = claimOf(dossier)
    const at = (day: string) => new Date(`${day}T09:00:00Z`)
    const letter = () => dataIn(ownLetter, asked(dossier, 'clerk', { id }))
    const first = await letter()
    expect(first).toMatchObject({ bookedRappen: 0, replaces: false, dueOn: '2027-04-12' })
    payClaim(claimOf(dossier), rappen(50_000), at('2027-04-01'))
    expect(await letter()).toMatchObject({
      bookedRappen: 50_000,
      replaces: true,
      because: null,
      issuedAt: '2027-04-01T09:00:00.000Z',
      dueOn: '2027-04-12',
    })
    const [payment] = claimsOf(dossier.id)[0]?.bookings ?? []
    const input = { bookingId: payment?.id ?? '' }
    moveClaim(claimOf(dossier), 'reverse_booking', as('finance'), { input, now: at('2027-04-20') })
    expect(await letter()).toMatchObject({
      bookedRappen: 0,
      replaces: true,
      because: 'payment_reversed',
      dueOn: '2027-05-20',
    })
    expect(await dataIn(ownFirstLetter, asked(dossier, 'clerk', { id }))).toEqual(first)
    const shown = await cantonPage.loader(asked(dossier, 'officer'))
    const listed = await drawn(cantonPage.default, shown, `/canton/dossiers/${dossier.reference}`)
    const letters = [...listed.matchAll(/(\d)\. Brief mit QR-Rechnung vom ([\d.]+), CHF\s([\d’.]+)/g)]
    expect(letters.map(([, number, day]) => [number, day])).toEqual([
      ['3', '20.04.2027'],
      ['2', '01.04.2027'],
      ['1', '12.03.2027'],
    ])
    expect(letters[1]?.[3]).not.toBe(letters[0]?.[3])
    payClaim(claimOf(dossier), amountRappen, at('2027-05-03'))
    expect(await letter()).toMatchObject({ bookedRappen: 0, dueOn: '2027-05-20' })
  })
})

describe('a claim that is due again because its offset fell away', () => {
  test('has a letter of that day, the first letter and the settlement stay as they were, and the task is as old as that', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const { id } = claimOf(dossier)
    const year = String(YEAR)
    const at = (day: string) => ({ now: new Date(`${day}T09:00:00Z`) })
    const settled = () => dataIn(cantonSettlement, asked(dossier, 'finance', { year }))
    const letter = () => dataIn(ownLetter, asked(dossier, 'clerk', { id }))
    const [before, first] = [await settled(), await letter()]
    expect(first).toMatchObject({ because: null })
    expect(await refusal(ownFirstLetter, asked(dossier, 'clerk', { id }))).toBe(404)

    const ended = async () => {
      const pages = [
        [ownReport, 'clerk', 'municipality'],
        [cantonReport, 'finance', 'canton'],
      ] as const
      const texts = pages.map(async ([page, role, side]) =>
        drawn(
          page.default,
          await page.loader(asked(dossier, role, { year })),
          `/${side}/dossiers/${dossier.reference}/reports/${year}`,
        ),
      )
      return Promise.all(texts)
    }
    for (const page of await ended())
      expect(page).toMatch(
        /Rückforderung 2026 vom 12\.03\.2027.*Offen.*offen CHF .*, zahlbar bis 12\.04\.2027/,
      )
    moveClaim(claimOf(dossier), 'offset', as('finance'), at('2027-04-01'))
    for (const page of await ended())
      expect(page).toMatch(
        /Rückforderung 2026 vom .*Verrechnung mit der Tranche 2027, Tranche 1, 01\.04\.2027/,
      )
    moveTranche(trancheOf(dossier, 2027), 'cancel', as('officer'), at('2027-04-20'))
    const again = { issuedAt: '2027-04-20T09:00:00.000Z', dueOn: '2027-05-20', because: 'offset_lapsed' }
    expect(await letter()).toMatchObject(again)
    expect(await dataIn(ownFirstLetter, asked(dossier, 'clerk', { id }))).toEqual(first)
    expect(await settled()).toEqual(before)
    const task = waitingFor(as('finance'), '2027-06-01').find(({ record }) => record === id)
    expect(task).toMatchObject({ action: 'book_payment', since: '2027-04-20' })
    const { claims } = await paymentsPage.loader(visit(as('finance')))
    const listed = claims.find((claim) => claim.id === id)
    expect(listed).toMatchObject({ askings: [{}, { askedAt: again.issuedAt }] })
    const page = await drawn(paymentsPage.default, { tranches: [], claims: [listed] }, '/canton/payments')
    expect(page).toMatch(/12\.03\.2027.*erneut am 20\.04\.2027/)
    const mail = listMails({ limit: 100 }).find(({ template }) => template === 'claim-issued')
    expect(mail?.facts).toMatchObject({ dueOn: '2027-05-20', reason: expect.stringContaining('Geprüft') })
  })
})

describe('a claim whose offset fell away after its year was settled anew', () => {
  test('is asked for on the settlement that holds, and its first letter stays on the one that led to it', async () => {
    const dossier = await reportApproved({ percent: 80 })
    const { id, amountRappen } = claimOf(dossier)
    const at = (day: string) => ({ now: new Date(`${day}T09:00:00Z`) })
    const letter = () => dataIn(ownLetter, asked(dossier, 'clerk', { id }))
    const first = await letter()
    moveClaim(claimOf(dossier), 'offset', as('finance'), at('2027-04-01'))
    asOneMay(() => moveReport(yearOf(dossier), 'reopen', as('officer'), at('2027-04-05')))
    const [line] = budgetLinesOf(dossier.id).filter(({ year }) => year === YEAR)
    if (!line) throw new Error('The scene has no budget')
    const correction = {
      budgetLineId: line.id,
      correctedRappen: line.amountRappen,
      correctionReason: 'Beleg.',
    }
    saveCorrections(
      { reportingYearId: yearOf(dossier).id, person: as('officer'), now: at('2027-04-06').now },
      { accounts: [correction], thirdPartyCorrectedRappen: null, thirdPartyCorrectionReason: '' },
    )
    moveReport(yearOf(dossier), 'approve', as('officer'), at('2027-04-07'))
    const { finalRappen, settlement } = settlementFor(yearOf(dossier)) ?? {}
    callBack(dossier, '2027-04-20')

    const topUpRappen = settlement?.result.topUp
    expect(topUpRappen).toBeGreaterThan(0)
    const holding = { settledOn: '2027-04-07', finalRappen, because: 'offset_lapsed', dueOn: '2027-05-20' }
    const revived = { countedRappen: amountRappen, topUpRappen }
    expect(await letter()).toMatchObject({ ...holding, revived, bookedRappen: 0 })
    payClaim(claimOf(dossier), rappen(50_000), at('2027-05-03').now)
    expect(await letter()).toMatchObject({ ...holding, because: null, revived, bookedRappen: 50_000 })
    expect(await dataIn(ownFirstLetter, asked(dossier, 'clerk', { id }))).toEqual(first)

    const [claim] = claimsOf(dossier.id)
    const wrong = claim?.bookings.find(({ kind }) => kind === 'payment')
    const undo = { bookingId: wrong?.id ?? '', reason: 'Betrag vertippt.' }
    moveClaim(claimOf(dossier), 'reverse_booking', as('finance'), { input: undo, ...at('2027-05-04') })
    expect(claimsOf(dossier.id)).toMatchObject([{ state: 'issued', openRappen: amountRappen }])
    expect(await letter()).toMatchObject({ revived, because: 'payment_reversed', bookedRappen: 0 })
  })
})

/** As the office does it, in its settings; a wrong IBAN is told, and a page that is out of date. */
async function nameAccount() {
  const person = as('officer')
  const { seen } = await accountPage.loader(visit(person))
  const fields = { seen, ...WHY, iban: 'CH93 0076 2011 6238 5295 7', holder: 'Kanton Luzern' }
  const wrong = await accountPage.action(send(person, { ...fields, iban: 'CH93 0076 2011 6238 5295 8' }))
  expect(wrong).toMatchObject({ init: { status: 422 }, data: { errors: { iban: 'iban_is_mistyped' } } })
  expect(await accountPage.action(send(person, fields))).toBeInstanceOf(Response)
  expect(await accountPage.action(send(person, fields))).toMatchObject({ init: { status: 409 } })
}
