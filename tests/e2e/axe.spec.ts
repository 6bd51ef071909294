import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signInAs } from './support/portal.ts'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Reader = { role: Parameters<typeof signInAs>[1]; municipality?: number; dossier?: string }

const OFFICER: Reader = { role: 'officer', dossier: 'rothenburg' }
const KEEPER: Reader = { role: 'officer', dossier: 'root' }
const COUNTERSIGNER: Reader = { role: 'officer', dossier: 'willisau' }
const ADMIN: Reader = { role: 'admin' }
const BEGINNER: Reader = { role: 'clerk', municipality: 1054 }
const APPLICANT: Reader = { role: 'clerk', municipality: 1059 }
const REPORTER: Reader = { role: 'signatory', municipality: 1065 }
const SIGNER: Reader = { role: 'signatory', municipality: 1058 }
const NEW_AMOUNT = 'fromYear=2027&amountRappen=41000&reason=Neue+Aufgaben'

/** What a page answers that has no other choice. */
const EXPECTED: Readonly<Record<string, number>> = { '/nowhere': 404 }

/** Pages by who reads them; `~` is the reader's own dossier, for the canton the one it looks for. */
const PAGES: readonly [Reader | null, readonly string[]][] = [
  [
    null,
    ['/', '/calculator?municipality=1065', '/sign-in', '/accessibility', '/privacy', '/legal', '/components'],
  ],
  [null, ['/verify', '/verify?code=0000+1111+2222', '/verify?code=Hallo', '/demo/mail', '/nowhere']],
  [BEGINNER, ['~', '~/party', '~/structure', '~/measures', '~/measures/new', '~/budget', '~/documents']],
  [BEGINNER, ['~/review', '/municipality', '/municipality/dossiers/new', '/municipality/team']],
  [BEGINNER, ['/account', '/account/deputies', '/account/calendar']],
  [APPLICANT, ['~', '~/party', '~/structure', '~/measures', '~/budget', '~/documents', '~/review']],
  [REPORTER, ['~', '~/agreement', '~/reports/2025', '~/reports/2025/content', '~/reports/2025/accounts']],
  [REPORTER, ['~/reports/2025/ledger', '~/reports/2025/submit', '~/terminate', '/municipality/calendar']],
  [REPORTER, ['~/amendments', '~/renew']],
  [SIGNER, ['~/agreement', '~/agreement/sign', '~/agreement/sign/declaration', '~/agreement/sign-upload']],
  [SIGNER, ['~/agreement/rule', '~/withdraw']],
  [OFFICER, ['/canton', '/canton/dossiers', '/canton/reports', '/canton/payments', '/canton/calendar']],
  [OFFICER, ['/canton/mails', '/canton/people', '/canton/audit', '/canton/settings']],
  [OFFICER, ['~', '~/checklist', '~/approve', '~/return', '~/reject', '~/notes']],
  [OFFICER, ['/canton/reports/remind', '/canton/contacts', '/canton/mergers']],
  [KEEPER, ['~', '~/amendments', '~/amendments/new/members', '~/amendments/new/budget', '~/terminate']],
  [KEEPER, [`~/amendments/new/amount?${NEW_AMOUNT}`, '~/reports/2025', '~/reports/2025/extension']],
  [COUNTERSIGNER, ['~/countersign']],
  [ADMIN, ['/canton/settings/reminders', '/canton/settings/reminders/annual_report']],
  [ADMIN, ['/canton/settings/mails/report-reminder']],
]

for (const [reader, paths] of PAGES)
  test(`axe finds nothing for ${nameOf(reader)} on ${paths.join(', ')}`, async ({ page }) => {
    await page.goto('/')
    if (reader) await signInAs(page, reader.role, reader.municipality)
    const own = paths.some(isOfDossier) ? await dossierOf(page, reader) : ''
    for (const path of paths) {
      const answer = await page.goto(isOfDossier(path) ? `${own}${path.slice(1)}` : path)
      expect(answer?.status(), path).toBe(EXPECTED[path] ?? 200)
      await expect(page.getByRole('main')).toBeVisible()
      expect.soft(await faultsOn(page), path).toEqual([])
    }
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

function nameOf(reader: Reader | null) {
  return reader ? `${reader.role} ${reader.municipality ?? reader.dossier ?? ''}` : 'everybody'
}

function isOfDossier(path: string) {
  return path.startsWith('~')
}

async function dossierOf(page: Page, reader: Reader | null) {
  await page.goto(reader?.municipality ? '/municipality' : `/canton/dossiers?q=${reader?.dossier ?? ''}`)
  return (await page.locator('main a[href*="/dossiers/MK-"]').first().getAttribute('href')) ?? ''
}

/** A label and an error belong to one field: no two elements share an id. */
async function idsTwice(page: Page) {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return ids.filter((id, index) => ids.indexOf(id) !== index)
  })
}

async function faultsOn(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze()
  const twice = (await idsTwice(page)).map((id) => `two elements have the id ${id}`)
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
  return [...found, ...twice]
}
