import { expect, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { type FoundPage, mainOf, PAGE_PATTERNS, pagesWithinReach } from './support/pages.ts'
import { fill, follow, press, READERS, signInAs } from './support/portal.ts'

/** Where a reader begins: at the start, and at what no link of a page leads to. */
const STARTS = ['/', '/account', '/account/calendar', '/calculator?municipality=1065']
const STARTS_OF_ALL = ['/sign-in/sent', '/verify', '/verify?code=0000+1111+2222', '/nowhere']
const STARTS_OF_OFFICER = ['/canton/contacts']

/** More than the demo story has dossiers. */
const ALL_OF_A_KIND = 20
/** The others of the canton stand on the same records as the officer, and a municipality has few. */
const SOME_OF_A_KIND = 8

/** Pages that nobody meets in the demo story, by why; a page of the route table that is neither met nor here fails the test. */
const NOT_MET: Readonly<Record<string, readonly string[]>> = {
  'looked at where its own test stands on it': [
    '/municipality/dossiers/:reference/accounts/:id',
    '/municipality/dossiers/:reference/accounts/:id/:step',
    '/municipality/dossiers/:reference/amendments/:number',
    '/municipality/dossiers/:reference/amendments/:number/accept',
    '/municipality/dossiers/:reference/paper',
    '/canton/dossiers/:reference/approve',
    '/canton/dossiers/:reference/accounts/:id',
    '/canton/dossiers/:reference/accounts/:id/:step',
    '/canton/dossiers/:reference/amendments/:number',
    '/canton/dossiers/:reference/amendments/:number/:step',
    '/canton/dossiers/:reference/proposals/:proposalId',
    '/canton/dossiers/:reference/proposals/:proposalId/decline',
    '/canton/dossiers/:reference/reports/:year/extension/correct',
    '/canton/activity/reports/:report',
    '/canton/activity/reports/:report/:act',
    '/canton/activity/reports/:report/edit',
    '/canton/activity/reports/:report/issue',
    '/canton/evaluations/:evaluation',
    '/canton/evaluations/:evaluation/:act',
    '/canton/evaluations/:evaluation/edit',
    '/canton/programme/grants/imports/:import',
    '/canton/programme/grants/imports/:import/drop',
    '/canton/programme/population/imports/:import',
    '/canton/programme/population/imports/:import/drop',
    '/canton/programme/population/imports/:import/withdraw',
    '/canton/programme/catalogue/:catalogue/drop',
    '/canton/programme/catalogue/:catalogue/edit/:part',
    '/canton/programme/catalogue/:catalogue/enact',
    '/canton/dossiers/:reference/chain',
    '/canton/programme/chain/:chain',
    '/canton/programme/chain/:chain/drop',
    '/canton/programme/chain/:chain/edit',
    '/canton/programme/chain/:chain/enact',
    '/canton/programme/keys/:key/:act',
    '/canton/programme/keys/:key/agreements',
    '/canton/programme/keys/:key/edit',
    '/canton/programme/keys/:key/enact',
    '/canton/programme/periods/:period/:act',
    '/canton/programme/periods/:period/edit',
    '/canton/settings/unconfirm/:point',
    '/canton/settings/versions/:version/:act',
  ],
  'the same page as the one of the other side or of another record': [
    '/municipality/dossiers/:reference/amendments/:number/:step',
    '/municipality/dossiers/:reference/proposals/:proposalId',
    '/municipality/dossiers/:reference/proposals/:proposalId/decline',
    '/municipality/dossiers/:reference/reports/:year/paper',
    '/municipality/requests/:inquiry/withdraw/:what',
  ],
  'answers a form or a mail only': [
    '/language',
    '/sign-in/confirm',
    '/unsubscribe/:mail',
    '/municipality/dossiers/:reference/reports/:year/submitted',
  ],
  'no record of the demo story is so far': [
    '/canton/dossiers/:reference/claims/:id',
    '/canton/dossiers/:reference/claims/:id/:step',
    '/municipality/dossiers/:reference/documents/add/:slot',
    '/municipality/dossiers/:reference/hand-over/:matter/back',
    '/municipality/dossiers/:reference/documents/:documentId/replace',
    '/municipality/dossiers/:reference/reports/:year/ledger/remove',
    '/canton/dossiers/:reference/documents/:documentId/replace',
    '/canton/dossiers/:reference/notes',
    '/canton/requests/:inquiry/notes',
    '/canton/dossiers/:reference/issue',
    '/canton/dossiers/:reference/countersign/accept',
    '/canton/dossiers/:reference/replace-copy',
    '/canton/dossiers/:reference/reports/:year/notice',
    '/canton/dossiers/:reference/reports/:year/notice/correct',
    '/canton/dossiers/:reference/reports/:year/notice/take-back',
    '/canton/mergers/:bfsNumber/roles',
    '/canton/mergers/:bfsNumber/undo',
    '/canton/settings/applications/:opening/close',
    '/canton/contacts/:id',
  ],
}
const WITHOUT_RECORD = Object.values(NOT_MET).flat()

test('axe finds nothing on any page of the demo story', async ({ page }) => {
  // A bound for what hangs: these are some 170 pages, and a thousand looked through for links.
  test.setTimeout(1_200_000)
  const seen = new Set<string>()
  const met = new Set<string>()
  // A page that the browser would say in other words than the server is reported here.
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(`${page.url()}: ${error.message}`))
  await page.goto('/')
  for (const reader of [null, ...READERS]) {
    if (reader) await signInAs(page, ...reader)
    const isOfficer = reader?.[0] === 'officer'
    const starts = [...STARTS, ...(reader ? [] : STARTS_OF_ALL), ...(isOfficer ? STARTS_OF_OFFICER : [])]
    const most = isOfficer ? ALL_OF_A_KIND : SOME_OF_A_KIND
    for (const found of await pagesWithinReach(page.request, starts, most)) {
      met.add(found.pattern)
      if (seen.has(lookOf(found))) continue
      seen.add(lookOf(found))
      await page.goto(found.path, { waitUntil: 'domcontentloaded' })
      await expect(page.getByRole('main')).toBeVisible()
      expect.soft(await faultsOn(page), `${reader?.join(' ') ?? 'everybody'}: ${found.path}`).toEqual([])
    }
  }
  const missed = PAGE_PATTERNS.filter((pattern) => !met.has(pattern) && !WITHOUT_RECORD.includes(pattern))
  expect(missed).toEqual([])
  expect(WITHOUT_RECORD.filter((pattern) => !PAGE_PATTERNS.includes(pattern))).toEqual([])
  expect(broken).toEqual([])
})

test('axe finds nothing on a form with faults', async ({ page }) => {
  await page.goto('/')
  await signInAs(page, 'clerk', 1054)
  await page.goto('/municipality')
  const own = await page.locator('main a[href*="/dossiers/MK-"]').first().getAttribute('href')
  await page.goto(`${own}/party`)
  await page.locator('[name="iban"]').fill('CH00')
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
})

test('axe finds nothing where the confirmation of a setting is taken back', async ({ page }) => {
  await page.goto('/')
  await signInAs(page, 'officer')
  await page.goto('/canton/settings')
  const unconfirm = page.getByRole('main').locator('a[href*="/unconfirm/"]').first()
  if ((await unconfirm.count()) === 0) {
    await follow(page, /^Bestätigen/)
    await fill(page, { legalBasis: 'RRB Nr. 7', decidedOn: '1.2.2027' })
    await press(page, 'Bestätigen')
  }
  await unconfirm.click()
  await expect(page.getByLabel('Begründung')).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
})

/** The address and the kinds of elements on it: the same form or table with other words has the same faults. */
function lookOf({ pattern, html }: FoundPage) {
  const kinds = mainOf(html).match(/<(h[1-6]|table|fieldset|select|textarea)\b/g)
  return `${pattern} ${[...new Set(kinds)].sort().join(' ')}`
}
