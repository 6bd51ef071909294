import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { fill, follow, press, signInAs } from './support/portal.ts'

test('a report on the activity is written between its figures, issued as a paper that can be checked, and replaced', async ({
  page,
}) => {
  const main = page.getByRole('main')
  await page.goto('/')
  await signInAs(page, 'officer')
  await page.goto('/canton/programme')
  await follow(page, 'Tätigkeit')
  // With and without JavaScript on another year of the same portal.
  await follow(page, test.info().project.name === 'js' ? '2025' : '2026')
  expect(await faultsOn(page)).toEqual([])
  await press(page, 'Tätigkeitsbericht beginnen')
  await follow(page, 'Worte schreiben')
  expect(await faultsOn(page)).toEqual([])
  await fill(page, { foreword: 'Ein gutes Jahr für die Gemeinden.', outlook: 'Es geht weiter.' })
  await press(page, 'Speichern')
  await expect(main.getByRole('heading', { name: 'Vorwort' })).toBeVisible()
  await expect(main).toContainText('Ein gutes Jahr für die Gemeinden.')
  expect(await faultsOn(page)).toEqual([])

  await follow(page, 'Bericht herausgeben')
  expect(await faultsOn(page)).toEqual([])
  await press(page, 'Bericht herausgeben')
  await expect(main).toContainText('herausgegeben')
  const first = await paperOn(page)
  await page.goto(`/verify?code=${first}`)
  await expect(main).toContainText('ein Tätigkeitsbericht')

  await page.goBack()
  await press(page, 'Durch einen neuen ersetzen')
  await follow(page, 'Bericht herausgeben')
  await press(page, 'Bericht herausgeben')
  await expect(main.locator('.field-error')).toHaveCount(1)
  await fill(page, { reason: 'Ein Satz kam dazu.' })
  await press(page, 'Bericht herausgeben')
  await expect(main).toContainText('Ein Satz kam dazu.')
  expect(await paperOn(page)).not.toBe(first)
  const report = page.url()
  await page.goto(`/verify?code=${first}`)
  await expect(main).toContainText('durch einen späteren ersetzt')

  await page.goto(report)
  await follow(page, 'Bericht zurückziehen')
  expect(await faultsOn(page)).toEqual([])
  await fill(page, { reason: 'Eine Zahl war falsch.' })
  await press(page, 'Bericht zurückziehen')
  await expect(main).toContainText('Eine Zahl war falsch.')
})

/** The hash of the PDF that the page offers. */
async function paperOn(page: Page) {
  const saved = page.waitForEvent('download')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Tätigkeitsbericht .*\.pdf/ })
    .first()
    .click()
  const bytes = await readFile(await (await saved).path())
  expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
  return createHash('sha256').update(bytes).digest('hex')
}
