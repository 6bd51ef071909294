import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CodeTask, PdfAnswer } from '#app/papers/reading.ts'
import { workerPool } from '#app/worker-pool.server.ts'
import { agreementPdf } from '#templates/agreement.ts'
import { ROOT_AGREEMENT } from '#templates/samples.ts'
import { office } from '../support/office-files.ts'
import { folderOfFile } from '../support/own-folder.ts'
import { pdf, pdfWithPacked } from '../support/pdf-files.ts'
import { ROOT_FOLDER } from '../support/processes.ts'
import { scanned } from '../support/scans.ts'

const WORKER = path.join(ROOT_FOLDER, 'build/server/reading-worker.js')

/** `npm test` has built before; alone, this file builds once. */
beforeAll(() => {
  if (existsSync(WORKER)) return
  spawnSync(process.execPath, ['app/commands/setup.mjs', 'build'], { cwd: ROOT_FOLDER, stdio: 'ignore' })
})

const folder = folderOfFile()

const run = workerPool({ file: pathToFileURL(WORKER), size: 1, mostMilliseconds: 20_000, mostWaiting: 5 })

function stored(bytes: Uint8Array) {
  const file = path.join(folder, 'file')
  writeFileSync(file, bytes)
  return file
}

const read = (bytes: Uint8Array) => run<PdfAnswer>('pdf', { file: stored(bytes) })

describe('the worker of the build that reads foreign files', () => {
  test('finds a script, reads an office file and the code of a scan', async () => {
    const script = pdf({ objects: '5 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj' })
    expect(await read(script)).toMatchObject({ ok: true, hazards: ['script'] })
    expect(await run('office', { file: stored(office('docx', { names: ['word/vbaProject.bin'] })) })).toBe(
      'macros',
    )
    const agreement = await agreementPdf(ROOT_AGREEMENT)
    const search = { expected: null, mostPages: 4, scansOnly: true }
    const file = stored(await scanned(agreement, { pages: [0] }))
    const task: CodeTask = { file, isPdf: true, search }
    expect(await run('code', task)).toMatchObject({
      codes: [expect.stringMatching(/^(?:[0-9a-f]{4} ?){3}$/)],
    })
  })

  test('refuses a file that unpacks to more than it may hold, and reads the next', async () => {
    expect(await read(pdfWithPacked(`<< /A 1 >>${' '.repeat(400_000_000)}`))).toMatchObject({ ok: false })
    expect(await read(pdf())).toMatchObject({ ok: true, hazards: [] })
  })

  test('lets other work go on beside it', async () => {
    const large = pdf({
      objects: `5 0 obj\n<< /Length 24000000 >>\nstream\n${'x'.repeat(24_000_000)}\nendstream\nendobj`,
    })
    const reading = read(large)
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 1)
    expect(await reading).toMatchObject({ ok: true })
    clearInterval(turning)
    expect(turns).toBeGreaterThan(0)
  })
})
