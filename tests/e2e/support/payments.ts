import type { Page } from '@playwright/test'
import { fill, press } from './portal.ts'

const ORDERING = [
  { link: /^Freigeben/, button: 'Freigeben' },
  { link: /^In Zahlung/, button: 'In Zahlung geben' },
]
const CONFIRMING = { link: /estätigen$/, button: 'Als bezahlt bestätigen' }
const RETURNING = { link: /^Von der Bank zurück/, button: 'Als zurückgewiesen festhalten' }

type Tranche = { party: string; tranche: string }

/** Finance pays a tranche, from its release to the confirmation. */
export async function payTranche(page: Page, of: Tranche) {
  for (const step of [...ORDERING, CONFIRMING]) {
    await open(page, of, step.link)
    await press(page, step.button)
  }
}

/** Finance orders a tranche, and the bank sends it back. */
export async function orderInVain(page: Page, of: Tranche, reason: string) {
  for (const step of ORDERING) {
    await open(page, of, step.link)
    await press(page, step.button)
  }
  await open(page, of, RETURNING.link)
  await fill(page, { reason })
  await press(page, RETURNING.button)
}

export function rowOf(page: Page, { party, tranche }: Tranche) {
  return page.getByRole('row').filter({ hasText: party }).filter({ hasText: tranche })
}

async function open(page: Page, of: Tranche, link: RegExp) {
  await page.goto('/canton/payments')
  await rowOf(page, of).getByRole('link', { name: link }).click()
}
