import { expect, test } from '@playwright/test'
import { fill, ofProject, press, signInAs } from './support/portal.ts'
import { ownDraft } from './support/story.ts'

const place = () => ofProject({ js: 1053, 'no-js': 1055 })

test.beforeEach(({ page }) => page.goto('/').then(() => undefined))

test('a lost session loses nothing: after the sign-in the form stands as it was typed', async ({ page }) => {
  const own = await ownDraft(page, place())
  await page.goto(`${own}/structure`)
  await fill(page, { mandateBasis: 'Beschluss vom Frühling' })
  const cookies = await page.context().cookies()
  await page
    .context()
    .clearCookies({ name: cookies.find(({ name }) => name.endsWith('session'))?.name ?? 'session' })
  await press(page, 'Speichern')
  await expect(page).toHaveURL(/\/sign-in/)

  await signInAs(page, 'clerk', place())
  await page.goto(`${own}/structure`)
  await expect(page.locator('[name="mandateBasis"]')).toHaveValue('Beschluss vom Frühling')
})

test('a form from before a lost session takes up what others changed meanwhile, and shows what both did', async ({
  page,
}) => {
  const own = await ownDraft(page, place())
  await page.goto(`${own}/structure`)
  await fill(page, {
    contactPoint: 'Meine Fachstelle',
    responsiblePerson: '',
    mandateBasis: 'Mein Beschluss',
  })
  const other = await page.context().newPage()
  await other.goto(`${own}/structure`)
  await fill(other, { contactPoint: 'Andere Fachstelle', jobPercentage: '35' })
  await press(other, 'Speichern')
  const session = (await page.context().cookies()).find(({ name }) => name.endsWith('session'))
  await page.context().clearCookies({ name: session?.name ?? 'session' })
  await press(page, 'Speichern')
  await expect(page).toHaveURL(/\/sign-in/)

  await signInAs(page, 'clerk', place())
  await page.goto(`${own}/structure`)
  await expect(page.locator('[name="contactPoint"]')).toHaveValue('Meine Fachstelle')
  await expect(page.locator('[name="jobPercentage"]')).toHaveValue('35')
  await expect(page.locator('.field', { hasText: 'Gespeichert ist: Andere Fachstelle' })).toHaveCount(1)
  await press(page, 'Speichern')
  await page.goto(`${own}/structure`)
  for (const [name, value] of [
    ['contactPoint', 'Meine Fachstelle'],
    ['jobPercentage', '35'],
    ['mandateBasis', 'Mein Beschluss'],
  ])
    await expect(page.locator(`[name="${name}"]`)).toHaveValue(value ?? '')
})

test('the page that gives words back after the session has ended shows nobody as signed in', async ({
  page,
}) => {
  const own = await ownDraft(page, place())
  await page.goto(`${own}/structure`)
  await expect(page.locator('.user-menu')).toHaveCount(1)
  await fill(page, { mandateBasis: 'Beschluss vom Herbst' })
  const names = (await page.context().cookies()).map(({ name }) => name)
  for (const name of names.filter((one) => /session|parked/.test(one)))
    await page.context().clearCookies({ name })
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sie sind nicht mehr angemeldet')
  await expect(page).toHaveTitle(/^Fehler: /)
  await expect(page.locator('main')).toContainText('Beschluss vom Herbst')
  await expect(page.locator('.user-menu')).toHaveCount(0)
})
