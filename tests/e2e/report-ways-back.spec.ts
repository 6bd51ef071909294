import { expect, type Page, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { send } from './support/forms.ts'
import { fill, follow, ofProject, press, signInAs } from './support/portal.ts'

test('a settled year is opened once more by two persons and settled anew; the first settlement stays readable', async ({
  page,
}) => {
  const main = page.getByRole('main')
  const report = await reportOf(page, 'Entlebuch', 2025)
  await page.goto(report)
  const before = await main.getByRole('link', { name: /ersetzt seit/ }).count()
  await follow(page, 'Wieder öffnen …')
  await expect(main).toContainText('wenn ihn eine zweite Person des Kantons bestätigt')
  await fill(page, { reason: '   ' })
  await main.getByRole('button', { name: 'Bericht wieder öffnen' }).click()
  await expect(main).toContainText('Diese Angabe ist erforderlich')
  await fill(page, { reason: 'Ein Beleg ist doppelt gezählt.' })
  await press(page, 'Bericht wieder öffnen')
  await expect(page).toHaveURL(onThe(report))
  await expect(main).toContainText('Wartet auf die Bestätigung einer anderen Person')
  await expect(main).toContainText('Abgerechnet')

  await confirmedBySecond(page, report)
  await signInAs(page, 'officer')
  await page.goto(report)
  await expect(main).toContainText('In Prüfung')
  await send(page, `${report}/approve`)
  await send(page, `${report}/settle`)
  await page.goto(report)
  await expect(main).toContainText('Abgerechnet')
  await expect(main.getByRole('link', { name: /ersetzt seit/ })).toHaveCount(before + 1)
})

test('a mistyped extension is put right, and the day that was meant counts', async ({ page }) => {
  const main = page.getByRole('main')
  const { mistyped, meant, shown } = ofProject({
    js: { mistyped: '30.6.2027', meant: '30.4.2027', shown: '30. April 2027' },
    'no-js': { mistyped: '31.8.2027', meant: '31.5.2027', shown: '31. Mai 2027' },
  })
  const report = await reportOf(page, 'Entlebuch', 2026)
  await page.goto(report)
  await follow(page, 'Frist erstrecken …')
  await fill(page, { reason: 'Der Kontoauszug kommt später.', dueOn: mistyped })
  await press(page, 'Frist erstrecken')
  await expect(page).toHaveURL(onThe(report))
  await follow(page, /berichtigen/)
  expect(await faultsOn(page)).toEqual([])
  await fill(page, { reason: 'Gemeint war ein anderer Monat.', dueOn: meant })
  await press(page, 'Frist berichtigen')
  await expect(page).toHaveURL(onThe(report))
  await expect(main).toContainText(shown)
})

const answers = { js: 'declined', 'no-js': 'confirmed' } as const

test('a year that nobody reports on is settled ex officio by two persons, and waited for again by two', async ({
  page,
}) => {
  const main = page.getByRole('main')
  const report = await reportOf(page, 'Root', 2025)
  await page.goto(report)
  await follow(page, 'Von Amtes wegen abrechnen …')
  await fill(page, { reason: 'Zwei Mahnungen blieben ohne Antwort.' })
  await press(page, 'Von Amtes wegen abrechnen')
  await expect(page).toHaveURL(onThe(report))
  await waitingForSecond(page, report)
  await expect(main).toContainText('Die Abrechnung, die dann gilt')
  await expect(main).toContainText('Zwei Mahnungen blieben ohne Antwort.')
  if (ofProject(answers) === 'declined') {
    await follow(page, 'Ablehnen')
    await fill(page, { reason: 'Die Gemeinde hat angerufen.' })
    await press(page, 'Ablehnen')
    await page.goto(report)
    await expect(main).toContainText('Bestätigung abgelehnt: Jahr 2025 von Amtes wegen abrechnen')
    return
  }
  await press(page, 'Bestätigen')

  await signInAs(page, 'signatory', 1065)
  await page.goto(report.replace('/canton/', '/municipality/'))
  await expect(main).toContainText('von Amtes wegen')

  await signInAs(page, 'officer')
  await page.goto(report)
  await expect(main).toContainText('CHF 30’319.00')
  await expect(main).toContainText(/Vorgeschlagen von .+ Bestätigt von/)
  await expect(main.getByRole('link', { name: 'Wieder öffnen …' })).toHaveCount(0)
  await follow(page, 'Bericht neu abwarten …')
  await fill(page, { dueOn: '31.12.2040', reason: 'Der Bericht ist unterwegs.' })
  await press(page, 'Bericht neu abwarten')
  await expect(main.getByRole('alert')).toContainText('höchstens bis')
  await fill(page, { dueOn: '15.4.2027' })
  await press(page, 'Bericht neu abwarten')
  await confirmedBySecond(page, report)
  await signInAs(page, 'signatory', 1065)
  await page.goto(report.replace('/canton/', '/municipality/'))
  await expect(main).toContainText('15. April 2027')
})

async function reportOf(page: Page, party: string, year: number) {
  await page.goto('/')
  await signInAs(page, 'officer')
  await page.goto(`/canton/dossiers?q=${party}`)
  const link = await page.locator('main a[href*="/canton/dossiers/MK-"]').first().getAttribute('href')
  return `/canton/dossiers/${/MK-[0-9A-Z-]+/.exec(link ?? '')?.[0]}/reports/${year}`
}

/** The page of a record, whatever it says was done. */
const onThe = (path: string) => new RegExp(`${path}(\\?.*)?$`)

/** The second person finds on the record what waits. */
async function waitingForSecond(page: Page, report: string) {
  await signInAs(page, 'second')
  await page.goto(report)
  await page.locator('main a[href*="/proposals/"]').first().click()
  await expect(page).toHaveURL(/\/proposals\//)
  expect(await faultsOn(page)).toEqual([])
}

/** And confirms it. */
async function confirmedBySecond(page: Page, report: string) {
  await waitingForSecond(page, report)
  await press(page, 'Bestätigen')
  await expect(page).toHaveURL(onThe(report.replace(/\/reports.*/, '')))
}
