import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { anchorLine, readAnchors } from '#app/domain/anchor.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { env } from '#app/env.server.ts'
import { enqueueForEach } from '#app/models/mail/outbox.server.ts'
import { recipientsOf } from '#app/models/people/role-holders.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { makeFolder } from '#db/make-folder.ts'
import { headOfChain } from './chain.server.ts'
import { faultsOfAnchors } from './proof.server.ts'

/**
 * The end of the chain, once a day and only where something happened since the anchor before: a line of a file outside
 * the database, and a mail to the auditors. Whoever changes the database later cannot change what they keep. Where the
 * chain is not the one that was anchored last, none is written, and that is said. Half a line, of a process that was
 * killed, anchors nothing.
 */
export function writeAnchor(now: Date, folder = env.ANCHOR_DIR) {
  const head = headOfChain()
  const held = textOf(fileIn(folder))
  const last = readAnchors(held).anchors.at(-1)
  const day = today(now)
  const [fault] = last ? faultsOfAnchors([last]) : []
  if (fault) throw new Error(`The chain is not the one that was anchored: ${anchorLine(fault)}`)
  if (!head || head.number === last?.number || (last && last.day >= day)) return
  const line = anchorLine({ day, ...head })
  inTransaction((tx) =>
    enqueueForEach(tx, recipientsOf('auditors', null, tx), {
      key: `anchor:${day}`,
      template: 'anchor',
      facts: { path: '/canton/audit', reason: line },
      now,
    }),
  )
  append(folder, /[^\n]$/.test(held) ? `\n${line}` : line)
}

/** Those that the portal has written so far. */
export const ownAnchors = () => readAnchors(textOf(fileIn(env.ANCHOR_DIR)))

const fileIn = (folder: string) => path.join(folder, 'anchors.txt')

/** The mail is queued first: where the file cannot be written, the next pass tries both again, and mails once. */
function append(folder: string, line: string) {
  makeFolder(path.resolve(folder))
  const file = openSync(fileIn(folder), 'a', 0o600)
  try {
    writeSync(file, `${line}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
