import { expect, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { inOwnPortal } from './support/own-portal.ts'
import { fill, follow, press, signInAs } from './support/portal.ts'

const EMMEN = 1024

test('a period is opened, put into force, and an agreement is renewed into it', async ({ browser }) => {
  test.setTimeout(120_000)
  await inOwnPortal({ browser, from: '2027-02-15T08:00:00Z' }, async ({ page }) => {
    const main = page.getByRole('main')
    await page.goto('/')
    await signInAs(page, 'officer')
    await page.goto('/canton')
    await page.getByRole('navigation').getByRole('link', { name: 'Programm', exact: true }).click()
    await follow(page, 'KIP-Perioden')
    await follow(page, 'Neue Periode eröffnen')
    await fill(page, { name: 'KIP 4 (2028–2031)', startsOn: '1.1.2027' })
    await press(page, 'Neue Periode eröffnen')
    await expect(main).toContainText('überschneidet sich mit einer anderen Periode: KIP 3 (2024–2027)')
    await fill(page, { startsOn: '1.1.2028' })
    await press(page, 'Neue Periode eröffnen')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('KIP 4 (2028–2031)')
    await expect(main).toContainText('fehlt die Rechtsgrundlage')

    expect(await faultsOn(page)).toEqual([])

    await follow(page, 'Entwurf ändern')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Entwurf ändern')
    expect(await faultsOn(page)).toEqual([])
    await fill(page, { legalBasis: 'Programmvereinbarung vom 1. Februar 2027' })
    await press(page, 'Speichern')
    await follow(page, 'In Kraft setzen')
    await expect(main.getByRole('textbox')).toHaveCount(1)
    expect(await faultsOn(page)).toEqual([])
    await fill(page, { reason: 'Der Regierungsrat hat beschlossen.' })
    await press(page, 'In Kraft setzen')
    await expect(main).toContainText('In Kraft, beginnt noch')

    await signInAs(page, 'clerk', EMMEN)
    await page.goto('/municipality')
    const own = await main.locator('a[href*="/dossiers/MK-"]').first().getAttribute('href')
    const reference = /MK-[0-9A-Z-]+/.exec(own ?? '')?.[0]
    await page.goto(`/municipality/dossiers/${reference}/renew`)
    await expect(main).toContainText('KIP 4 (2028–2031)')
    await main.getByRole('button').first().click()
    await expect(page).not.toHaveURL(/\/renew/)
    await expect(main).toContainText('Entwurf')
    await expect(page).not.toHaveURL(new RegExp(`${reference}`))
  })
})
