import { expect, type Page, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { send } from './support/forms.ts'
import { inOwnPortal } from './support/own-portal.ts'
import { fill, press, signInAs } from './support/portal.ts'
import { dossierOf } from './support/story.ts'

const SCHUEPFHEIM = 1008
const PHONE = { width: 360, height: 740 }
/** Every step on a claim that has a page, as long as something of it is open. */
const STEPS = ['book-payment', 'offset', 'plan-instalments', 'waive']

test('a claim and its steps have no fault for axe, and on a phone show what is owed and how it stands', async ({
  browser,
}) => {
  await inOwnPortal({ browser, from: '2027-02-15T08:00:00Z' }, async ({ page }) => {
    const own = await dossierOf(page, SCHUEPFHEIM)
    const canton = own.replace('/municipality/', '/canton/')
    await claimedBack(page, `${canton}/reports/2025`)

    await signInAs(page, 'finance')
    await page.goto(canton)
    const link = await page
      .locator('main a[href*="/claims/"]:not([href*=".pdf"])')
      .first()
      .getAttribute('href')
    const claim = /^.*\/claims\/[\w-]+/.exec(link ?? '')?.[0] ?? ''
    expect(await cut(page)).toEqual([])
    for (const path of [claim, ...STEPS.slice(0, 3).map((step) => `${claim}/${step}`)])
      await looksRight(page, path)
    await signInAs(page, 'officer')
    await looksRight(page, `${claim}/waive`)

    await signInAs(page, 'finance')
    await page.goto(`${claim}/book-payment`)
    await fill(page, { amountRappen: '100', paidOn: '15.2.2027' })
    await press(page, 'Zahlung verbuchen')
    for (const path of [claim, `${claim}/reverse-booking`]) await looksRight(page, path)
    await signInAs(page, 'clerk', SCHUEPFHEIM)
    await looksRight(page, own)
  })
})

/** A settled year is opened once more by two persons, and settled on less: a part is claimed back. */
async function claimedBack(page: Page, report: string) {
  await signInAs(page, 'officer')
  await send(page, `${report}/reopen`, { reason: 'Ein Beleg ist doppelt gezählt.' })
  await signInAs(page, 'second')
  await page.goto(report)
  await page.locator('main a[href*="/proposals/"]').first().click()
  await press(page, 'Bestätigen')
  await signInAs(page, 'officer')
  await send(page, `${report}/corrections`, {
    thirdPartyCorrected: "20'000",
    thirdPartyCorrectionReason: 'Laut Beleg.',
  })
  await send(page, `${report}/approve`)
}

async function looksRight(page: Page, path: string) {
  await page.setViewportSize({ width: 1280, height: 900 })
  expect((await page.goto(path))?.status(), path).toBe(200)
  expect.soft(await faultsOn(page), path).toEqual([])
  await page.setViewportSize(PHONE)
  expect.soft(await cut(page), path).toEqual([])
  expect.soft(await faultsOn(page), `${path} on a phone`).toEqual([])
}

/** The cells of tables of figures that are not whole on the screen, wherever they are scrolled to. */
async function cut(page: Page) {
  await page.setViewportSize(PHONE)
  return page.locator('.table.stacked :is(tbody, tfoot) :is(th, td)').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const { left, right, width } = cell.getBoundingClientRect()
      const isCut = width > 0 && (left < 0 || right > window.innerWidth)
      return isCut ? [`${cell.textContent}: ${Math.round(left)} to ${Math.round(right)}`] : []
    }),
  )
}
