import { and, asc, eq } from 'drizzle-orm'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import type { Rappen } from '#app/domain/money.ts'
import { openDeadlinesOf } from '#app/models/deadlines/deadlines.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { reportingYearsOf } from '#app/models/report/reports.server.ts'
import { db, sqlite } from '#db/client.server.ts'
import { claims, tranches } from '#db/schema/money.ts'
import { auditEvents, outbox } from '#db/schema/process.ts'
import { deadlines } from '#db/schema/report.ts'
import { YEAR } from './days.ts'

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

export function trancheOf({ id }: Dossier, year = YEAR, number = 1) {
  const found = db
    .select()
    .from(tranches)
    .where(and(eq(tranches.dossierId, id), eq(tranches.year, year), eq(tranches.number, number)))
    .get()
  if (!found) throw new Error(`There is no tranche ${number} of ${year}`)
  return found
}

export function tranchesFor({ id }: Dossier) {
  return db
    .select()
    .from(tranches)
    .where(eq(tranches.dossierId, id))
    .orderBy(asc(tranches.year), asc(tranches.number))
    .all()
}

export function claimOf({ id }: Dossier) {
  const found = db.select().from(claims).where(eq(claims.dossierId, id)).get()
  if (!found) throw new Error('There is no claim')
  return found
}

export function claimsFor({ id }: Dossier) {
  return db.select().from(claims).where(eq(claims.dossierId, id)).orderBy(asc(claims.issuedAt)).all()
}

export function yearsOf({ id }: Dossier) {
  return reportingYearsOf(id)
}

export function openDeadlines({ id }: Dossier) {
  return openDeadlinesOf(id)
}

/** The deadline of one kind, which a dossier has once. */
export function deadlineOfKind({ id }: Dossier, kind: DeadlineKind) {
  return db
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.dossierId, id), eq(deadlines.kind, kind)))
    .get()
}

/** What no verb does: a tranche of another size, to see how the rules take it. */
export function changeTranche({ id }: { id: string }, amountRappen: Rappen) {
  db.update(tranches).set({ amountRappen }).where(eq(tranches.id, id)).run()
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
