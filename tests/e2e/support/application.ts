import type { Page } from '@playwright/test'
import { declare, fill, press } from './portal.ts'

export async function fileApplication(page: Page, review: string) {
  await page.goto(review)
  await declare(page)
  await press(page, 'Gesuch einreichen')
}

export async function addRowsUntil(page: Page, rows: number) {
  while ((await page.locator('[name$=".label"]').count()) < rows) await press(page, /Budgetzeile hinzufügen/)
}

type BudgetRow = { label: string; measure?: string; amount: string }

export async function budgetRow(page: Page, row: number, { label, measure = '', amount }: BudgetRow) {
  await fill(page, { [`rows.${row}.label`]: label })
  await page.locator(`[name="rows.${row}.measureId"]`).selectOption({ label: measure })
  await page.locator(`[name="rows.${row}.category"]`).selectOption('projects')
  await fill(page, { [`rows.${row}.amounts.2026`]: amount })
}

export async function fillMeasure(page: Page, { title, area }: { title: string; area: number }) {
  await fill(page, { title, description: 'Was wir tun und warum.' })
  await page.locator(`[name="fundingArea"][value="${area}"]`).check()
  await page.locator(`[name="goals"][value="${area === 1 ? 'welcome' : 'exchange'}"]`).check()
  await page.locator('[name="targetGroups"][value="immigrants"]').check()
  await fill(page, { 'keyFigures.0.label': 'Anlässe', 'keyFigures.0.planned': '24' })
}
