import { expect, type Page, test } from '@playwright/test'
import { signPdf } from '../support/signed-pdf.ts'
import { declare, faintScanOf, follow, named, pdf, press, signInAs } from './support/portal.ts'
import { issuedAgreement, issuedDocument } from './support/story.ts'

/** Each way of reading the portal has municipalities of its own: one signs by hand, one electronically, one errs. */
const PLACES = {
  js: { scan: 1062, electronic: 1066, erring: 1067 },
  'no-js': { scan: 1068, electronic: 1069, erring: 1084 },
} as const
const placesOf = () => PLACES[test.info().project.name as keyof typeof PLACES]
const ELECTRONIC = 'Elektronisch unterzeichnetes PDF'
const BY_HAND = 'Von Hand unterzeichnet und eingescannt'
/** The evening of the day on which the agreements of these tests are issued. */
const EVENING = new Date('2027-02-15T18:00:00Z')

test('an agreement signed by hand is handed in as a scan; the canton compares it, signs last, and it is in force', async ({
  page,
}) => {
  const { scan } = placesOf()
  const reference = await issuedAgreement(page, scan)
  await signInAs(page, 'signatory', scan)
  const paper = await issuedDocument(page, reference)
  const file = faintScanOf(paper, 'Unterzeichnet.pdf')
  await handIn(page, { reference, place: scan, kind: BY_HAND, file })
  await expect(page.getByRole('main')).toContainText('von Hand unterzeichnet')

  await signInAs(page, 'officer')
  await page.goto(`/canton/dossiers/${reference}/countersign`)
  await expect(page.getByRole('main')).toContainText('Im Scan ist kein Prüfcode zu lesen')
  const signedByBoth = faintScanOf(paper, 'Beidseitig.pdf')
  await page.locator('[name="signatureKind"][value="handwritten_scan"]').check()
  await page.getByLabel('Beidseitig unterzeichnete Vereinbarung').setInputFiles(signedByBoth)
  await page.getByLabel(/^Dieses Exemplar entspricht/).check()
  await press(page, 'Hochladen und in Kraft setzen')
  await expect(page.getByRole('main')).toContainText('In Kraft')
})

test('an electronic signature is listed with signer and time, intact, over exactly the issued agreement', async ({
  page,
}) => {
  const { electronic } = placesOf()
  const reference = await issuedAgreement(page, electronic)
  await signInAs(page, 'signatory', electronic)
  const signature = { name: 'Bruno Bieri', at: EVENING }
  const buffer = await signPdf(await issuedDocument(page, reference), signature)
  await handIn(page, { reference, place: electronic, kind: ELECTRONIC, file: named('Signiert.pdf', buffer) })
  await expect(page.getByRole('main')).toContainText('elektronisch unterzeichnetes PDF')

  await signInAs(page, 'officer')
  await page.goto(`/canton/dossiers/${reference}/countersign`)
  const main = page.getByRole('main')
  await expect(main).toContainText('Elektronische Signatur: Bruno Bieri, Zertifikat von Swiss Sample CA')
  await expect(main).toContainText('Unverändert seit der Signatur.')
  await expect(main).toContainText('Signiert ist genau die ausgestellte Vereinbarung.')
  await expect(main).toContainText('validator.ch')
  await page.getByLabel(/^Das unterzeichnete Exemplar entspricht/).check()
  await declare(page)
  await press(page, 'Annehmen und in Kraft setzen')
  await expect(main).toContainText('In Kraft')
})

test('a PDF without a signature is refused as electronic, and a copy of another agreement counts only on purpose', async ({
  page,
}) => {
  const { erring } = placesOf()
  const reference = await issuedAgreement(page, erring)
  const copy = { reference, place: erring, kind: ELECTRONIC }
  await handIn(page, { ...copy, file: pdf('Ohne Signatur.pdf') })
  await expect(page.getByRole('alert')).toContainText('keine elektronische Signatur zu finden')
  await expect(page.getByLabel(ELECTRONIC)).toBeChecked()

  await signInAs(page, 'signatory', 1065)
  const other = await signPdf(await issuedDocument(page, await firstDossier(page)), { at: EVENING })
  const file = named('Andere.pdf', other)
  await handIn(page, { ...copy, file })
  await expect(page.getByRole('main')).toContainText(
    'Auf einer Seite steht der Prüfcode eines anderen Dokuments.',
  )
  await page.getByLabel('Unterzeichnete Vereinbarung').setInputFiles(file)
  await page.getByLabel(/^Trotzdem verwenden/).check()
  await press(page, 'Hochladen und unterzeichnen')
  await expect(page).toHaveURL(/\/agreement\?signed/)

  await signInAs(page, 'officer')
  await page.goto(`/canton/dossiers/${reference}/countersign`)
  await expect(page.getByRole('main')).toContainText('Signiert ist nicht genau die ausgestellte Datei')
  await expect(page.getByRole('main')).toContainText(
    'Auf einer Seite steht der Prüfcode eines anderen Dokuments.',
  )
})

type Copy = {
  reference: string
  place: number
  kind: string
  file: { name: string; mimeType: string; buffer: Buffer }
}

async function handIn(page: Page, { reference, place, kind, file }: Copy) {
  await signInAs(page, 'signatory', place)
  await page.goto(`/municipality/dossiers/${reference}/agreement`)
  await follow(page, 'Unterzeichnetes Dokument hochladen')
  await page.getByLabel(kind).check()
  await page.getByLabel('Unterzeichnete Vereinbarung').setInputFiles(file)
  await press(page, 'Hochladen und unterzeichnen')
}

async function firstDossier(page: Page) {
  await page.goto('/municipality')
  const link = page.locator('main a[href*="/dossiers/MK-"]').first()
  return /MK-[0-9A-Z-]+/.exec((await link.getAttribute('href')) ?? '')?.[0] ?? ''
}
