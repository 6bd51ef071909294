import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { scannerFault, scanStream } from '#app/models/records/clamd.server.ts'
import { documentById } from '#app/models/records/documents.server.ts'
import { handOut } from '#app/models/records/handing-out.server.ts'
import { scanWaitingFiles } from '#app/models/records/scanning.server.ts'
import { zip } from '../support/office-files.ts'
import { CLAMD, EICAR, realScanner, speakingScanner } from '../support/scanners.ts'
import { STORY_DAY } from '../support/story.ts'
import { handedIn } from '../support/waiting-files.ts'

const NOW = STORY_DAY

const PATIENCE = { idleMilliseconds: 300, allMilliseconds: 600 }

describe('a scanner', () => {
  test('that is not there, or says nothing, is a fault in words', async () => {
    expect(await scannerFault({ path: '/tmp/no-such-socket' })).toMatch(/ENOENT/)
    expect(await scannerFault({ host: '127.0.0.1', port: 1 })).toMatch(/ECONNREFUSED/)
    const silent = await speakingScanner(() => undefined)
    const scan = await scanStream(Readable.from([Buffer.from('x')]), { path: silent.path }, PATIENCE)
    expect(scan).toEqual({ ok: false, why: 'it does not answer' })
  })

  test('that answers drop by drop is given up after a while', async () => {
    const dripping = await speakingScanner((_content, socket) => {
      const drops = setInterval(() => socket.write('s'), 50)
      socket.on('close', () => clearInterval(drops))
    })
    const scan = await scanStream(Readable.from([Buffer.from('x')]), { path: dripping.path }, PATIENCE)
    expect(scan).toEqual({ ok: false, why: 'it took too long' })
  })
})

/** Speaks for itself where it is missing: the protocol above is tried in any case. */
if (CLAMD) withRealClamd(CLAMD)
else console.info('clamd is not installed here: the tests with the real one are left out')

function withRealClamd(clamd: string) {
  test('the real clamd finds the test file by itself and in a zip, lets 24 MB of noise pass and refuses what is too large for it', async () => {
    const scanner = await realScanner(clamd)
    expect(await scannerFault(scanner)).toBeUndefined()
    const scan = (content: Buffer) => scanStream(Readable.from([content]), scanner)
    for (const infected of [Buffer.from(EICAR), zip([['eicar.txt', EICAR]])])
      expect(await scan(infected)).toMatchObject({ ok: true, finding: expect.stringContaining('Eicar') })
    const noise = randomBytes(1_000_000)
    const scanned = await scanStream(Readable.from(Array.from({ length: 24 }, () => noise)), scanner)
    expect(scanned).toEqual({ ok: true, finding: null })
    const tooLarge = Array.from({ length: 40 }, () => noise)
    expect(await scanStream(Readable.from(tooLarge), scanner)).toMatchObject({ ok: false })
  })

  test('the real clamd keeps an infected upload from everybody from the upload to the download', async () => {
    const scanner = await realScanner(clamd)
    const row = await handedIn(EICAR)
    await scanWaitingFiles(scanner.url, NOW)
    const found = documentById(row.id)
    expect(found?.scanFinding).toContain('Eicar')
    expect(found && (await handOut(found, NOW))).toEqual({ ok: false, withheld: 'infected' })
  })
}
