import { expect, type Page, test } from '@playwright/test'
import { attach, fill, pdf, press, signInAs } from './support/portal.ts'
import { ownDraft } from './support/story.ts'

const BUTTISHOLZ = 1083
const KNUTWIL = 1089

/** What a browser without network, or a proxy before a silent portal, makes of a request. */
const SILENCES: Record<
  string,
  { fall: (page: Page) => Promise<unknown>; end: (page: Page) => Promise<unknown> }
> = {
  'without network': {
    fall: (page) => page.context().setOffline(true),
    end: (page) => page.context().setOffline(false),
  },
  'with a portal that hangs up': {
    fall: (page) => page.route('**/*', (route) => route.abort('connectionreset')),
    end: (page) => page.unroute('**/*'),
  },
  'with a proxy that answers in its place': {
    fall: (page) =>
      page.route('**/*', (route) => route.fulfill({ status: 502, body: '<h1>Bad Gateway</h1>' })),
    end: (page) => page.unroute('**/*'),
  },
}

for (const [silence, { fall, end }] of Object.entries(SILENCES)) {
  test(`${silence} a form stays with everything typed, and is taken once there is an answer again`, async ({
    page,
  }) => {
    await page.goto('/')
    const own = await ownDraft(page, BUTTISHOLZ)
    await page.goto(`${own}/structure`)
    const words = `Fachstelle ${silence}`
    await fill(page, { contactPoint: words })
    await attach(page, 'file', pdf('Auftrag.pdf'))
    await fall(page)
    for (const _ of [1, 2]) {
      await page.getByRole('button', { name: 'Speichern', exact: true }).click()
      await expect(page.getByRole('alert')).toContainText('Keine Verbindung zum Portal')
      await expect(page.locator('[name="contactPoint"]')).toHaveValue(words)
      await expect(page.locator('[name="file"]')).toHaveValue(/Auftrag\.pdf$/)
    }
    await end(page)
    await press(page, 'Speichern')
    await expect(page.getByRole('status').first()).toContainText('gespeichert')
    await expect(page.getByText('Keine Verbindung')).toHaveCount(0)
    await page.goto(`${own}/structure`)
    await expect(page.locator('[name="contactPoint"]')).toHaveValue(words)
  })

  test(`${silence} a form that another address takes stays as well`, async ({ page }) => {
    await page.goto('/')
    await signInAs(page, 'officer')
    await page.goto('/canton/dossiers')
    const dossier = await page.locator('main a[href*="/canton/dossiers/MK"]').first().getAttribute('href')
    await page.goto(dossier ?? '', { waitUntil: 'networkidle' })
    const text = `Notiz ${silence}`
    await fill(page, { text })
    await fall(page)
    await page.getByRole('button', { name: 'Notiz ablegen' }).click()
    await expect(page.getByRole('alert')).toContainText('Keine Verbindung zum Portal')
    await expect(page.locator('[name="text"]')).toHaveValue(text)
    await end(page)
    await press(page, 'Notiz ablegen')
    await expect(page.locator('.notes article', { hasText: text })).toHaveCount(1)
  })

  test(`${silence} a link to a page seen before leaves this one standing, and leads on once there is an answer`, async ({
    page,
  }) => {
    await page.goto('/')
    const own = await ownDraft(page, KNUTWIL)
    await page.goto(own, { waitUntil: 'networkidle' })
    await page.locator(`main a[href="${own}/structure"]`).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Struktur' })).toBeVisible()
    const way = page.locator(`nav a[href="${own}"]`).first()
    await fall(page)
    await way.click()
    await expect(page.getByRole('alert')).toContainText('Keine Verbindung zum Portal')
    await expect(page).toHaveURL(`${own}/structure`)
    await end(page)
    await way.click()
    await expect(page).toHaveURL(own)
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test(`${silence} a link to a page whose code was never loaded leaves this one standing, and leads on once there is an answer`, async ({
    page,
  }) => {
    await page.goto('/')
    const own = await ownDraft(page, KNUTWIL)
    await page.goto(`${own}/structure`, { waitUntil: 'networkidle' })
    const words = `Fachstelle ${silence}`
    await fill(page, { contactPoint: words })
    const way = page.locator('footer a[href="/legal"]')
    page.on('dialog', (dialog) => dialog.accept())
    await fall(page)
    for (const _ of [1, 2]) {
      await way.click()
      await expect(page.getByRole('alert')).toContainText('Keine Verbindung zum Portal')
      await expect(page).toHaveURL(`${own}/structure`)
      await expect(page.locator('[name="contactPoint"]')).toHaveValue(words)
    }
    await end(page)
    await way.click()
    await expect(page).toHaveURL('/legal')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
}
