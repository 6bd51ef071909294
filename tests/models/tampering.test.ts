import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DistributionKey } from '#app/domain/contribution/key.ts'
import { type PinnedCalculation, pinCalculation } from '#app/domain/contribution/pinned.ts'
import { settle } from '#app/domain/contribution/settlement.ts'
import { rappen } from '#app/domain/money.ts'
import { addNote } from '#app/models/dossier/notes.server.ts'
import { documentsFolder } from '#app/models/records/document-store.server.ts'
import { rememberDrawn } from '#app/models/records/drawn-papers.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { saveCorrections } from '#app/models/report/reports.server.ts'
import { db, sqlite } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { projectGrants } from '#db/schema/registers.ts'
import { NOW, proposed } from '../support/amended-scenes.ts'
import { DAYS } from '../support/days.ts'
import { moveClaim, moveReport } from '../support/moves.ts'
import { as, ROOT } from '../support/people.ts'
import { reportInReview, reportOpen, yearOf } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { anchored, COMMANDS, rewriteChain, stated, tampered } from '../support/tampering.ts'

const HAVE_THE_FILE = 'somebody who has the database in hand and puts the triggers back'
const hashes = 'a'.repeat(64)
let anchor: string
let reference: string
let dossierId: string
let yearId: string

beforeAll(async () => {
  const open = await reportOpen()
  grantExtension({
    reportingYearId: yearOf(open).id,
    person: as('officer'),
    seen: '2027-03-15',
    dueOn: '2027-04-30',
    reason: 'Die Rechnung liegt erst im April vor.',
    now: DAYS.reported,
  })
  const dossier = await reportInReview({ percent: 80 })
  const [line] = sqlite
    .prepare('SELECT budget_line_id AS id FROM account_lines WHERE reporting_year_id = ?')
    .all(yearOf(dossier).id) as { id: string }[]
  const correction = {
    budgetLineId: line?.id ?? '',
    correctedRappen: rappen(100),
    correctionReason: 'Beleg fehlt.',
  }
  saveCorrections(
    { reportingYearId: yearOf(dossier).id, person: as('officer'), now: DAYS.checked },
    { accounts: [correction], thirdPartyCorrectedRappen: null, thirdPartyCorrectionReason: '' },
  )
  moveReport(yearOf(dossier), 'approve', as('officer'), { now: DAYS.approved })
  const claim = sqlite.prepare('SELECT * FROM claims').get() as { id: string; version: number }
  moveClaim(claim, 'offset', as('finance'), { now: DAYS.approved })
  await scenes.returned()
  await proposed()
  const grant = { id: 'grant', bfsNumber: ROOT, title: 'Begegnung', fromYear: 2030, toYear: 2031 }
  db.insert(projectGrants).values(grant).run()
  rememberDrawn(
    Buffer.from('<pdf:Keywords>3f2a 91bc 07de</pdf:Keywords>'),
    { kind: 'decision', dossierId: dossier.id },
    DAYS.approved,
  )
  addNote({ dossier, person: as('officer'), text: 'Rücksprache gehalten.', now: NOW })
  anchor = anchored('2027-03-12')
  for (const text of ['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf'])
    addNote({ dossier, person: as('officer'), text, now: NOW })
  ;({ reference, id: dossierId } = current(dossier))
  yearId = yearOf(dossier).id
})

test('as it was written, every command finds all in order', async () => {
  for (const [name, command] of Object.entries(COMMANDS))
    expect([name, await command(anchor)]).toMatchObject([name, { code: 0 }])
})

describe(`the chain of ${HAVE_THE_FILE}`, () => {
  const cutOff = `DELETE FROM notes WHERE text IN ('Eins', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Rücksprache gehalten.')`
  const CHAIN: [what: string, command: keyof typeof COMMANDS, change: () => void, said: RegExp][] = [
    [
      'a word of an event is changed',
      'audit:verify',
      stated("UPDATE audit_events SET reason = 'x' WHERE sequence = 7"),
      /^Event 7 does not fit the chain/,
    ],
    [
      'an event is taken out of the middle',
      'audit:verify',
      stated('DELETE FROM audit_events WHERE sequence = 9'),
      /^Event 10 does not fit the chain/,
    ],
    [
      'what an event rests on is changed',
      'audit:verify',
      stated(`UPDATE audit_events SET basis = '{}' WHERE sequence = 11`),
      /^Event 11 does not fit the chain/,
    ],
    [
      'the last events are cut off, with what they tell of and the counter',
      '--anchor',
      () => {
        stated(cutOff)()
        stated('DELETE FROM audit_events WHERE sequence > (SELECT max(sequence) FROM audit_events) - 6')()
        stated("UPDATE sqlite_sequence SET seq = seq - 6 WHERE name = 'audit_events'")()
      },
      /^Anchor of 2027-03-12: the chain ends before event \d+$/m,
    ],
    [
      'the whole chain is written anew',
      '--anchor',
      () => {
        stated("UPDATE audit_events SET reason = 'x' WHERE sequence = 7")()
        rewriteChain()
      },
      /^Anchor of 2027-03-12: event \d+ is another$/m,
    ],
  ]
  test.each(CHAIN)('%s: named by %s', async (_, command, change, said) => {
    const found = await tampered(change, () => COMMANDS[command](anchor))
    expect(found).toMatchObject({ code: 1, stdout: expect.stringMatching(said) })
  })

  test('is whole to the end for all but the anchor, where it was cut off or written anew', async () => {
    for (const [, command, change] of CHAIN.filter(([, name]) => name === '--anchor')) {
      expect(command).toBe('--anchor')
      expect(await tampered(change, COMMANDS['audit:verify'])).toMatchObject({ code: 0 })
    }
  })
})

/** What is changed, the statement, and the record that has to be named; of the dossier that was settled where it says so. */
const RECORDS: [what: string, statement: string, record: string, own?: 'own'][] = [
  [
    'the final amount of a settlement',
    'UPDATE settlements SET final_rappen = final_rappen + 1',
    'settlements',
    'own',
  ],
  [
    'the entitlement of a year',
    'UPDATE reporting_years SET entitlement_rappen = 1 WHERE id = :year',
    'reporting_years',
    'own',
  ],
  [
    'when a report was filed',
    "UPDATE reporting_years SET filed_at = '2027-01-02T08:00:00.000Z' WHERE id = :year",
    'reporting_years',
    'own',
  ],
  [
    'the amount of a tranche',
    'UPDATE tranches SET amount_rappen = 1 WHERE dossier_id = :dossier',
    'tranches',
    'own',
  ],
  [
    'the state of a tranche',
    "UPDATE tranches SET state = 'planned' WHERE dossier_id = :dossier AND state = 'paid'",
    'tranches',
    'own',
  ],
  [
    'a tranche that nobody has decided on',
    `INSERT INTO tranches SELECT 'made-up', dossier_id, year, 99, kind, 1, due_on, gate_year, 'paid', 1, '', NULL, NULL FROM tranches WHERE dossier_id = :dossier LIMIT 1`,
    'tranches/made-up',
    'own',
  ],
  ['the amount of a claim', 'UPDATE claims SET amount_rappen = 1', 'claims', 'own'],
  ['the end of a claim', "UPDATE claims SET state = 'waived'", 'claims', 'own'],
  ['what of a claim was set off', 'UPDATE claim_bookings SET amount_rappen = 1', 'claim_bookings', 'own'],
  [
    'what an agreement says',
    "UPDATE agreements SET data = json_set(data, '$.reference', 'x') WHERE dossier_id = :dossier",
    'agreements',
    'own',
  ],
  [
    'the document of an agreement',
    'UPDATE agreements SET document_id = (SELECT max(id) FROM documents) WHERE dossier_id = :dossier',
    'agreements',
    'own',
  ],
  [
    'what was filed',
    "UPDATE filings SET content = json_set(content, '$.x', 1) WHERE dossier_id = :dossier",
    'filings',
    'own',
  ],
  [
    'the files of what was filed',
    "UPDATE filings SET files = '[]' WHERE dossier_id = :dossier",
    'filings',
    'own',
  ],
  [
    'the amount of a resolution',
    'UPDATE council_resolutions SET amount_rappen = 1 WHERE dossier_id = :dossier',
    'council_resolutions',
    'own',
  ],
  [
    'a population',
    `UPDATE populations SET residents = residents + 1 WHERE bfs_number = ${ROOT}`,
    `populations/${ROOT}/`,
  ],
  [
    'the successor of a municipality',
    'UPDATE municipalities SET successor_bfs_number = 1001 WHERE bfs_number = 1057',
    'municipalities/1057',
  ],
  [
    'the day of a deadline',
    "UPDATE deadlines SET effective_on = '2027-12-31' WHERE subject_id = :year",
    'deadlines',
    'own',
  ],
  ['an extension', "UPDATE deadline_extensions SET due_on = '2027-12-31'", 'deadline_extensions'],
  [
    'the account of a party',
    "UPDATE parties SET iban = 'CH5604835012345678009' WHERE id = (SELECT party_id FROM dossiers WHERE id = :dossier)",
    'parties',
    'own',
  ],
  [
    'who is a member of a party',
    "UPDATE party_members SET left_on = '2026-06-30' WHERE party_id = (SELECT party_id FROM dossiers WHERE id = :dossier)",
    'party_members',
    'own',
  ],
  [
    'a distribution key',
    "UPDATE distribution_keys SET key = json_set(key, '$.rate', 999)",
    'distribution_keys',
  ],
  [
    'a setting of the programme',
    "UPDATE periods SET settings = json_set(settings, '$.matchRatio', json('[1,9]'))",
    'periods/kip3',
  ],
  [
    'the name under a signature',
    "UPDATE signatures SET declaration = json_set(declaration, '$.name', 'x') WHERE declaration IS NOT NULL",
    'signatures',
  ],
  ['the role of a person', "UPDATE memberships SET role = 'admin' WHERE role = 'officer'", 'memberships'],
  ['the name of a person', "UPDATE users SET name = 'x'", 'users'],
  [
    'a correction of the accounts',
    'UPDATE account_lines SET corrected_rappen = NULL WHERE corrected_rappen IS NOT NULL',
    'account_lines',
    'own',
  ],
  [
    'what a municipality declared',
    'UPDATE account_lines SET declared_rappen = 1 WHERE reporting_year_id = :year',
    'account_lines',
    'own',
  ],
  [
    'a budget line after the approval',
    'UPDATE budget_lines SET amount_rappen = 1 WHERE dossier_id = :dossier',
    'budget_lines',
    'own',
  ],
  ['a measure', "UPDATE measures SET title = 'x' WHERE dossier_id = :dossier", 'measures', 'own'],
  [
    'a project grant that is removed',
    "DELETE FROM project_grants WHERE id = 'grant'",
    'project_grants/grant',
  ],
  ['the words of a completion request', "UPDATE completion_requests SET reason = 'x'", 'completion_requests'],
  [
    'what an amendment changes',
    "UPDATE amendments SET change = json_set(change, '$.amountRappen', 1)",
    'amendments',
  ],
  [
    'a verdict of the check list',
    "UPDATE checklist_entries SET verdict = 'not_applicable' WHERE dossier_id = :dossier",
    'checklist_entries',
    'own',
  ],
  ['a note', "UPDATE notes SET text = 'x' WHERE text = 'Eins'", 'notes', 'own'],
  [
    'the hash of a document, to fit another file',
    `UPDATE documents SET sha256 = '${hashes}' WHERE dossier_id = :dossier`,
    'documents',
    'own',
  ],
  ['a paper that was handed out', "UPDATE drawn_papers SET kind = 'settlement'", 'drawn_papers', 'own'],
  ['a dossier', "UPDATE dossiers SET state = 'completed' WHERE id = :dossier", 'dossiers', 'own'],
]

/** The key of a calculation is raised, and the calculation to what it gives: by itself each fits the other. */
function raiseWithKey() {
  const [held] = sqlite
    .prepare('SELECT id, key_id AS keyId, calculation FROM calculations WHERE dossier_id = ?')
    .all(dossierId) as { id: string; keyId: string; calculation: string }[]
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

describe(`a record of ${HAVE_THE_FILE}`, () => {
  test.each(RECORDS)('%s: named by audit:verify', async (_, statement, record, own) => {
    const placed = statement.replace(':dossier', `'${dossierId}'`).replace(':year', `'${yearId}'`)
    const { code, stdout } = await tampered(stated(placed), COMMANDS['audit:verify'])
    expect(code).toBe(1)
    const named = stdout.split('\n').filter((line) => line.startsWith(record))
    expect(named).not.toEqual([])
    if (own) expect(named.join('\n')).toContain(`(${reference})`)
    for (const line of named)
      expect(line).toMatch(
        / is (?:not what event \d+ says|missing; event \d+ says what it was|told of by no event)$/,
      )
  })

  test('a calculation that was raised together with its key, as it would come out of it: named by both commands', async () => {
    for (const name of ['audit:verify', 'replay'] as const) {
      const { code, stdout } = await tampered(raiseWithKey, COMMANDS[name])
      expect(code).toBe(1)
      expect(stdout).toMatch(new RegExp(`^calculations/[\\w-]+ \\(${reference}\\) is not what event`, 'm'))
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
    expect(stdout).toMatch(new RegExp(`^settlements/[\\w-]+ \\(${reference}\\) is not what event`, 'm'))
    expect(stdout).toMatch(/ 0 different\n/)
  })

  test('an amount that was changed before a regular step and stands since: named with the step that found it', async () => {
    const [tranche] = sqlite
      .prepare("SELECT id, version FROM tranches WHERE dossier_id = ? AND state = 'paid'")
      .all(dossierId) as { id: string }[]
    const launder = () => {
      stated(`UPDATE tranches SET amount_rappen = 1 WHERE id = '${tranche?.id}'`)()
      sqlite.exec('DELETE FROM temp.touched_records')
      stated(`UPDATE tranches SET version = version + 1 WHERE id = '${tranche?.id}'`)()
      addNote({ dossier: { id: dossierId, reference }, person: as('officer'), text: 'Danach', now: NOW })
    }
    const { code, stdout } = await tampered(launder, COMMANDS['audit:verify'])
    expect(code).toBe(1)
    expect(stdout).toMatch(
      new RegExp(
        `^tranches/${tranche?.id} \\(${reference}\\) was not what event \\d+ says when event \\d+ was written$`,
        'm',
      ),
    )
  })
})

describe('a file of the data folder', () => {
  test('changed, missing or without a row: named by files:verify', async () => {
    const [name = ''] = readdirSync(documentsFolder)
    const file = path.join(documentsFolder, name)
    renameSync(file, `${file}.aside`)
    const missing = await COMMANDS['files:verify']()
    writeFileSync(file, 'anders')
    const changed = await COMMANDS['files:verify']()
    rmSync(file)
    renameSync(`${file}.aside`, file)
    expect(missing).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`documents/${name} is missing`),
    })
    expect(missing.stdout).toContain(`documents/${name}.aside has no row`)
    expect(changed).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`documents/${name} is changed`),
    })
    expect(await COMMANDS['files:verify']()).toMatchObject({ code: 0 })
  })
})
