import { expect, type Page, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { type OwnPortal, ownPortal } from './support/own-portal.ts'
import { attach, fill, follow, press, signInAs } from './support/portal.ts'

test.describe.configure({ mode: 'serial' })
test.describe('what the canton enters of its programme, in a portal of its own,', () => {
  let portal: OwnPortal
  let page: Page
  test.beforeAll(async ({ browser }) => {
    portal = await ownPortal(browser, '2027-02-15T08:00:00Z')
    page = portal.page
    await page.goto('/')
    await signInAs(page, 'officer')
  })
  test.afterAll(() => portal.close())

  test('a key is drafted, its brackets pasted and mended, put into force and taken back', async () => {
    const main = page.getByRole('main')
    await page.goto('/canton/programme')
    await follow(page, 'Verteilschlüssel')
    await follow(page, 'Neuer Entwurf')
    await fill(page, { name: 'Variante B, gestuft' })
    await main.getByLabel(/^Grössenklassen/).check()
    await press(page, 'Entwurf beginnen')

    await main.getByText('Aus einer Tabelle einfügen').first().click()
    await fill(page, { paste: "20’000\t90'000\n0\t12 000\n5'000\tviel" })
    await press(page, 'Zeilen übernehmen')
    await expect(page.locator('[name="brackets.2.amount"]')).toHaveAttribute('aria-invalid', 'true')
    await fill(page, { 'brackets.2.amount': '36000' })
    await press(page, 'Nach Grenze sortieren')
    await expect(page.locator('[name="brackets.1.over"]')).toHaveValue(/5.?000/)
    expect(await faultsOn(page)).toEqual([])
    await press(page, 'Speichern')
    await expect(main.getByRole('heading', { level: 1 })).toContainText('Variante B, gestuft')
    await expect(main).toContainText('Entwurf')

    await page.goto('/canton/programme/simulator')
    await expect(
      main.getByRole('columnheader', { name: 'Differenz, Version 2, Variante B, gestuft' }),
    ).toBeVisible()
    await expect(main.getByRole('row', { name: /^Ebikon/ })).toContainText('36’000.00')
    expect(await faultsOn(page)).toEqual([])
    await main.getByLabel('die laufenden Vereinbarungen').check()
    await main.getByRole('button', { name: 'Vergleichen' }).click()
    await expect(page).toHaveURL(/over=agreements/)
    await expect(main.getByRole('row', { name: /^Ebikon/ })).toHaveCount(0)
    await page.goBack()
    await main.getByRole('link', { name: 'Version 2, Variante B, gestuft' }).first().click()

    await follow(page, 'In Kraft setzen')
    await fill(page, { legalBasis: 'Regierungsratsbeschluss Nr. 112 vom 2. Februar 2027', reason: '   ' })
    await fill(page, { inForceFrom: '1.7.2037' })
    await main.getByRole('button', { name: 'Zeigen, was das ändert' }).click()
    await expect(main.getByRole('alert')).toBeVisible()
    await fill(page, { inForceFrom: '1.7.2027', reason: 'Der Regierungsrat hat beschlossen.' })
    await main.getByRole('button', { name: 'Zeigen, was das ändert' }).click()
    await expect(main).toContainText('ab 1. Juli 2027')
    expect(await faultsOn(page)).toEqual([])
    await press(page, 'In Kraft setzen')
    await expect(main).toContainText('beschlossen')

    await follow(page, 'Inkraftsetzung zurücknehmen')
    expect(await faultsOn(page)).toEqual([])
    await fill(page, { reason: 'Der Beschluss ist aufgeschoben.' })
    await press(page, 'Inkraftsetzung zurücknehmen')
    await expect(main.getByRole('link', { name: 'Entwurf verwerfen' })).toBeVisible()
  })

  test('a list of project grants names its faults by line, is mended, taken over, and the faulty one dropped', async () => {
    const main = page.getByRole('main')
    await page.goto('/canton/programme/grants/import')
    await attach(page, 'file', csv('BFS-Nr.;Projekt;Jahr\n1024;Treff;2026\n1057;Fest;2026\n'))
    await press(page, 'Datei einlesen')
    await expect(main).toContainText('In der Datei ist ein Fehler')
    await expect(main.getByRole('row').filter({ hasText: 'Diese Gemeinde gibt es' })).toContainText('3')
    expect(await faultsOn(page)).toEqual([])
    const faulty = page.url()

    await follow(page, 'Datei einlesen')
    await attach(page, 'file', csv('BFS-Nr.;Projekt;Jahr\n1024;Treff;2026\n1065;Fest;2026\n'))
    await press(page, 'Datei einlesen')
    await fill(page, { reason: 'Liste der Projektförderung vom 15. Februar 2027' })
    await press(page, 'Ins Register übernehmen')
    await expect(main).toContainText('übernommen')
    await page.goto('/canton/programme/grants')
    await expect(main.getByRole('row').filter({ hasText: 'Treff' })).toContainText('Emmen')

    await page.goto(faulty)
    await follow(page, 'Datei verwerfen')
    expect(await faultsOn(page)).toEqual([])
    await fill(page, { reason: 'Durch die berichtigte ersetzt.' })
    await press(page, 'Datei verwerfen')
    await expect(main.getByRole('row').filter({ hasText: 'verworfen' })).toHaveCount(1)
  })

  test('the residents of a reference day name what is missing, are mended, taken over, and the faulty table dropped', async () => {
    const main = page.getByRole('main')
    await page.goto('/canton/programme/population')
    await expect(main.getByRole('row').filter({ hasText: '31.12.2023' }).first()).toContainText(
      'beruhen darauf',
    )
    expect(await faultsOn(page)).toEqual([])
    await follow(page, 'Bevölkerungszahlen aus einer Datei')
    expect(await faultsOn(page)).toEqual([])
    const names = await municipalities(page)
    const table = (lines: readonly string[]) => csv(['Gemeinde;Einwohner;Stichtag', ...lines].join('\n'))
    const lines = names.map((name, at) => `${name};${1000 + at};31.12.2026`)
    await attach(page, 'file', table([...lines.slice(2), `${names[1]};viele;31.12.2026`]))
    await press(page, 'Datei einlesen')
    await expect(main).toContainText('Eine Gemeinde dieses Stichtags fehlt')
    await expect(
      main.getByRole('row').filter({ hasText: '«viele» ist keine Zahl von Personen' }),
    ).toBeVisible()
    await expect(main.getByRole('button', { name: 'Ins Register übernehmen' })).toHaveCount(0)
    expect(await faultsOn(page)).toEqual([])
    const faulty = page.url()

    await follow(page, 'Datei einlesen')
    await attach(page, 'file', table(lines))
    await press(page, 'Datei einlesen')
    await fill(page, { reason: 'LUSTAT, veröffentlicht am 1. Februar 2027' })
    await page.locator('[name="leapsChecked"]').check()
    await press(page, 'Ins Register übernehmen')
    await expect(main).toContainText('Die Zahlen stehen im Register')
    await page.goto(`${new URL(page.url()).pathname}/withdraw`)
    await expect(page.locator('[name="reason"]')).toBeVisible()
    expect(await faultsOn(page)).toEqual([])
    await page.goto('/canton/programme/population')
    await expect(main.getByRole('row').filter({ hasText: '31.12.2026' }).first()).toContainText(
      'noch kein Beitrag beruht darauf',
    )

    await page.goto(faulty)
    await follow(page, 'Datei verwerfen')
    expect(await faultsOn(page)).toEqual([])
    await fill(page, { reason: 'Durch die ganze ersetzt.' })
    await press(page, 'Datei verwerfen')
    await expect(main.getByRole('row').filter({ hasText: 'verworfen' })).toHaveCount(1)
  })
})

/** Those that exist today, as the register of residents names them. */
async function municipalities(page: Page): Promise<string[]> {
  await page.goto('/canton/programme/population')
  const table = page.getByRole('table', { name: 'Je Gemeinde' })
  const rows = await table.getByRole('row').all()
  const cells = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allInnerTexts()))
  const names = await table.getByRole('rowheader').allInnerTexts()
  await follow(page, 'Bevölkerungszahlen aus einer Datei')
  return names.filter((_, at) => cells[at]?.[1] !== '–')
}

function csv(content: string) {
  return { name: 'Projekte.csv', mimeType: 'text/csv', buffer: Buffer.from(content) }
}
