import { expect, type Page, test } from '@playwright/test'
import { press, signInAs } from './support/portal.ts'
import { applicationWithOneMeasure } from './support/story.ts'

const DOPPLESCHWAND = 1001
const FLUEHLI = 1004
const HOCHDORF = 1031
const SCHUEPFHEIM = 1008

test('the budget goes on counting in a page that the browser has translated', async ({ page }) => {
  await page.goto(`${await applicationWithOneMeasure(page, DOPPLESCHWAND)}/budget`)
  const verdict = page.getByRole('main').getByRole('status').last()
  await page.locator('[name="rows.0.category"]').selectOption('projects')
  await page.locator('[name="rows.0.amounts.2027"]').fill("400'000")
  await expect(verdict).toHaveText('Die Eigenleistung reicht.')
  await translate(page)

  await page.locator('[name="rows.0.amounts.2027"]').fill('1')
  await expect(verdict).toContainText('reicht noch nicht: 2027')
  await expect(page.getByRole('table').filter({ hasText: 'Eigenleistung' })).toContainText('1.00')
})

test('a new budget line is for the only measure', async ({ page }) => {
  await page.goto(`${await applicationWithOneMeasure(page, FLUEHLI)}/budget`)
  const chosen = page.locator('[name="rows.0.measureId"] option:checked')
  await expect(chosen).toHaveText('Begrüssungsgespräche')
})

test('where the canton asks for a reason, every line of the accounts has room for one', async ({ page }) => {
  await page.goto('/')
  await signInAs(page, 'clerk', HOCHDORF)
  await page.goto('/municipality')
  const dossier = await page
    .locator('main a[href*="/municipality/dossiers/MK-"]')
    .first()
    .getAttribute('href')
  await page.goto(`${dossier}/reports/2025/accounts`)
  await expect(page.getByRole('main')).toContainText('Die Miete liegt über dem Budget: Bitte begründen.')
  const amounts = page.locator('[name$=".declared"]')
  const reasons = page.getByLabel(/Grund der Abweichung/)
  await expect(reasons).toHaveCount(await amounts.count())
})

test('a reason nobody asks for is added by its button, and stays in the form when it is refused', async ({
  page,
}) => {
  await page.goto('/')
  await signInAs(page, 'clerk', SCHUEPFHEIM)
  await page.goto('/municipality')
  const dossier = await page
    .locator('main a[href*="/municipality/dossiers/MK-"]')
    .first()
    .getAttribute('href')
  const accounts = `${dossier}/reports/2026/accounts`
  await page.goto(accounts)
  const amount = page.locator('[name="lines.0.declared"]')
  const planned = /[\d’]+(\.\d\d)?/.exec(await page.locator('.repeated-row').first().innerText())?.[0] ?? ''
  await amount.fill(planned)
  const row = page.locator('.repeated-row').first()
  const reason = row.getByLabel(/Grund der Abweichung/)
  const add = row.getByRole('button', { name: /^Begründung hinzufügen/ })
  await expect(reason).toHaveCount(0)
  await add.click()
  await expect(reason).toBeFocused()
  await expect(add).toHaveCount(0)

  await reason.fill('x'.repeat(2001))
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('höchstens 2’000 Zeichen')
  await expect(reason).toHaveValue('x'.repeat(2001))

  await reason.fill('Eine Rechnung kam erst im Januar.')
  await press(page, 'Speichern')
  await page.goto(accounts)
  await expect(reason).toHaveValue('Eine Rechnung kam erst im Januar.')
  await expect(amount).toHaveValue(planned)
})

test('only a box that scrolls is a stop for the keyboard', async ({ page }) => {
  await page.goto('/')
  await signInAs(page, 'officer')
  await page.goto('/canton')
  const stops = page.locator('.scroll-box[tabindex="0"]')
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(stops).toHaveCount(0)
  await page.setViewportSize({ width: 360, height: 800 })
  await expect(stops.first()).toHaveAccessibleName(/seitlich/)
})

test('in forced colours only the current item of the navigation carries a bar', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/')
  await signInAs(page, 'officer')
  await page.goto('/canton/dossiers')
  const bars = await page.locator('.main-navigation a').evaluateAll((items) => {
    const ground = document.body.appendChild(document.createElement('p'))
    ground.style.setProperty('background', 'canvas')
    const { backgroundColor } = getComputedStyle(ground)
    const marked = items.filter((item) => getComputedStyle(item).borderBottomColor !== backgroundColor)
    return marked.map((item) => item.textContent)
  })
  expect(bars).toEqual(['Dossiers'])
})

test('on a phone a section says its place among the others at the top', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/')
  await signInAs(page, 'clerk', 1054)
  await page.goto('/municipality')
  const own = await page.locator('main a[href*="/dossiers/MK-"]').first().getAttribute('href')
  await page.goto(`${own}/budget`)
  await expect(page.getByRole('link', { name: 'Abschnitt 4 von 6' })).toBeInViewport()
})

test('on an English page names of municipalities and districts are marked as German', async ({ page }) => {
  await page.goto('/')
  await signInAs(page, 'officer')
  await page.goto('/language?to=en&back=%2Fcanton%2Fdossiers%3Fq%3Demmen')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-CH')
  await expect(page.locator('table [lang="de-CH"]')).toHaveText(['Emmen', 'Hochdorf'])
})

/** As translating browsers do: the words of each text go into elements of their own. */
async function translate(page: Page) {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    while (texts.nextNode()) found.push(texts.currentNode as Text)
    for (const text of found) {
      if (!text.data.trim() || text.parentElement?.closest('script, style, select, [translate="no"]'))
        continue
      const words = document.createElement('font')
      words.textContent = text.data
      text.replaceWith(words)
    }
  })
}
