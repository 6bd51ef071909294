import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signInAs } from './support/portal.ts'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Reader = { role: Parameters<typeof signInAs>[1]; municipality?: number }

const OFFICER: Reader = { role: 'officer' }
const BEGINNER: Reader = { role: 'clerk', municipality: 1054 }
const REPORTER: Reader = { role: 'signatory', municipality: 1065 }
const SIGNER: Reader = { role: 'signatory', municipality: 1058 }

/** Pages by who reads them; `~` is the reader's own dossier, for the officer the one in review. */
const PAGES: readonly [Reader | null, readonly string[]][] = [
  [
    null,
    ['/', '/calculator?municipality=1065', '/sign-in', '/verify', '/accessibility', '/privacy', '/legal'],
  ],
  [null, ['/components', '/demo/mail', '/nowhere']],
  [BEGINNER, ['~', '~/party', '~/structure', '~/measures', '~/measures/new', '~/budget', '~/documents']],
  [
    BEGINNER,
    [
      '~/review',
      '~/withdraw',
      '/municipality',
      '/municipality/dossiers/new',
      '/municipality/team',
      '/account',
    ],
  ],
  [REPORTER, ['~', '~/agreement', '~/reports/2025', '~/reports/2025/content', '~/reports/2025/accounts']],
  [REPORTER, ['~/reports/2025/ledger', '~/reports/2025/submit', '~/terminate', '/municipality/calendar']],
  [SIGNER, ['~/agreement', '~/agreement/sign', '~/agreement/sign/declaration', '~/agreement/sign-upload']],
  [
    OFFICER,
    [
      '/canton',
      '/canton/dossiers',
      '/canton/reports',
      '/canton/payments',
      '/canton/calendar',
      '/canton/mails',
    ],
  ],
  [OFFICER, ['/canton/people', '/canton/settings', '/canton/audit']],
  [OFFICER, ['~', '~/checklist', '~/approve', '~/return', '~/reject', '~/notes']],
]

for (const [reader, paths] of PAGES)
  for (const path of paths)
    test(`axe finds nothing on ${path} for ${reader ? `${reader.role} ${reader.municipality ?? ''}` : 'everybody'}`, async ({
      page,
    }) => {
      await page.goto('/')
      if (reader) await signInAs(page, reader.role, reader.municipality)
      await page.goto(path.startsWith('~') ? `${await dossierOf(page, reader)}${path.slice(1)}` : path)
      await expect(page.getByRole('main')).toBeVisible()
      expect(await faultsOn(page)).toEqual([])
    })

test('axe finds nothing on a form with faults', async ({ page }) => {
  await page.goto('/')
  await signInAs(page, 'clerk', 1054)
  await page.goto(`${await dossierOf(page, BEGINNER)}/party`)
  await page.locator('[name="iban"]').fill('CH00')
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
})

async function dossierOf(page: Page, reader: Reader | null) {
  await page.goto(reader?.municipality ? '/municipality' : '/canton/dossiers?q=rothenburg')
  return page.locator('main a[href*="/dossiers/MK-"]').first().getAttribute('href')
}

async function faultsOn(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
