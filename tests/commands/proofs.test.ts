import { beforeAll, describe, expect, test } from 'vitest'
import { run as verify } from '#app/commands/audit-verify.ts'
import { run as replay } from '#app/commands/replay.ts'
import { databaseFile, db } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'
import { Database } from '#db/sqlite.mjs'
import { asked } from '../support/command.ts'
import { reportApproved } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

beforeAll(async () => {
  await reportApproved({ percent: 80 })
  await scenes.approved()
})

/** Somebody with the file in hand: a second connection, with the trigger taken away. */
function tamper(trigger: string, statement: string) {
  const other = new Database(databaseFile)
  other.exec(`DROP TRIGGER ${trigger}; ${statement}`)
  other.close()
}

describe('audit:verify', () => {
  test('counts the events of a whole chain, and names the first that does not fit', async () => {
    const events = db.select().from(auditEvents).all().length
    const whole = await asked(verify, [])
    expect([whole.code, whole.stderr]).toEqual([0, ''])
    expect(whole.stdout).toMatch(
      new RegExp(`^${events} events, the chain is whole\n\\d+ records, 0 of them not as their events say\n$`),
    )
    tamper('audit_events_are_never_changed', "UPDATE audit_events SET reason = 'x' WHERE sequence = 7")
    const { code, stdout } = await asked(verify, [])
    expect(code).toBe(1)
    expect(stdout).toBe('Event 7 does not fit the chain; the 6 events before it do\n')
  })
})

describe('replay', () => {
  test('computes every calculation and settlement once more, and lists those that differ', async () => {
    const whole = await asked(replay, [])
    expect(whole).toEqual({
      code: 0,
      stdout: '2 calculations, 1 settlements, 0 activity reports, 0 different\n',
      stderr: '',
    })
    tamper(
      'settlements_are_never_changed',
      "UPDATE settlements SET settlement = json_set(settlement, '$.result.final', 1)",
    )
    tamper(
      'calculations_are_only_superseded',
      `UPDATE calculations SET calculation = json_set(calculation, '$.result.fullYear', 1)
       WHERE id = (SELECT min(id) FROM calculations)`,
    )
    const { code, stdout } = await asked(replay, [])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^2 calculations, 1 settlements, 0 activity reports, 2 different\n/)
    expect(stdout).toMatch(/^calculation [\w-]+ \(MK-[\w-]+\)$/m)
    expect(stdout).toMatch(/^settlement 2026 \(MK-[\w-]+\)$/m)
  })
})

test.each([
  ['audit:verify', verify],
  ['replay', replay],
])('%s answers --help, and refuses what it does not know with exit 2', async (name, run) => {
  const help = await asked(run, ['--help'])
  expect([help.code, help.stdout.includes(`npm run -s ${name}`)]).toEqual([0, true])
  expect(await asked(run, ['--all', 'x'])).toEqual({
    code: 2,
    stdout: '',
    stderr: '--all: There is no such option; see --help.\nx: There is no such option; see --help.\n',
  })
})
