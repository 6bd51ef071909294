import { beforeAll, describe, expect, test, vi } from 'vitest'
import { sqlite } from '#db/client.server.ts'
import { DRAWN, NOTE, refused } from '../support/statements-refused.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

/** Each way by which two rows of a table can be held for one: the place in the file and every unique index. */
function identitiesOf(table: string): string[][] {
  const indexes = sqlite.pragma(`index_list("${table}")`) as { name: string; unique: 0 | 1 }[]
  const unique = indexes
    .filter((index) => index.unique)
    .map(({ name }) => (sqlite.pragma(`index_info("${name}")`) as { name: string }[]).map((one) => one.name))
  return [['rowid'], ...unique]
}

/** A row that agrees with an existing one in these columns only. */
function rowTakingThePlace(table: string, identity: readonly string[]) {
  const columns = sqlite.pragma(`table_info("${table}")`) as { name: string; pk: number; type: string }[]
  const apart = new Set(identitiesOf(table).map((other) => other.find((name) => !identity.includes(name))))
  const columnOf = ({ name, type }: { name: string; type: string }) =>
    !apart.has(name)
      ? name
      : type === 'INTEGER'
        ? `${name} + 1000000`
        : `substr('x' || ${name}, 1, length(${name}))`
  const names = columns.map(({ name }) => name)
  const key = columns.filter(({ pk }) => pk > 0)
  const isNamed = key.length === 1 && key[0]?.type === 'INTEGER'
  const place = isNamed ? [] : identity.includes('rowid') ? ['rowid'] : []
  // Where nothing stands, nothing is taken for the same.
  const named = identity.map((name) => `${name} IS NOT NULL`).join(' AND ')
  return `(${[...place, ...names].join(', ')}) SELECT ${[...place, ...columns.map(columnOf)].join(', ')} FROM ${table} WHERE ${named} LIMIT 1`
}

describe('a row that is kept is not replaced by another that takes its place', () => {
  const kept = sqlite
    .prepare(
      "SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%BEFORE DELETE%'",
    )
    .pluck()
    .all() as string[]

  beforeAll(() => {
    sqlite.exec(NOTE)
    for (const name of ['Anna', 'Beat'])
      sqlite.exec(
        `INSERT INTO name_changes SELECT '${name}', id, name, '${name}', id, created_at FROM users LIMIT 1`,
      )
    sqlite.exec(DRAWN)
    for (const id of ['c1', 'c2'])
      sqlite.exec(
        `INSERT INTO credits SELECT '${id}', 'kip3', 2026, 'cantonal', 1, 'x', 'x', id, created_at FROM users LIMIT 1`,
      )
    sqlite.exec(
      `INSERT INTO signatures_set_aside SELECT id, 'refused', 'Falsch', signed_by, signed_at FROM signatures LIMIT 1`,
    )
    sqlite.pragma('foreign_keys = OFF')
    sqlite.exec(`INSERT INTO periods (id, name, starts_on, ends_on, settings, office)
      SELECT 'next', 'KIP 4', '2028-01-01', '2031-12-31', settings, office FROM periods LIMIT 1`)
    for (const name of ['Anna', 'Beat']) {
      const [dossier, person, at] = [
        '(SELECT id FROM dossiers)',
        '(SELECT id FROM users)',
        "'2026-11-21T09:00:00.000Z'",
      ]
      sqlite.exec(`INSERT INTO proposals (id, dossier_id, machine, record_id, action, version, input, asked, proposed_by, proposed_at)
        VALUES ('${name}', ${dossier}, 'dossier', '${name}', 'reopen', 1, '{}', 'second', ${person}, ${at})`)
      sqlite.exec(
        `INSERT INTO amendment_acceptances VALUES ('${name}', '${name}', 1065, '{}', ${person}, ${at})`,
      )
      sqlite.exec(`INSERT INTO acceptances_taken_back VALUES ('${name}', 'Irrtum', ${person}, ${at})`)
      sqlite.exec(`INSERT INTO amendment_resolutions
        VALUES ('${name}', ${dossier}, 1065, 'Rat', '2026-11-21', '1', 1, 2026, 2027, (SELECT id FROM documents), ${person}, ${at})`)
      sqlite.exec(`INSERT INTO claim_bookings (id, dossier_id, claim_id, kind, amount_rappen, booked_on, reverses_id, booked_at)
        VALUES ('${name}', ${dossier}, '${name}', 'reversal', 1, '2026-11-21', 'of ${name}', ${at})`)
      sqlite.exec(`INSERT INTO claims (id, dossier_id, reporting_year_id, amount_rappen, issued_at)
        VALUES ('${name}', ${dossier}, '${name}', 1, ${at})`)
      sqlite.exec(`INSERT INTO amendments (id, dossier_id, number, kind, reason, effective_on, change, data, document_id,
          agreement_document_id, proposed_by, proposed_at)
        VALUES ('${name}', '${name}', 1, 'amount', 'x', '2027-01-01', '{}', '{}', '${name}', '${name}', ${person}, ${at})`)
      sqlite.exec(`INSERT INTO hand_overs (id, dossier_id, matter, version, given_by, words, given_at)
        VALUES ('${name}', ${dossier}, 'application', 1, ${person}, '', ${at})`)
      sqlite.exec(`INSERT INTO deadline_notices (deadline_id, sequence, step, term_on)
        VALUES ('${name}', 0, 'notice_1', '2027-01-01')`)
      sqlite.exec(`INSERT INTO late_openings (id, period_id, bfs_number, from_year, until_on, reason, opened_by, opened_at)
        VALUES ('${name}', (SELECT id FROM periods LIMIT 1), 1065, 2025, '2026-11-21', 'Spät', ${person}, ${at})`)
      sqlite.exec(`INSERT INTO grant_imports (id, file_name, sha256, sheets, sent_at)
        VALUES ('${name}', 'a.csv', '${'a'.repeat(64)}', '[]', ${at})`)
      sqlite.exec(`INSERT INTO population_imports (id, file_name, sha256, sheets, sent_at)
        VALUES ('${name}', 'a.csv', '${'a'.repeat(64)}', '[]', ${at})`)
      sqlite.exec(`INSERT INTO activity_reports (id, period_id, number, words, begun_by, begun_at, said, document_id, issued_by, issued_at)
        VALUES ('${name}', '${name}', 1, '{}', ${person}, ${at}, '{}', '${name}', ${person}, ${at})`)
      sqlite.exec(`INSERT INTO evaluations VALUES ('${name}', 'of ${name}', 2, 'change', 'kip3', 'Wirkung', 'HSLU',
        '2026-11-21', 'Gut', NULL, 'x', ${person}, ${at})`)
      sqlite.exec(`INSERT INTO project_grants (id, grant_id, version, act, bfs_number, title, from_year, to_year)
        VALUES ('${name}', 'of ${name}', 2, 'change', 1065, 'Treff', 2026, 2027)`)
      sqlite.exec(`INSERT INTO inquiries (id, bfs_number, kind, subject, side, asked_by, asked_at, state, changed_at)
        VALUES ('${name}', 1065, 'advice', '${name}', 'municipality', ${person}, ${at}, 'closed', ${at})`)
      sqlite.exec(
        `INSERT INTO inquiry_messages VALUES ('${name}', '${name}', 1, 'canton', NULL, 'Ja', ${person}, ${at})`,
      )
      sqlite.exec(`INSERT INTO inquiry_files VALUES ('${name}', '${name}')`)
      sqlite.exec(
        `INSERT INTO inquiry_withdrawals VALUES ('${name}', '${name}', NULL, 'Falsch', ${person}, ${at})`,
      )
      sqlite.exec(`INSERT INTO inquiry_notes VALUES ('${name}', '${name}', 'Ja', ${person}, ${at})`)
      sqlite.exec(`INSERT INTO settings_versions (id, period_id, changes, reason, valid_from, decided_at, number, settings, office)
        SELECT '${name}', 'next', '[]', 'Neu', '2028-01-01', ${at}, ${name === 'Anna' ? 1 : 2}, settings, office FROM periods LIMIT 1`)
      sqlite.exec(`INSERT INTO chains (id, period_id, version, content, begun_at, legal_basis, reason, in_force_at)
        VALUES ('${name}', '${name}', 1, '{}', ${at}, 'x', 'x', ${at})`)
      sqlite.exec(`INSERT INTO chain_records (id, dossier_id, calculation_id, chain_id, step, outcome, takes_back, recorded_by, recorded_at)
        VALUES ('${name}', ${dossier}, 'x', '${name}', 'step', 'taken_back', 'of ${name}', ${person}, ${at})`)
      sqlite.exec(`INSERT INTO deadline_extensions
        VALUES ('${name}', '${name}', '2026-11-21', '2026-11-20', 0, 'Krankheit', ${person}, ${at})`)
    }
    sqlite.pragma('foreign_keys = ON')
    sqlite.exec('UPDATE completion_requests SET closed_at = coalesce(closed_at, created_at)')
    for (const number of [0, 1])
      sqlite.exec(`INSERT INTO completion_answers (request_id, number, text, answered_by, answered_at)
        SELECT completion_requests.id, ${number}, 'Ja', users.id, users.created_at FROM completion_requests, users LIMIT 1`)
    for (const [state, order] of [
      ['requested', 'ASC'],
      ['refused', 'DESC'],
    ])
      sqlite.exec(`INSERT INTO account_changes
        (id, dossier_id, state, before, after, reason, document_id, requested_by, requested_at)
        SELECT '${state}', dossiers.id, '${state}', '{}', '{}', '', documents.id, users.id, users.created_at
        FROM dossiers, documents, users ORDER BY dossiers.id ${order} LIMIT 1`)
    const columns = [
      'period_id',
      'version',
      'key',
      'legal_basis',
      'reason',
      'in_force_from',
      'created_at',
    ].join(', ')
    sqlite.exec(
      `INSERT INTO distribution_keys (id, ${columns}) SELECT 'x' || id, ${columns} FROM distribution_keys LIMIT 1`,
    )
  })

  test('in any of the tables that never lose a row', () => {
    expect(kept.sort()).toEqual([
      'acceptances_taken_back',
      'account_changes',
      'activity_reports',
      'agreements',
      'amendment_acceptances',
      'amendment_resolutions',
      'amendments',
      'audit_events',
      'calculations',
      'catalogues',
      'chain_records',
      'chains',
      'checklist_entries',
      'claim_bookings',
      'claims',
      'completion_answers',
      'completion_requests',
      'council_resolutions',
      'credits',
      'deadline_extensions',
      'deadline_notices',
      'distribution_keys',
      'documents',
      'drawn_papers',
      'evaluations',
      'filings',
      'grant_imports',
      'hand_overs',
      'inquiries',
      'inquiry_files',
      'inquiry_messages',
      'inquiry_notes',
      'inquiry_withdrawals',
      'late_openings',
      'memberships',
      'name_changes',
      'notes',
      'periods',
      'population_imports',
      'project_grants',
      'proposals',
      'settings_versions',
      'settlements',
      'signatures',
      'signatures_set_aside',
      'tranches',
    ])
  })

  test.each(kept.flatMap((table) => identitiesOf(table).map((identity) => ({ table, identity }))))(
    '$table by $identity',
    ({ table, identity }) => {
      expect(refused(`INSERT OR REPLACE INTO ${table} ${rowTakingThePlace(table, identity)}`)).toMatch(
        /never replaced|append-only/,
      )
      const [first] = identity
      expect(
        refused(
          `UPDATE OR REPLACE ${table} SET ${first} = (SELECT ${first} FROM ${table} ORDER BY rowid DESC)`,
        ),
      ).toMatch(/never (replaced|edited|exchanged)|only ever closed|append-only/)
    },
  )
})
