import type { Page } from '@playwright/test'
import { press } from './portal.ts'

const PAYING = [
  { link: /^Freigeben/, button: 'Freigeben' },
  { link: /^In Zahlung/, button: 'In Zahlung geben' },
  { link: /estätigen$/, button: 'Als bezahlt bestätigen' },
]

/** Finance pays a tranche, from its release to the confirmation. */
export async function payTranche(page: Page, party: string, tranche: string) {
  for (const step of PAYING) {
    await page.goto('/canton/payments')
    const row = page.getByRole('row').filter({ hasText: party }).filter({ hasText: tranche })
    await row.getByRole('link', { name: step.link }).click()
    await press(page, step.button)
  }
}
