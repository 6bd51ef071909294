import { asc, eq } from 'drizzle-orm'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { db, sqlite } from '#db/client.server.ts'
import { auditEvents, outbox } from '#db/schema/process.ts'

/** What the database holds, for «nothing was written». */
export function everything(): Record<string, unknown[]> {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[]
  return Object.fromEntries(tables.map((name) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).all()]))
}

export function mailsOf({ id }: Pick<Dossier, 'id'>) {
  return db.select().from(outbox).where(eq(outbox.dossierId, id)).orderBy(asc(outbox.createdAt)).all()
}

/** Mails that are not among those seen before. */
export function mailsSince<Known extends { id: string }>(dossier: Pick<Dossier, 'id'>, known: Known[]) {
  const ids = new Set(known.map(({ id }) => id))
  return mailsOf(dossier).filter(({ id }) => !ids.has(id))
}

export function eventsOf({ id }: Pick<Dossier, 'id'>) {
  return db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.dossierId, id))
    .orderBy(asc(auditEvents.sequence))
    .all()
}

/** Makes a table refuse new rows while something is tried. */
export function withTableRefusing<Result>(table: string, attempt: () => Result): Result {
  sqlite.exec(
    `CREATE TEMP TRIGGER refusing BEFORE INSERT ON main."${table}" BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
  )
  try {
    return attempt()
  } finally {
    sqlite.exec('DROP TRIGGER refusing')
  }
}
