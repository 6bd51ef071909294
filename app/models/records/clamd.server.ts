import { createConnection, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

export type ScannerPlace = { path: string } | { host: string; port: number }
/** Only a whole, known answer counts: everything else is «not scanned», never «clean». */
export type Scan = { ok: true; finding: string | null } | { ok: false; why: string }

type Patience = { idleMilliseconds: number; allMilliseconds: number }
const PATIENCE: Patience = { idleMilliseconds: 30_000, allMilliseconds: 120_000 }
const LONGEST_ANSWER = 4_096

/** Sends a file to clamd (command INSTREAM: pieces with their length in front, an empty one at the end). */
export async function scanStream(
  source: Readable,
  place: ScannerPlace,
  patience: Patience = PATIENCE,
): Promise<Scan> {
  const answer = await ask(place, { patience, say: (socket) => sendStream(socket, source) })
  source.destroy()
  if (!answer.ok) return answer
  if (answer.text === 'stream: OK') return { ok: true, finding: null }
  const found = /^stream: (\S[^\n]*) FOUND$/.exec(answer.text)?.[1]
  return found ? { ok: true, finding: found } : { ok: false, why: answer.text || 'no answer' }
}

/** Why clamd does not answer; undefined when it does. */
export async function scannerFault(
  place: ScannerPlace,
  patience: Patience = { idleMilliseconds: 5_000, allMilliseconds: 5_000 },
): Promise<string | undefined> {
  const answer = await ask(place, { patience, say: async (socket) => void socket.write('zPING\0') })
  if (!answer.ok) return answer.why
  return answer.text === 'PONG' ? undefined : `it answered «${answer.text.slice(0, 100)}»`
}

async function sendStream(socket: Socket, source: Readable) {
  socket.write('zINSTREAM\0')
  for await (const chunk of source as AsyncIterable<Buffer>) {
    if (socket.destroyed) return
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    socket.write(length)
    if (!socket.write(chunk)) await drained(socket)
  }
  socket.write(Buffer.alloc(4))
}

const drained = (socket: Socket) =>
  new Promise<void>((resolve) => {
    const go = () => {
      socket.off('drain', go).off('close', go)
      resolve()
    }
    socket.on('drain', go).on('close', go)
  })

type Said = { ok: true; text: string } | { ok: false; why: string }
type Question = { patience: Patience; say: (socket: Socket) => Promise<void> }

/** One question, one answer, which ends with a zero byte; a connection that breaks off before has given none. */
function ask(place: ScannerPlace, { patience, say }: Question): Promise<Said> {
  return new Promise((resolve) => {
    const socket = createConnection(place)
    let text = ''
    const limit = setTimeout(() => give({ ok: false, why: 'it took too long' }), patience.allMilliseconds)
    const give = (said: Said) => {
      clearTimeout(limit)
      socket.destroy()
      resolve(said)
    }
    socket.setTimeout(patience.idleMilliseconds, () => give({ ok: false, why: 'it does not answer' }))
    socket.setEncoding('latin1')
    socket.on('data', (part: string) => {
      text += part
      if (text.endsWith('\0')) give({ ok: true, text: text.slice(0, -1) })
      else if (text.length > LONGEST_ANSWER) give({ ok: false, why: 'its answer has no end' })
    })
    socket.on('error', (error) => give({ ok: false, why: error.message }))
    socket.on('close', () => give({ ok: false, why: 'it broke off the connection' }))
    socket.on('connect', () =>
      say(socket).catch((error: unknown) =>
        give({ ok: false, why: error instanceof Error ? error.message : String(error) }),
      ),
    )
  })
}
