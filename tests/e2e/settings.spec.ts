import { expect, type Page, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { inOwnPortal } from './support/own-portal.ts'
import { fill, follow, press, signInAs } from './support/portal.ts'

test('settings are changed, confirmed, and changed again, which takes the confirmation away', async ({
  browser,
}) => {
  await inOwnPortal({ browser, from: '2027-02-15T08:00:00Z' }, async ({ page, goesOnAt }) => {
    const main = page.getByRole('main')
    await page.goto('/')
    await signInAs(page, 'officer')
    await page.goto('/canton/settings/match')
    await fill(page, { own: '0', reason: 'Beschluss vom 1. Februar.' })
    // A browser that runs scripts says it itself and sends nothing.
    await main.getByRole('button', { name: 'Speichern' }).click()
    await expect(main).toContainText('Dieser Wert ist zu klein. Erlaubt ist mindestens 1.')
    expect(await faultsOn(page)).toEqual([])
    await fill(page, { own: '2' })
    await press(page, 'Speichern')
    await expect(page).toHaveURL(/\/canton\/settings/)
    await expect(rowOf(page, 'matchingRatio')).toContainText('2 : 1')
    expect(await faultsOn(page)).toEqual([])

    await rowOf(page, 'matchingRatio')
      .getByRole('link', { name: /^Bestätigen/ })
      .click()
    await expect(main).toContainText('2 : 1')
    await fill(page, { legalBasis: 'RRB Nr. 7', decidedOn: '1.2.2027' })
    await press(page, 'Bestätigen')
    await expect(rowOf(page, 'matchingRatio')).toContainText('RRB Nr. 7')

    await page.goto('/canton/settings/match')
    await fill(page, { own: '3', reason: 'Noch strenger.', validFrom: '1.7.2027' })
    await press(page, 'Speichern')
    await expect(rowOf(page, 'matchingRatio')).toContainText('Ab 01.07.2027 vorgemerkt')
    await expect(rowOf(page, 'matchingRatio')).toContainText('RRB Nr. 7')
    await page.goto('/canton/settings/history')
    await expect(main).toContainText('Noch strenger.')
    expect(await faultsOn(page)).toEqual([])

    await goesOnAt('2027-07-01T08:00:00Z')
    await page.goto('/')
    await signInAs(page, 'officer')
    await page.goto('/canton/settings')
    await expect(rowOf(page, 'matchingRatio')).toContainText('3 : 1')
    await expect(rowOf(page, 'matchingRatio')).toContainText('vom Kanton zu bestätigen')

    await page.goto('/canton/settings/four-eyes')
    await page.locator('[name="waivers"]').uncheck()
    await fill(page, { reason: 'Zu aufwendig.' })
    await press(page, 'Speichern')
    await signInAs(page, 'second')
    await page.goto('/canton/settings/history')
    await follow(page, 'Als zweite Person bestätigen')
    await expect(main).toContainText('Auf eine Rückforderung verzichten')
    expect(await faultsOn(page)).toEqual([])
    await press(page, 'Als zweite Person bestätigen')
    await expect(main).toContainText('Bestätigt von')
  })
})

const rowOf = (page: Page, name: string) => page.locator(`tr:has(#${name})`)
