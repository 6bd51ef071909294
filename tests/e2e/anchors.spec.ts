import { expect, type Page, test } from '@playwright/test'
import { signInAs } from './support/portal.ts'

/** Links into a page that lead nowhere look like a button that does nothing. */
async function brokenAnchors(page: Page, paths: readonly string[]) {
  const links = new Set<string>()
  for (const path of paths) {
    await page.goto(path)
    const found = await page
      .locator('main a[href*="#"]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    for (const href of found) links.add(href)
  }
  const broken: string[] = []
  for (const href of links) {
    await page.goto(href)
    const id = decodeURIComponent(new URL(href).hash.slice(1))
    if ((await page.locator(`[id="${id}"]`).count()) !== 1) broken.push(href)
  }
  return { links: links.size, broken }
}

const own = async (page: Page) => {
  await page.goto('/municipality')
  const [path] = await page
    .locator('h2 a[href^="/municipality/dossiers/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  return path ?? ''
}

test('every link into a page finds its place, for a municipality with a begun application', async ({
  page,
}) => {
  await page.goto('/')
  await signInAs(page, 'clerk', 1054)
  const dossier = await own(page)
  const sections = ['party', 'structure', 'measures', 'budget', 'documents', 'review']
  const found = await brokenAnchors(page, [dossier, ...sections.map((section) => `${dossier}/${section}`)])
  expect(found.broken).toEqual([])
  expect(found.links).toBeGreaterThan(0)
})

test('every link into a page finds its place, on the pages of the canton', async ({ page }) => {
  await page.goto('/')
  await signInAs(page, 'officer')
  const pages = ['', '/dossiers', '/reports', '/payments', '/calendar', '/mails', '/contacts', '/settings']
  const found = await brokenAnchors(
    page,
    pages.map((path) => `/canton${path}`),
  )
  expect(found.broken).toEqual([])
})
