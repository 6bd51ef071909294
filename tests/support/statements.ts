import { sqlite } from '#db/client.server.ts'

/** What a memo asks to know whether it still holds: no record is read by it. */
const UPKEEP = new Set([
  'SELECT total_changes()',
  'PRAGMA data_version',
  'SELECT change FROM reference_state',
])

type Calls = Record<
  'all' | 'get' | 'run' | 'iterate',
  (this: { source: string }, ...values: unknown[]) => unknown
>

/** Every statement that the database of the portal is asked during this work, with its values. */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = []
  const statement: Calls = Object.getPrototypeOf(sqlite.prepare('SELECT 1'))
  const { all, get, run, iterate } = statement
  const own = { all, get, run, iterate }
  for (const call of Object.keys(own) as (keyof Calls)[])
    statement[call] = function (...values) {
      if (!UPKEEP.has(this.source)) asked.push(`${this.source} ← ${JSON.stringify(values)}`)
      return own[call].apply(this, values)
    }
  try {
    await work()
  } finally {
    Object.assign(statement, own)
  }
  return asked
}
