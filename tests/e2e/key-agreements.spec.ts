import { expect, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { inOwnPortal } from './support/own-portal.ts'
import { fill, follow, press, signInAs } from './support/portal.ts'

test('a new key is put into force, shown over the agreements that run, and followed by an amendment each', async ({
  browser,
  javaScriptEnabled,
}) => {
  await inOwnPortal({ browser, from: '2027-02-15T08:00:00Z' }, async ({ page }) => {
    const main = page.getByRole('main')
    await page.goto('/')
    await signInAs(page, 'officer')
    await page.goto('/canton/programme/keys/new')
    await fill(page, { name: 'Beschlossen' })
    await page.locator('[name="form"][value="per_capita"]').check()
    await press(page, 'Entwurf beginnen')
    await fill(page, { base: "1'000", rate: 'zwei' })
    if (javaScriptEnabled) await expect(main).toContainText('Noch nicht vollständig (1)')
    await fill(page, { rate: '2' })
    if (javaScriptEnabled)
      await expect(main).toContainText(/Zusammen CHF [\d’]+\.00 im Jahr, über \d+ Gemeinden/)
    await press(page, 'Speichern')
    await follow(page, 'In Kraft setzen')
    await fill(page, { legalBasis: 'RRB Nr. 412', reason: 'Beschlossen.', inForceFrom: '1.1.2027' })
    await page.getByRole('button', { name: 'Zeigen, was das ändert' }).click()
    await press(page, 'In Kraft setzen')

    await follow(page, 'Laufende Vereinbarungen')
    expect(await faultsOn(page)).toEqual([])
    const boxes = page.locator('[name="ticked"]')
    const count = await boxes.count()
    expect(count).toBeGreaterThan(1)
    await boxes.last().uncheck()
    await press(page, 'Nachträge vorschlagen')
    await expect(boxes).toHaveCount(1)
    await expect(main.getByRole('link', { name: /^Nachtrag \d/ })).toHaveCount(count - 1)

    await follow(page, /^Nachtrag vorbereiten/)
    await expect(main).toContainText('Version 2 des Verteilschlüssels')
    await fill(page, { reason: 'Neuer Schlüssel.' })
    await press(page, 'Vorschau anzeigen')
    await expect(main).toContainText('Beitrag 2027')
    expect(await faultsOn(page)).toEqual([])
    await press(page, 'Der Gemeinde vorschlagen')
    await expect(main).toContainText('Zur Annahme bei der Gemeinde')
  })
})
