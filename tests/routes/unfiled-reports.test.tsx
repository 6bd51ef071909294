import { afterAll, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { reportPath } from '#app/components/ways.ts'
import * as declinePage from '#app/routes/canton.dossiers.$reference.reports.$year.hold.decline.tsx'
import * as holdPage from '#app/routes/canton.dossiers.$reference.reports.$year.hold.tsx'
import * as noticePage from '#app/routes/canton.dossiers.$reference.reports.$year.notice.tsx'
import { YEAR } from '../support/days.ts'
import { drawn } from '../support/drawn-page.tsx'
import { delivered } from '../support/passes.ts'
import { as } from '../support/people.ts'
import { tranchesFor } from '../support/records.ts'
import { reportFiled, reportOpen } from '../support/report-scenes.ts'
import { send, visit } from '../support/visit.ts'

afterAll(() => setClock())

const PAGES = { hold: holdPage, 'hold/decline': declinePage, notice: noticePage }

type Of = { reference: string }
const at = ({ reference }: Of) => ({ params: { reference, year: String(YEAR) } })

async function shown(dossier: Of, address: keyof typeof PAGES) {
  const { loader, default: Page } = PAGES[address]
  return drawn(
    Page,
    await loader(visit(as('officer'), at(dossier))),
    `${reportPath(dossier.reference, YEAR)}/${address}`,
  )
}

test('before its day a report is neither dunned nor are payments decided on: each page says so and has no form', async () => {
  const dossier = await reportOpen()
  setClock('2027-02-15T08:00:00Z')
  for (const address of ['hold', 'hold/decline', 'notice'] as const) {
    const page = await shown(dossier, address)
    expect(page).toContain('noch nicht überfällig')
    expect(page).toContain('15. März 2027')
    expect(page).not.toContain('fällig und fehlt')
    expect(page).not.toContain('<form')
  }
  const { seen } = await holdPage.loader(visit(as('officer'), at(dossier)))
  for (const { action } of [holdPage, declinePage]) {
    const answer = await action(send(as('officer'), { seen, reason: 'Zu früh' }, at(dossier)))
    expect(answer).toMatchObject({ init: { status: 409 }, data: { refusal: 'report_not_due' } })
  }
  expect(tranchesFor(dossier).map(({ state }) => state)).toEqual(['paid', 'planned'])
})

test('once the report is in, the same pages say that it was filed', async () => {
  const dossier = await reportFiled()
  setClock('2027-03-20T08:00:00Z')
  for (const address of ['hold', 'hold/decline', 'notice'] as const) {
    const page = await shown(dossier, address)
    expect(page).toContain('Dieser Bericht ist eingereicht worden')
    expect(page).not.toContain('<form')
  }
})

test('over the day without a notice that has arrived, or while its day runs, no payment is decided on', async () => {
  const dossier = await reportOpen()
  setClock('2027-03-20T08:00:00Z')
  expect(await shown(dossier, 'hold')).toContain('Noch hat keine Mahnung die Gemeinde erreicht')
  delivered('2027-03-16')
  const page = await shown(dossier, 'hold')
  expect(page).toContain('Die Frist der Mahnung läuft noch')
  expect(page).not.toContain('<form')
})

test('payments that are held already are called so', async () => {
  const dossier = await reportOpen()
  delivered('2027-03-16')
  setClock('2027-04-20T08:00:00Z')
  const { seen } = await holdPage.loader(visit(as('officer'), at(dossier)))
  await holdPage.action(send(as('officer'), { seen, reason: 'Fehlt.' }, at(dossier)))
  for (const address of ['hold', 'hold/decline'] as const) {
    const page = await shown(dossier, address)
    expect(page).toContain('Die Zahlungen sind schon angehalten')
    expect(page).not.toContain('keine Zahlung')
  }
})
