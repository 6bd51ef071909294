import { expect, type Page, type Request, test } from '@playwright/test'
import { signInAs } from './support/portal.ts'

const ROOT = 1065
const EBIKON = 1054

/** Bytes of JavaScript, packed as they were sent. */
const MOST_ON_FIRST_PAGE = 110_000
const MOST_WITH_FORM = 150_000

test('the first page of a clerk brings at most 110 kB of JavaScript', async ({ page }) => {
  await page.goto('/privacy')
  await signInAs(page, 'clerk', ROOT)
  expect(await weightOf(page, '/municipality')).toBeLessThan(MOST_ON_FIRST_PAGE)
})

test('schema and checks of a form come when somebody begins to fill it in', async ({ page }) => {
  await page.goto('/privacy')
  await signInAs(page, 'clerk', EBIKON)
  const budget = await sectionOf(page, 'budget')
  expect(await weightOf(page, budget)).toBeLessThan(MOST_WITH_FORM)

  const fetched = page.waitForRequest(/form-checks/)
  await page.locator('[name="rows.0.label"]').focus()
  await fetched
})

test('a form whose checks cannot be fetched goes to the server, which checks it', async ({ page }) => {
  await page.goto('/privacy')
  await signInAs(page, 'clerk', EBIKON)
  await page.route(/form-checks/, (route) => route.abort())
  await page.goto(await sectionOf(page, 'party'), { waitUntil: 'networkidle' })
  await page.locator('[name="iban"]').fill('CH00')
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('IBAN')
})

test('a reader loads the words of one language, and those of no other area', async ({ page }) => {
  await page.goto('/privacy')
  await signInAs(page, 'clerk', ROOT)
  const scripts = await scriptsOf(page, '/municipality')
  expect(
    scripts.map((script) => new URL(script.url()).pathname).filter((path) => !/^\/assets\/de\//.test(path)),
  ).toEqual([])
  const words = (await Promise.all(scripts.map(textOf))).join('\n')
  expect(words).toContain('Meine Dossiers')
  expect(words).not.toContain('My dossiers')
  expect(words).not.toContain('"cockpit.')
})

test('a page that stands open while the language is changed elsewhere goes on in the new one', async ({
  page,
  context,
}) => {
  await page.goto('/privacy')
  await signInAs(page, 'clerk', ROOT)
  await page.goto('/municipality', { waitUntil: 'networkidle' })
  const other = await context.newPage()
  await other.goto('/language?to=en&back=/legal')
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-CH')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeAttached()
  await expect(page).toHaveURL(/\/municipality\/team$/)
})

/** The address of a section of the only dossier that a municipality fills in. */
async function sectionOf(page: Page, section: string) {
  await page.goto('/municipality')
  const own = await page.locator('main a[href*="/dossiers/MK-"]').first().getAttribute('href')
  return `${own?.match(/.*\/MK-[^/]+/)?.[0]}/${section}`
}

async function weightOf(page: Page, address: string) {
  const scripts = await scriptsOf(page, address)
  expect(scripts.length).toBeGreaterThan(5)
  const sizes = await Promise.all(scripts.map((script) => script.sizes()))
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
}

/** Everything a first visit runs, until nothing more comes. */
async function scriptsOf(page: Page, address: string): Promise<Request[]> {
  await page.goto('about:blank')
  const scripts: Request[] = []
  const note = (request: Request) => void (/\.js$/.test(request.url()) && scripts.push(request))
  const cache = await page.context().newCDPSession(page)
  await cache.send('Network.clearBrowserCache')
  page.on('requestfinished', note)
  await page.goto(address, { waitUntil: 'networkidle' })
  page.off('requestfinished', note)
  return scripts
}

async function textOf(script: Request) {
  return (await script.response())?.text()
}
