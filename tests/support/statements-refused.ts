import { sqlite } from '#db/client.server.ts'

/** What the database says to a statement of SQL, of which nothing stays. */
export const refused = (statement: string) => {
  sqlite.exec('SAVEPOINT nonsense')
  try {
    sqlite.exec(statement)
    return 'taken'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    sqlite.exec('ROLLBACK TO nonsense; RELEASE nonsense')
  }
}

export const NOTE =
  "INSERT INTO notes SELECT 'n1', id, 'x', (SELECT id FROM users), '2026-11-21T09:00:00.000Z' FROM dossiers LIMIT 1"

export const DRAWN = `INSERT INTO drawn_papers (sha256, size, fingerprint, kind, dossier_id, first_drawn_at)
  SELECT sha256, size, '3f2a 91bc 07de', 'decision', dossier_id, uploaded_at FROM documents LIMIT 1`
