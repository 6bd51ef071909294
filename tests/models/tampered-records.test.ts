import { beforeAll, describe, expect, test } from 'vitest'
import type { DistributionKey } from '#app/domain/contribution/key.ts'
import { type PinnedCalculation, pinCalculation } from '#app/domain/contribution/pinned.ts'
import { settle } from '#app/domain/contribution/settlement.ts'
import { addNote } from '#app/models/dossier/notes.server.ts'
import { sqlite } from '#db/client.server.ts'
import { NOW } from '../support/amended-scenes.ts'
import { as, ROOT } from '../support/people.ts'
import { COMMANDS, stated, tampered } from '../support/tampering.ts'
import { tellTheWholeStory } from '../support/tampering-story.ts'

const story = { reference: '', dossierId: '', yearId: '' }
beforeAll(async () => void Object.assign(story, await tellTheWholeStory()))

test('as it was written, every command finds all in order', async () => {
  for (const name of ['audit:verify', 'replay', 'files:verify'] as const)
    expect([name, await COMMANDS[name]()]).toMatchObject([name, { code: 0 }])
})

test('every act answers for its own mails: the portal keeps those of its reminders alone', () => {
  const kept = sqlite
    .prepare(
      `SELECT DISTINCT outbox.key FROM audit_events, json_each(basis) AS part JOIN outbox ON part.key = 'outbox/' || outbox.id
        WHERE action = 'keep'`,
    )
    .pluck()
    .all() as string[]
  expect(kept.filter((key) => !key.startsWith('reminder:'))).toEqual([])
  expect(kept).not.toEqual([])
})

/** What is changed, the record that has to be named, the statement; * where it has to be named with the dossier. */
const RECORDS = `
    the final amount of a settlement | settlements * | UPDATE settlements SET final_rappen = final_rappen + 1
    the entitlement of a year | reporting_years * | UPDATE reporting_years SET entitlement_rappen = 1 WHERE id = :year
    when a report was filed | reporting_years * | UPDATE reporting_years SET filed_at = '2027-01-02T08:00:00.000Z' WHERE id = :year
    the amount of a tranche | tranches * | UPDATE tranches SET amount_rappen = 1 WHERE dossier_id = :dossier
    the state of a tranche | tranches * | UPDATE tranches SET state = 'planned' WHERE dossier_id = :dossier AND state = 'paid'
    a tranche that nobody has decided on | tranches/made-up * | INSERT INTO tranches SELECT 'made-up', dossier_id, year, 99, kind, 1, due_on, gate_year, 'paid', 1, '', NULL, NULL, NULL FROM tranches WHERE dossier_id = :dossier LIMIT 1
    the amount of a claim | claims * | UPDATE claims SET amount_rappen = 1
    the end of a claim | claims * | UPDATE claims SET state = 'waived'
    what of a claim was set off | claim_bookings * | UPDATE claim_bookings SET amount_rappen = 1
    what an agreement says | agreements * | UPDATE agreements SET data = json_set(data, '$.reference', 'x') WHERE dossier_id = :dossier
    the document of an agreement | agreements * | UPDATE agreements SET document_id = (SELECT id FROM documents WHERE id IS NOT document_id LIMIT 1) WHERE dossier_id = :dossier
    what was filed | filings * | UPDATE filings SET content = json_set(content, '$.x', 1) WHERE dossier_id = :dossier
    the files of what was filed | filings * | UPDATE filings SET files = '[]' WHERE dossier_id = :dossier
    the amount of a resolution | council_resolutions * | UPDATE council_resolutions SET amount_rappen = 1 WHERE dossier_id = :dossier
    a population | populations/:root/ | UPDATE populations SET residents = residents + 1 WHERE bfs_number = :root
    the successor of a municipality | municipalities/1057 | UPDATE municipalities SET successor_bfs_number = 1001 WHERE bfs_number = 1057
    the day of a deadline | deadlines * | UPDATE deadlines SET effective_on = '2027-12-31' WHERE subject_id = :year
    an extension | deadline_extensions | UPDATE deadline_extensions SET due_on = '2027-12-31'
    the account of a party | parties * | UPDATE parties SET iban = 'CH5604835012345678009' WHERE id = (SELECT party_id FROM dossiers WHERE id = :dossier)
    who is a member of a party | party_members * | UPDATE party_members SET left_on = '2026-06-30' WHERE party_id = (SELECT party_id FROM dossiers WHERE id = :dossier)
    a distribution key | distribution_keys | UPDATE distribution_keys SET key = json_set(key, '$.rate', 999)
    a setting of the programme | periods/kip3 | UPDATE periods SET settings = json_set(settings, '$.matchRatio', json('[1,9]'))
    the name under a signature | signatures | UPDATE signatures SET declaration = json_set(declaration, '$.name', 'x') WHERE declaration IS NOT NULL
    the role of a person | memberships | UPDATE memberships SET role = 'admin' WHERE role = 'officer'
    the name of a person | users | UPDATE users SET name = 'x'
    a correction of the accounts | account_lines * | UPDATE account_lines SET corrected_rappen = NULL WHERE corrected_rappen IS NOT NULL
    what a municipality declared | account_lines * | UPDATE account_lines SET declared_rappen = 1 WHERE reporting_year_id = :year
    a budget line after the approval | budget_lines * | UPDATE budget_lines SET amount_rappen = 1 WHERE dossier_id = :dossier
    a measure | measures * | UPDATE measures SET title = 'x' WHERE dossier_id = :dossier
    a project grant that is removed | project_grants/grant | DELETE FROM project_grants WHERE id = 'grant'
    the words of a completion request | completion_requests | UPDATE completion_requests SET reason = 'x'
    what an amendment changes | amendments | UPDATE amendments SET change = json_set(change, '$.amountRappen', 1)
    a verdict of the check list | checklist_entries * | UPDATE checklist_entries SET verdict = 'not_applicable' WHERE dossier_id = :dossier
    a note | notes * | UPDATE notes SET text = 'x' WHERE text LIKE 'R%'
    the hash of a document, to fit another file | documents * | UPDATE documents SET sha256 = :hash WHERE dossier_id = :dossier
    a paper that was handed out | drawn_papers * | UPDATE drawn_papers SET kind = 'settlement'
    a dossier | dossiers * | UPDATE dossiers SET state = 'completed' WHERE id = :dossier
    what a proposal asks for | proposals * | UPDATE proposals SET input = '{}'
    the day of a notice | deadline_notices | UPDATE deadline_notices SET term_on = '2028-01-01'
    what was handed over | hand_overs | UPDATE hand_overs SET version = version + 1
    the end of a role | memberships | UPDATE memberships SET ended_at = created_at WHERE role = 'second'
    the address that a mail went to | outbox * | UPDATE outbox SET to_address = 'x@root.example' WHERE dossier_id = :dossier AND template = 'report-approved'
    what a mail says | outbox * | UPDATE outbox SET facts = json_set(facts, '$.party', 'x') WHERE dossier_id = :dossier
    a deputy whom nobody has named | deputies/made-up | INSERT INTO deputies SELECT 'made-up', deputy_id, user_id, from_on, to_on, created_at FROM deputies LIMIT 1
    whom a person has named | deputies/ | UPDATE deputies SET deputy_id = (SELECT id FROM users WHERE id NOT IN (user_id, deputy_id) LIMIT 1)
    a deputy that is taken away | deputies/ | DELETE FROM deputies
    what the scanner said of a file | documents.scan/ * | UPDATE documents SET scan = 'infected' WHERE dossier_id = :dossier
    what was found in a file | documents.scan/ * | UPDATE documents SET scan_finding = 'x' WHERE dossier_id = :dossier
    an address that is said to take no mails | users.mails/ | UPDATE users SET bounced_at = created_at, bounce_reason = '5.1.1'
    a daily overview that is turned off | users.mails/ | UPDATE users SET digest_muted = 1
    a mail that is taken away | outbox * | DELETE FROM outbox WHERE dossier_id = :dossier AND template = 'report-approved'`
  .trim()
  .split('\n')
  .map((row) => row.split(' | ').map((cell) => cell.trim()))
  .map(([what = '', named = '', statement = '']) => ({
    what,
    statement,
    record: named.replace(' *', '').replace(':root', String(ROOT)),
    isOwn: named.endsWith('*'),
  }))

/** The statement about the dossier of the story. */
const placed = (statement: string) =>
  Object.entries({
    ':dossier': `'${story.dossierId}'`,
    ':year': `'${story.yearId}'`,
    ':root': String(ROOT),
    ':hash': `'${'a'.repeat(64)}'`,
  }).reduce((sql, [name, value]) => sql.replace(name, value), statement)

/** The key of a calculation is raised, and the calculation to what it gives: by itself each fits the other. */
function raiseWithKey() {
  const [held] = sqlite
    .prepare('SELECT id, key_id AS keyId, calculation FROM calculations WHERE dossier_id = ?')
    .all(story.dossierId) as { id: string; keyId: string; calculation: string }[]
  if (!held) throw new Error('There is no calculation')
  const pinned: PinnedCalculation = JSON.parse(held.calculation)
  const raised: DistributionKey = JSON.parse(
    JSON.stringify(pinned.input.key).replace(/"rate":\d+/, '"rate":90000'),
  )
  const input = { ...pinned.input, key: raised }
  const anew = pinCalculation({ ...pinned, input })
  if (!anew.ok || anew.value.result.fullYear <= pinned.result.fullYear) throw new Error('Nothing is raised')
  sqlite.prepare('UPDATE distribution_keys SET key = ? WHERE id = ?').run(JSON.stringify(raised), held.keyId)
  sqlite
    .prepare('UPDATE calculations SET calculation = ? WHERE id = ?')
    .run(JSON.stringify(anew.value), held.id)
}

describe('a record that somebody changes who has the database in hand and puts the triggers back', () => {
  test.each(RECORDS)('$what: named by audit:verify', async ({ statement, record, isOwn }) => {
    const { code, stdout } = await tampered(stated(placed(statement)), COMMANDS['audit:verify'])
    expect(code).toBe(1)
    const named = stdout.split('\n').filter((line) => line.startsWith(record))
    expect(named).not.toEqual([])
    if (isOwn) expect(named.join('\n')).toContain(`(${story.reference})`)
    for (const line of named)
      expect(line).toMatch(
        / is (?:not what event \d+ says|missing; event \d+ says what it was|told of by no event)$/,
      )
  })

  test('a calculation that was raised together with its key, as it would come out of it: named by both commands', async () => {
    for (const name of ['audit:verify', 'replay'] as const) {
      const { code, stdout } = await tampered(raiseWithKey, COMMANDS[name])
      expect(code).toBe(1)
      expect(stdout).toMatch(
        new RegExp(`^calculations/[\\w-]+ \\(${story.reference}\\) is not what event`, 'm'),
      )
      expect(stdout).toMatch(/^distribution_keys\/[\w-]+ is not what event/m)
    }
  })

  test('a settlement that was computed anew from other accounts: named by replay', async () => {
    const held = sqlite.prepare('SELECT settlement FROM settlements').pluck().get() as string
    const { input } = JSON.parse(held)
    const other = { ...input, eligible: input.eligible + 100_000 }
    const result = settle(other)
    const anew = JSON.stringify({ ...JSON.parse(held), input: other, result })
    const { code, stdout } = await tampered(
      () => sqlite.prepare('UPDATE settlements SET settlement = ?, final_rappen = ?').run(anew, result.final),
      COMMANDS.replay,
    )
    expect(code).toBe(1)
    expect(stdout).toMatch(new RegExp(`^settlements/[\\w-]+ \\(${story.reference}\\) is not what event`, 'm'))
    expect(stdout).toMatch(/ 0 different\n/)
  })

  test('an amount that was changed before a regular step and stands since: named with the step that found it', async () => {
    const [tranche] = sqlite
      .prepare("SELECT id, version FROM tranches WHERE dossier_id = ? AND state = 'paid'")
      .all(story.dossierId) as { id: string }[]
    const launder = () => {
      stated(`UPDATE tranches SET amount_rappen = 1 WHERE id = '${tranche?.id}'`)()
      sqlite.exec('DELETE FROM temp.touched_records')
      stated(`UPDATE tranches SET version = version + 1 WHERE id = '${tranche?.id}'`)()
      addNote({
        dossier: { id: story.dossierId, reference: story.reference },
        person: as('officer'),
        text: 'Danach',
        now: NOW,
      })
    }
    const { code, stdout } = await tampered(launder, COMMANDS['audit:verify'])
    expect(code).toBe(1)
    expect(stdout).toMatch(
      new RegExp(
        `^tranches/${tranche?.id} \\(${story.reference}\\) was not what event \\d+ says when event \\d+ was written$`,
        'm',
      ),
    )
  })
})
