import { expect, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { attach, fill, follow, ofProject, press, signInAs } from './support/portal.ts'
import { BANK_PAPER, dossierOf } from './support/story.ts'

/** Agreements in force of the demo story, one for each way of reading the portal. */
const placeOf = () => ofProject({ js: 1024, 'no-js': 1031 })

test('a clerk changes the contact at once, and the page tells what it was before', async ({ page }) => {
  const own = await dossierOf(page, placeOf())
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
  const own = await dossierOf(page, placeOf())
  await signInAs(page, 'signatory', placeOf())
  await page.goto(`${own}/accounts/new`)
  await fill(page, {
    iban: 'CH44 3199 9123 0008 8901 2',
    accountHolder: 'Gemeindekasse',
    reason: 'Neue Bank.',
  })
  await attach(page, 'file', BANK_PAPER)
  await page.getByRole('button', { name: 'Antrag senden' }).click()
  await expect(page.getByRole('alert')).toContainText('IBAN')
  await expect(page.getByLabel('Begründung')).toHaveValue('Neue Bank.')
  await fill(page, { iban: 'CH56 0483 5012 3456 7800 9' })
  await attach(page, 'file', BANK_PAPER)
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
