import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { DRAWN_PAPERS } from '#app/domain/agreement/drawn-papers.ts'
import { verify } from '#app/models/agreement/verification.server.ts'
import { saveOfficeAccount } from '#app/models/programme/office-account.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { identityOf } from '#app/models/records/document-store.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { checkContent, MEDIA_TYPES } from '#app/papers/file-content.server.ts'
import { codesOnCopy } from '#app/papers/paper-code.server.ts'
import { db } from '#db/client.server.ts'
import { drawnPapers } from '#db/schema/documents.ts'
import { dossiers, parties } from '#db/schema/dossier.ts'
import { users } from '#db/schema/people.ts'
import { folderOfFile } from '../support/own-folder.ts'
import { appended } from '../support/pdf-files.ts'
import { as } from '../support/people.ts'
import { reportApproved } from '../support/report-scenes.ts'
import { answersTo, pageEndpoints } from '../support/route-prober.ts'
import { tellRouteStory } from '../support/route-story.ts'
import { WHY_NOW } from '../support/settings.ts'
import { signPdf } from '../support/signed-pdf.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const DAY = '2026-11-21T09:00:00.000Z'
const STRANGERS = 1061

const folder = folderOfFile()
const written = (bytes: Uint8Array) => {
  const file = path.join(folder, 'file')
  writeFileSync(file, bytes)
  return file
}

type Paper = { from: string; bytes: Buffer }
let papers: Paper[]
const rows = () => db.select().from(drawnPapers).all()
const oneOfEachKind = () =>
  DRAWN_PAPERS.map((kind) => {
    const sha256 = new Set(rows().flatMap((row) => (row.kind === kind ? [row.sha256] : [])))
    const found = papers.findLast(({ bytes }) => sha256.has(identityOf(bytes).sha256))
    if (!found) throw new Error(`No route of the story draws a ${kind}`)
    return [kind, found.bytes] as const
  })

beforeAll(async () => {
  setClock(DAY)
  await tellRouteStory(DAY)
  const { periodId } = await reportApproved({ percent: 80, place: { lead: STRANGERS } })
  const seen = markOfRecord(programmeOf(periodId).account)
  const account = { iban: 'CH9300762011623852957', holder: 'Kanton Luzern' }
  saveOfficeAccount({ periodId, person: as('officer'), seen, ...WHY_NOW, now: new Date(DAY) }, account)
  papers = await everyPdf()
})
afterAll(() => setClock())

/** What the addresses of documents answer to the people of their records. */
async function everyPdf(): Promise<Paper[]> {
  const found: Paper[] = []
  for (const endpoint of await pageEndpoints()) {
    if (!endpoint.path.endsWith('.pdf')) continue
    for (const role of ['signatory', 'officer'] as const)
      for (const answer of await answersTo(endpoint, role))
        if (answer.headers.get('Content-Type') === MEDIA_TYPES.pdf)
          found.push({ from: `/${endpoint.path}`, bytes: Buffer.from(await answer.arrayBuffer()) })
  }
  return found
}

test('every PDF that a page draws is known by its file and by its check code', () => {
  expect(papers.length).toBeGreaterThan(DRAWN_PAPERS.length)
  for (const { from, bytes } of papers) {
    const { sha256, fingerprint = '' } = identityOf(bytes)
    const byFile = verify({ kind: 'sha256', sha256 })
    // What an officer still writes is kept nowhere, and nobody can show it as a paper of the portal.
    if (from === '/canton/activity/reports/:report/preview.pdf') {
      expect(byFile, from).toBeUndefined()
      continue
    }
    expect(byFile, from).toMatchObject({ origin: 'drawn', reference: expect.stringMatching(/^MK-/) })
    expect(verify({ kind: 'fingerprint', fingerprint }), from).toEqual(byFile)
  }
})

test('the same paper asked for again has the same bytes and stays one record, with the day of the first time', async () => {
  const before = rows()
  setClock('2026-11-21T16:30:00.000Z')
  papers = [...papers, ...(await everyPdf())]
  setClock(DAY)
  expect(rows()).toEqual(before)
})

test('the check page tells kind, day and reference of a drawn paper, and no name', () => {
  const names = [
    ...db.select({ name: users.name }).from(users).all(),
    ...db.select({ name: parties.name }).from(parties).all(),
  ]
  for (const [kind, bytes] of oneOfEachKind()) {
    const { sha256 } = identityOf(bytes)
    const row = rows().find((one) => one.sha256 === sha256)
    const { reference } =
      db
        .select()
        .from(dossiers)
        .where(eq(dossiers.id, row?.dossierId ?? ''))
        .get() ?? {}
    const told = verify({ kind: 'sha256', sha256 })
    expect(told).toEqual({
      slot: kind,
      origin: 'drawn',
      at: DAY,
      reference,
      year: row?.year ?? null,
      agreement: null,
    })
    for (const { name } of names) expect(JSON.stringify(told)).not.toContain(name)
  }
})

describe('a drawn paper of each kind', () => {
  test('prints the code under which it is known', async () => {
    for (const [kind, bytes] of oneOfEachKind()) {
      const { fingerprint = '' } = identityOf(bytes)
      const copy = { path: written(bytes), mediaType: MEDIA_TYPES.pdf }
      expect(await codesOnCopy(copy, fingerprint), kind).toMatchObject({ code: fingerprint, foreign: null })
    }
  })

  test('can be handed back, as it is and signed; what else is added to it is refused', async () => {
    for (const [kind, bytes] of oneOfEachKind()) {
      expect(await checkContent(written(bytes)), kind).toMatchObject({ ok: true })
      expect(await checkContent(written(await signPdf(bytes))), kind).toMatchObject({ ok: true })
      const script = '<< /S /JavaScript /JS (app.alert(1)) >>'
      const armed = appended(bytes, (free) => `${free} 0 obj\n${script}\nendobj`)
      expect(await checkContent(written(armed)), kind).toEqual({ ok: false, fault: 'file_pdf_script' })
    }
  })
})
