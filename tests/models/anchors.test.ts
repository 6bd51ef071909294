import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { run as auditVerify } from '#app/commands/audit-verify.ts'
import { anchorLine, readAnchors } from '#app/domain/anchor.ts'
import { env } from '#app/env.server.ts'
import { addNote } from '#app/models/dossier/notes.server.ts'
import { writeAnchor } from '#app/models/records/anchors.server.ts'
import { headOfChain } from '#app/models/records/chain.server.ts'
import { db, sqlite } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { asked } from '../support/command.ts'
import { morning } from '../support/days.ts'
import { ownFolder } from '../support/own-folder.ts'
import { as } from '../support/people.ts'
import { rehearsed } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'

let dossier: Awaited<ReturnType<typeof scenes.draft>>
beforeAll(async () => {
  dossier = await scenes.draft()
  as('auditor')
})

const note = (text: string) => addNote({ dossier, person: as('officer'), text, now: morning('2027-03-01') })
const linesIn = (folder: string) => readFileSync(path.join(folder, 'anchors.txt'), 'utf8')
const mails = () => db.select().from(outbox).where(eq(outbox.template, 'anchor')).all()

test('an anchor is written once a day and only where something happened, to the file and to the auditors', () => {
  const folder = path.join(ownFolder(), 'elsewhere', 'anchors')
  const first = anchorLine({ day: '2027-03-01', ...(headOfChain() ?? { number: 0, head: '' }) })
  writeAnchor(morning('2027-03-01'), folder)
  note('Am selben Tag')
  writeAnchor(morning('2027-03-01'), folder)
  expect(linesIn(folder)).toBe(`${first}\n`)
  expect(mails()).toMatchObject([{ facts: { reason: first, path: '/canton/audit' } }])
  writeAnchor(morning('2027-03-02'), folder)
  writeAnchor(morning('2027-03-03'), folder)
  writeAnchor(morning('2027-03-01'), folder)
  expect(readAnchors(linesIn(folder)).anchors.map(({ day }) => day)).toEqual(['2027-03-01', '2027-03-02'])
  expect(mails()).toHaveLength(2)
})

test('a file of anchors, or the line of a mail, is compared with the chain', async () => {
  const folder = ownFolder()
  writeAnchor(morning('2027-04-01'), folder)
  const file = path.join(folder, 'anchors.txt')
  expect(await asked(auditVerify, ['--anchor', file])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 anchors\n'),
  })
  appendFileSync(file, `${anchorLine({ day: '2027-04-02', number: 9999, head: 'a'.repeat(64) })}\n`)
  expect(await asked(auditVerify, ['--anchor', file])).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^Anchor of 2027-04-02: the chain ends before event 9999$/m),
  })
})

test('what the portal has anchored is compared without being asked for', async () => {
  expect((await asked(auditVerify, [])).stdout).not.toContain('anchors')
  writeAnchor(morning('2027-04-03'))
  expect(await asked(auditVerify, [])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 anchors\n'),
  })
  const file = path.join(env.ANCHOR_DIR, 'anchors.txt')
  onTestFinished(() => rmSync(file))
  appendFileSync(file, `${anchorLine({ day: '2027-04-04', number: 9999, head: 'a'.repeat(64) })}\n2027-04-0`)
  expect(await asked(auditVerify, [])).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/1 lines .* no anchors\n.*the chain ends before event 9999$/m),
  })
})

test('no anchor is written beside a chain that is not the one anchored last', () => {
  const folder = ownFolder()
  writeAnchor(morning('2027-05-01'), folder)
  const before = linesIn(folder)
  rehearsed(() => {
    sqlite.exec('DROP TRIGGER audit_events_are_never_deleted')
    sqlite.exec('DELETE FROM audit_events WHERE sequence = (SELECT max(sequence) FROM audit_events)')
    expect(() => writeAnchor(morning('2027-05-02'), folder)).toThrow(
      'The chain is not the one that was anchored',
    )
  })
  expect(linesIn(folder)).toBe(before)
})

test('half a line of a process that was killed spoils no later anchor', () => {
  const folder = ownFolder()
  writeAnchor(morning('2027-06-01'), folder)
  note('Später')
  appendFileSync(path.join(folder, 'anchors.txt'), '2027-06-02 12')
  writeAnchor(morning('2027-06-03'), folder)
  expect(readAnchors(linesIn(folder))).toMatchObject({
    anchors: [{ day: '2027-06-01' }, { day: '2027-06-03' }],
    faults: [2],
  })
})

test.each([
  ['a file that is not there', '/nowhere/anchors.txt', 'cannot be read'],
  ['a file with other lines', import.meta.filename, 'line 1 is no anchor'],
])('%s is refused in a sentence', async (_, file, said) => {
  await expect(asked(auditVerify, ['--anchor', file])).rejects.toThrow(said)
})

test('an option without its value, and one given twice, are refused with exit 2', async () => {
  expect(await asked(auditVerify, ['--anchor'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--anchor'),
  })
  expect(await asked(auditVerify, ['--anchor', 'a', '--anchor', 'b'])).toMatchObject({ code: 2 })
})
