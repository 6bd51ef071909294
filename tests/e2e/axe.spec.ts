import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signInAs } from './support/portal.ts'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const PUBLIC = [
  '/',
  '/calculator?municipality=1065',
  '/sign-in',
  '/verify',
  '/accessibility',
  '/privacy',
  '/legal',
  '/components',
  '/demo/mail',
  '/nowhere',
]

test.beforeEach(({ page }) => page.goto('/').then(() => undefined))

for (const path of PUBLIC) test(`axe finds nothing on ${path}`, ({ page }) => checked(page, path))

test('axe finds nothing on the pages of an application', async ({ page }) => {
  await signInAs(page, 'clerk', 1054)
  const own = await firstDossier(page)
  for (const part of [
    '',
    '/party',
    '/structure',
    '/measures',
    '/measures/new',
    '/budget',
    '/documents',
    '/review',
    '/withdraw',
  ])
    await checked(page, `${own}${part}`)
  await checked(page, '/municipality/dossiers/new')
  await checked(page, '/municipality/team')
})

test('axe finds nothing on the pages of a report', async ({ page }) => {
  await signInAs(page, 'signatory', 1065)
  const own = await firstDossier(page)
  for (const part of [
    '',
    '/agreement',
    '/reports/2025',
    '/reports/2025/content',
    '/reports/2025/accounts',
    '/reports/2025/ledger',
    '/reports/2025/submit',
  ])
    await checked(page, `${own}${part}`)
})

test('axe finds nothing where the municipality signs', async ({ page }) => {
  await signInAs(page, 'signatory', 1058)
  const own = await firstDossier(page)
  for (const part of [
    '/agreement',
    '/agreement/sign',
    '/agreement/sign/declaration',
    '/agreement/sign-upload',
  ])
    await checked(page, `${own}${part}`)
})

test('axe finds nothing on a form with faults', async ({ page }) => {
  await signInAs(page, 'clerk', 1054)
  const own = await firstDossier(page)
  await page.goto(`${own}/party`)
  await page.locator('[name="iban"]').fill('CH00')
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await clean(page)
})

test('axe finds nothing on the pages of the canton', async ({ page }) => {
  await signInAs(page, 'officer')
  for (const path of [
    '/canton',
    '/canton/dossiers',
    '/canton/reports',
    '/canton/payments',
    '/canton/calendar',
    '/canton/mails',
    '/canton/people',
    '/canton/settings',
    '/canton/audit',
  ])
    await checked(page, path)
  await page.goto('/canton/dossiers?q=rothenburg')
  const dossier = await page.getByRole('link', { name: /^MK-/ }).first().getAttribute('href')
  for (const part of ['', '/checklist', '/approve', '/return', '/reject', '/notes'])
    await checked(page, `${dossier}${part}`)
})

async function firstDossier(page: Page) {
  await page.goto('/municipality')
  return page.locator('main a[href*="/municipality/dossiers/MK-"]').first().getAttribute('href')
}

async function checked(page: Page, path: string) {
  await page.goto(path)
  await clean(page)
}

async function clean(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
  expect(found, page.url()).toEqual([])
}
