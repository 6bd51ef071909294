import { beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '#db/demo/seed.server.ts'
import { DRAWN, NOTE, refused } from '../support/statements-refused.ts'

beforeAll(() => seedDemo(new Date('2026-11-21T09:00:00Z')))

describe('what must never be is refused:', () => {
  test.each([
    [
      'a negative amount of a tranche',
      "UPDATE tranches SET amount_rappen = -1 WHERE state = 'planned'",
      'CHECK',
    ],
    ['a fraction of a Rappen', 'UPDATE tranches SET amount_rappen = 0.5', 'cannot store REAL'],
    [
      'a word where a number belongs',
      "UPDATE reporting_years SET entitlement_rappen = 'viel'",
      'cannot store TEXT',
    ],
    ['a day that is none', "UPDATE tranches SET due_on = '31.01.2027'", 'CHECK'],
    ['a term that ends before it starts', "UPDATE dossiers SET ends_on = '2020-01-01'", 'CHECK'],
    ['an address in capitals', "UPDATE users SET email = 'A@' || id", 'CHECK'],
    ['a clerk of no municipality', "UPDATE memberships SET bfs_number = NULL WHERE role = 'clerk'", 'CHECK'],
    [
      'an officer of a municipality',
      "UPDATE memberships SET bfs_number = 1065 WHERE role = 'officer'",
      'CHECK',
    ],
    ['a role nobody knows', "UPDATE memberships SET role = 'mayor'", 'CHECK'],
    ['two dossiers with one reference', "UPDATE dossiers SET reference = 'MK-1'", 'UNIQUE'],
    ['a dossier of a party that is gone', 'DELETE FROM parties', 'FOREIGN KEY'],
    ['a person who signed something gone', 'DELETE FROM users', 'FOREIGN KEY'],
    ['a measure outside the seven areas', 'UPDATE measures SET funding_area = 8', 'CHECK'],
    [
      'a hash that is too short',
      `INSERT INTO documents
        (id, dossier_id, slot, file_name, media_type, size, sha256, storage_name, uploaded_at)
        SELECT 'd1', dossier_id, slot, 'a.pdf', 'application/pdf', 1, 'abc', 's', uploaded_at FROM documents LIMIT 1`,
      'CHECK',
    ],
    ['a mail twice under one key', "UPDATE outbox SET key = 'same'", 'UNIQUE'],
  ])('%s', (_, statement, complaint) => expect(refused(statement)).toContain(complaint))

  test.each([
    ['an audit event changed', "UPDATE audit_events SET reason = 'x'", 'append-only'],
    ['an audit event deleted', 'DELETE FROM audit_events', 'append-only'],
    ['a pinned calculation edited', "UPDATE calculations SET calculation = '{}'", 'never edited'],
    ['a pinned calculation deleted', 'DELETE FROM calculations', 'never deleted'],
    ['an agreement edited', "UPDATE agreements SET data = '{}'", 'never edited'],
    ['an agreement deleted', 'DELETE FROM agreements', 'never deleted'],
    ['a filing edited', "UPDATE filings SET content = '{}'", 'never edited'],
    ['a filing deleted', 'DELETE FROM filings', 'never deleted'],
    ['a settlement edited', 'UPDATE settlements SET final_rappen = 0', 'never edited'],
    ['a settlement deleted', 'DELETE FROM settlements', 'never deleted'],
    ['a document deleted', 'DELETE FROM documents', 'never deleted'],
    ['the file of a document exchanged', "UPDATE documents SET storage_name = 'x'", 'never exchanged'],
    ['a drawn paper deleted', `${DRAWN}; DELETE FROM drawn_papers`, 'never deleted'],
    ['a drawn paper changed', `${DRAWN}; UPDATE drawn_papers SET dossier_id = 'x'`, 'never edited'],
    ['a signature deleted', 'DELETE FROM signatures', 'never deleted'],
    ['a signature of another person', "UPDATE signatures SET signed_by = 'x'", 'never edited'],
    ['a resolution deleted', 'DELETE FROM council_resolutions', 'never deleted'],
    [
      'a resolution of another municipality',
      'UPDATE council_resolutions SET bfs_number = bfs_number + 1',
      'never edited',
    ],
    [
      'a verdict deleted once the check is over',
      "DELETE FROM checklist_entries WHERE dossier_id IN (SELECT id FROM dossiers WHERE state = 'active')",
      'never deleted',
    ],
    ['a verdict changed', "UPDATE checklist_entries SET verdict = 'not_fulfilled'", 'never edited'],
    ['a note deleted', `${NOTE}; DELETE FROM notes`, 'never deleted'],
    ['a distribution key in use deleted', 'DELETE FROM distribution_keys', 'never deleted'],
    ['a distribution key in use edited', "UPDATE distribution_keys SET key = '{}'", 'never edited'],
  ])('%s', (_, statement, complaint) => expect(refused(statement)).toContain(complaint))
})
