import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { pdf as pdfOf } from '../../support/pdf-files.ts'
import { send, sendFile } from './forms.ts'
import { download, named, pdf, signInAs } from './portal.ts'

/** The first dossier of a municipality in the demo story, as its clerk finds it; answers its path. */
export async function dossierOf(page: Page, bfsNumber: number): Promise<string> {
  await page.goto('/')
  await signInAs(page, 'clerk', bfsNumber)
  await page.goto('/municipality')
  const link = await page.locator('main a[href*="/dossiers/MK-"]').first().getAttribute('href')
  return /\/municipality\/dossiers\/MK-[0-9A-Z-]+/.exec(link ?? '')?.[0] ?? ''
}

/** The draft of one municipality for 2027, begun when there is none; answers its path. */
export async function ownDraft(page: Page, bfsNumber: number): Promise<string> {
  await signInAs(page, 'clerk', bfsNumber)
  return begin(page, bfsNumber)
}

/** A complete application of one municipality for 2027, ready to be filed; answers its reference. */
export async function completeApplication(page: Page, bfsNumber: number, words: Words = {}): Promise<string> {
  await page.goto('/')
  await signInAs(page, 'clerk', bfsNumber)
  const own = await begin(page, bfsNumber)

  await send(page, `${own}/party`, { ...PARTY, ...words.party })
  await send(page, `${own}/structure`, { ...STRUCTURE, ...words.structure })
  const id = randomUUID()
  await send(page, `${own}/measures/new`, { ...MEASURE_FIELDS, ...words.measure, id })
  await send(page, `${own}/budget`, { ...BUDGET, 'rows.0.measureId': id })
  await sendFile(page, `${own}/documents/resolutions/${bfsNumber}`, { ...RESOLUTION, ...words.resolution })
  for (const slot of ['structure_evidence', 'foundation_paper'])
    await sendFile(page, `${own}/documents/add/${slot}`, {}, pdf(words.fileName ?? 'Beilage.pdf'))
  return own.split('/').at(-1) ?? ''
}

/** A fresh application with one measure and nothing else; answers the address of its dossier. */
export async function applicationWithOneMeasure(page: Page, bfsNumber: number): Promise<string> {
  await page.goto('/')
  await signInAs(page, 'clerk', bfsNumber)
  const own = await begin(page, bfsNumber)
  await send(page, `${own}/measures/new`, { ...MEASURE_FIELDS, id: randomUUID() })
  return own
}

async function begin(page: Page, bfsNumber: number): Promise<string> {
  const begun = { kind: 'municipality', lead: `${bfsNumber}`, startYear: '2027', endYear: '2027' }
  const first = await send(page, '/municipality/dossiers/new', begun)
  return `/municipality/dossiers/${/MK-\d{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(first)?.[0] ?? ''}`
}

/** An agreement that waits for the signature of the municipality; answers its reference. */
export async function issuedAgreement(page: Page, bfsNumber: number, words?: Words): Promise<string> {
  const reference = await completeApplication(page, bfsNumber, words)
  await signInAs(page, 'signatory', bfsNumber)
  await send(page, `/municipality/dossiers/${reference}/review`, DECLARATION)

  await signInAs(page, 'officer')
  for (const step of ['take-up', 'checklist', 'approve', 'issue'])
    await send(page, `/canton/dossiers/${reference}/${step}`)
  return reference
}

/** The paper that waits to be signed, as its municipality downloads it. */
export async function issuedDocument(page: Page, reference: string): Promise<Buffer> {
  await page.goto(`/municipality/dossiers/${reference}/agreement`)
  return download(page, page.locator('main a[href^="/documents/"]').first())
}

/** Other words than the usual ones, by part of the application. */
type Words = {
  party?: Record<string, string>
  structure?: Record<string, string>
  measure?: Record<string, string>
  resolution?: Record<string, string>
  fileName?: string
}

const PARTY = {
  contactName: 'Anna Amrein',
  contactEmail: 'a.amrein@gemeinde.example',
  contactPhone: '041 555 11 22',
  street: 'Dorfstrasse 1',
  postalCode: '6000',
  town: 'Musterwil',
  iban: 'CH93 0076 2011 6238 5295 7',
  accountHolder: 'Gemeinde',
}
const STRUCTURE = {
  contactPoint: 'Fachstelle Integration',
  responsiblePerson: 'Anna Amrein',
  jobPercentage: '40',
  mandateBasis: 'Leitbild',
  mandateSince: '1.8.2022',
  ownBudget: "65'000",
}
const MEASURE_FIELDS = {
  title: 'Begrüssungsgespräche',
  description: 'Was wir tun und warum.',
  fundingArea: '1',
  targetGroups: 'immigrants',
  goals: 'welcome',
  'keyFigures.0.label': 'Gespräche',
  'keyFigures.0.planned': '24',
}
const BUDGET = {
  'rows.0.label': 'Gespräche',
  'rows.0.category': 'projects',
  'rows.0.amounts.2027': "90'000",
  'thirdParty.2027': '0',
}
const RESOLUTION = {
  body: 'Gemeinderat',
  resolvedOn: '12.11.2026',
  businessNumber: '2026-118',
  amount: "90'000",
}
/** What a signatory declares with what it files or signs. */
export const DECLARATION = {
  function: 'Gemeindeschreiber',
  onBehalfOf: 'Gemeinderat',
  authority: 'on',
}

/** The confirmation of a bank, as large as a scan. */
export const BANK_PAPER = named('Bank.pdf', pdfOf({ objects: '% Bank\n'.repeat(300_000) }))
