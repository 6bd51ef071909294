import { expect, type Page, test } from '@playwright/test'
import { scannedPaper } from '../support/scanned-paper.ts'
import { fillMeasure } from './support/application.ts'
import { faultsOn } from './support/axe.ts'
import { attach, declare, fill, follow, named, press, upload } from './support/portal.ts'
import { inProduction, type Production } from './support/production.ts'

const ADMIN = { email: 'admin@lu.example', name: 'Anna Muster' }
const OFFICER = 'officer@lu.example'
const SIGNATORY = 'gemeinde@adligenswil.example'
const BFS = '1051'
const SETUP = '/canton/programme/setup'
/** What the canton may have to type, at most. */
const MOST_FIELDS = 60

/** Fields that the canton has typed or chosen. */
let typed = 0
async function enter(page: Page, values: Record<string, string>, chosen: Record<string, string> = {}) {
  await fill(page, values)
  for (const [name, value] of Object.entries(chosen))
    await page.locator(`select[name="${name}"]`).selectOption(value)
  typed += Object.keys({ ...values, ...chosen }).length
}

async function tick(page: Page, selector: string) {
  await page.locator(selector).check()
  typed += 1
}

/** The day of the machine, while KIP 3 runs; or one after it, when the period of that day has to be opened first. */
const RUNNING = {
  on: null,
  year: String(new Date().getFullYear()),
  hasPeriod: new Date().getFullYear() < 2028,
}
const AFTER_KIP_3 = { on: '2028-02-01T08:00:00Z', year: '2028', hasPeriod: false }

test('from an empty production folder to the first agreement issued, by pages alone; without JavaScript after KIP 3', async ({
  browser,
  javaScriptEnabled,
}) => {
  typed = 0
  const { on, year, hasPeriod } = javaScriptEnabled ? RUNNING : AFTER_KIP_3
  await inProduction(browser, { ...ADMIN, on }, async (portal) => {
    await inviteAll(await portal.signedIn(ADMIN.email))
    const officer = await portal.signedIn(OFFICER)
    await officer.goto('/canton')
    await expect(officer.getByRole('main')).toContainText('Das Programm ist noch nicht fertig eingerichtet')
    await follow(officer, 'Programm einrichten')
    await expect(standing(officer, 'people')).toContainText('Offen, hält nichts auf')
    await expect(standing(officer, 'key')).toContainText('Fehlt noch')
    expect(await faultsOn(officer)).toEqual([])
    if (!hasPeriod) await openPeriod(officer, year)
    for (const step of ['period', 'window', 'catalogue', 'population'])
      await expect(standing(officer, step)).not.toContainText('Fehlt noch')
    await decide(officer, year)
    await officer.goto(SETUP)
    for (const step of ['period', 'window', 'population', 'key', 'office', 'municipality'])
      await expect(standing(officer, step)).toContainText('Erledigt')
    await expect(standing(officer, 'application')).toContainText('Fehlt noch')

    const reference = await apply(portal, year)
    await officer.goto(SETUP)
    await expect(officer.getByRole('main')).toContainText('Es fehlt nichts mehr')
    await agree(officer, reference)
    await officer.goto(SETUP)
    await expect(officer.getByRole('main')).toContainText('Die erste Vereinbarung ist ausgestellt')
    await officer.goto('/canton')
    await expect(officer.getByRole('main')).not.toContainText('Programm einrichten')
  })
  console.info(`the canton typed or chose ${typed} fields`)
  expect(typed).toBeLessThanOrEqual(MOST_FIELDS)
})

const standing = (page: Page, step: string) => page.locator(`li#${step} h2`)

/** What the guide asks for first where no period runs: until then all that belongs to one is missing. */
async function openPeriod(page: Page, year: string) {
  await expect(page.locator('li#period')).toContainText('ist keine KIP-Periode eröffnet')
  await expect(standing(page, 'window')).toContainText('Fehlt noch')
  await follow(page, 'KIP-Periode in Kraft setzen')
  await follow(page, 'Neue Periode eröffnen')
  await enter(page, { name: `KIP ${year}`, startsOn: `1.1.${year}`, endsOn: `31.12.${Number(year) + 3}` })
  await enter(page, { legalBasis: 'Programmvereinbarung' })
  await press(page, 'Neue Periode eröffnen')
  await follow(page, 'In Kraft setzen')
  await enter(page, { reason: 'Der Regierungsrat hat beschlossen.' })
  await press(page, 'In Kraft setzen')
  await page.goto(SETUP)
  await expect(standing(page, 'period')).toContainText('Erledigt')
}

async function inviteAll(page: Page) {
  await page.goto('/canton/people')
  await enter(page, { name: 'Livia Beispiel', email: OFFICER }, { role: 'officer' })
  await press(page, 'Rolle erteilen')
  await page.goto('/canton/people')
  await enter(page, { name: 'Urs Gemeinde', email: SIGNATORY }, { role: 'signatory', bfsNumber: BFS })
  await press(page, 'Rolle erteilen')
}

/** What the canton has decided: settings, key, office, credit. */
async function decide(page: Page, year: string) {
  await page.goto('/canton/settings/applications')
  await tick(page, '[name="thisYear"]')
  await enter(page, { reason: 'Beschluss der Leitung.' })
  await press(page, 'Speichern')
  await page.goto('/canton/settings/confirm/applications')
  await enter(page, { legalBasis: 'Beschluss Nr. 3', decidedOn: `1.1.${year}` })
  await press(page, 'Bestätigen')

  await page.goto('/canton/programme/keys/new')
  await enter(page, { name: 'Beschlossen' })
  await tick(page, '[name="form"][value="per_capita"]')
  await press(page, 'Entwurf beginnen')
  await enter(page, { base: "3'000", rate: '5' })
  await press(page, 'Speichern')
  await follow(page, 'In Kraft setzen')
  await enter(page, { legalBasis: 'RRB Nr. 412', reason: 'Beschlossen.', inForceFrom: `1.1.${year}` })
  await page.getByRole('button', { name: 'Zeigen, was das ändert' }).click()
  await press(page, 'In Kraft setzen')

  await page.goto('/canton/programme/office')
  expect(await faultsOn(page)).toEqual([])
  await enter(page, { phone: '041 555 00 00', signers: 'Anna Muster, Leiterin', reason: 'Eigene Angaben.' })
  await press(page, 'Speichern')

  await page.goto('/canton/programme/credit/enter')
  await enter(page, { amountRappen: "500'000", legalBasis: 'Budget', reason: 'Beschlossen.' }, { year })
  await tick(page, '[name="source"][value="cantonal"]')
  await press(page, 'Kredit eintragen')
}

/** The municipality applies; its reference. */
async function apply(portal: Production, year: string): Promise<string> {
  const page = await portal.signedIn(SIGNATORY)
  await page.goto('/municipality')
  await follow(page, 'Neues Gesuch')
  await page.getByLabel('Eine Gemeinde allein').check()
  for (const end of ['startYear', 'endYear']) await page.locator(`[name="${end}"]`).selectOption(year)
  await press(page, 'Gesuch beginnen')
  await expect(page).toHaveURL(/\/party(\?|$)/)
  const reference = /MK-\d{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(page.url())?.[0] ?? ''
  const own = (rest: string) => `/municipality/dossiers/${reference}${rest}`
  await fill(page, {
    ...{ contactName: 'Urs Gemeinde', contactEmail: SIGNATORY, contactPhone: '041 555 11 22' },
    ...{ street: 'Dorfstrasse 1', postalCode: '6043', town: 'Adligenswil' },
    ...{ iban: 'CH93 0076 2011 6238 5295 7', accountHolder: 'Gemeinde Adligenswil' },
  })
  await press(page, 'Speichern und weiter')
  await fill(page, {
    ...{ contactPoint: 'Fachstelle', responsiblePerson: 'Urs Gemeinde', jobPercentage: '40' },
    ...{ mandateBasis: 'Leitbild', mandateSince: '1.8.2022', ownBudget: "65'000" },
  })
  await press(page, 'Speichern und weiter')
  for (const area of [1, 5]) {
    await page.goto(own('/measures/new'))
    await fillMeasure(page, { title: `Massnahme ${area}`, area })
    await press(page, 'Speichern')
  }
  await page.goto(own('/budget'))
  while ((await page.locator('[name$=".label"]').count()) < 2) await press(page, /Budgetzeile hinzufügen/)
  for (const [row, area] of [1, 5].entries()) {
    await page.locator(`[name="rows.${row}.measureId"]`).selectOption({ label: `Massnahme ${area}` })
    await page.locator(`[name="rows.${row}.category"]`).selectOption('projects')
    await fill(page, { [`rows.${row}.label`]: `Kosten ${area}`, [`rows.${row}.amounts.${year}`]: "80'000" })
  }
  await fill(page, { [`thirdParty.${year}`]: '0' })
  await press(page, 'Speichern')
  await page.goto(own(`/documents/resolutions/${BFS}`))
  await fill(page, { body: 'Gemeinderat', resolvedOn: '12.1.2025', businessNumber: '7', amount: "90'000" })
  await attach(page, 'file', named('Beschluss.pdf', await scannedPaper()))
  await press(page, 'Speichern')
  for (const slot of ['structure_evidence', 'foundation_paper']) {
    await page.goto(own(`/documents/add/${slot}`))
    await upload(page, 'file', `${slot}.pdf`)
    await press(page, 'Hochladen')
  }
  await page.goto(own('/review'))
  await declare(page)
  await press(page, 'Gesuch einreichen')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vielen Dank')
  return reference
}

/** From the application to the agreement. */
async function agree(page: Page, reference: string) {
  const canton = (rest: string) => `/canton/dossiers/${reference}${rest}`
  await page.goto(canton('/take-up'))
  await press(page, 'Zur Prüfung aufnehmen')
  await page.goto(canton('/checklist'))
  for (const choice of await page.locator('input[type=radio][value="fulfilled"]').all()) await choice.check()
  await press(page, 'Prüfliste speichern')
  await page.goto(canton('/approve'))
  await press(page, 'Beitrag festlegen')
  await expect(page.getByRole('main')).toContainText('Beitrag festgelegt')
  await page.goto(canton('/issue'))
  await press(page, 'Vereinbarung ausstellen')
  await expect(page.getByRole('main')).toContainText('Vereinbarung zur Unterschrift')
}
