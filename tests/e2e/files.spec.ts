import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { pdfOfSize } from '../support/pdf-files.ts'
import { attach, fill, named, pdf, press, upload } from './support/portal.ts'
import { ownDraft } from './support/story.ts'

/** Each way of reading the portal has a municipality of its own. */
const PLACES = { js: 1081, 'no-js': 1082 } as const
const place = () => PLACES[test.info().project.name as keyof typeof PLACES]
const readsScripts = () => test.info().project.name === 'js'
const MB = 1024 * 1024
const evidence = (page: Page) => page.locator('input[type=file]')
const done = (page: Page) => page.getByRole('status').first()

test.beforeEach(({ page }) => page.goto('/').then(() => undefined))

test('a file that is too large is named in the form, the words stay, and a script does not even send it', async ({
  page,
}) => {
  await page.goto(`${await ownDraft(page, place())}/structure`)
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await fill(page, { responsiblePerson: 'Getippt und behalten' })
  await attach(page, 'file', named('Scan.pdf', pdfOfSize(30 * MB)))
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()

  const summary = page.getByRole('alert')
  await expect(summary).toContainText('Diese Datei ist zu gross. Möglich sind höchstens 25 MB.')
  await expect(summary).toBeFocused()
  await expect(page.locator('[name="responsiblePerson"]')).toHaveValue('Getippt und behalten')
  expect(sent).toHaveLength(readsScripts() ? 0 : 1)

  await attach(page, 'file', named('Scan.pdf', pdfOfSize(24 * MB)))
  await press(page, 'Speichern')
  await expect(done(page)).toContainText('Datei «Scan.pdf» hochgeladen.')
})

test('words typed beside a file are saved with it, on the page where one is; the field is empty afterwards', async ({
  page,
}) => {
  await page.goto(`${await ownDraft(page, place())}/structure`)
  await fill(page, { contactPoint: 'Fachstelle Integration', mandateBasis: 'Leitbild' })
  await upload(page, 'file', 'Leitbild.pdf')
  await press(page, 'Speichern')
  await expect(page).toHaveURL(/\/structure(\?|$)/)
  await expect(done(page)).toContainText('«Struktur» ist gespeichert')
  await expect(done(page)).toContainText('Datei «Leitbild.pdf» hochgeladen.')
  await expect(page.locator('[name="contactPoint"]')).toHaveValue('Fachstelle Integration')
  await expect(page.getByRole('link', { name: 'Leitbild.pdf', exact: true })).toBeVisible()
  await expect(evidence(page)).toHaveValue('')
})

test('evidence for the structure uploaded among the documents is announced there, also that it lies there already', async ({
  page,
}) => {
  await page.goto(`${await ownDraft(page, place())}/documents`)
  await page.locator('input[type=file]').nth(1).setInputFiles(pdf('Auftrag.pdf'))
  await page.getByRole('button', { name: 'Hochladen' }).nth(1).click()
  await expect(page).toHaveURL(/\/documents(\?|$)/)
  await expect(done(page)).toContainText('Datei «Auftrag.pdf» hochgeladen.')
  await expect(page.locator('input[type=file]').nth(1)).toHaveValue('')

  const again = named('Anderer Name.pdf', pdf('Auftrag.pdf').buffer)
  await page.locator('input[type=file]').nth(1).setInputFiles(again)
  await page.getByRole('button', { name: 'Hochladen' }).nth(1).click()
  await expect(done(page)).toContainText('Diese Datei war schon da, als «Auftrag.pdf».')
  await expect(page.getByRole('link', { name: 'Anderer Name.pdf' })).toHaveCount(0)
})

test('what was said of a file is over once the form is sent without one', async ({ page }) => {
  await page.goto(`${await ownDraft(page, place())}/documents`)
  const press = () => page.getByRole('button', { name: 'Hochladen' }).nth(1).click()
  await page.locator('input[type=file]').nth(1).setInputFiles(pdf('Eins.pdf'))
  await press()
  await expect(done(page)).toContainText('hochgeladen')
  await press()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(done(page)).not.toContainText('hochgeladen')
})

/** By its name a PDF, so that only the server sees that it is none. */
const NO_PDF = named('Leitbild.pdf', Buffer.from('MZ kein PDF'))

test('what was said of a file is over once the server refuses the next one, which leaves nothing unsaved', async ({
  page,
}) => {
  const questions: string[] = []
  page.on('dialog', (asked) => {
    questions.push(asked.message())
    return asked.accept()
  })
  await page.goto(`${await ownDraft(page, place())}/structure`)
  await upload(page, 'file', `Auftrag ${randomUUID()}.pdf`)
  await press(page, 'Speichern')
  await expect(done(page)).toContainText('hochgeladen')

  await attach(page, 'file', NO_PDF)
  await press(page, 'Speichern')
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(done(page)).toBeEmpty()
  await page.getByRole('link', { name: 'Entfernen' }).first().click()
  await expect(page).toHaveURL(/\/remove$/)
  expect(questions).toEqual([])
})

test('words beside a file that the server refuses are still unsaved', async ({ page }) => {
  const questions: string[] = []
  page.on('dialog', (asked) => {
    questions.push(asked.message())
    return asked.dismiss()
  })
  await page.goto(`${await ownDraft(page, place())}/structure`)
  await fill(page, { responsiblePerson: `Person ${randomUUID()}` })
  await attach(page, 'file', NO_PDF)
  await press(page, 'Speichern')
  await expect(page.getByRole('alert')).toBeFocused()
  await page.locator('a[href="/municipality"]').first().click()
  if (readsScripts())
    await expect.poll(() => questions).toEqual([expect.stringContaining('nicht gespeichert')])
})

test('the answer about a file is over once another one is sent to be checked', async ({ page }) => {
  await page.goto('/verify')
  await upload(page, 'file', `Fremd ${randomUUID()}.pdf`)
  await press(page, 'Datei prüfen')
  await expect(page.getByRole('heading', { name: 'Ergebnis' })).toBeVisible()
  await page.getByRole('button', { name: 'Datei prüfen' }).click()
  await expect(page.getByRole('alert')).toContainText('Bitte wählen Sie eine Datei aus.')
  await expect(page.getByRole('heading', { name: 'Ergebnis' })).toHaveCount(0)
})

test('each upload field of a page has its own label', async ({ page }) => {
  await page.goto(`${await ownDraft(page, place())}/documents`)
  for (const label of ['Grundlagenpapier', 'Nachweis der Struktur'])
    await expect(page.getByLabel(label).and(page.locator('input'))).toHaveAttribute('type', 'file')
})

test('a file of another kind is refused with what this field takes', async ({ page }) => {
  const own = await ownDraft(page, place())
  await page.goto(`${own}/documents/resolutions/${place()}`)
  await fill(page, { body: 'Gemeinderat', businessNumber: '2027-3' })
  await attach(page, 'file', {
    name: 'Beschluss.docx',
    mimeType: 'application/msword',
    buffer: Buffer.from('x'),
  })
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Möglich sind: PDF.')
  await expect(page.locator('[name="businessNumber"]')).toHaveValue('2027-3')
})

test('nothing chosen is said above the form, which takes the focus, on the check page too', async ({
  page,
}) => {
  const own = await ownDraft(page, place())
  for (const [path, button] of [
    [`${own}/documents/add/foundation_paper`, 'Hochladen'],
    ['/verify', 'Datei prüfen'],
  ] as const) {
    await page.goto(path)
    await page.getByRole('main').getByRole('button', { name: button }).click()
    await expect(page.getByRole('alert')).toContainText('Bitte wählen Sie eine Datei aus.')
    await expect(page.getByRole('alert')).toBeFocused()
  }
})
