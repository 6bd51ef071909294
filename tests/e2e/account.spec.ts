import { expect, type Page, test } from '@playwright/test'
import { pdf } from '../support/pdf-files.ts'
import { faultsOn } from './support/axe.ts'
import { inOwnPortal } from './support/own-portal.ts'
import { mainOf } from './support/pages.ts'
import { attach, fill, follow, named, press, signInAs } from './support/portal.ts'

/** Agreements in force of the demo story, one for each way of reading the portal. */
const PLACES = { js: 1024, 'no-js': 1031 } as const
const placeOf = () => PLACES[test.info().project.name as keyof typeof PLACES]

test('a clerk changes the contact at once, and the page tells what it was before', async ({ page }) => {
  const own = await ownDossier(page)
  await page.goto(own)
  await follow(page, 'Kontakt ändern')
  await fill(page, { contactName: 'Petra Zemp', contactEmail: 'petra zemp' })
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('alert')).toContainText('E-Mail')
  await expect(page.getByLabel('Kontaktperson')).toHaveValue('Petra Zemp')
  await fill(page, { contactEmail: 'petra.zemp@gemeinde.example' })
  await press(page, 'Speichern')
  await expect(page.getByRole('main')).toContainText('petra.zemp@gemeinde.example')
  await page.goto(`${own}/contact`)
  await expect(page.getByRole('row', { name: /Kontaktperson/ })).toContainText('→ Petra Zemp')
})

test('a signatory asks for another account with the paper of the bank, and the canton refuses it with a reason', async ({
  page,
}) => {
  const own = await ownDossier(page)
  await signInAs(page, 'signatory', placeOf())
  await page.goto(`${own}/accounts/new`)
  await fill(page, {
    iban: 'CH44 3199 9123 0008 8901 2',
    accountHolder: 'Gemeindekasse',
    reason: 'Neue Bank.',
  })
  await attach(page, 'file', BANK)
  await page.getByRole('button', { name: 'Antrag senden' }).click()
  await expect(page.getByRole('alert')).toContainText('IBAN')
  await expect(page.getByLabel('Begründung')).toHaveValue('Neue Bank.')
  await fill(page, { iban: 'CH56 0483 5012 3456 7800 9' })
  await attach(page, 'file', BANK)
  await press(page, 'Antrag senden')
  await follow(page, /Antrag vom/)
  await page.waitForURL(/\/accounts\//)
  await expect(page.getByRole('main')).toContainText('CH56 0483 5012 3456 7800 9')
  const change = new URL(page.url()).pathname
  expect(await faultsOn(page)).toEqual([])
  await follow(page, 'Antrag zurückziehen')
  expect(await faultsOn(page)).toEqual([])

  await signInAs(page, 'officer')
  await page.goto(change.replace('/municipality/', '/canton/'))
  expect(await faultsOn(page)).toEqual([])
  await follow(page, 'Antrag ablehnen')
  await expect(page.getByLabel('Begründung')).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await fill(page, { reason: 'Die Bestätigung nennt ein anderes Konto.' })
  await press(page, 'Antrag ablehnen')
  await expect(page.getByRole('main')).toContainText('Die Bestätigung nennt ein anderes Konto.')

  await signInAs(page, 'signatory', placeOf())
  await page.goto(own)
  await expect(page.getByRole('main').getByRole('link', { name: 'Anderes Konto beantragen' })).toBeVisible()
})

test('another account is compared, confirmed by a second person, and counts after the waiting time; all contacts and finance are told', async ({
  browser,
}) => {
  await inOwnPortal({ browser, from: '2027-02-15T08:00:00Z' }, async ({ page, goesOnAt }) => {
    const main = page.getByRole('main')
    const own = await ownDossier(page)
    const canton = own.replace('/municipality/', '/canton/')
    await page.goto(`${own}/contact`)
    const before = await page.getByLabel('E-Mail').inputValue()
    await fill(page, { contactEmail: 'neue.kasse@gemeinde.example' })
    await press(page, 'Speichern')

    await signInAs(page, 'signatory', placeOf())
    await page.goto(`${own}/accounts/new`)
    await fill(page, {
      iban: 'CH56 0483 5012 3456 7800 9',
      accountHolder: 'Gemeindekasse',
      reason: 'Bankwechsel.',
    })
    await attach(page, 'file', BANK)
    await press(page, 'Antrag senden')

    await signInAs(page, 'officer')
    await page.goto(canton)
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
    await page.goto(canton)
    await page.locator('main a[href*="/proposals/"]').first().click()
    await expect(main).toContainText('CH56 0483 5012 3456 7800 9')
    expect(await faultsOn(page)).toEqual([])
    await follow(page, 'Ablehnen')
    await expect(page.getByLabel('Begründung')).toBeVisible()
    expect(await faultsOn(page)).toEqual([])
    await page.goBack()
    await press(page, 'Bestätigen')
    await page.goto(canton)
    await expect(main).toContainText('Bestätigt, Wartezeit läuft')
    await signInAs(page, 'finance')
    await page.goto('/canton/payments')
    await expect(main).toContainText('Kontowechsel offen')

    await goesOnAt('2027-03-01T08:00:00Z')
    await page.goto('/')
    await signInAs(page, 'finance')
    await comesTo(page, '/canton/payments', 'Konto geändert am')
    await expect(main).not.toContainText('Kontowechsel offen')
    for (const contact of [before, 'neue.kasse@gemeinde.example'])
      for (const subject of SUBJECTS) await comesTo(page, `/demo/mail?to=${contact}`, subject)
  })
})

/** At request, confirmation and in force. */
const SUBJECTS = ['Anderes Konto beantragt', 'Anderes Konto ab', 'Neues Konto in Kraft']

/** As large as a scan. */
const BANK = named('Bank.pdf', pdf({ objects: '% Bank\n'.repeat(300_000) }))

async function ownDossier(page: Page): Promise<string> {
  await page.goto('/')
  await signInAs(page, 'clerk', placeOf())
  await page.goto('/municipality')
  const link = page.locator('main a[href*="/dossiers/MK-"]').first()
  return /\/municipality\/dossiers\/MK-[0-9A-Z-]+/.exec((await link.getAttribute('href')) ?? '')?.[0] ?? ''
}

/** What the loops of the portal do: the page says it once they have come round. */
async function comesTo(page: Page, path: string, words: string) {
  await expect.poll(async () => mainOf(await (await page.request.get(path)).text())).toContain(words)
  await page.goto(path)
}
