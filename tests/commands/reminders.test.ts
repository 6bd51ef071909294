import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { run } from '#app/commands/reminders.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { sqlite } from '#db/client.server.ts'
import { markAs } from '#db/life-mark.server.ts'
import { asked } from '../support/command.ts'
import { everything } from '../support/records.ts'
import { reportOpen } from '../support/report-scenes.ts'

let dossier: Dossier
beforeAll(async () => {
  dossier = await reportOpen({ lead: 1065 })
})

const about = (text: string) =>
  text.split('\n').filter((line) => line.includes(`${dossier.reference} Root annual_report 2026`))

test('a dry run says what would go to whom and why, and changes nothing', async () => {
  const before = everything()
  const { code, stdout, stderr } = await asked(run, ['--date', '2027-03-01', '--dry-run'])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^2027-03-01 \(dry run\): \d+ mails would be queued\.$/m)
  expect(about(stdout)).toHaveLength(1)
  expect(stdout).toContain('before_14')
  expect(stdout).toContain('clerk.1065@gemeinde.example')
  expect(stdout).toContain('before_60 (2027-01-14) skipped: a later step has come')
  expect(everything()).toEqual(before)
})

test('a pass queues the mails once; the second finds them logged and says so when asked', async () => {
  expect((await asked(run, ['--date', '2027-03-01'])).stdout).toContain('before_14')
  const again = await asked(run, ['--date', '2027-03-01'])
  expect(again.stdout).toMatch(/^2027-03-01: 0 mails queued\.$/m)
  expect(about(again.stdout)).toEqual([])
  const explained = await asked(run, ['--date', '2027-03-01', '--explain'])
  expect(about(explained.stdout).join()).toContain(
    'every step that has come is logged, next step on 2027-03-08',
  )
})

test('a demo says that the day has not come; a portal in production queues nothing then', async () => {
  setClock('2027-02-28T09:00:00Z')
  onTestFinished(() => setClock())
  expect(await asked(run, ['--date', '2027-03-01'])).toMatchObject({
    code: 0,
    stderr: '2027-03-01 has not come: the running demo withdraws what is not true on its own day.\n',
  })
  markAs('production', sqlite)
  onTestFinished(() => void sqlite.pragma('user_version = 0'))
  const before = everything()
  expect(await asked(run, ['--date', '2027-03-08'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      '--date: 2027-03-08 has not come (today is 2027-02-28); with --dry-run you see what would be queued then.\n',
  })
  expect(everything()).toEqual(before)
  expect(await asked(run, ['--date', '2027-03-08', '--dry-run'])).toMatchObject({ code: 0, stderr: '' })
  expect(await asked(run, ['--date', '2027-02-28'])).toMatchObject({ code: 0, stderr: '' })
})

describe('--explain', () => {
  const explained = async (...args: string[]) => {
    const { stdout } = await asked(run, ['--dry-run', '--explain', ...args])
    const [, ...rest] = stdout.split(`${dossier.reference} Root annual_report 2026, due 2027-03-15: `)
    return { reason: rest[0]?.split('\n').filter((line, at) => at === 0 || line.startsWith('  ')), stdout }
  }

  test('says until when nothing is due', async () => {
    const { stdout } = await explained('--date', '2026-12-01')
    expect(stdout).toMatch(/annual_report 2027, due 2028-03-15: not now: nothing is due until 2028-01-15/)
  })

  test('says when each step was logged, and which were skipped', async () => {
    const { reason } = await explained('--date', '2027-03-01')
    expect(reason?.[0]).toBe('not now: every step that has come is logged, next step on 2027-03-08')
    expect(reason?.join()).toMatch(/before_14 logged on \d{4}-\d\d-\d\d/)
    expect(reason?.join()).toMatch(/before_60 logged on .* without a mail: skipped/)
  })

  test('names who is left out, and why nobody can be told', async () => {
    const refuse = (where: string) =>
      sqlite.exec(`UPDATE users SET bounced_at = '2027-03-01T06:00:00.000Z' WHERE email LIKE '${where}'`)
    refuse('clerk.1065@%')
    expect((await explained('--date', '2027-03-08')).reason).toContain(
      '  clerk.1065@gemeinde.example is left out: a mail server refuses this address',
    )
    refuse('%.1065@%')
    expect((await explained('--date', '2027-03-08')).reason?.[0]).toMatch(
      /^a step has come, but nobody can be told: mail servers refuse clerk\.1065@.*, and no deputy stands in$/,
    )
    sqlite.exec(
      "UPDATE users SET bounced_at = NULL, disabled_at = '2027-03-01T06:00:00.000Z' WHERE email LIKE '%.1065@%'",
    )
    expect((await explained('--date', '2027-03-08')).reason?.[0]).toMatch(/has no person with an account$/)
    sqlite.exec("UPDATE users SET disabled_at = NULL WHERE email LIKE '%.1065@%'")
  })

  test('says that whoever is not listed has done it', async () => {
    expect((await explained('--date', '2027-03-08')).stdout).toContain(
      'a deadline that is met reminds nobody',
    )
  })
})

test('as JSON it says the same', async () => {
  const { stdout } = await asked(run, ['--date', '2027-03-08', '--dry-run', '--json'])
  const read = JSON.parse(stdout)
  expect(read).toMatchObject({ date: '2027-03-08', dryRun: true })
  const [one] = read.obligations.filter(
    (o: { reference: string; year: number }) => o.reference === dossier.reference && o.year === 2026,
  )
  expect(one).toMatchObject({ party: 'Root', effectiveOn: '2027-03-15', why: 'step_due' })
  expect(one.send.map(({ step }: { step: string }) => step)).toEqual(['before_7'])
})

test('answers --help', async () => {
  const { code, stdout } = await asked(run, ['--help'])
  expect([code, stdout.includes('npm run reminders')]).toEqual([0, true])
})

test.each([
  [['--date', '2027-02-30'], /«2027-02-30» is no day/],
  [['--date'], /is no day/],
  [['--date', '9999-12-31'], /«9999-12-31» is no day/],
  [['--date', 'morgen'], /«morgen» is no day/],
  [['--tomorrow'], /--tomorrow: There is no such option/],
])('%j is refused with exit 2, and nothing changes', async (args, sentence) => {
  const before = everything()
  const { code, stdout, stderr } = await asked(run, args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(sentence)
  expect(everything()).toEqual(before)
})

test('an option given twice is refused, and nothing is queued', async () => {
  expect(await asked(run, ['--date', '2027-03-01', '--date', '2028-03-01', '--dry-run'])).toEqual({
    code: 2,
    stdout: '',
    stderr: '--date: This option stands here twice.\n',
  })
})
