import { expect, type Page, test } from '@playwright/test'
import { sendFile } from './support/forms.ts'
import { tabTo } from './support/keyboard.ts'
import { faintScanOf, pdf, signInAs } from './support/portal.ts'
import { issuedAgreement, issuedDocument } from './support/story.ts'

const WIDTH = 320
const LEAD = 1085
/** As scanners and people without a space bar write. */
const long = (length: number) => 'Unterlagen_ohne_Abstand_'.repeat(10).slice(0, length)
const FILE_NAME = `${long(116)}.pdf`

test.use({ viewport: { width: WIDTH, height: 800 } })

test('no page of a dossier is wider than a narrow phone, whatever its people wrote without a blank', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const reference = await issuedAgreement(page, LEAD, {
    party: { contactName: long(100), contactEmail: `${long(50)}@gemeinde.example`, accountHolder: long(70) },
    structure: { contactPoint: long(120), responsiblePerson: long(100), mandateBasis: long(200) },
    measure: { title: long(100), description: long(300), 'keyFigures.0.label': long(80) },
    resolution: { body: long(80), businessNumber: long(30) },
    fileName: FILE_NAME,
  })
  await signInAs(page, 'signatory', LEAD)
  await sendFile(
    page,
    `/municipality/dossiers/${reference}/agreement/sign-upload`,
    { signatureKind: 'handwritten_scan' },
    faintScanOf(await issuedDocument(page, reference), FILE_NAME),
  )
  expect(await tooWide(page, `/municipality/dossiers/${reference}`)).toEqual([])
  await signInAs(page, 'officer')
  expect(await tooWide(page, `/canton/dossiers/${reference}`)).toEqual([])
})

test('nor is a page of a report with such a file', async ({ page }) => {
  await page.goto('/')
  await signInAs(page, 'signatory', 1065)
  await page.goto('/municipality')
  const link = await page.locator('main a[href*="/dossiers/MK-"]').first().getAttribute('href')
  const report = `/municipality/dossiers/${/MK-[0-9A-Z-]+/.exec(link ?? '')?.[0]}/reports/2025`
  await sendFile(page, `${report}/ledger`, {}, pdf(FILE_NAME))
  expect(await tooWide(page, report)).toEqual([])
})

/** Where tables hold running text, and who reads them. */
const TABLES = [
  ['officer', undefined, '/canton'],
  ['officer', undefined, '/canton/settings'],
  ['officer', undefined, '/canton/settings/reminders'],
  ['officer', undefined, '/canton/audit'],
  ['officer', undefined, '/canton/calendar'],
  ['officer', undefined, '/canton/mails'],
  ['officer', undefined, '/canton/reports'],
  ['officer', undefined, '/canton/dossiers'],
  ['clerk', 1065, '/municipality/calendar'],
] as const

test('running text in a table is never squeezed into a ribbon of single words', async ({ page }) => {
  await page.goto('/')
  const ribbons: string[] = []
  for (const [role, municipality, path] of TABLES) {
    await signInAs(page, role, municipality)
    await page.goto(path)
    const found = await page.locator('.table :is(th, td)').evaluateAll(squeezed)
    ribbons.push(...found.map((cell) => `${path}: ${cell}`))
  }
  expect(ribbons).toEqual([])
})

/** The cells of more than six lines that are narrower than about thirty letters. */
function squeezed(cells: Element[]) {
  return cells.flatMap((cell) => {
    const text = document.createRange()
    text.selectNodeContents(cell)
    const lines = text.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(cell).lineHeight)
    const isRibbon = lines > 6.5 && cell.clientWidth < 230
    return isRibbon ? [`${cell.textContent} on ${Math.round(lines)} lines of ${cell.clientWidth} px`] : []
  })
}

test('every column of a contribution is reached on a phone, by keyboard where the table scrolls', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/')
  await signInAs(page, 'clerk', 1103)
  await page.goto('/municipality')
  const dossier = await page.locator('main a[href*="/dossiers/MK-"]').first().getAttribute('href')
  await page.goto(`${dossier}/budget`)
  await page.locator('summary', { hasText: 'Berechnung des Beitrags' }).click()
  const table = page.getByRole('table', { name: 'Beitrag des Kantons', exact: true })
  const box = page.getByRole('group', { name: 'Beitrag des Kantons: Tabelle' })
  const last = table.getByRole('columnheader').last()
  await expect(last).toHaveText('Nötige Eigenleistung')
  await tabTo(page, box)
  const hidden = () => last.evaluate(rightOfScreen)
  expect(await hidden()).toBeGreaterThan(0)
  for (let press = 0; press < MOST_PRESSES; press += 1) await page.keyboard.press('ArrowRight')
  await expect.poll(hidden).toBe(0)
})

/** More than enough to move over a table that is twice as wide as a phone. */
const MOST_PRESSES = 20

/** How many pixels of a cell lie beyond its scrolling box, or beyond the screen. */
function rightOfScreen(cell: Element) {
  const box = cell.closest('.scroll-box')?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY
  return Math.max(0, Math.round(cell.getBoundingClientRect().right - Math.min(box, window.innerWidth)))
}

/** Follows every link that stays within the dossier; the pages that are wider than the screen. */
async function tooWide(page: Page, start: string) {
  const wide: string[] = []
  const known = new Set([start])
  for (const path of known) {
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    if (width > WIDTH) wide.push(`${path} is ${width} px wide`)
    for (const next of await pagesFrom(page, start)) known.add(next)
  }
  expect(known.size).toBeGreaterThan(3)
  return wide
}

async function pagesFrom(page: Page, start: string) {
  const links = await page
    .locator('main a[href]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  return links
    .map((href) => href.replace(/[?#].*$/, ''))
    .filter((href) => href.startsWith(start) && !/\.\w+$/.test(href))
}
