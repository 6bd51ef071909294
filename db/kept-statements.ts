import type BetterSqlite3 from 'better-sqlite3'

type Client = BetterSqlite3.Database
type Statement = BetterSqlite3.Statement<unknown[], unknown>

/** The latest asked for; the portal asks in fewer ways. */
const KEPT = 1000

/**
 * The same database for drizzle, which prepares whatever it asks each time anew: what was asked before is answered by
 * the statement of then. Whether rows come as arrays is a state of a statement, so there is one for each.
 */
export function withKeptStatements(sqlite: Client): Client {
  const known = new Map<string, Pick<Statement, 'run' | 'get' | 'all' | 'raw'>>()
  const prepare = (source: string) => {
    const statement = known.get(source) ?? inBothShapes(sqlite, source)
    known.delete(source)
    known.set(source, statement)
    const [oldest] = known.keys()
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
    return statement
  }
  const transaction: Client['transaction'] = (work) => sqlite.transaction(work)
  return { prepare, transaction } as unknown as Client
}

function inBothShapes(sqlite: Client, source: string): Pick<Statement, 'run' | 'get' | 'all' | 'raw'> {
  const statement = sqlite.prepare<unknown[], unknown>(source)
  let asArrays: Statement | undefined
  return {
    run: (...params) => statement.run(...params),
    get: (...params) => statement.get(...params),
    all: (...params) => statement.all(...params),
    raw: () => {
      asArrays ??= sqlite.prepare<unknown[], unknown>(source).raw()
      return asArrays
    },
  }
}
