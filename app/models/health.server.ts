import { sqlite } from '#db/client.server.ts'

/** Takes the lock every write takes and gives it back; throws where the file cannot be written. */
export function proveDatabaseIsWritable() {
  sqlite.exec('BEGIN IMMEDIATE; ROLLBACK')
}
