import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { storagePath, storeDocument } from '#app/models/records/document-store.server.ts'
import { addDocument, documentById } from '#app/models/records/documents.server.ts'
import { handOut, withheldByScan } from '#app/models/records/handing-out.server.ts'
import { damagedFiles, lastScannerFault, scanWaitingFiles } from '#app/models/records/scanning.server.ts'
import { db, inTransaction } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { mailsOf } from '../support/records.ts'
import { reportFiled, reportWritten } from '../support/report-scenes.ts'
import { clean, speakingScanner } from '../support/scanners.ts'
import * as scenes from '../support/scenes.ts'
import { STORY_DAY } from '../support/story.ts'
import { COMMANDS, stated, tampered } from '../support/tampering.ts'
import { dossier, handedIn } from '../support/waiting-files.ts'

const NOW = STORY_DAY

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

/** The sides whose pages these mails lead to. */
const sidesOf = (mails: ReturnType<typeof mailsOf>) =>
  [...new Set(mails.map(({ facts }) => facts.path.split('/')[1]))].sort()

const stateOf = (id: string) => documentById(id)?.scan

describe('a file handed in', () => {
  test('waits, is given whole to the scanner, and is clean once that has said so', async () => {
    const content = randomBytes(3_000_000)
    const { id } = await handedIn(content)
    expect([
      stateOf(id),
      withheldByScan('waiting', 'unix:///clamd'),
      withheldByScan('waiting', undefined),
    ]).toEqual(['waiting', 'waiting', undefined])
    const passed = stated(`UPDATE documents SET scan = 'clean' WHERE id = '${id}'`)
    expect((await tampered(passed, COMMANDS['audit:verify'])).stdout).toMatch(`documents.scan/${id}`)
    const scanner = await speakingScanner()
    await scanWaitingFiles(scanner.url, NOW)
    expect(scanner.received.map((one) => one.equals(content))).toEqual([true])
    expect([stateOf(id), lastScannerFault()]).toEqual(['clean', ''])
  })

  test('that is infected is handed out to nobody, and the municipality that writes is told which and why', async () => {
    const row = await handedIn('x', 'Böser Beschluss.pdf')
    const scanner = await speakingScanner((_, socket) => void socket.end('stream: Win.Test.Eicar-1 FOUND\0'))
    await scanWaitingFiles(scanner.url, NOW)
    const found = documentById(row.id)
    expect(found).toMatchObject({ scan: 'infected', scanFinding: 'Win.Test.Eicar-1' })
    expect(found && (await handOut(found, NOW))).toEqual({ ok: false, withheld: 'infected' })
    const made = stated(`UPDATE documents SET scan = 'clean', scan_finding = '' WHERE id = '${row.id}'`)
    const { stdout } = await tampered(made, COMMANDS['audit:verify'])
    expect(stdout).toMatch(
      new RegExp(`^documents.scan/${row.id} \\(${dossier.reference}\\) is not what event`, 'm'),
    )
    const mails = mailsOf(dossier).filter(({ template }) => template === 'file-infected')
    expect(mails.map(({ facts }) => facts.reason)).toContain('Böser Beschluss.pdf (Win.Test.Eicar-1)')
    expect(sidesOf(mails)).toEqual(['municipality'])
    await scanWaitingFiles(scanner.url, later(1))
    expect(mailsOf(dossier).filter(({ template }) => template === 'file-infected')).toHaveLength(mails.length)
  })

  test('is of no concern to the office until it is filed, and then is', async () => {
    const told = async (of: Dossier, slot: 'resolution' | 'ledger') => {
      db.update(documents).set({ scan: 'clean' }).where(eq(documents.scan, 'waiting')).run()
      const ofSlot = and(eq(documents.dossierId, of.id), eq(documents.slot, slot))
      db.update(documents).set({ scan: 'waiting' }).where(ofSlot).run()
      const scanner = await speakingScanner((_, socket) => void socket.end('stream: Win.Test FOUND\0'))
      await scanWaitingFiles(scanner.url, NOW)
      return sidesOf(mailsOf(of).filter(({ template }) => template === 'file-infected'))
    }
    expect(await told(await scenes.draft(), 'resolution')).toEqual(['municipality'])
    expect(await told(await reportWritten(), 'ledger')).toEqual(['municipality'])
    for (const filed of [scenes.submitted, scenes.returned])
      expect(await told(await filed(), 'resolution')).toEqual(['canton', 'municipality'])
    expect(await told(await reportFiled(), 'ledger')).toEqual(['canton', 'municipality'])
  })

  const broken: [string, (socket: Socket) => void][] = [
    ['an error', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['half an answer', (socket) => socket.end('stream: O')],
    ['another word', (socket) => socket.end('stream: OKAY\0')],
    ['nothing, and hangs up', (socket) => socket.end()],
    ['a connection broken off', (socket) => socket.destroy()],
    ['a name that tries to look clean', (socket) => socket.end('stream: OK\nstream: OK\0')],
  ]
  test.each(broken)(
    'on which the scanner answers with %s is not clean, and is tried again',
    async (_, answer) => {
      const row = await handedIn(randomBytes(100))
      const scanner = await speakingScanner((_content, socket) => answer(socket))
      await scanWaitingFiles(scanner.url, NOW)
      expect(stateOf(row.id)).toBe('waiting')
      expect(lastScannerFault()).not.toBe('')
      await scanWaitingFiles((await speakingScanner()).url, later(1))
      expect([stateOf(row.id), lastScannerFault()]).toEqual(['clean', ''])
    },
  )

  test('waits behind others where the scanner fails on it, so that it holds up none of them', async () => {
    const [bad, good] = [await handedIn('bad'), await handedIn('good')]
    const scanner = await speakingScanner((content, socket) =>
      content.equals(Buffer.from('bad')) ? void socket.destroy() : clean(content, socket),
    )
    await scanWaitingFiles(scanner.url, NOW)
    expect([stateOf(bad.id), stateOf(good.id)]).toEqual(['waiting', 'clean'])
    await scanWaitingFiles((await speakingScanner()).url, later(1))
  })

  test('that was changed on the disk is not scanned in the place of what was handed in', async () => {
    const row = await handedIn('as it was')
    writeFileSync(storagePath(row.storageName), 'as it is.')
    const scanner = await speakingScanner()
    await scanWaitingFiles(scanner.url, NOW)
    expect([scanner.received.length, stateOf(row.id), damagedFiles()]).toEqual([0, 'waiting', 1])
    db.update(documents).set({ scan: 'clean' }).where(eq(documents.id, row.id)).run()
  })
})

test('a document that the portal drew itself waits for no scanner', async () => {
  const file = await storeDocument(Buffer.from('%PDF'), { fileName: 'V.pdf', mediaType: 'application/pdf' })
  const row = inTransaction((tx) =>
    addDocument(tx, { dossierId: dossier.id, slot: 'amendment', file, uploadedBy: null, now: NOW }),
  )
  expect([row.scan, withheldByScan(row.scan, 'unix:///clamd')]).toEqual(['made_here', undefined])
})
