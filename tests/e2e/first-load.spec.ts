import {
  type APIRequestContext,
  type BrowserContext,
  expect,
  type Page,
  type Request,
  test,
} from '@playwright/test'
import { pagesWithinReach } from './support/pages.ts'
import { press, READERS, signInAs } from './support/portal.ts'

const ROOT = 1065
const EBIKON = 1054

/** Bytes of JavaScript, packed as they were sent. */
const MOST = 110_000
/** What one address shows depends on the state of its record; so many records of each are looked at. */
const MOST_OF_A_KIND = 3
/** So many pages of each reader are loaded in a browser: those that name the most. */
const HEAVIEST = 3

test('no page of a municipality brings more than 110 kB of JavaScript', async ({ page, context }) => {
  await page.goto('/privacy')
  const sizeOf = sizes(page.request)
  for (const reader of READERS.filter(([, municipality]) => municipality)) {
    await signInAs(page, ...reader)
    const found = await pagesWithinReach(page.request, ['/municipality', '/account'], MOST_OF_A_KIND)
    const named: { path: string; bytes: number }[] = []
    for (const { path, pattern, html } of found) {
      if (!/^\/(municipality|account)\b/.test(pattern)) continue
      const bytes = await Promise.all(scriptsIn(html).map(sizeOf))
      named.push({ path, bytes: bytes.reduce((sum, one) => sum + one, 0) })
    }
    const heaviest = named.sort((one, other) => other.bytes - one.bytes).slice(0, HEAVIEST)
    expect(heaviest).toHaveLength(HEAVIEST)
    for (const { path } of heaviest)
      expect(await weightOf(context, path), `bytes of ${path}`).toBeLessThan(MOST)
  }
})

test('schema and checks of a form come when somebody begins to fill it in', async ({ page }) => {
  await page.goto('/privacy')
  await signInAs(page, 'clerk', EBIKON)
  const scripts = await scriptsOf(page, await sectionOf(page, 'budget'))
  expect(scripts.map((script) => script.url()).filter((url) => /form-checks|schemas/.test(url))).toEqual([])

  const fetched = page.waitForRequest(/form-checks/)
  await page.locator('[name="rows.0.label"]').focus()
  await fetched
})

test('what is typed, chosen and ticked before the checks have come stays and is sent', async ({ page }) => {
  await page.goto('/privacy')
  await signInAs(page, 'clerk', EBIKON)
  let arrive: () => void = () => undefined
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(/form-checks/, async (route) => {
    await arrival
    await route.continue()
  })
  await page.goto(`${await sectionOf(page, 'measures')}/new`, { waitUntil: 'networkidle' })
  await page.locator('[name="title"]').fill('Treffpunkt am Bach')
  await page.locator('[name="fundingArea"]').last().check()
  await page.locator('[name="goals"]').last().check()
  await page.locator('[name="targetGroups"]').first().check()
  const come = page.waitForResponse(/form-checks/)
  arrive()
  await come
  await page.locator('[name="description"]').fill('Offen für alle')
  await press(page, 'Speichern')
  await page.getByRole('link', { name: 'Treffpunkt am Bach', exact: true }).click()
  await expect(page.locator('[name="title"]')).toHaveValue('Treffpunkt am Bach')
  await expect(page.locator('[name="fundingArea"]').last()).toBeChecked()
  await expect(page.locator('[name="targetGroups"]').first()).toBeChecked()
})

test('a form whose checks cannot be fetched goes to the server, which checks it', async ({ page }) => {
  await page.goto('/privacy')
  await signInAs(page, 'clerk', EBIKON)
  await page.route(/form-checks/, (route) => route.abort())
  await page.goto(await sectionOf(page, 'party'), { waitUntil: 'networkidle' })
  await page.evaluate(() => document.documentElement.setAttribute('data-stayed', ''))
  await page.locator('[name="iban"]').fill('CH00')
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('IBAN')
  // Sent by the page itself, and not by the browser in its place.
  await expect(page.locator('html[data-stayed]')).toBeAttached()
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

const scriptsIn = (html: string) => [...new Set(html.match(/\/assets\/[\w./$-]+\.js/g))].sort()

/** How much each script weighs, asked once. */
function sizes(request: APIRequestContext) {
  const known = new Map<string, Promise<number>>()
  return (script: string) => {
    const size = known.get(script) ?? sizeOf(request, script)
    known.set(script, size)
    return size
  }
}

async function sizeOf(request: APIRequestContext, script: string) {
  const answer = await request.head(script, { headers: { 'Accept-Encoding': 'br' } })
  return Number(answer.headers()['content-length'])
}

async function weightOf(context: BrowserContext, address: string) {
  const page = await context.newPage()
  const scripts = await scriptsOf(page, address)
  expect(scripts.length).toBeGreaterThan(3)
  const sent = await Promise.all(scripts.map((script) => script.sizes()))
  await page.close()
  return sent.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
}

/** Everything a first visit runs, until nothing more comes. */
async function scriptsOf(page: Page, address: string): Promise<Request[]> {
  await page.goto('about:blank')
  const scripts: Request[] = []
  const note = (request: Request) => void (/\.js$/.test(request.url()) && scripts.push(request))
  const cache = await page.context().newCDPSession(page)
  await cache.send('Network.enable')
  await cache.send('Network.setCacheDisabled', { cacheDisabled: true })
  page.on('requestfinished', note)
  await page.goto(address, { waitUntil: 'networkidle' })
  page.off('requestfinished', note)
  return scripts
}

async function textOf(script: Request) {
  return (await script.response())?.text()
}
