import { expect, test } from '@playwright/test'
import { draftOf } from './support/drafts.ts'
import { fill, press, signInAs } from './support/portal.ts'

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

const CONTACT = { contactName: 'Anna Amrein' }
