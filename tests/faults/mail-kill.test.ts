import { randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Database } from '#db/sqlite.mjs'
import { type Random, randomFrom } from '../support/decade.ts'
import { startMailServer } from '../support/mail-server.ts'
import { bundled, type Running, run } from '../support/processes.ts'

const folder = process.env.DATA_DIR ?? ''
const smtp = await startMailServer()
let writer = ''
beforeAll(async () => {
  writer = await bundled('tests/faults/mail-writer.ts')
  await run([writer, 'settle'], { DATA_DIR: folder }).line((line) => line === 'done')
})
afterAll(async () => {
  rmSync(path.dirname(writer), { recursive: true, force: true })
  await smtp.close()
})

const DAYS = ['2027-01-14', '2027-02-13', '2027-03-01', '2027-03-08', '2027-03-13']
const READERS = 2 * 150
const SEED = randomInt(1_000_000)
const KILLS = 24

const whole = (from: number, to: number, random: Random) => from + Math.floor(random() * (to - from + 1))

/** Where a process is killed. Most mails are still to come while the kills go on, so that every place is met. */
const PLACES: Record<string, (running: Running, random: Random) => Promise<void>> = {
  'somewhere while it queues': async (running, random) => {
    await running.line((line) => line.startsWith('queueing'))
    await new Promise((resolve) => setTimeout(resolve, whole(0, 40, random)))
  },
  'while a mail goes over the line': (_running, random) =>
    new Promise((resolve) => {
      let left = whole(1, 60, random)
      smtp.answerWith(() => {
        left -= 1
        if (left === 0) resolve()
        return 'ok'
      })
    }),
  'after the mail server took a mail, before it says so': (running, random) =>
    new Promise((resolve) => {
      let left = whole(1, 30, random)
      smtp.whenTaken(() => {
        left -= 1
        if (left > 0) return
        running.child.kill('SIGKILL')
        resolve()
      })
    }),
  'somewhere from its start on': async (running, random) => {
    await running.line((line) => line === 'ready')
    await new Promise((resolve) => setTimeout(resolve, whole(0, 150, random)))
  },
}

test('a process killed again and again while it queues and sends loses no mail, and repeats one only as itself', async () => {
  console.info(`seed ${SEED}`)
  const random = randomFrom(SEED)
  const places = Object.values(PLACES)
  const killed = { queued: 0, unrecorded: 0 }
  for (let turn = 0; turn < KILLS; turn += 1) {
    const running = run([writer, 'live', ...DAYS], settings())
    const place = places[turn % places.length]
    await Promise.race([place?.(running, random), running.ended])
    running.child.kill('SIGKILL')
    await running.ended
    smtp.answerWith(() => 'ok')
    smtp.whenTaken(() => undefined)
    const { waiting, unrecorded } = expectNothingByHalf()
    killed.queued += waiting
    killed.unrecorded += unrecorded
  }
  const last = run([writer, 'live', ...DAYS], settings())
  expect(await last.ended, last.errors.join('\n')).toMatchObject({ code: 0 })
  await expectEverythingArrived(killed)
})

const settings = () => ({ DATA_DIR: folder, SMTP_URL: smtp.url })

type Row = {
  id: string
  key: string
  state: string
  last_error: string
  to_address: string
  message_id: string
}

function rows(): Row[] {
  const database = new Database(path.join(folder, 'portal.db'))
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    return database.prepare('SELECT * FROM outbox').all() as Row[]
  } finally {
    database.close()
  }
}

/** Each step is on record for every reader or for nobody; only what is recorded as sent has a Message-ID. */
function expectNothingByHalf() {
  const found = rows()
  const byStep = new Map<string, number>()
  for (const { key } of found) {
    const step = key.split(':')[3] ?? ''
    byStep.set(step, (byStep.get(step) ?? 0) + 1)
  }
  for (const [step, readers] of byStep) expect([step, readers]).toEqual([step, READERS])
  for (const { state, message_id } of found)
    expect([state, message_id !== '']).toEqual([state, state === 'sent'])
  const taken = new Set(smtp.received.map(({ raw }) => idOf(raw)))
  const waiting = found.filter(({ state }) => state === 'queued')
  const unrecorded = waiting.filter(({ id }) => [...taken].some((taken) => taken.includes(`-${id}@`)))
  return { waiting: waiting.length, unrecorded: unrecorded.length }
}

async function expectEverythingArrived(killed: { queued: number; unrecorded: number }) {
  const found = rows()
  const arrived = new Map<string, string[]>()
  for (const { to, raw } of smtp.received) {
    const id = idOf(raw)
    arrived.set(id, [...(arrived.get(id) ?? []), to])
  }
  const repeated = smtp.received.length - arrived.size
  console.info(
    `seed ${SEED}: ${KILLS} kills, ${arrived.size} mails arrived, ${repeated} of them twice; ${killed.unrecorded} were taken and not yet recorded when the process died`,
  )
  expect(found).toHaveLength(READERS * DAYS.length)
  expect(new Set(found.map(({ state, last_error }) => `${state} ${last_error}`))).toEqual(new Set(['sent ']))
  expect([...arrived.keys()].sort()).toEqual(found.map(({ message_id }) => message_id).sort())
  const addresses = new Map(found.map(({ message_id, to_address }) => [message_id, to_address]))
  for (const [id, to] of arrived) expect(new Set(to)).toEqual(new Set([addresses.get(id)]))
  expect(killed.queued).toBeGreaterThan(0)
  expect(killed.unrecorded).toBeGreaterThan(0)
}

const idOf = (raw: string) => /^Message-ID: (<[^>]+>)/im.exec(raw)?.[1] ?? ''
