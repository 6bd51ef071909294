import { beforeAll, expect, test } from 'vitest'
import { run } from '#app/commands/reminders.ts'
import type { Dossier } from '#app/models/dossiers.server.ts'
import { asked } from '../support/command.ts'
import { everything } from '../support/records.ts'
import * as scenes from '../support/scenes.ts'

let dossier: Dossier
beforeAll(async () => {
  dossier = await scenes.reportOpen({ lead: 1065 })
}, 60_000)

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
  [['--date', 'morgen'], /«morgen» is no day/],
  [['--tomorrow'], /--tomorrow: There is no such option/],
])('%j is refused with exit 2, and nothing changes', async (args, sentence) => {
  const before = everything()
  const { code, stdout, stderr } = await asked(run, args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(sentence)
  expect(everything()).toEqual(before)
})
