import { expect, type Page, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { declare, download, fill, follow, ofProject, press, signInAs, upload } from './support/portal.ts'

/** Agreements in force of the demo story, one for each way of reading the portal, with a neighbour that may join. */
const PLACES = {
  js: { bfs: 1024, name: 'emmen', neighbour: { bfs: 1129, name: 'Fischbach' } },
  'no-js': { bfs: 1031, name: 'hochdorf', neighbour: { bfs: 1142, name: 'Roggliswil' } },
} as const
const placeOf = () => ofProject<(typeof PLACES)[keyof typeof PLACES]>(PLACES)

async function openAs(page: Page, role: 'officer' | 'signatory', municipality?: number) {
  await page.goto('/')
  await signInAs(page, role, municipality)
}

/** The agreement of the place, as the officer finds it. */
async function agreementOf(page: Page) {
  await openAs(page, 'officer')
  await page.goto(`/canton/dossiers?q=${placeOf().name}`)
  const link = page.locator('main a[href*="/dossiers/MK-"]').first()
  const reference = /MK-[0-9A-Z-]+/.exec((await link.getAttribute('href')) ?? '')?.[0] ?? ''
  return {
    reference,
    own: `/municipality/dossiers/${reference}`,
    canton: `/canton/dossiers/${reference}`,
  }
}

async function accept(page: Page) {
  const link = page.getByRole('main').getByRole('link', { name: 'Gelesen, weiter zur Annahme' })
  await expect(link).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await link.click()
  await expect(page.getByRole('button', { name: 'Nachtrag annehmen' })).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await declare(page)
  await press(page, 'Nachtrag annehmen')
}

const ask = (page: Page) => page.getByRole('button', { name: 'Vorschau anzeigen' }).click()

test('an amendment is refused for the match, mended, proposed with its differences, accepted, put into force; the old version stays readable', async ({
  page,
}) => {
  const main = page.getByRole('main')
  const { reference, own, canton } = await agreementOf(page)

  await page.goto(`${canton}/amendments/new/amount`)
  await page.getByLabel('Gilt ab 1. Januar').selectOption('2027')
  await page.getByLabel('Neuer Beitrag für ein Jahr').fill('viel')
  await fill(page, { reason: 'Neue Aufgaben ab 2027.' })
  await ask(page)
  await expect(page.getByRole('alert')).toContainText(
    'Neuer Beitrag für ein Jahr: Bitte geben Sie einen Betrag',
  )
  await expect(page).toHaveTitle(/^Fehler: Nachtrag: Höhe des Beitrags · Nachträge · /)
  await expect(page.getByLabel('Begründung')).toHaveValue('Neue Aufgaben ab 2027.')

  await page.getByLabel('Neuer Beitrag für ein Jahr').fill("999'999'999")
  await ask(page)
  await expect(page.getByRole('alert')).toContainText(/2027 fehlen CHF [\d’.]+: So viel müsste die Gemeinde/)
  await expect(page.getByRole('button', { name: 'Der Gemeinde vorschlagen' })).toHaveCount(0)

  await page.getByLabel('Neuer Beitrag für ein Jahr').fill("41'000")
  await ask(page)
  await expect(page.getByRole('heading', { name: 'So sieht der Nachtrag aus' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Beitrag 2027/ }).first()).toContainText('41’000')
  await download(page, page.getByRole('link', { name: 'Entwurf des Nachtrags (PDF)' }))
  await press(page, 'Der Gemeinde vorschlagen')
  await expect(main).toContainText('Zur Annahme bei der Gemeinde')

  await signInAs(page, 'signatory', placeOf().bfs)
  await page.goto(`${own}/amendments`)
  await follow(page, 'Nachtrag 1')
  await expect(page.getByRole('row', { name: /Beitrag 2027/ }).first()).toContainText('41’000')
  await accept(page)
  await expect(main).toContainText('Von der Gemeinde angenommen')
  await follow(page, 'Annahme zurücknehmen')
  expect(await faultsOn(page)).toEqual([])
  await fill(page, { reason: 'Der Gemeinderat will nochmals beraten.' })
  await press(page, 'Annahme zurücknehmen')
  await expect(main).toContainText('Zur Annahme bei der Gemeinde')
  await accept(page)

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

test('who joins comes with its resolution, accepts beside the lead, and finds only the amendment', async ({
  page,
}) => {
  const main = page.getByRole('main')
  const { own, canton } = await agreementOf(page)
  const { bfs, neighbour } = placeOf()

  await page.goto(`${canton}/amendments/new/members`)
  await page.getByLabel('Gilt ab 1. Januar').selectOption('2027')
  await page.getByLabel(neighbour.name, { exact: true }).check()
  await fill(page, { reason: `${neighbour.name} macht mit.` })
  await ask(page)
  await expect(page.getByRole('alert')).toContainText(`der Gemeinderatsbeschluss von ${neighbour.name}`)
  await follow(page, `Beschluss von ${neighbour.name} erfassen`)
  const resolution = { body: 'Gemeinderat', businessNumber: '27-7', amount: "50'000" }
  await fill(page, { ...resolution, resolvedOn: '01.12.2027' })
  await upload(page, 'file', 'Beschluss.pdf')
  // The page looks at the day by itself where it can.
  await main.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('alert')).toContainText('Dieses Datum liegt in der Zukunft')
  await fill(page, { resolvedOn: '01.02.2027' })
  await upload(page, 'file', 'Beschluss.pdf')
  await press(page, 'Speichern')
  await expect(page.getByRole('heading', { name: 'So sieht der Nachtrag aus' })).toBeVisible()
  await press(page, 'Der Gemeinde vorschlagen')
  await expect(page).toHaveURL(/\/amendments\/\d+(\?|$)/)
  const number = /\/amendments\/(\d+)/.exec(page.url())?.[1] ?? ''

  await openAs(page, 'signatory', bfs)
  await page.goto(`${own}/amendments/${number}`)
  await accept(page)
  await expect(main).toContainText(`Es fehlt noch die Annahme von ${neighbour.name}`)

  await openAs(page, 'signatory', neighbour.bfs)
  await page.goto('/municipality')
  await expect(main).toContainText(`Nachtrag ${number} lesen und annehmen`)
  await page.goto(own)
  await expect(page).toHaveURL(/\/amendments$/)
  expect((await page.request.get(`${own}/agreement`)).status()).toBe(404)
  await follow(page, `Nachtrag ${number}`)
  await accept(page)
  await expect(main).toContainText(`Angenommen: ${neighbour.name}`)

  await openAs(page, 'officer')
  await page.goto(`${canton}/amendments/${number}`)
  expect(await faultsOn(page)).toEqual([])
  await follow(page, 'Vorschlag zurückziehen')
  await expect(page.getByLabel('Begründung')).toBeVisible()
  expect(await faultsOn(page)).toEqual([])
  await fill(page, { reason: 'Vorerst ohne.' })
  await press(page, 'Vorschlag zurückziehen')
  await expect(main).toContainText('Zurückgezogen')
  await follow(page, 'Noch einmal vorschlagen')
  await expect(page.getByRole('heading', { name: 'So sieht der Nachtrag aus' })).toBeVisible()
  await expect(page.getByLabel('Begründung')).toHaveValue(`${neighbour.name} macht mit.`)
})
