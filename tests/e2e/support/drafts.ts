import { expect, type Page } from '@playwright/test'
import { ofProject, press, signInAs } from './portal.ts'

export const place = () => ofProject({ js: 1061, 'no-js': 1093 })

export async function draftOf(page: Page): Promise<string> {
  await page.goto('/')
  await signInAs(page, 'clerk', place())
  await page.goto('/municipality/dossiers/new')
  await page.getByLabel('Eine Gemeinde allein').check()
  await page.locator('[name="startYear"]').selectOption('2027')
  await page.locator('[name="endYear"]').selectOption('2027')
  await press(page, 'Gesuch beginnen')
  await expect(page).toHaveURL(/\/MK-/)
  return /\/municipality\/dossiers\/MK-[0-9A-Z-]+/.exec(page.url())?.[0] ?? ''
}
