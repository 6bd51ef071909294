import { describe, expect, test, vi } from 'vitest'
import { AMENDMENT, CLAIM, DRAWN, HAND_OVER, NOTE, PROPOSAL, refused } from '../support/statements-refused.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const membership = (role: string, bfsNumber: string) =>
  `INSERT INTO memberships (id, user_id, role, bfs_number, created_at, ended_at)
    SELECT 'm1', id, '${role}', ${bfsNumber}, created_at, created_at FROM users LIMIT 1`

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
    ['a clerk of no municipality', membership('clerk', 'NULL'), 'CHECK'],
    ['an officer of a municipality', membership('officer', '1065'), 'CHECK'],
    ['a role nobody knows', membership('mayor', '1065'), 'CHECK'],
    ['two dossiers with one reference', "UPDATE dossiers SET reference = 'MK-1'", 'UNIQUE'],
    ['a dossier of a party that is gone', 'DELETE FROM parties', 'FOREIGN KEY'],
    ['a person who signed something gone', 'DELETE FROM users', 'FOREIGN KEY'],
    ['a measure in no area', 'UPDATE measures SET funding_area = 0', 'CHECK'],
    [
      'a hash that is too short',
      `INSERT INTO documents
        (id, dossier_id, slot, file_name, media_type, size, sha256, storage_name, uploaded_at)
        SELECT 'd1', dossier_id, slot, 'a.pdf', 'application/pdf', 1, 'abc', 's', uploaded_at FROM documents LIMIT 1`,
      'CHECK',
    ],
    [
      'a mail twice under one key',
      `INSERT INTO outbox (id, key, template, language, to_address, facts, created_at, due_at)
        SELECT 'm1', key, template, language, to_address, facts, created_at, due_at FROM outbox LIMIT 1`,
      'UNIQUE',
    ],
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
    ['the amount of a claim changed', `${CLAIM}; UPDATE claims SET amount_rappen = 2`, 'never edited'],
    [
      'an earlier letter of a claim forgotten',
      `${CLAIM}; UPDATE claims SET earlier_askings = '[{"openRappen":2}]'`,
      'never edited',
    ],
    ['a claim deleted', `${CLAIM}; DELETE FROM claims`, 'never deleted'],
    ['what an amendment changes', `${AMENDMENT}; UPDATE amendments SET change = '[]'`, 'never edited'],
    ['an amendment deleted', `${AMENDMENT}; DELETE FROM amendments`, 'never deleted'],
    ['the words of a completion request', "UPDATE completion_requests SET reason = 'x'", 'never edited'],
    [
      'a completion request opened once more',
      `UPDATE completion_requests SET closed_at = created_at WHERE closed_at IS NULL;
        UPDATE completion_requests SET closed_at = NULL`,
      'never edited',
    ],
    ['a completion request deleted', 'DELETE FROM completion_requests', 'never deleted'],
    ['an earlier day of a notice', "UPDATE deadline_notices SET term_on = '2020-01-01'", 'never edited'],
    ['a notice deleted', 'DELETE FROM deadline_notices', 'never deleted'],
    [
      'a role that becomes another',
      "UPDATE memberships SET role = 'auditor' WHERE role = 'officer'",
      'never edited',
    ],
    [
      'a role that ended and is held again',
      'UPDATE memberships SET ended_at = created_at; UPDATE memberships SET ended_at = NULL',
      'never edited',
    ],
    ['a role deleted', 'DELETE FROM memberships', 'never deleted'],
    ['what a proposal asks for', `${PROPOSAL}; UPDATE proposals SET action = 'complete'`, 'never edited'],
    ['a proposal deleted', `${PROPOSAL}; DELETE FROM proposals`, 'never deleted'],
    ['what was handed over', `${HAND_OVER}; UPDATE hand_overs SET words = 'x'`, 'never edited'],
    ['a hand-over deleted', `${HAND_OVER}; DELETE FROM hand_overs`, 'never deleted'],
    [
      'the address that a mail went to',
      "UPDATE outbox SET state = 'sent'; UPDATE outbox SET to_address = 'x@root.example'",
      'never edited',
    ],
    ['a catalogue in force changed', "UPDATE catalogues SET content = '{}'", 'never edited'],
    ['a catalogue in force deleted', 'DELETE FROM catalogues', 'never deleted'],
    [
      'a dossier with another catalogue than it was filed with',
      "UPDATE dossiers SET catalogue_id = NULL WHERE state = 'active'",
      'never exchanged',
    ],
    ['a note deleted', `${NOTE}; DELETE FROM notes`, 'never deleted'],
    ['a distribution key in use deleted', 'DELETE FROM distribution_keys', 'never deleted'],
    ['a distribution key in use edited', "UPDATE distribution_keys SET key = '{}'", 'never edited'],
  ])('%s', (_, statement, complaint) => expect(refused(statement)).toContain(complaint))
})
