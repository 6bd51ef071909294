import { expect, test } from '@playwright/test'
import { fill, ofProject, press, signInAs } from './support/portal.ts'
import { ownDraft } from './support/story.ts'

const place = () => ofProject({ js: 1053, 'no-js': 1055 })

test.beforeEach(({ page }) => page.goto('/').then(() => undefined))

test('amounts, dates and an IBAN that are wrong get a sentence at their field, and what was typed stays', async ({
  page,
}) => {
  const own = await ownDraft(page, place())
  await page.goto(`${own}/party`)
  await fill(page, { contactName: 'Carla Christen', iban: 'CH93 0076 2011 6238 5295 8', postalCode: '12' })
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('IBAN')
  await expect(page.locator('[name="iban"]')).toHaveValue('CH93 0076 2011 6238 5295 8')
  await expect(page.locator('[name="contactName"]')).toHaveValue('Carla Christen')

  await page.goto(`${own}/structure`)
  await fill(page, { contactPoint: 'Anlaufstelle', mandateSince: '30.2.2024', ownBudget: '12,5 Mio' })
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('[name="mandateSince"]')).toHaveValue('30.2.2024')
  await expect(page).toHaveTitle(/Fehler/)
})

test('a stale page is told that somebody else was quicker, and keeps what was typed', async ({ page }) => {
  const own = await ownDraft(page, place())
  await page.goto(`${own}/structure`)
  const other = await page.context().newPage()
  await other.goto(`${own}/structure`)
  await fill(other, { contactPoint: `Fachstelle ${Date.now()}` })
  await press(other, 'Speichern')

  await fill(page, { contactPoint: 'Meine Fassung' })
  await press(page, 'Speichern')
  await expect(page.getByRole('main')).toContainText('Hier wurde inzwischen etwas geändert')
  await expect(page.locator('[name="contactPoint"]')).toHaveValue('Meine Fassung')
})

test('the dossier of another municipality does not exist, neither to read nor to change', async ({
  page,
}) => {
  const own = await ownDraft(page, place())
  await signInAs(page, 'clerk', 1103)
  for (const path of [own, `${own}/party`, own.replace('municipality', 'canton')]) {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
  }
  const { origin } = new URL(page.url())
  const form = { contactName: 'Fremd' }
  const written = await page.request.post(`${own}/party`, { form, headers: { origin } })
  expect(written.status()).toBe(404)
})

test('a form from another site is refused', async ({ page }) => {
  const own = await ownDraft(page, place())
  const headers = { origin: 'https://boese.example', 'sec-fetch-site': 'cross-site' }
  const answer = await page.request.post(`${own}/withdraw`, { form: { reason: 'x' }, headers })
  expect(answer.status()).toBe(403)
})

test('sent twice, a measure is one measure', async ({ page }) => {
  const own = await ownDraft(page, place())
  await page.goto(`${own}/measures/new`)
  const form = Object.fromEntries(
    await Promise.all(
      ['id', 'seen'].map(async (name) => [name, await page.locator(`main [name="${name}"]`).inputValue()]),
    ),
  )
  const { origin } = new URL(page.url())
  const typed = {
    title: 'Doppelt',
    description: 'Einmal genügt.',
    fundingArea: '1',
    targetGroups: 'immigrants',
    goals: 'welcome',
  }
  for (const _ of [1, 2])
    await page.request.post(`${own}/measures/new`, { form: { ...form, ...typed }, headers: { origin } })
  await page.goto(`${own}/measures`)
  await expect(page.getByRole('link', { name: /^Ändern.*Doppelt/ })).toHaveCount(1)
})
