import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run as auditVerify } from '#app/commands/audit-verify.ts'
import { run as filesVerify } from '#app/commands/files-verify.ts'
import { run as replay } from '#app/commands/replay.ts'
import { anchorLine } from '#app/domain/anchor.ts'
import { allEvents, headOfChain } from '#app/models/records/chain.server.ts'
import { FIRST_HASH, hashOfEvent } from '#app/models/records/hashes.server.ts'
import { sqlite } from '#db/client.server.ts'
import { asked } from './command.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'anchors-'))

/** Writes down the end of the chain as it is, as a day's anchor. */
export function anchored(day: string): string {
  const head = headOfChain()
  if (!head) throw new Error('There is no event to anchor')
  const file = path.join(folder, `${day}.txt`)
  writeFileSync(file, `${anchorLine({ day, ...head })}\n`)
  return file
}

/** What a command says of the data folder. */
export const COMMANDS = {
  'audit:verify': () => asked(auditVerify, []),
  replay: () => asked(replay, []),
  'files:verify': () => asked(filesVerify, []),
  '--anchor': (file: string) => asked(auditVerify, ['--anchor', file]),
}

/** Somebody with the file in hand: the triggers taken away, the records changed, the triggers put back. None of it stays. */
export async function tampered<Said>(change: () => void, look: () => Promise<Said>): Promise<Said> {
  sqlite.exec('SAVEPOINT tampered')
  sqlite.pragma('defer_foreign_keys = ON')
  try {
    withoutTriggers(change)
    return await look()
  } finally {
    sqlite.exec('ROLLBACK TO tampered; RELEASE tampered')
  }
}

function withoutTriggers(change: () => void) {
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'",
    )
    .all()
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER main."${name}"`)
  change()
  for (const { sql } of triggers) sqlite.exec(sql)
}

/** One statement that changes something. */
export const stated = (statement: string) => () => {
  const { changes } = sqlite.prepare(statement).run()
  if (changes === 0) throw new Error(`Changes nothing: ${statement}`)
}

/** The whole chain anew, by somebody who knows how it is made. */
export function rewriteChain() {
  let previousHash = FIRST_HASH
  for (const { sequence, hash: _hash, previousHash: _previous, ...event } of [...allEvents()]) {
    const hash = hashOfEvent(previousHash, event)
    sqlite
      .prepare('UPDATE audit_events SET previous_hash = ?, hash = ? WHERE sequence = ?')
      .run(previousHash, hash, sequence)
    previousHash = hash
  }
}
