import { expect, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { fill, follow, pdf, press, signInAs } from './support/portal.ts'

test('an evaluation is refused with its words kept, entered with its paper, and withdrawn', async ({
  page,
}) => {
  const main = page.getByRole('main')
  await page.goto('/')
  await signInAs(page, 'officer')
  await page.goto('/canton/programme')
  await follow(page, 'Evaluationen')
  await follow(page, 'Evaluation eintragen')
  await fill(page, {
    title: 'Wirkung der Anlaufstellen',
    evaluator: 'Hochschule Luzern',
    evaluatedOn: '31.2.2026',
  })
  await main.getByRole('button', { name: 'Evaluation eintragen' }).click()
  await expect(main.locator('.field-error')).toHaveCount(2)
  await expect(main.getByLabel('Untersucht von')).toHaveValue('Hochschule Luzern')
  await fill(page, { evaluatedOn: '30.6.2026', findings: 'Die Anlaufstellen werden gefunden.' })
  await main.locator('input[type=file]').setInputFiles(pdf('Schlussbericht.pdf'))
  await press(page, 'Evaluation eintragen')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Wirkung der Anlaufstellen')
  await expect(main.getByRole('link', { name: 'Schlussbericht.pdf' }).first()).toBeVisible()
  expect(await faultsOn(page)).toEqual([])

  await follow(page, 'Evaluation ändern')
  await expect(main.getByRole('checkbox')).toHaveCount(1)
  expect(await faultsOn(page)).toEqual([])
  await page.goBack()
  await follow(page, 'Evaluation zurückziehen')
  await expect(main.getByRole('textbox')).toHaveCount(1)
  expect(await faultsOn(page)).toEqual([])
  await fill(page, { reason: 'Im falschen Programm eingetragen.' })
  await press(page, 'Evaluation zurückziehen')
  await expect(main).toContainText('zurückgezogen')
  await expect(main).toContainText('«Im falschen Programm eingetragen.»')
  await expect(main.getByRole('link', { name: 'Evaluation wieder einsetzen' })).toBeVisible()
})
