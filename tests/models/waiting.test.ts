import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { MACHINES, type MachineName } from '#app/domain/lifecycle/machines.ts'
import { CANTONAL_ROLES, type CantonalRole } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { digestOf } from '#app/models/mail/digest.server.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { DAYS, YEAR } from '../support/days.ts'
import { moveTranche } from '../support/moves.ts'
import { as } from '../support/people.ts'
import { trancheOf } from '../support/records.ts'
import {
  reportApproved,
  reportFiled,
  reportInSecondReview,
  reportReturned,
} from '../support/report-scenes.ts'
import { active, approved, freshTown, inReview, secondReview, signed, submitted } from '../support/scenes.ts'

const TODAY = '2027-04-01'

let dossiers: Record<string, Dossier>

beforeAll(async () => {
  dossiers = {
    submitted: await submitted(),
    inReview: await inReview(),
    second: await secondReview(),
    approved: await approved(),
    signed: await signed(),
    active: await active(),
    filed: await reportFiled(),
    returned: await reportReturned(),
    yearInSecond: await reportInSecondReview(),
    money: await reportApproved({ percent: 40 }),
  }
  as('admin')
  as('auditor')
})

const tasks = (role: CantonalRole, today = TODAY) =>
  waitingFor(as(role), today).map(({ machine, action, reference }) => `${machine} ${action} ${reference}`)
const of = (name: string) => dossiers[name]?.reference

describe('what waits', () => {
  test('for the officer are the steps that only the officer takes', () => {
    expect(tasks('officer')).toEqual(
      expect.arrayContaining([
        `dossier take_up ${of('submitted')}`,
        `dossier approve ${of('inReview')}`,
        `dossier issue_agreement ${of('approved')}`,
        `dossier countersign ${of('signed')}`,
        `reportingYear take_up ${of('filed')}`,
      ]),
    )
  })

  test('for the second person are second reviews, and nothing else', () => {
    expect(tasks('second').sort()).toEqual(
      [`dossier confirm ${of('second')}`, `reportingYear confirm ${of('yearInSecond')}`].sort(),
    )
  })

  test('for finance are tranches that are due and claims to book', () => {
    const found = tasks('finance')
    expect(found).toContain(`tranche release ${of('active')}`)
    expect(found).toContain(`claim book_payment ${of('money')}`)
    expect(new Set(found.map((task) => task.split(' ')[0]))).toEqual(new Set(['tranche', 'claim']))
  })

  test('for whoever only reads is nothing', () => {
    expect(tasks('auditor')).toEqual([])
    expect(Object.values(digestOf(as('auditor'), TODAY)).every((count) => count === 0)).toBe(true)
  })

  test('for nobody at the canton is what a municipality has to answer', () => {
    for (const role of CANTONAL_ROLES)
      expect(
        tasks(role).filter((task) => task.startsWith('reportingYear') && task.endsWith(`${of('returned')}`)),
      ).toEqual([])
  })

  test('is a step that the table gives to one of the reader’s roles', () => {
    for (const role of CANTONAL_ROLES)
      for (const { machine, action } of waitingFor(as(role), TODAY)) {
        if (!(machine in MACHINES)) continue
        const { transitions } = MACHINES[machine as MachineName]
        const { by } = transitions[action as keyof typeof transitions] as { by: readonly string[] }
        expect(by, `${machine} ${action}`).toContain(role)
      }
  })

  test('of failed mails is told to the administration and the officer, to nobody else', () => {
    db.update(outbox)
      .set({ state: 'failed' })
      .where(eq(outbox.dossierId, dossiers.submitted?.id ?? ''))
      .run()
    const told = CANTONAL_ROLES.filter((role) => tasks(role).some((task) => task.startsWith('office mails')))
    expect(told).toEqual(['officer', 'admin'])
    expect(digestOf(as('admin'), TODAY).failed).toBeGreaterThan(0)
  })
})

describe('the age of what waits', () => {
  const task = (name: string, action: string) =>
    waitingFor(as('finance'), TODAY).find((one) => one.reference === of(name) && one.action === action)

  test('of a tranche counts from the day it is due, and it does not wait before', () => {
    const { dueOn, state } = trancheOf(dossiers.active as Dossier)
    expect([state, task('active', 'release')?.since]).toEqual(['planned', dueOn])
    expect(tasks('finance', '2025-12-01')).not.toContain(`tranche release ${of('active')}`)
  })

  test('of a tranche that was due before its agreement came into force counts from then', async () => {
    const late = await active({ lead: freshTown(), years: [2025, 2027] })
    const { id, dueOn } = trancheOf(late, 2025)
    const found = waitingFor(as('finance'), TODAY).find(({ record }) => record === id)
    expect([dueOn < '2025-11-20', found?.since]).toEqual([true, '2025-11-20'])
  })

  test('of a tranche that was held counts from the end of the hold', async () => {
    const held = await active({ lead: freshTown() })
    const move = (action: 'hold' | 'resume', now: Date) =>
      moveTranche(trancheOf(held), action, as('finance'), { now, input: { reason: 'Der Bericht fehlt.' } })
    move('hold', DAYS.written)
    move('resume', DAYS.checked)
    const found = waitingFor(as('finance'), TODAY).find(({ record }) => record === trancheOf(held).id)
    expect(found?.since).toBe('2027-03-04')
  })

  test('of a released tranche counts from its release', () => {
    moveTranche(trancheOf(dossiers.active as Dossier), 'release', as('finance'), { now: DAYS.written })
    expect(task('active', 'order')?.since).toBe('2027-02-10')
  })

  test('of a report counts from its filing, not from the agreement', () => {
    const found = waitingFor(as('officer'), TODAY).find(
      ({ reference, year }) => reference === of('filed') && year === YEAR,
    )
    expect(found?.since).toBe('2027-02-24')
  })

  test('puts the oldest first', () => {
    const days = waitingFor(as('officer'), TODAY).map(({ since }) => since)
    expect(days).toEqual([...days].sort())
  })
})
