import { expect, type Page, test } from '@playwright/test'
import { checkCodeOf, download, pdf, press, signInAs } from './support/portal.ts'

const RESULT = 'Ergebnis'

test('the code of the footer and the file itself say: issued here, in force; one changed byte is unknown', async ({
  page,
}) => {
  const { document, reference } = await agreementOfRoot(page)
  await page.context().clearCookies()
  await page.goto('/verify')
  await page.getByLabel('Prüfcode oder Referenz').fill(checkCodeOf(document))
  await page.getByRole('button', { name: 'Code prüfen' }).click()
  const result = page.getByRole('region', { name: RESULT })
  await expect(result).toContainText('Hier ausgestellt')
  await expect(result).toContainText(reference)
  await expect(result).toContainText('geltende Fassung')

  await check(page, document)
  await expect(result).toContainText('Sie ist unverändert.')
  await expect(result).toContainText('Fassung')
  await page.reload()
  await expect(result).toContainText('Sie ist unverändert.')

  const changed = Buffer.from(document)
  changed[changed.length - 20] = (changed.at(-20) ?? 0) ^ 1
  await check(page, changed)
  await expect(result).toContainText('Nicht bekannt')
  await expect(result).not.toContainText(reference)
})

test('nonsense gets a sentence at its field, a code of nothing an honest answer', async ({ page }) => {
  await page.goto('/verify')
  const code = page.getByLabel('Prüfcode oder Referenz')
  await code.fill('<b>Hallo</b> Welt')
  await page.getByRole('button', { name: 'Code prüfen' }).click()
  await expect(page.getByText('Das ist kein Prüfcode.')).toBeVisible()
  await expect(code).toHaveValue('<b>Hallo</b> Welt')

  await code.fill('0000 1111 2222')
  await page.getByRole('button', { name: 'Code prüfen' }).click()
  await expect(page.getByRole('region', { name: RESULT })).toContainText(
    'Zu diesem Code gibt es kein ausgestelltes Dokument.',
  )
})

async function agreementOfRoot(page: Page) {
  await page.goto('/')
  await signInAs(page, 'signatory', 1065)
  await page.goto('/municipality')
  const own = await page.locator('main a[href*="/dossiers/MK-"]').first().getAttribute('href')
  const reference = /MK-[0-9A-Z-]+/.exec(own ?? '')?.[0] ?? ''
  await page.goto(`/municipality/dossiers/${reference}/agreement`)
  const document = await download(page, page.locator('main a[href^="/documents/"]').first())
  return { document, reference }
}

async function check(page: Page, buffer: Buffer) {
  await page.getByLabel('Datei', { exact: true }).setInputFiles({ ...pdf('Vereinbarung.pdf'), buffer })
  await press(page, 'Datei prüfen')
}
