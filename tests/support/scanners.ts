import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** The harmless file that every scanner calls malware; put together here, so that no scanner removes this source. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

export const CLAMD = ['/usr/sbin/clamd', '/usr/bin/clamd', '/usr/local/sbin/clamd'].find((file) =>
  existsSync(file),
)

type Answering = (content: Buffer, socket: Socket) => void

/** A server that speaks clamd's protocol and answers as a test wants; it keeps what it was sent. */
export async function speakingScanner(answer: Answering = clean) {
  const received: Buffer[] = []
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (part) => {
      bytes = Buffer.concat([bytes, part])
      if (bytes.toString('latin1').startsWith('zPING\0')) return void socket.end('PONG\0')
      const content = contentOf(bytes)
      if (!content) return
      received.push(content)
      answer(content, socket)
    })
  })
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-kip-scanner-'))
  const place = path.join(folder, 'clamd.ctl')
  await new Promise<void>((resolve) => server.listen(place, resolve))
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  onTestFinished(async () => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { url: `unix://${place}`, path: place, received, close }
}

export const clean: Answering = (_content, socket) => void socket.end('stream: OK\0')

/** What was sent, once the empty piece has come. */
function contentOf(bytes: Buffer): Buffer | undefined {
  const pieces: Buffer[] = []
  let at = 'zINSTREAM\0'.length
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    if (at + 4 + length > bytes.length) return undefined
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

/** The real clamd with signatures of the test file only, which it finds in containers too. */
export async function realScanner(clamd: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-kip-clamd-'))
  const inFolder = (name: string) => path.join(folder, name)
  const hex = Buffer.from('EICAR-STANDARD-ANTIVIRUS-TEST-FILE').toString('hex')
  writeFileSync(inFolder('test.ndb'), `Test.Eicar:0:*:${hex}\n`)
  writeFileSync(
    inFolder('test.hsb'),
    `${createHash('sha256').update(EICAR).digest('hex')}:${EICAR.length}:Test.Eicar.File\n`,
  )
  const settings = {
    DatabaseDirectory: folder,
    LocalSocket: inFolder('clamd.ctl'),
    Foreground: 'yes',
    TemporaryDirectory: folder,
    StreamMaxLength: '30M',
    MaxFileSize: '30M',
    MaxScanSize: '100M',
    SelfCheck: '0',
  }
  writeFileSync(
    inFolder('clamd.conf'),
    Object.entries(settings)
      .map(([name, value]) => `${name} ${value}\n`)
      .join(''),
  )
  const child = spawn(clamd, ['-c', inFolder('clamd.conf')], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  await listening(child)
  return { url: `unix://${settings.LocalSocket}`, path: settings.LocalSocket }
}

/** Its own words say when it listens; ending before is a fault of the set-up. */
function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const read = (part: Buffer) => {
      said += part.toString()
      if (/Self checking disabled|Listening daemon/i.test(said)) resolve()
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('close', () => reject(new Error(`clamd ended: ${said}`)))
  })
}
