import { createHash } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { endingsOf } from '#app/domain/forms/file-slots.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { Database } from '#db/sqlite.mjs'
import { buildOnce, runPortal } from '../support/built-portal.ts'
import { chainCounts } from '../support/chains.ts'
import { type Answer, FORM, send } from '../support/edge.ts'
import { fileFormIn, multipart } from '../support/multipart.ts'
import { pdfOfSize } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { pageEndpoints } from '../support/route-prober.ts'
import { type RouteRecord, recordsFor } from '../support/route-records.ts'
import { tellRouteStory } from '../support/route-story.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const DAY = '2026-11-21T09:00:00.000Z'
const MB = 1024 * 1024
const LARGE = { pdf: pdfOfSize, csv: tableOfSize }
const endpoints = (await pageEndpoints()).flatMap(({ path: address, slot }) =>
  slot ? [{ address, slot }] : [],
)

let portal: Awaited<ReturnType<typeof runPortal>>
let url = ''
const records = new Map<string, RouteRecord[]>()

/** The story is told here, and served by the portal as it was built: `npm test` has built before; alone, this file builds once. */
beforeAll(async () => {
  const { setClock } = await import('#app/clock.server.ts')
  setClock(DAY)
  await waitForBody()
  await tellRouteStory(DAY)
  setClock()
  for (const { address } of endpoints) records.set(address, recordsFor(address))
  const { sqlite } = await import('#db/client.server.ts')
  sqlite.close()
  buildOnce()
  portal = await runPortal({ DATA_DIR: process.env.DATA_DIR ?? '', WORKERS: '0', CLOCK: DAY })
  url = portal.url
  await portal.line((line) => line.startsWith('Mini-KIP: '))
})
afterAll(() => void portal.child.kill('SIGKILL'))

/** A dossier waits for the decision of another body, with its paper; those of before go on without. */
async function waitForBody() {
  const { moveDossier } = await import('../support/moves.ts')
  const { checked, freshTown } = await import('../support/scenes.ts')
  const dossier = await checked({ lead: freshTown(), years: [2027, 2027] })
  const step = {
    code: 'a',
    body: 'government',
    kind: 'decision',
    place: 'before',
    name: 'Beschluss',
  } as const
  const asks = { asksNumber: true, asksPaper: true, recordedBy: 'officer', sendsBack: false } as const
  chainCounts({ delegate: '', distribution: [], steps: [{ ...step, ...asks }] }, DAY.slice(0, 10))
  moveDossier(dossier, 'approve', as('officer'), { now: new Date(DAY) })
}

test('the portal has forms with a file field', () => {
  expect(endpoints.length).toBeGreaterThan(5)
})

describe.each(endpoints)('/$address', ({ address, slot }) => {
  let place: Place
  const fileOfSize = LARGE[isOneOf(slot.kinds, 'pdf') ? 'pdf' : 'csv']
  // Each a file of its own: what lies in one dossier is another matter in the next.
  const taken = fileOfSize(24 * MB - endpoints.findIndex((one) => one.address === address))
  const hash = createHash('sha256').update(taken).digest('hex')
  beforeAll(async () => {
    place = await placeOf(address, slot.field)
  })
  const post = (at: string, file: Buffer) =>
    send(url, at, multipart(place.headers, { ...place.fields, [slot.field]: file }))

  test('shows its file field with kinds it takes', () => {
    // A page that replaces a file takes the kinds of that file only.
    expect(place.accept.split(',').filter((ending) => !endingsOf(slot).includes(ending))).toEqual([])
    expect(place.accept).not.toBe('')
  })

  test('answers 26 MB inside the form with 413, the words kept, and as data', async () => {
    const answer = await post(place.path, fileOfSize(26 * MB))
    expect([answer.status, fieldsOf(answer, slot.field)]).toEqual([413, place.fields])
    expect(answer.text).toMatch(/field-error[^<]*<[\s\S]{0,200}zu gross/)
    const data = await post(asDataAt(place.path), fileOfSize(26 * MB))
    expect([data.status, data.text.includes('file_too_large')]).toEqual([413, true])
  })

  test('takes 24 MB and keeps them, at its address and as data', async () => {
    const file = { [slot.field]: taken }
    const whole = multipart(place.headers, { ...place.fields, ...place.choices, ...file })
    const asData = await send(url, asDataAt(place.path), whole)
    expect([asData.status, asData.headers.location]).toEqual([202, expect.stringContaining('/')])
    // What is only looked at is kept nowhere; its hash leads on.
    if (address === 'verify') expect(asData.headers.location).toContain(hash)
    else expect(keptIn(place.path, hash)).toBeGreaterThan(0)

    const again = await send(url, place.path, whole)
    expect([303, 409]).toContain(again.status)
    expect(again.text).not.toMatch(new RegExp(`id="[\\w-]*${slot.field}-error"|file_`))
  })
})

/** What a form asks for that a word does not answer. */
const VALID = new Map([
  ['resolvedOn', '01.10.2026'],
  ['decidedOn', '21.11.2026'],
  ['evaluatedOn', '01.10.2026'],
  ['amount', '90000'],
  ['iban', 'CH56 0483 5012 3456 7800 9'],
])

/** A table of so many bytes, with no more lines than one may have. */
function tableOfSize(size: number): Buffer {
  const line = `2026;"${'Begegnung im Quartier '.repeat(250)}"\n`
  const lines = line.repeat(Math.floor(size / line.length))
  return Buffer.from(`${lines}${'x'.repeat(size - lines.length)}`)
}

/** Where a browser with JavaScript sends the form of a page. */
function asDataAt(address: string) {
  const [at, query] = address.split('?')
  return query === undefined ? `${at}.data` : `${at}.data?${query}`
}

/**
 * How often the file stands among the documents of the dossier in whose pages an address lies; elsewhere among the
 * tables that were read and the files that lie in no dossier.
 */
function keptIn(address: string, hash: string) {
  const database = new Database(path.join(process.env.DATA_DIR ?? '', 'portal.db'), { readonly: true })
  onTestFinished(() => void database.close())
  const [, reference] = /(MK-[^/]+)/.exec(address.split('?')[0] ?? '') ?? []
  if (!reference)
    return database
      .prepare(
        `SELECT count(*) FROM (SELECT sha256 FROM grant_imports UNION ALL SELECT sha256 FROM population_imports UNION ALL
           SELECT sha256 FROM documents WHERE dossier_id IS NULL) WHERE sha256 = ?`,
      )
      .pluck()
      .get(hash)
  return database
    .prepare(
      'SELECT count(*) FROM documents JOIN dossiers ON dossiers.id = dossier_id WHERE sha256 = ? AND reference = ?',
    )
    .pluck()
    .get(hash, reference)
}

type Place = {
  path: string
  headers: Record<string, string>
  fields: Record<string, string>
  choices: Record<string, string>
  accept: string
}

/** A page of the story on which somebody finds this form, with words in each of its fields. */
async function placeOf(address: string, field: string): Promise<Place> {
  for (const { params, owners, query } of records.get(address) ?? []) {
    const page = `/${address.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')}`
    const at = query ? `${page}?${query}` : page
    const headers = await signedIn(address.startsWith('canton') ? 'officer' : 'signatory', owners[0])
    const shown = await send(url, at, { headers })
    const fill = (value: string, name: string) => value || VALID.get(name) || `Wort ${name}`
    const form = shown.status === 200 ? fileFormIn(shown.text, field, fill) : undefined
    if (form) return { path: at, headers, ...form }
  }
  throw new Error(`Nobody in the story finds a file field on /${address}`)
}

async function signedIn(role: string, municipality = 1065): Promise<Record<string, string>> {
  const body = new URLSearchParams({ role, municipality: String(municipality) }).toString()
  const { headers } = await send(url, '/demo/sign-in', { method: 'POST', headers: FORM, body })
  return { Cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '' }
}

const fieldsOf = (answer: Answer, field: string) => fileFormIn(answer.text, field, (value) => value)?.fields
