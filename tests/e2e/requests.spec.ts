import { expect, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { attach, fill, follow, ofProject, pdf, press, signInAs } from './support/portal.ts'

const place = () => ofProject({ js: 1033, 'no-js': 1037 })
const subject = () => ofProject({ js: 'Deutsch am Abend', 'no-js': 'Treffpunkt am Samstag' })

test('a municipality without a dossier asks, the canton answers, takes a slip back and is asked again', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const main = page.getByRole('main')
  await page.goto('/')
  await signInAs(page, 'clerk', place())
  await page.goto('/municipality/requests')
  await follow(page, 'Neue Anfrage')
  expect(await faultsOn(page)).toEqual([])
  await fill(page, { subject: subject(), text: 'Wer bietet das schon an?' })
  await main.getByRole('button', { name: 'Anfrage senden' }).click()
  await expect(main.getByRole('alert')).toContainText('Worum geht es?')
  await expect(page.locator('[name=text]')).toHaveValue('Wer bietet das schon an?')
  expect(await faultsOn(page)).toEqual([])

  await page.getByLabel('Vernetzung').check()
  await attach(page, 'file', pdf('Konzept.pdf'))
  await press(page, 'Anfrage senden')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(subject())
  await expect(main).toContainText('Wartet seit heute auf den Kanton')
  await expect(main).toContainText('Konzept.pdf')
  expect(await faultsOn(page)).toEqual([])
  const own = new URL(page.url()).pathname
  await follow(page, /^Nachricht zurückziehen/)
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Nachricht 1 zurückziehen')
  expect(await faultsOn(page)).toEqual([])

  await signInAs(page, 'officer')
  await page.goto('/canton/requests')
  await follow(page, subject())
  const answer = main.locator('form').filter({ hasText: 'Antwort senden' }).locator('[name=text]')
  await answer.fill('Das geht nur mit Bewilligung.')
  await press(page, 'Antwort senden')
  await expect(main).toContainText('Beantwortet')
  await main.getByRole('link', { name: /^Nachricht zurückziehen/ }).click()
  await fill(page, { reason: 'Gehört in eine andere Anfrage.' })
  await press(page, 'Nachricht 2 zurückziehen')
  await expect(main).toContainText('Wartet seit heute auf den Kanton')
  await expect(main.locator('del')).toContainText('Das geht nur mit Bewilligung.')
  await answer.fill('Emmen und Hochdorf. Beide zeigen es gerne.')
  await press(page, 'Antwort senden')
  await expect(main).toContainText('Beantwortet')

  await signInAs(page, 'clerk', place())
  await page.goto(own)
  await expect(main).toContainText('Emmen und Hochdorf.')
  await fill(page, { text: 'Und wer ist in Emmen dafür da?' })
  await press(page, 'Nachricht senden')
  await expect(main).toContainText('Wartet seit heute auf den Kanton')
  await press(page, 'Als erledigt bezeichnen')
  await expect(main).toContainText('Diese Anfrage ist erledigt')
  expect(await faultsOn(page)).toEqual([])
  await press(page, 'Wieder öffnen')
  await expect(main).toContainText('Wartet seit heute auf den Kanton')
})
