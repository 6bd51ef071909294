import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { knownPaper } from '#app/models/agreement/known-paper.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { addDocument, documentsOf } from '#app/models/records/documents.server.ts'
import { findingsIn } from '#app/papers/copy-findings.server.ts'
import { checkContent } from '#app/papers/file-content.server.ts'
import { db } from '#db/client.server.ts'
import { agreementPdf } from '#templates/agreement.ts'
import { ENTLEBUCH_AGREEMENT, ROOT_AGREEMENT } from '#templates/samples.ts'
import { DAYS } from '../support/days.ts'
import { folderOfFile } from '../support/own-folder.ts'
import { appended } from '../support/pdf-files.ts'
import { active, issued } from '../support/scenes.ts'
import { signPdf } from '../support/signed-pdf.ts'

const folder = folderOfFile()

let own: Buffer
let dossier: Dossier
beforeAll(async () => {
  own = Buffer.from(await agreementPdf(ROOT_AGREEMENT))
  dossier = await issued()
  await remembered(own)
})

async function remembered(bytes: Uint8Array) {
  const file = await storeDocument(bytes, { fileName: 'Vereinbarung.pdf', mediaType: 'application/pdf' })
  return db.transaction((tx) =>
    addDocument(tx, {
      dossierId: dossier.id,
      slot: 'agreement_amended',
      file,
      uploadedBy: null,
      now: DAYS.signed,
    }),
  )
}

async function judge(bytes: Uint8Array) {
  const file = path.join(folder, 'file')
  writeFileSync(file, bytes)
  const content = await checkContent(file)
  return content.ok ? content.extension : content.fault
}

describe('a document of the portal, with its data attached, is known by its bytes', () => {
  test('as it was issued, and with signatures appended', async () => {
    expect(await judge(own)).toBe('pdf')
    const once = await signPdf(own)
    expect(await judge(once)).toBe('pdf')
    expect(await judge(await signPdf(once, { name: 'Bruno Beispiel' }))).toBe('pdf')
  })

  test.each([
    ['a script', 'file_pdf_script', '<< /S /JavaScript /JS (app.alert(1)) >>'],
    ['another attachment', 'file_pdf_attachment', '<< /Type /Filespec /F (a.exe) /EF << /F 1 0 R >> >>'],
  ])('but %s added to it is refused', async (_what, refusal, object) => {
    expect(await judge(appended(own, (free) => `${free} 0 obj\n${object}\nendobj`))).toBe(refusal)
  })

  test('and its attachment may not be exchanged for another', async () => {
    const number = /(\d+) 0 obj\n<<\n\/Type \/Filespec/.exec(own.toString('latin1'))?.[1]
    expect(number).toBeDefined()
    const exchanged = appended(
      own,
      (free) =>
        `${free} 0 obj\n<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream\nendobj\n` +
        `${number} 0 obj\n<< /Type /Filespec /F (x) /EF << /F ${free} 0 R >> >>\nendobj`,
    )
    expect(await judge(exchanged)).toBe('file_pdf_attachment')
  })
})

test('a document of the same shape that the portal did not issue is refused for its attachment', async () => {
  const foreign = await agreementPdf({ ...ROOT_AGREEMENT, reference: 'MK-2025-7F4K-2R' as never })
  expect(await judge(foreign)).toBe('file_pdf_attachment')
})

test('the code of another paper is told with its name, its party and how its agreement stands', async () => {
  const other = await agreementPdf(ENTLEBUCH_AGREEMENT)
  const copy = { path: path.join(folder, 'copy'), mediaType: 'application/pdf' }
  writeFileSync(copy.path, other)
  const about = { size: 1, sha256: '', fingerprint: '0000 0000 0000', pages: null, today: '2026-11-21' }
  expect((await findingsIn(copy, about)).codeOf).toBeUndefined()
  await remembered(other)
  const { reference, party } = dossier
  expect(await findingsIn(copy, about)).toMatchObject({
    codeFits: false,
    codeOf: { slot: 'agreement_amended', reference, party: party.name },
  })
})

test('a paper of another agreement that is known stands in force to the last day of its term, and then has ended', async () => {
  const running = await active()
  const issued = documentsOf(running.id).find(({ slot }) => slot === 'agreement_issued')
  const paper = { kind: 'sha256', sha256: issued?.sha256 ?? '' } as const
  expect(knownPaper(paper, running.endsOn)?.standing).toBe('in_force')
  expect(knownPaper(paper, '2040-01-01')?.standing).toBe('ended')
})
