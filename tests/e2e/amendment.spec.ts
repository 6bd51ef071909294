import { expect, test } from '@playwright/test'
import { declare, download, fill, follow, press, signInAs } from './support/portal.ts'

/** Agreements in force of the demo story, one for each way of reading the portal. */
const PLACES = { js: { bfs: 1024, name: 'emmen' }, 'no-js': { bfs: 1031, name: 'hochdorf' } } as const
const placeOf = () => PLACES[test.info().project.name as keyof typeof PLACES]

test('an amendment is proposed with its differences, accepted, put into force; the old version stays readable', async ({
  page,
}) => {
  const main = page.getByRole('main')
  await page.goto('/')
  await signInAs(page, 'officer')
  await page.goto(`/canton/dossiers?q=${placeOf().name}`)
  const link = page.locator('main a[href*="/dossiers/MK-"]').first()
  const reference = /MK-[0-9A-Z-]+/.exec((await link.getAttribute('href')) ?? '')?.[0] ?? ''
  const [own, canton] = [`/municipality/dossiers/${reference}`, `/canton/dossiers/${reference}`]

  await page.goto(`${canton}/amendments/new/amount`)
  await page.getByLabel('Gilt ab 1. Januar').selectOption('2027')
  await page.getByLabel('Neuer jährlicher Beitrag').fill('viel')
  await fill(page, { reason: 'Neue Aufgaben ab 2027.' })
  await page.getByRole('button', { name: 'Vorschau anzeigen' }).click()
  await expect(page.getByRole('alert')).toContainText(
    'Neuer jährlicher Beitrag: Bitte geben Sie einen Betrag',
  )
  await expect(page).toHaveTitle(/^Fehler: Nachtrag: Höhe des Beitrags · Nachträge · /)
  await expect(page.getByLabel('Begründung')).toHaveValue('Neue Aufgaben ab 2027.')

  await page.getByLabel('Neuer jährlicher Beitrag').fill("41'000")
  await page.getByRole('button', { name: 'Vorschau anzeigen' }).click()
  await expect(page.getByRole('heading', { name: 'So sieht der Nachtrag aus' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Beitrag 2027/ }).first()).toContainText('41’000')
  await download(page, page.getByRole('link', { name: 'Entwurf des Nachtrags (PDF)' }))
  await press(page, 'Der Gemeinde vorschlagen')
  await expect(main).toContainText('Zur Annahme bei der Gemeinde')

  await signInAs(page, 'signatory', placeOf().bfs)
  await page.goto(`${own}/amendments`)
  await follow(page, 'Nachtrag 1')
  await expect(page.getByRole('row', { name: /Beitrag 2027/ }).first()).toContainText('41’000')
  await follow(page, 'Gelesen, weiter zur Annahme')
  await declare(page)
  await press(page, 'Nachtrag annehmen')
  await expect(main).toContainText('Von der Gemeinde angenommen')

  await signInAs(page, 'officer')
  await page.goto(`${canton}/amendments/1`)
  await press(page, 'In Kraft setzen')
  await expect(main).toContainText('In Kraft seit')

  await signInAs(page, 'signatory', placeOf().bfs)
  await page.goto(`${own}/agreement`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Fassung 2/)
  await expect(main).toContainText('41’000')
  await page.getByText('Frühere Fassungen').click()
  const old = page.getByRole('group').getByRole('link').first()
  await expect(old).toBeVisible()
  await download(page, old)

  await page.goto(`/verify?code=${reference}, Fassung 1`)
  await expect(main).toContainText('Abgelöst: In Kraft ist Fassung 2')
})
