import { sqlite } from '#db/client.server.ts'
import { isBusy, isWritable } from './database-lock.server.ts'

/** Takes the lock every write takes and gives it back; throws where the file cannot be written, without waiting. */
export function proveDatabaseIsWritable() {
  if (!isWritable()) throw new Error('Another program holds the database')
}

/** No transaction was left open, and the file answers. */
export function databaseIsSound(): boolean {
  try {
    return !sqlite.inTransaction && sqlite.prepare('SELECT count(*) FROM sqlite_schema').get() !== undefined
  } catch (error) {
    return isBusy(error)
  }
}

/** A transaction that was left open is taken back. */
export function closeDatabase() {
  sqlite.close()
}
