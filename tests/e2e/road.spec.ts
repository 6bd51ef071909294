import { expect, type Page, test } from '@playwright/test'
import { scannedPaper } from '../support/scanned-paper.ts'
import { addRowsUntil, budgetRow, fileApplication, fillMeasure } from './support/application.ts'
import { faultsOn } from './support/axe.ts'
import { send } from './support/forms.ts'
import { orderInVain, payTranche, rowOf } from './support/payments.ts'
import { attach, declare, fill, follow, named, ofProject, press, signInAs, upload } from './support/portal.ts'

/** Each way of reading the portal has a municipality of its own. */
const PLACES = { js: { bfs: 1051, name: 'Adligenswil' }, 'no-js': { bfs: 1052, name: 'Buchrain' } }
const placeOf = () => ofProject(PLACES)
const MEASURES = ['Begrüssungsgespräche', 'Treffpunkt Deutsch']

test.describe.configure({ mode: 'serial' })
test.describe('the whole road, from application to settlement and back', () => {
  let page: Page
  let reference = ''
  const own = (rest = '') => `/municipality/dossiers/${reference}${rest}`
  const canton = (rest = '') => `/canton/dossiers/${reference}${rest}`

  const complaints: string[] = []
  let scan: Buffer

  test.beforeAll(async ({ browser }) => {
    scan = await scannedPaper()
    page = await browser.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on(
      'console',
      (message) => message.text().includes('Content Security Policy') && complaints.push(message.text()),
    )
  })
  test.afterAll(() => page.close())

  test('a clerk begins an application and fills in who, with what structure', async () => {
    await page.goto('/')
    await letInLate(page, placeOf().bfs)
    await signInAs(page, 'clerk', placeOf().bfs)
    await page.goto('/municipality')
    await follow(page, 'Neues Gesuch')
    await page.getByLabel('Eine Gemeinde allein').check()
    await page.locator('[name="startYear"]').selectOption('2026')
    await page.locator('[name="endYear"]').selectOption('2026')
    await press(page, 'Gesuch beginnen')
    await expect(page).toHaveURL(/\/party(\?|$)/)
    reference = /MK-\d{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(page.url())?.[0] ?? ''

    await fill(page, {
      contactName: 'Anna Amrein',
      contactEmail: 'a.amrein@gemeinde.example',
      contactPhone: '041 555 11 22',
    })
    await fill(page, { street: 'Dorfstrasse 1', postalCode: '6043', town: placeOf().name })
    await fill(page, { iban: 'CH93 0076 2011 6238 5295 7', accountHolder: `Gemeinde ${placeOf().name}` })
    await press(page, 'Speichern und weiter')

    await expect(page).toHaveURL(/\/structure/)
    await fill(page, {
      contactPoint: 'Fachstelle Integration',
      responsiblePerson: 'Anna Amrein',
      jobPercentage: '40',
    })
    await fill(page, { mandateBasis: 'Leitbild', mandateSince: '1.8.2022', ownBudget: "65'000" })
    await press(page, 'Speichern und weiter')
    await expect(page).toHaveURL(/\/measures/)
  })

  test('she plans two measures with key figures', async () => {
    for (const [index, title] of MEASURES.entries()) {
      await page.goto(own('/measures/new'))
      await fillMeasure(page, { title, area: index === 0 ? 1 : 5 })
      await press(page, 'Speichern')
      await expect(page.getByRole('main')).toContainText(title)
    }
  })

  test('the budget shows the match: too little is named in francs, enough is confirmed', async () => {
    await page.goto(own('/budget'))
    await addRowsUntil(page, 2)
    await budgetRow(page, 0, { label: 'Gespräche', measure: MEASURES[0], amount: "15'000" })
    await budgetRow(page, 1, { label: 'Treffpunkt', measure: MEASURES[1], amount: "15'000" })
    await fill(page, { 'thirdParty.2026': '0' })
    await press(page, 'Speichern')
    await page.goto(own('/review'))
    await expect(page.getByRole('main')).toContainText(/Die Eigenleistung ist um CHF .* zu tief/)

    await page.goto(own('/budget'))
    await fill(page, { 'rows.0.amounts.2026': "60'000", 'rows.1.amounts.2026': "60'000.–" })
    await press(page, 'Speichern')
    await page.goto(own('/review'))
    await expect(page.getByRole('main')).not.toContainText(/zu tief/)
  })

  test('she hands in the resolution, the evidence and a concept; a wrong file is refused by its content', async () => {
    await page.goto(own(`/documents/resolutions/${placeOf().bfs}`))
    await fill(page, {
      body: 'Gemeinderat',
      resolvedOn: '12.11.2025',
      businessNumber: '2025-118',
      amount: "60'000",
    })
    await page.locator('input[type=file]').setInputFiles({
      name: 'Beschluss.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<html>kein PDF</html>'),
    })
    await press(page, 'Speichern')
    await expect(page.locator('[name="businessNumber"]')).toHaveValue('2025-118')
    await attach(page, 'file', named('Beschluss.pdf', scan))
    await press(page, 'Speichern')
    await expect(page).toHaveURL(/\/documents(\?|$)/)
    await expect(page.getByRole('status').first()).toContainText('Datei «Beschluss.pdf» hochgeladen.')

    for (const slot of ['structure_evidence', 'foundation_paper']) {
      await page.goto(own(`/documents/add/${slot}`))
      await upload(page, 'file', `${slot}.pdf`)
      await press(page, 'Hochladen')
    }
    await page.goto(own('/review'))
    await expect(page.getByRole('main')).toContainText(
      'Einreichen kann nur eine zeichnungsberechtigte Person',
    )
  })

  test('the signatory files it and gets a receipt', async () => {
    await signInAs(page, 'signatory', placeOf().bfs)
    await fileApplication(page, own('/review'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vielen Dank')
    await expect(page.getByRole('main')).toContainText(reference)
    const receipt = await page.request.get(own('/receipt.pdf'))
    expect(receipt.headers()['content-type']).toContain('application/pdf')
  })

  test('the officer takes it up and sends it back with a reason', async () => {
    await signInAs(page, 'officer')
    await page.goto(canton())
    await expect(page.getByRole('main')).toContainText('Eingereicht')
    await page.goto(canton('/take-up'))
    await press(page, 'Zur Prüfung aufnehmen')
    await page.goto(canton('/return'))
    await page.getByLabel('Unvollständig').check()
    await fill(page, {
      reason: 'Fast alles ist da.',
      dueOn: '31.3.2027',
      'items.0.text': 'Bitte die Stellenprozente prüfen.',
    })
    await page.locator('[name="items.0.section"]').selectOption('structure')
    await press(page, 'Zurückgeben')
    await expect(page.getByRole('main')).toContainText('Zurück an Gemeinde')
  })

  test('the municipality reads what is asked, corrects it and files again', async () => {
    await signInAs(page, 'clerk', placeOf().bfs)
    await page.goto(own())
    await expect(page.getByRole('main')).toContainText('Bitte die Stellenprozente prüfen.')
    await page.goto(own('/structure'))
    await fill(page, { jobPercentage: '50' })
    await press(page, 'Speichern')
    await signInAs(page, 'signatory', placeOf().bfs)
    await fileApplication(page, own('/review'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vielen Dank')
  })

  test('the officer answers the check list and sets the contribution', async () => {
    await signInAs(page, 'officer')
    await page.goto(canton('/take-up'))
    await press(page, 'Zur Prüfung aufnehmen')
    await page.goto(canton('/checklist'))
    for (const choice of await page.locator('input[type=radio][value="fulfilled"]').all())
      await choice.check()
    await press(page, 'Prüfliste speichern')
    await page.goto(canton('/approve'))
    expect(await faultsOn(page)).toEqual([])
    await expect(page.getByRole('main')).toContainText('Quelle: BFS STATPOP / LUSTAT Statistik Luzern')
    await press(page, 'Beitrag festlegen')
    await expect(page.getByRole('main')).toContainText('Beitrag festgelegt')
  })

  test('the agreement is issued as PDF, signed on paper by both sides and handed in as scans', async () => {
    await page.goto(canton('/issue'))
    await press(page, 'Vereinbarung ausstellen')
    await expect(page.getByRole('main')).toContainText('Vereinbarung zur Unterschrift')

    await signInAs(page, 'signatory', placeOf().bfs)
    await page.goto(own('/agreement'))
    await follow(page, 'Unterzeichnetes Dokument hochladen')
    await page.getByLabel('Von Hand unterzeichnet und eingescannt').check()
    await attach(page, 'file', named('Unterzeichnet.pdf', Buffer.concat([scan, Buffer.from('\n\n')])))
    await press(page, 'Hochladen und unterzeichnen')
    await expect(page.getByRole('main')).toContainText('Von Gemeinde unterzeichnet')

    await signInAs(page, 'officer')
    await page.goto(canton('/countersign'))
    await page.locator('[name="signatureKind"][value="handwritten_scan"]').check()
    await attach(page, 'document', named('Beidseitig.pdf', Buffer.concat([scan, Buffer.from('\n')])))
    await page.getByLabel(/^Dieses Exemplar entspricht/).check()
    await press(page, 'Hochladen und in Kraft setzen')
    await expect(page.getByRole('main')).toContainText('In Kraft')
    await page.goto(canton('/replace-copy'))
    await expect(page.getByRole('main')).toContainText('Unterzeichnetes Exemplar ersetzen')
    expect(await faultsOn(page)).toEqual([])
  })

  test('a tranche that the bank sends back is planned again, and its record says why', async () => {
    const first = { party: placeOf().name, tranche: '2026, Tranche 1' }
    await signInAs(page, 'finance')
    await orderInVain(page, first, 'Konto saldiert (AC04)')
    await page.goto('/canton/payments')
    await expect(rowOf(page, first)).toContainText('Geplant')
    await page.goto(canton())
    await expect(page.getByRole('main')).toContainText('Konto saldiert (AC04)')
  })

  test('reporting years and tranches exist; finance pays the first tranche', async () => {
    await signInAs(page, 'finance')
    await payTranche(page, { party: placeOf().name, tranche: '2026, Tranche 1' })
    await page.goto(canton())
    await expect(page.getByRole('main')).toContainText('Ausbezahlt')
  })

  test('the report of the year that is over is written, checked against the budget and filed', async () => {
    await signInAs(page, 'clerk', placeOf().bfs)
    await page.goto(own('/reports/2026/content'))
    await expect(page.locator('[name$=".outcome"]:checked')).toHaveCount(0)
    await press(page, 'Neue Massnahme hinzufügen')
    await page.locator('[name="added.0.fundingArea"][value="5"]').check()
    await fill(page, {
      summary: 'Ein gutes erstes Jahr.',
      'added.0.title': 'Garten am Bach',
      'added.0.reason': 'Das Land wurde erst im Mai angeboten.',
    })
    for (const index of [0, 1]) {
      await page.locator(`[name="measures.${index}.outcome"][value="done"]`).check()
      await page.locator(`[name="measures.${index}.goals"]`).first().check()
      await fill(page, {
        [`measures.${index}.text`]: 'Wie geplant.',
        [`measures.${index}.contribution`]: 'Man kennt sich jetzt.',
        [`measures.${index}.actuals.0.count`]: '25',
      })
    }
    await press(page, 'Speichern')
    await page.goto(own('/reports/2026/accounts'))
    await press(page, 'Nicht budgetierte Kosten hinzufügen')
    await page.locator('[name="added.0.measureId"]').selectOption({ label: 'Garten am Bach' })
    await page.locator('[name="added.0.category"]').selectOption({ index: 1 })
    await fill(page, {
      'lines.0.declared': "58'000",
      'lines.1.declared': "61'250.50",
      'added.0.label': 'Werkzeug und Setzlinge',
      'added.0.declared': '840',
      'added.0.reason': 'Für den Garten, der im Budget noch nicht stand.',
      thirdParty: "100'000",
    })
    await press(page, 'Speichern')
    await page.goto(own('/reports/2026/ledger'))
    await upload(page, 'file', 'Kontoauszug 2026.pdf')
    await press(page, 'Hochladen')

    await signInAs(page, 'signatory', placeOf().bfs)
    await page.goto(own('/reports/2026/submit'))
    await declare(page)
    await press(page, 'Bericht einreichen')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vielen Dank')
  })

  test('the officer approves the report, which claims back what the accounts do not carry', async () => {
    await signInAs(page, 'officer')
    await page.goto(canton('/reports/2026'))
    await press(page, 'Zur Prüfung aufnehmen')
    await page.goto(canton('/reports/2026'))
    const main = page.getByRole('main')
    for (const told of ['Garten am Bach', 'Im Jahr begonnen', 'Das Land wurde erst im Mai angeboten.'])
      await expect(main).toContainText(told)
    await expect(main.getByRole('row', { name: /Werkzeug und Setzlinge/ })).toContainText('Nicht budgetiert')
    await expect(main).toContainText('Für den Garten, der im Budget noch nicht stand.')
    await follow(page, /^Genehmigen/)
    await press(page, 'Bericht genehmigen')
    await page.goto(canton())
    await expect(main).toContainText('Rückforderung')
  })

  test('a part of the claim is paid, booked wrongly, reversed, and then all of it comes in', async () => {
    await signInAs(page, 'finance')
    const claimPage = async () => {
      await page.goto(canton())
      await page.locator('main a[href*="/claims/"]').filter({ hasText: 'Ansehen' }).click()
    }
    const main = page.getByRole('main')
    const pay = async (amountRappen: string) => {
      await claimPage()
      await follow(page, 'Zahlung verbuchen')
      await fill(page, { amountRappen, paidOn: '15.2.2027' })
      await press(page, 'Zahlung verbuchen')
    }
    await claimPage()
    const whole = /CHF ([0-9’]+\.[0-9]{2})/.exec(await main.innerText())?.[1] ?? ''
    await pay("999'999")
    await expect(page.getByRole('alert')).toContainText('Offen sind nur')
    await pay("1'000")
    await claimPage()
    await expect(main).toContainText('offen CHF')

    await follow(page, 'Buchung stornieren')
    await fill(page, { reason: 'Zahlung einer anderen Gemeinde.' })
    await press(page, 'Buchung stornieren')
    await claimPage()
    await expect(main).toContainText('storniert')
    await expect(main).not.toContainText('offen CHF')

    await signInAs(page, 'signatory', placeOf().bfs)
    await page.goto(own())
    await expect(main).toContainText(/Was zur Rückforderung 2026 vom [\d.]+ verbucht ist/)

    await signInAs(page, 'finance')
    await pay(whole)
    await claimPage()
    await expect(main).toContainText('Bezahlt')
  })

  test('once the money is even, the year is settled', async () => {
    await signInAs(page, 'officer')
    await page.goto(canton('/reports/2026/settle'))
    await press(page, 'Jahr abschliessen')
    await page.goto(canton('/reports/2026'))
    await expect(page.getByRole('main')).toContainText('Abgerechnet')
  })

  test('the officer completes the dossier; completed by mistake, it is opened again by two persons', async () => {
    const main = page.getByRole('main')
    await page.goto(canton())
    await follow(page, 'Dossier abschliessen')
    await press(page, 'Abschliessen')
    await expect(main).toContainText('Abgeschlossen')

    await signInAs(page, 'admin')
    await page.goto(canton())
    await follow(page, 'Dossier wieder öffnen')
    await main.getByRole('button', { name: 'Wieder öffnen' }).click()
    await expect(page.getByRole('alert')).toContainText('Begründung')
    await fill(page, { reason: 'Eine Rechnung kam nach.' })
    await press(page, 'Wieder öffnen')
    await expect(main).toContainText('Wartet auf die Bestätigung einer anderen Person')
    await expect(main).toContainText('Abgeschlossen')

    await signInAs(page, 'second')
    await page.goto(canton())
    await page.locator('main a[href*="/proposals/"]').first().click()
    await expect(main).toContainText('Eine Rechnung kam nach.')
    await press(page, 'Bestätigen')
    await page.goto(canton())
    await expect(main).toContainText('In Kraft')
    await signInAs(page, 'signatory', placeOf().bfs)
    await page.goto(own())
    await expect(main).toContainText('In Kraft')
  })

  test('the mails of the road lie in the demo mailbox', async () => {
    await page.goto('/demo/mail')
    await expect(page.getByRole('main')).toContainText(reference)
    expect(complaints).toEqual([])
  })
})

/** The office takes an application for a year that is over. */
async function letInLate(page: Page, bfsNumber: number) {
  await signInAs(page, 'officer')
  const opening = { bfsNumber: `${bfsNumber}`, fromYear: '2026', untilOn: '31.3.2027' }
  await send(page, '/canton/settings/applications/open', { ...opening, reason: 'Im Herbst krank gemeldet.' })
}
