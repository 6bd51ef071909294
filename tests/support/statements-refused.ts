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

const AT = "'2026-11-21T09:00:00.000Z'"

export const CLAIM = `INSERT INTO claims (id, dossier_id, reporting_year_id, amount_rappen, issued_at, earlier_askings)
  SELECT 'c1', dossier_id, id, 1, ${AT}, '[{"openRappen":1}]' FROM reporting_years LIMIT 1`

export const AMENDMENT = `INSERT INTO amendments (id, dossier_id, number, kind, reason, effective_on, change, data,
    document_id, agreement_document_id, proposed_by, proposed_at)
  SELECT 'a1', dossier_id, 1, 'amount', '', '2027-01-01', '{}', '{}', id, id, (SELECT id FROM users), ${AT}
  FROM documents LIMIT 1`

export const PROPOSAL = `INSERT INTO proposals
    (id, dossier_id, machine, record_id, action, version, input, asked, proposed_by, proposed_at)
  SELECT 'p1', id, 'dossier', id, 'resume', 1, '{}', 'second', (SELECT id FROM users), ${AT} FROM dossiers LIMIT 1`

export const HAND_OVER = `INSERT INTO hand_overs (id, dossier_id, matter, version, given_by, words, given_at)
  SELECT 'h1', id, 'application', 1, (SELECT id FROM users), '', ${AT} FROM dossiers LIMIT 1`
