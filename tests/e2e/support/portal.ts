import { createHash } from 'node:crypto'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { pdf as smallPdf } from '../../support/pdf-files.ts'

type Role = 'clerk' | 'signatory' | 'coordinator' | 'officer' | 'second' | 'finance' | 'auditor' | 'admin'

export type Reader = readonly [role: Role, municipality?: number]

/** Who meets the pages of the demo story, in this order. */
export const READERS: readonly Reader[] = [
  ['clerk', 1054],
  ['clerk', 1059],
  ['clerk', 1103],
  ['signatory', 1058],
  ['signatory', 1065],
  ['coordinator', 1031],
  ['coordinator', 1008],
  ['officer'],
  ['second'],
  ['finance'],
  ['auditor'],
  ['admin'],
]

/** Signs in by the demo's own door, as a script or a newcomer would. */
export async function signInAs(page: Page, role: Role, municipality?: number) {
  const { origin } = new URL(page.url())
  const form = { role, ...(municipality && { municipality: String(municipality) }) }
  const answer = await page.request.post('/demo/sign-in', { form, headers: { origin }, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
}

/** Fills text fields by their names, the way a form knows them. */
export async function fill(page: Page, values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value)
}

/** Presses a button and waits for the answer to what it sends and for the page that follows. */
export async function press(page: Page, name: string | RegExp) {
  const button = page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await button.click()
  await answered
  await page.waitForLoadState('networkidle')
}

export async function follow(page: Page, name: string | RegExp) {
  await page
    .getByRole('main')
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click()
}

/** A small PDF as somebody would choose it from the disk. */
export function pdf(name: string) {
  return { name, mimeType: 'application/pdf', buffer: smallPdf({ objects: `% ${name}` }) }
}

export const named = (name: string, buffer: Buffer) => ({ ...pdf(name), buffer })

export async function attach(
  page: Page,
  field: string,
  file: { name: string; mimeType: string; buffer: Buffer },
) {
  await page.locator(`input[type=file][name="${field}"]`).setInputFiles(file)
}

export async function upload(page: Page, field: string, name: string) {
  await attach(page, field, pdf(name))
}

/** Who declares, in which function, on whose behalf, with the tick for the authority. */
export async function declare(page: Page) {
  await fill(page, { function: 'Gemeindeschreiber', onBehalfOf: 'Gemeinderat' })
  await page.locator('[name="authority"]').check()
}

/** The document that a link of the page downloads, with the reader's own session. */
export async function download(page: Page, link: Locator): Promise<Buffer> {
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toContain('application/pdf')
  return answer.body()
}

/** A scan of a paper on which no code can be read: as many pages, and nothing on them. */
export function faintScanOf(paper: Buffer, name: string) {
  const pages = paper.toString('latin1').match(/\/Type \/Page\b/g)?.length
  const mark = createHash('sha256').update(paper).digest('hex')
  return { ...pdf(name), buffer: smallPdf({ objects: `% ${name} ${mark}`, pages }) }
}

/** The check code as the footer prints it; the metadata of the document carries the same. */
export function checkCodeOf(document: Buffer): string {
  return /<pdf:Keywords>([0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4})/.exec(document.toString('latin1'))?.[1] ?? ''
}

/** Each way of reading the portal has a municipality of its own. */
export function ofProject<Place>(places: Readonly<Record<'js' | 'no-js', Place>>): Place {
  return places[test.info().project.name as keyof typeof places]
}
