import { test } from 'vitest'
import { sqlite } from '#db/client.server.ts'

/** A test that finds the records as they were, whatever the others of its file have done to them. */
export const rehearsal = (name: string, work: () => void) => test(name, () => rehearsed(work))

/** Does something for real and takes it back, so that the next attempt finds the same records. */
export function rehearsed<Result>(attempt: () => Result): Result {
  sqlite.exec('SAVEPOINT rehearsal')
  try {
    return attempt()
  } finally {
    sqlite.exec('ROLLBACK TO rehearsal; RELEASE rehearsal')
  }
}
