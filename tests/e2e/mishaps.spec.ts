import { expect, type Page, test } from '@playwright/test'
import { fill, press, signInAs } from './support/portal.ts'

/** Each browser project has a municipality of its own. */
const place = () => (test.info().project.name === 'js' ? 1061 : 1093)

test('after a conflict both values stand side by side, and sending again writes only what one changed', async ({
  page,
}) => {
  const own = await draftOf(page)
  await page.goto(`${own}/party`)
  const other = await page.context().newPage()
  await other.goto(`${own}/party`)
  await fill(other, { ...CONTACT, street: 'Neue Strasse 1', town: 'Luzern' })
  await press(other, 'Speichern')
  await expect(other.getByRole('status').first()).toContainText('ist gespeichert')

  await fill(page, { ...CONTACT, contactName: 'Meine Person', street: '', town: 'Kriens' })
  await press(page, 'Speichern')
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByRole('alert')).toContainText(/inzwischen etwas geändert.*, \d+\. \w+ 2027/s)
  await expect(page).toHaveTitle(/^Fehler/)
  await expect(page.locator('[name="town"]')).toHaveValue('Kriens')
  await expect(page.locator('.field', { hasText: 'Gespeichert ist: Luzern' })).toContainText('Ort')
  await expect(page.locator('[name="street"]')).toHaveValue('Neue Strasse 1')

  await press(page, 'Speichern')
  await expect(page.getByRole('status').first()).toContainText('ist gespeichert')
  await page.goto(`${own}/party`)
  for (const [name, value] of [
    ['contactName', 'Meine Person'],
    ['street', 'Neue Strasse 1'],
    ['town', 'Kriens'],
  ])
    await expect(page.locator(`[name="${name}"]`)).toHaveValue(value ?? '')
})

test('a form with a fault still notices what others changed before it was mended', async ({ page }) => {
  const own = await draftOf(page)
  await page.goto(`${own}/structure`)
  await fill(page, { jobPercentage: 'viel', contactPoint: 'Meine Fachstelle' })
  const other = await page.context().newPage()
  await other.goto(`${own}/structure`)
  await fill(other, { responsiblePerson: `Person ${Date.now()}` })
  await press(other, 'Speichern')

  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await fill(page, { jobPercentage: '40' })
  await press(page, 'Speichern')
  await expect(page.getByRole('alert')).toContainText('inzwischen etwas geändert')
  await expect(page.locator('[name="responsiblePerson"]')).toHaveValue(/Person \d+/)
})

test('two clicks write one note', async ({ page }) => {
  await page.goto('/')
  await signInAs(page, 'officer')
  await page.goto('/canton/dossiers')
  await page.locator('main a[href*="/canton/dossiers/MK"]').first().click()
  const text = `Zweimal gedrückt ${test.info().project.name}`
  await fill(page, { text })
  await page.getByRole('button', { name: 'Notiz ablegen' }).dblclick()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.notes article', { hasText: text })).toHaveCount(1)
})

test('who goes back after saving and saves again has made one thing', async ({ page }) => {
  const own = await draftOf(page)
  page.on('dialog', (asked) => asked.accept())
  await page.goto(`${own}/measures/new`)
  const title = `Einmal ${Date.now()}`
  await fill(page, { title, description: 'Zurück und nochmals.' })
  await page.locator('[name="fundingArea"]').first().check()
  await page.locator('[name="targetGroups"]').first().check()
  await press(page, 'Speichern')
  await expect(page).toHaveURL(/measures(\?done=.*)?$/)
  await page.goBack()
  await expect(page).toHaveURL(/measures\/new$/)
  if (test.info().project.name === 'no-js') {
    await expect(page.locator('[name="title"]')).toHaveValue(title)
    await press(page, 'Speichern')
  }
  await page.goto(`${own}/measures`)
  await expect(page.getByRole('link', { name: new RegExp(`^Ändern.*${title}`) })).toHaveCount(1)
})

test('words that were typed are there again when the back button leads back from another address', async ({
  page,
}) => {
  const own = await draftOf(page)
  page.on('dialog', (asked) => asked.accept())
  await page.goto(`${own}/structure`)
  await fill(page, { contactPoint: 'Noch nicht gespeichert' })
  await page.goto(own)
  await page.goBack()
  await expect(page.locator('[name="contactPoint"]')).toHaveValue('Noch nicht gespeichert')
})

test('after a fault a link loses no word: with scripts the page asks first, without them the back button keeps them', async ({
  page,
}) => {
  const own = await draftOf(page)
  await page.goto(`${own}/structure`)
  await fill(page, { jobPercentage: 'viel', contactPoint: 'Mit einem Fehler' })
  const isAsked = test.info().project.name === 'js'
  const questions: string[] = []
  page.on('dialog', (asked) => {
    questions.push(asked.message())
    return asked.dismiss()
  })
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.locator('a[href="/municipality"]').first().click()
  if (isAsked) await expect.poll(() => questions).toEqual([expect.stringContaining('nicht gespeichert')])
  else {
    await expect(page).toHaveURL(/municipality$/)
    await page.goBack()
  }
  await expect(page).toHaveURL(/structure(\?_sent=)?$/)
  await expect(page.locator('[name="contactPoint"]')).toHaveValue('Mit einem Fehler')
  await expect(page.locator('[name="jobPercentage"]')).toHaveValue('viel')
})

test('after signing out the back button shows no page of before', async ({ page }) => {
  const own = await draftOf(page)
  await page.goto(`${own}/party`)
  await page.goto(own)
  await page.locator('.user-menu summary').click()
  await page.getByRole('button', { name: 'Abmelden' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await page.goBack()
  await expect(page).toHaveURL(/sign-in\?returnTo/)
})

test('once a page has told that the session is over, the back button shows none of before', async ({
  page,
}) => {
  const own = await draftOf(page)
  await page.goto(`${own}/party`)
  await page.goto(own)
  await endElsewhere(page)
  await page.goto(`${own}/structure`)
  await expect(page).toHaveURL(/sign-in\?returnTo/)
  await page.goBack()
  await expect(page).toHaveURL(/sign-in\?returnTo/)
})

const CONTACT = { contactName: 'Anna Amrein' }

async function draftOf(page: Page): Promise<string> {
  await page.goto('/')
  await signInAs(page, 'clerk', place())
  await page.goto('/municipality/dossiers/new')
  await page.getByLabel('Eine Gemeinde allein').check()
  await page.locator('[name="startYear"]').selectOption('2027')
  await page.locator('[name="endYear"]').selectOption('2027')
  await press(page, 'Gesuch beginnen')
  await expect(page).toHaveURL(/\/MK-/)
  return /\/municipality\/dossiers\/MK-[0-9A-Z-]+/.exec(page.url())?.[0] ?? ''
}

/** The server ends the session of this browser, which is told nothing. */
async function endElsewhere(page: Page) {
  const { origin } = new URL(page.url())
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'session')
  const headers = { origin, cookie: `session=${cookie?.value}` }
  const answer = await fetch(`${origin}/sign-out`, { method: 'POST', headers, redirect: 'manual' })
  expect(answer.status).toBe(303)
}
