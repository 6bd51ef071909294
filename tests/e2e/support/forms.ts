import type { Page } from '@playwright/test'
import { pdf } from './portal.ts'

type Values = Record<string, string>

/**
 * Sends the form of a page as a browser without JavaScript would, without drawing the page: for the way up to what a
 * test is about. What stands in the form goes along; a refusal ends the test with the address it happened at.
 */
export async function send(page: Page, path: string, values: Values = {}) {
  const form = { ...(await fieldsOf(page, path)), ...values }
  return redirected(path, await page.request.post(path, { ...plain(page), form }))
}

/** As `send`, with a file in the field «file». */
export async function sendFile(page: Page, path: string, values: Values = {}, file = pdf('Beilage.pdf')) {
  const multipart = { ...(await fieldsOf(page, path)), ...values, file }
  return redirected(path, await page.request.post(path, { ...plain(page), multipart }))
}

const plain = (page: Page) => ({ headers: { origin: new URL(page.url()).origin }, maxRedirects: 0 })

type Answer = { status: () => number; headers: () => Values; text: () => Promise<string> }

async function redirected(path: string, answer: Answer) {
  const { location } = answer.headers()
  if (location && [302, 303].includes(answer.status())) return location
  const refusal = /role="alert"[\s\S]{0,600}/.exec(await answer.text())?.[0] ?? ''
  throw new Error(`${path} answered ${answer.status()}: ${refusal.replace(/<[^>]*>/g, ' ')}`)
}

/** The hidden and the text fields of the page's main part, and every check list point as fulfilled. */
async function fieldsOf(page: Page, path: string): Promise<Values> {
  const main = (await (await page.request.get(path)).text()).split('<main')[1]?.split('</main>')[0] ?? ''
  const inputs = [...main.matchAll(/<input [^>]*>/g)].map(([tag]) => attributesOf(tag))
  const sent = inputs.filter(
    ({ type, value }) => type === 'hidden' || type === 'text' || value === 'fulfilled',
  )
  return Object.fromEntries(sent.map(({ name = '', value = '' }) => [name, value]))
}

function attributesOf(tag: string): Partial<Record<'name' | 'type' | 'value', string>> {
  return Object.fromEntries(
    [...tag.matchAll(/ (name|type|value)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
  )
}
