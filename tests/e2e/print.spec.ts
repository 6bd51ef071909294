import { expect, test } from '@playwright/test'
import { signInAs } from './support/portal.ts'

test('a dossier on paper shows its records and its whole history, and nothing to press', async ({ page }) => {
  await page.goto('/')
  await signInAs(page, 'signatory', 1065)
  await page.goto('/municipality')
  await page.locator('main a[href*="/municipality/dossiers/MK"]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Root')
  const width = 794
  await page.setViewportSize({ width, height: 1123 })
  await page.emulateMedia({ media: 'print' })
  await expect(
    page.locator('.main-navigation, .user-menu, .site-footer, .breadcrumb').filter({ visible: true }),
  ).toHaveCount(0)
  await expect(page.locator('.button').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByText('Dossier begonnen')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)

  const [records, aside] = await page.locator('.beside > *').evaluateAll((parts) =>
    parts.map((part) => {
      const { top, bottom } = part.getBoundingClientRect()
      return { top, bottom }
    }),
  )
  expect((aside?.top ?? 0) - (records?.bottom ?? 0)).toBeGreaterThan(10)
})
