import { expect, type Page, test } from '@playwright/test'
import { enter, tabTo, typeInto } from './support/keyboard.ts'
import { completeApplication } from './support/story.ts'

/** Each way of reading the portal has a municipality of its own. */
const PLACES = {
  js: { bfs: 1064, email: 'gemeindeschreiberei@meierskappel.example' },
  'no-js': { bfs: 1086, email: 'gemeindeschreiberei@grosswangen.example' },
} as const
const placeOf = () => PLACES[test.info().project.name as keyof typeof PLACES]

test('by keyboard alone somebody signs in by mail, corrects a section and files the application', async ({
  page,
}) => {
  const reference = await completeApplication(page, placeOf().bfs)
  await page.context().clearCookies()
  await signInByMail(page)

  await enter(page, page.locator(`main a[href$="${reference}"]`))
  await expect(page).toHaveURL(new RegExp(`${reference}$`))
  await correctTheStructure(page, reference)
  await fileTheApplication(page, reference)
})

test('the first stop of every page leads over its head to its content', async ({ page }) => {
  for (const path of ['/', '/sign-in', '/calculator', '/verify']) {
    await page.goto(path)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.locator('main :focus')).toHaveCount(1)
  }
})

async function signInByMail(page: Page) {
  const { email } = placeOf()
  await page.goto('/')
  await enter(page, page.getByRole('link', { name: 'Anmelden' }))
  await expect(page).toHaveURL(/\/sign-in$/)
  await typeInto(page, page.getByLabel('E-Mail-Adresse'), 'ohne at')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await typeInto(page, page.getByLabel('E-Mail-Adresse'), email)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sign-in\/sent/)
  await enter(page, page.getByRole('main').getByRole('link', { name: 'Postfach (Demo)' }))
  await expect(page).toHaveURL(/\/demo\/mail/)
  const mail = page.getByRole('listitem').filter({ hasText: email }).getByRole('link')
  // The outbox is worked off every five seconds.
  await expect.poll(() => page.reload().then(() => mail.count()), { timeout: 15_000 }).toBe(1)
  await enter(page, mail)
  await enter(page, page.getByRole('main').getByRole('link', { name: /\/sign-in\/confirm/ }))
  await expect(page).toHaveURL(/\/sign-in\/confirm/)
  await enter(page, page.getByRole('button', { name: 'Jetzt anmelden' }))
  await expect(page).toHaveURL(/\/municipality$/)
}

async function correctTheStructure(page: Page, reference: string) {
  await page.goto(`/municipality/dossiers/${reference}/structure`)
  const percentage = page.locator('[name="jobPercentage"]')
  await typeInto(page, percentage, 'viel')
  await page.keyboard.press('Enter')
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await enter(page, summary.getByRole('link').first())
  await expect(percentage).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('55')
  await enter(page, page.getByRole('main').getByRole('button', { name: 'Speichern', exact: true }))
  await expect(page.getByRole('status').filter({ hasText: '«Struktur» ist gespeichert' })).toBeVisible()
  await expect(percentage).toHaveValue('55')
}

async function fileTheApplication(page: Page, reference: string) {
  await page.goto(`/municipality/dossiers/${reference}/review`)
  await typeInto(page, page.locator('[name="function"]'), 'Gemeindeschreiber')
  await enter(page, page.getByRole('button', { name: 'Gesuch einreichen' }))
  await expect(page.getByRole('alert')).toBeFocused()
  await tabTo(page, page.locator('[name="authority"]'))
  await page.keyboard.press('Space')
  await expect(page.locator('[name="authority"]')).toBeChecked()
  await enter(page, page.getByRole('button', { name: 'Gesuch einreichen' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vielen Dank')
}
