import { expect, type Page, test } from '@playwright/test'
import { faultsOn } from './support/axe.ts'
import { send } from './support/forms.ts'
import { checkCodeOf, declare, fill, follow, ofProject, press, signInAs, upload } from './support/portal.ts'
import { completeApplication, DECLARATION, issuedAgreement, issuedDocument } from './support/story.ts'

/** Each way of reading the portal has municipalities of its own. */
const place = () => ofProject({ js: 1094, 'no-js': 1095 })
const asking = () => ofProject({ js: 1098, 'no-js': 1099 })

test('an agreement issued by mistake and a copy that should not count are taken back, and nobody terminates what ends anyway', async ({
  page,
}) => {
  const main = page.getByRole('main')
  const reference = await issuedAgreement(page, place())
  const [own, canton] = [`/municipality/dossiers/${reference}`, `/canton/dossiers/${reference}`]
  await signInAs(page, 'signatory', place())
  const code = checkCodeOf(await issuedDocument(page, reference))

  await signInAs(page, 'officer')
  await page.goto(canton)
  await follow(page, 'Vereinbarung zurücknehmen')
  await fill(page, { reason: 'Die Kontaktangaben waren falsch.' })
  await press(page, 'Vereinbarung zurücknehmen')
  await expectAt(page, canton)
  await expect(main).toContainText('Beitrag festgelegt')
  await page.goto(`/verify?code=${encodeURIComponent(code)}`)
  await expect(main).toContainText('zurückgenommen')
  await send(page, `${canton}/issue`)

  await accept(page, own)
  await page.goto(own)
  await follow(page, 'Unterschrift zurücknehmen')
  expect(await faultsOn(page)).toEqual([])
  await fill(page, { reason: 'Die Gemeindepräsidentin will sie zuerst lesen.' })
  await press(page, 'Unterschrift zurücknehmen')
  await expectAt(page, own)
  await expect(main).toContainText('Vereinbarung lesen und unterzeichnen')

  await accept(page, own)
  await signInAs(page, 'officer')
  await page.goto(canton)
  await follow(page, 'Unterschrift zurückweisen')
  await fill(page, { reason: 'Die Funktion fehlt.' })
  await press(page, 'Zurückweisen')
  await expectAt(page, canton)
  await expect(main).toContainText('Vereinbarung zur Unterschrift')

  await accept(page, own)
  await signInAs(page, 'officer')
  await page.goto(`${canton}/countersign/accept`)
  await declare(page)
  await press(page, 'Annehmen und in Kraft setzen')
  await expect(main).toContainText('In Kraft')

  await page.goto(canton)
  await expect(main.getByRole('link', { name: 'Vereinbarung kündigen' })).toHaveCount(0)
  await page.goto(`${canton}/terminate`)
  await expect(main).toContainText('Die Vereinbarung endet ohnehin am 31.12.2027')
})

test('what the canton asked to complete is changed, and called off before anybody answers', async ({
  page,
}) => {
  const main = page.getByRole('main')
  const reference = await completeApplication(page, asking())
  const [own, canton] = [`/municipality/dossiers/${reference}`, `/canton/dossiers/${reference}`]
  await signInAs(page, 'signatory', asking())
  await send(page, `${own}/review`, DECLARATION)
  await signInAs(page, 'officer')
  await send(page, `${canton}/take-up`)
  await page.goto(`${canton}/return`)
  await page.getByLabel('Unvollständig').check()
  await fill(page, {
    reason: 'Ein Punkt fehlt.',
    dueOn: '15.3.2027',
    'items.0.text': 'Bitte das Budget erklären.',
  })
  await page.locator('[name="items.0.section"]').selectOption('budget')
  await press(page, 'Zurückgeben')

  await page.goto(canton)
  await follow(page, 'Nachforderung ändern')
  await expect(page.locator('[name="reason"]')).toHaveValue('Ein Punkt fehlt.')
  await expect(page.locator('[name="dueOn"]')).toHaveValue('15.03.2027')
  await fill(page, { 'items.0.text': 'Bitte den Beschluss erklären.', dueOn: '31.3.2027' })
  await press(page, 'Nachforderung ändern')
  await expectAt(page, canton)
  await expect(main).toContainText('Durch eine andere ersetzt')

  await signInAs(page, 'clerk', asking())
  await page.goto(own)
  await expect(main).toContainText('Bitte den Beschluss erklären.')
  await expect(main).not.toContainText('Bitte das Budget erklären.')

  await signInAs(page, 'officer')
  await page.goto(canton)
  await follow(page, 'Nachforderung aufheben')
  await fill(page, { reason: 'Der Beschluss ist vollständig.' })
  await press(page, 'Nachforderung aufheben')
  await expectAt(page, canton)
  await expect(main).toContainText('In Prüfung')
  await expect(main).toContainText('Aufgehoben')
  await signInAs(page, 'clerk', asking())
  await page.goto(own)
  await expect(main).not.toContainText('Bitte den Beschluss erklären.')

  await signInAs(page, 'officer')
  await page.goto(canton)
  await follow(page, 'Eine Unterlage nachfordern')
  await page.getByLabel('Unvollständig').check()
  await fill(page, {
    reason: 'Eine Seite fehlt.',
    'items.0.text': 'Seite 2 des Beschlusses',
    dueOn: '2099-01-15',
  })
  await page.locator('[name="items.0.section"]').selectOption('documents')
  await main.getByRole('button', { name: 'Nachfordern' }).click()
  await expect(main).toContainText('Möglich sind hier die Tage vom')
  await fill(page, { dueOn: '15.3.2027' })
  await press(page, 'Nachfordern')
  await expectAt(page, canton)
  await page.goto(`${canton}/approve`)
  await expect(main).toContainText('Es ist noch eine Nachforderung offen')

  await signInAs(page, 'clerk', asking())
  await page.goto(own)
  await follow(page, 'Einreichen oder antworten')
  expect(await faultsOn(page)).toEqual([])
  await press(page, 'Dem Kanton senden')
  await expect(main).toContainText('Laden Sie das Dokument hoch, oder antworten Sie in Worten.')
  await upload(page, 'file', 'Seite 2.pdf')
  await press(page, 'Dem Kanton senden')
  await expectAt(page, own)
  await expect(main).not.toContainText('Einreichen oder antworten')
  await signInAs(page, 'officer')
  await page.goto(canton)
  await expect(main).toContainText('Seite 2.pdf')
  await expect(main).toContainText('In Prüfung')
})

/** The signatory accepts in the portal. */
async function accept(page: Page, own: string) {
  await signInAs(page, 'signatory', place())
  await send(page, `${own}/agreement/sign/declaration`, DECLARATION)
}

/** On the page of the dossier, which says what is done. */
async function expectAt(page: Page, dossier: string) {
  await expect(page).toHaveURL((url) => url.pathname === dossier)
}
