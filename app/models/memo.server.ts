import { AsyncLocalStorage } from 'node:async_hooks'
import { getTableName } from 'drizzle-orm'
import { sqlite } from '#db/client.server.ts'
import { catalogues } from '#db/schema/catalogue.ts'
import { chains } from '#db/schema/chain.ts'
import { fileFaults } from '#db/schema/documents.ts'
import { lateOpenings } from '#db/schema/dossier.ts'
import { distributionKeys } from '#db/schema/keys.ts'
import { settingsVersions } from '#db/schema/programme.ts'
import { municipalities, periods, populations } from '#db/schema/reference.ts'
import { projectGrants } from '#db/schema/registers.ts'

/** What one request has read: it stands as long as this process writes nothing, for whomever. */
type Memo = { changes: number; read: Map<object, Map<unknown, unknown>>; dataVersion?: number }

const memos = new AsyncLocalStorage<Memo>()

/** What is read during this work is read once. Jobs and commands, which work on outside of it, read each time. */
export function asOneRequest<Result>(work: () => Result): Result {
  return memos.run({ changes: changesSoFar(), read: new Map() }, work)
}

/**
 * What a request has read of one kind, by key; undefined where everything is read anew: outside of requests and
 * within transactions, so that no write ever rests on what was read before it. What is kept is never changed.
 */
export function perRequest<Key, Found>(): () => Map<Key, Found> | undefined {
  const kind = {}
  return () => {
    const memo = sqlite.inTransaction ? undefined : memos.getStore()
    if (!memo) return undefined
    const changes = changesSoFar()
    if (changes !== memo.changes) memo.read.clear()
    memo.changes = changes
    const known = memo.read.get(kind) ?? new Map()
    memo.read.set(kind, known)
    return known as Map<Key, Found>
  }
}

export function oncePerRequest<Key extends [] | [string | number], Found>(read: (...key: Key) => Found) {
  const known = perRequest<string | number | undefined, { found: Found }>()
  return (...key: Key): Found => {
    const before = known()?.get(key[0])
    if (before) return before.found
    const found = read(...key)
    known()?.set(key[0], { found })
    return found
  }
}

/**
 * Reference data and what changes as seldom, kept until one of their tables is written here or another process has
 * written anything. A transaction sees what it has written itself, and leaves nothing of it where it is rolled back.
 */
export function heldReference<Found>(read: () => Found): () => Found {
  let held: { found: Found; asOf: string } | undefined
  return () => {
    const asOf = `${referenceState()} ${dataVersion()}`
    if (held?.asOf !== asOf) held = { found: read(), asOf }
    return held.found
  }
}

const HELD = [
  catalogues,
  chains,
  municipalities,
  populations,
  periods,
  settingsVersions,
  distributionKeys,
  projectGrants,
  lateOpenings,
  fileFaults,
]

// The number of the last change is never given twice, and a rollback takes it back with the change.
let referenceChanges = 0
sqlite.function('reference_change', () => {
  referenceChanges += 1
  return referenceChanges
})
sqlite.exec('CREATE TEMP TABLE reference_state (change INTEGER NOT NULL) STRICT')
sqlite.exec('INSERT INTO reference_state VALUES (0)')
for (const table of HELD.map(getTableName))
  for (const write of ['INSERT', 'UPDATE', 'DELETE'])
    sqlite.exec(`CREATE TEMP TRIGGER ${table}_${write} AFTER ${write} ON main.${table}
      BEGIN UPDATE reference_state SET change = reference_change(); END`)

const stateStatement = sqlite.prepare<[], number>('SELECT change FROM reference_state').pluck()
const changesStatement = sqlite.prepare<[], number>('SELECT total_changes()').pluck()
const versionStatement = sqlite.prepare<[], number>('PRAGMA data_version').pluck()

/** As it was seen outside of a transaction, it is while nothing is changed, within one too. */
let seen: { changes: number; state: number } | undefined

function referenceState(): number {
  if (seen?.changes === referenceChanges) return seen.state
  const state = stateStatement.get() ?? 0
  if (!sqlite.inTransaction) seen = { changes: referenceChanges, state }
  return state
}

/** Rows written by this connection since it was opened, also where they were rolled back. */
function changesSoFar(): number {
  return changesStatement.get() ?? 0
}

/** Another one as soon as another connection has written; asked once in a request, and anew in each transaction. */
function dataVersion(): number {
  const memo = sqlite.inTransaction ? undefined : memos.getStore()
  const version = memo?.dataVersion ?? versionStatement.get() ?? 0
  if (memo) memo.dataVersion = version
  return version
}
