import { expect, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { fill, follow, press, signInAs } from './support/portal.ts'

test('a draft of the catalogue gets a row, keeps what municipalities have chosen, and is dropped', async ({
  page,
}) => {
  const main = page.getByRole('main')
  await page.goto('/')
  await signInAs(page, 'officer')
  await page.goto('/canton/programme/catalogue')
  await press(page, 'Neuen Entwurf beginnen')
  await expect(main).toContainText('Begrüssung, Information und Beratung')
  const draft = new URL(page.url()).pathname

  await page.goto(`${draft}/edit/target-groups`)
  const rows = await main.locator('.repeated-row').count()
  await main.getByRole('button', { name: 'Zeile hinzufügen' }).click()
  await expect(main.locator('.repeated-row')).toHaveCount(rows + 1)
  await fill(page, { [`rows.${rows}.name`]: 'Grenzgängerinnen und Grenzgänger' })
  expect(await faultsOn(page)).toEqual([])
  await press(page, 'Speichern')
  await expect(main).toContainText('Grenzgängerinnen und Grenzgänger')

  await page.goto(`${draft}/edit/areas`)
  await main.getByRole('button', { name: 'Zeile 1 entfernen' }).click()
  await expect(main.locator('.repeated-row')).toHaveCount(6)
  await press(page, 'Speichern')
  await expect(main.getByRole('alert')).toContainText('Gemeinden haben schon gewählt: Information, Abklärung')
  expect(await faultsOn(page)).toEqual([])

  await page.goto(`${draft}/enact`)
  expect(await faultsOn(page)).toEqual([])
  await page.goto(draft)
  await follow(page, 'Entwurf verwerfen')
  await expect(main.getByLabel('Begründung')).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await fill(page, { reason: 'Nur ein Versuch' })
  await press(page, 'Entwurf verwerfen')
  await expect(main.getByRole('button', { name: 'Neuen Entwurf beginnen' })).toBeVisible()
})
