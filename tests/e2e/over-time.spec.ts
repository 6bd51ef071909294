import { expect, type Page, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { type OwnPortal, ownPortal } from './support/own-portal.ts'
import { mainOf } from './support/pages.ts'
import { attach, fill, follow, press, signInAs } from './support/portal.ts'
import { BANK_PAPER, dossierOf } from './support/story.ts'

const EMMEN = 1024
const SCHUEPFHEIM = 1008
const ROTHENBURG = 1040

test.describe.configure({ mode: 'serial' })
test.describe('in a portal of its own, as the days go by,', () => {
  let portal: OwnPortal
  let page: Page
  test.beforeAll(async ({ browser }) => {
    portal = await ownPortal(browser, '2026-06-15T08:00:00Z')
    page = portal.page
  })
  test.afterAll(() => portal.close())

  test('a termination by mistake is revoked before its day, once both sides agree', async () => {
    const main = page.getByRole('main')
    const own = await dossierOf(page, SCHUEPFHEIM)
    await signInAs(page, 'officer')
    await page.goto(ofTheCanton(own))
    await follow(page, 'Vereinbarung kündigen')
    const ends = page.locator('[name="effectiveOn"]')
    await expect(ends.locator('option:not([value=""])')).toHaveText(['31. Dezember 2026'])
    await ends.selectOption('2026-12-31')
    await fill(page, { reason: 'Gemeint war eine andere Vereinbarung.' })
    await press(page, 'Kündigen')
    await expect(main).toContainText('Gekündigt')
    await follow(page, 'Kündigung zurücknehmen')
    await fill(page, { reason: 'Die falsche Vereinbarung war gekündigt.' })
    await press(page, 'Kündigung zurücknehmen')
    await expect(main).toContainText('Wartet auf die Bestätigung einer anderen Person')
    await expect(main).toContainText('Gekündigt')

    await signInAs(page, 'signatory', SCHUEPFHEIM)
    await page.goto(own)
    await page.locator('main a[href*="/proposals/"]').first().click()
    await press(page, 'Bestätigen')
    await expect(page).toHaveURL((url) => url.pathname === own)
    await expect(main).toContainText('In Kraft')
  })

  let emmen: string
  let contactBefore: string
  test('another account is compared, confirmed by a second person, and waits', async () => {
    const main = page.getByRole('main')
    emmen = await dossierOf(page, EMMEN)
    await page.goto(`${emmen}/contact`)
    contactBefore = await page.getByLabel('E-Mail').inputValue()
    await fill(page, { contactEmail: 'neue.kasse@gemeinde.example' })
    await press(page, 'Speichern')

    await signInAs(page, 'signatory', EMMEN)
    await page.goto(`${emmen}/accounts/new`)
    await fill(page, {
      iban: 'CH56 0483 5012 3456 7800 9',
      accountHolder: 'Gemeindekasse',
      reason: 'Bankwechsel.',
    })
    await attach(page, 'file', BANK_PAPER)
    await press(page, 'Antrag senden')

    await signInAs(page, 'officer')
    await page.goto(ofTheCanton(emmen))
    await follow(page, /Antrag vom/)
    await follow(page, 'Anderes Konto bestätigen')
    await main.getByRole('button', { name: 'Anderes Konto bestätigen' }).click()
    await expect(page.getByRole('alert')).toContainText('stimmen mit der Bestätigung der Bank überein')
    await page.getByLabel('IBAN und Inhaberin stimmen').check()
    await page.getByLabel('Ich habe die Gemeinde').check()
    expect(await faultsOn(page)).toEqual([])
    await press(page, 'Anderes Konto bestätigen')
    await expect(main).toContainText('Wartet auf die Bestätigung einer anderen Person')

    await signInAs(page, 'second')
    await page.goto(ofTheCanton(emmen))
    await page.locator('main a[href*="/proposals/"]').first().click()
    await expect(main).toContainText('CH56 0483 5012 3456 7800 9')
    expect(await faultsOn(page)).toEqual([])
    await follow(page, 'Ablehnen')
    await expect(page.getByLabel('Begründung')).toBeVisible()
    expect(await faultsOn(page)).toEqual([])
    await page.goBack()
    await press(page, 'Bestätigen')
    await page.goto(ofTheCanton(emmen))
    await expect(main).toContainText('Bestätigt, Wartezeit läuft')
    await signInAs(page, 'finance')
    await page.goto('/canton/payments')
    await expect(main).toContainText('Kontowechsel offen')
  })

  let rothenburg: string
  test('an application is sent back, and not dismissed while its municipality has time', async () => {
    const main = page.getByRole('main')
    rothenburg = await dossierOf(page, ROTHENBURG)
    await signInAs(page, 'officer')
    await page.goto(`${ofTheCanton(rothenburg)}/return`)
    await page.getByLabel('Unvollständig').check()
    await fill(page, {
      reason: 'Ein Punkt fehlt.',
      dueOn: '26.6.2026',
      'items.0.text': 'Bitte den Beschluss nachreichen.',
    })
    await page.locator('[name="items.0.section"]').selectOption('documents')
    await press(page, 'Zurückgeben')
    await page.goto(`${ofTheCanton(rothenburg)}/dismiss`)
    await expect(main).toContainText('Die Gemeinde hat noch bis 26.06.2026 Zeit.')
    await expect(main.getByRole('button', { name: 'Nicht eintreten' })).toHaveCount(0)
  })

  test('after the waiting time the other account counts; all contacts and finance are told', async () => {
    await portal.goesOnAt('2026-06-24T08:00:00Z')
    const main = page.getByRole('main')
    await page.goto('/')
    await signInAs(page, 'finance')
    await comesTo(page, '/canton/payments', 'Konto geändert am')
    await expect(main).not.toContainText('Kontowechsel offen')
    for (const contact of [contactBefore, 'neue.kasse@gemeinde.example'])
      for (const subject of SUBJECTS) await comesTo(page, `/demo/mail?to=${contact}`, subject)
    await comesTo(page, '/demo/mail', 'Gesuch bis 26. Juni 2026 ergänzen')
  })

  test('an application that nobody completes in spite of a reminder is not entered into', async () => {
    await portal.goesOnAt('2026-06-29T08:00:00Z')
    const main = page.getByRole('main')
    await page.goto('/')
    await signInAs(page, 'officer')
    await comesTo(page, `${ofTheCanton(rothenburg)}/dismiss`, 'Die Gemeinde hat noch bis 13.07.2026 Zeit.')
    await comesTo(page, '/demo/mail', 'Ergänzung des Gesuchs ist überfällig')
    await portal.goesOnAt('2026-07-14T08:00:00Z')
    await page.goto('/')
    await signInAs(page, 'officer')
    await page.goto(ofTheCanton(rothenburg))
    await expect(main.getByRole('link', { name: 'Auf das Gesuch nicht eintreten' })).toBeVisible()
    await comesTo(page, `${ofTheCanton(rothenburg)}/dismiss`, 'Rechtsmittelbelehrung')
    await expect(page.locator('[name="legalRemedies"]')).not.toHaveValue('')
    expect(await faultsOn(page)).toEqual([])
    await main.getByRole('button', { name: 'Nicht eintreten' }).click()
    await expect(page.getByRole('alert')).toContainText('Begründung')
    await fill(page, { reason: 'Der Beschluss ist trotz Erinnerung nicht eingegangen.' })
    await press(page, 'Nicht eintreten')
    await expect(main).toContainText('Nicht eingetreten am 14.07.2026')

    await signInAs(page, 'signatory', ROTHENBURG)
    await page.goto(rothenburg)
    await expect(main).toContainText('Auf das Gesuch wird nicht eingetreten')
    await expect(main).toContainText('Der Beschluss ist trotz Erinnerung nicht eingegangen.')
    expect(await faultsOn(page)).toEqual([])
    await comesTo(page, '/demo/mail', 'Auf das Gesuch wird nicht eingetreten')
  })
})

/** At request, confirmation and in force. */
const SUBJECTS = ['Anderes Konto beantragt', 'Anderes Konto ab', 'Neues Konto in Kraft']

const ofTheCanton = (own: string) => own.replace('/municipality/', '/canton/')

/** What the loops of the portal do: the page says it once they have come round. */
async function comesTo(page: Page, path: string, words: string) {
  await expect.poll(async () => mainOf(await (await page.request.get(path)).text())).toContain(words)
  await page.goto(path)
}
