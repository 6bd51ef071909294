import { expect, type Page, test } from '@playwright/test'
import { draftOf } from './support/drafts.ts'
import { fill, press } from './support/portal.ts'

test('who goes back after saving and saves again has made one thing', async ({ page }) => {
  const own = await draftOf(page)
  page.on('dialog', (asked) => asked.accept())
  await page.goto(`${own}/measures/new`)
  const title = `Einmal ${Date.now()}`
  await fill(page, { title, description: 'Zurück und nochmals.' })
  await page.locator('[name="fundingArea"]').first().check()
  await page.locator('[name="goals"]').first().check()
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

/** The server ends the session of this browser, which is told nothing. */
async function endElsewhere(page: Page) {
  const { origin } = new URL(page.url())
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'session')
  const headers = { origin, cookie: `session=${cookie?.value}` }
  const answer = await fetch(`${origin}/sign-out`, { method: 'POST', headers, redirect: 'manual' })
  expect(answer.status).toBe(303)
}
