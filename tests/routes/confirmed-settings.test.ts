import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { FOUR_EYES_ACTS } from '#app/domain/programme/four-eyes.ts'
import {
  DEFAULT_SETTINGS,
  OPEN_POINTS,
  type OpenPoint,
  stillConfirmed,
} from '#app/domain/programme/programme.ts'
import { keyInForce, programmeOn } from '#app/models/programme/programme.server.ts'
import * as amendmentRules from '#app/routes/canton.settings.amendments.tsx'
import * as confirmPage from '#app/routes/canton.settings.confirm.$point.tsx'
import * as fourEyes from '#app/routes/canton.settings.four-eyes.tsx'
import * as unconfirm from '#app/routes/canton.settings.unconfirm.$point.tsx'
import { db } from '#db/client.server.ts'
import { auditEvents } from '#db/schema/process.ts'
import { clockStandsAt } from '../support/clock.ts'
import { as } from '../support/people.ts'
import { WHY } from '../support/settings.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

const NOW = '2027-04-05T09:00:00Z'
clockStandsAt(NOW)

const programme = () => programmeOn(NOW.slice(0, 10))
const confirmed = () => Object.keys(programme().confirmed).sort()

async function confirm(point: OpenPoint) {
  const version = String(programme().version)
  const typed = { legalBasis: 'RRB Nr. 12', decidedOn: '2027-04-01', version }
  return confirmPage.action(send(as('officer'), typed, { params: { point } }))
}

function takeBack(point: string, typed: { reason: string; version?: string }) {
  const version = typed.version ?? String(programme().version)
  return unconfirm.action(send(as('officer'), { ...typed, version }, { params: { point } }))
}

/** What is confirmed one by one; what the key holds is decided on with it. */
const POINTS = (Object.keys(OPEN_POINTS) as OpenPoint[]).filter(
  (point) => OPEN_POINTS[point].in === 'settings',
)

const TICKED = Object.fromEntries(FOUR_EYES_ACTS.map((act) => [act, 'on']))

const answered = (answer: unknown) =>
  answer as { data: { errors?: Record<string, string[]>; refusal?: string }; init: { status: number } }

describe('the confirmation of a setting', () => {
  test('is for the value that was confirmed: another one takes it away, and no other confirmation', async () => {
    for (const point of POINTS) await confirm(point)
    expect(confirmed()).toEqual([...POINTS].sort())

    const { seen } = await fourEyes.loader(visit(as('officer')))
    const more = { ...TICKED, ...WHY, seen, amendmentsFromAmount: '' }
    expect(await fourEyes.action(send(as('officer'), more))).toBeInstanceOf(Response)
    expect(confirmed()).toEqual(POINTS.filter((point) => point !== 'fourEyes').sort())
  })

  test('goes with what an amendment may do as with every other value, and the change stands in the history', async () => {
    const { seen } = await amendmentRules.loader(visit(as('officer')))
    await amendmentRules.action(send(as('officer'), { ...WHY, seen }))
    expect(programme().settings.amendments).toEqual({ matchExceptions: false, raisesOfPastYears: false })
    expect(confirmed()).not.toContain('amendments')
    const told = db.select().from(auditEvents).where(eq(auditEvents.action, 'change_amendment_rules')).all()
    expect(told).toMatchObject([{ actorId: as('officer').id }])
    const stale = await amendmentRules.action(send(as('officer'), { ...WHY, seen }))
    expect(answered(stale)).toMatchObject({ init: { status: 409 }, data: { refusal: 'changed_meanwhile' } })
    expect(await statusThrown(amendmentRules.loader(visit(as('second'))))).toBe(404)
  })

  test('stays where the same value is saved once more', async () => {
    const { seen, fourEyes: held } = await fourEyes.loader(visit(as('officer')))
    await confirm('fourEyes')
    const boxes = Object.entries(held).flatMap(([act, asked]) => (asked === true ? [[act, 'on']] : []))
    await fourEyes.action(
      send(as('officer'), { ...WHY, seen, ...Object.fromEntries(boxes), amendmentsFromAmount: '' }),
    )
    expect(confirmed()).toContain('fourEyes')
  })

  test('names the decision it rests on, which lies in no future', async () => {
    await takeBack('tolerance', { reason: 'Noch nicht beschlossen.' })
    const version = String(programme().version)
    const typed = { legalBasis: 'RRB Nr. 12', decidedOn: '2027-04-06', version }
    const place = { params: { point: 'tolerance' } }
    for (const [changed, field] of [
      [{}, 'decidedOn'],
      [{ decidedOn: '30.2.2027' }, 'decidedOn'],
      [{ decidedOn: '2027-04-05', legalBasis: ' ' }, 'legalBasis'],
    ] as const) {
      const refused = answered(await confirmPage.action(send(as('officer'), { ...typed, ...changed }, place)))
      expect([refused.init.status, Object.keys(refused.data.errors ?? {})]).toEqual([422, [field]])
    }
    expect(confirmed()).not.toContain('tolerance')
  })

  test('is taken back with a reason, which the history keeps, and can be given again', async () => {
    await confirm('weekendRule')
    expect(
      await takeBack('weekendRule', { reason: 'Der Entwurf war noch nicht beschlossen.' }),
    ).toBeInstanceOf(Response)
    expect(confirmed()).not.toContain('weekendRule')
    const events = db.select().from(auditEvents).where(eq(auditEvents.action, 'unconfirm')).all()
    expect(events.at(-1)).toMatchObject({
      reason: 'Der Entwurf war noch nicht beschlossen.',
      data: { point: 'weekendRule' },
    })
    await confirm('weekendRule')
    expect(confirmed()).toContain('weekendRule')
  })

  test('is never given to the sample values of the key, which only a decision on a version replaces', async () => {
    await expect(confirm('distributionKey')).rejects.toMatchObject({ status: 404 })
    expect(keyInForce(programme().id).confirmedAt).toBeNull()
  })

  test('is not taken back for no reason, nor over what somebody has changed meanwhile, nor of no point', async () => {
    await confirm('tolerance')
    const blank = answered(await takeBack('tolerance', { reason: '   ' }))
    expect([blank.init.status, Object.keys(blank.data.errors ?? {})]).toEqual([422, ['reason']])
    const version = String(programme().version - 1)
    const stale = answered(await takeBack('tolerance', { reason: 'Weil.', version }))
    expect([stale.init.status, stale.data.refusal]).toEqual([409, 'changed_meanwhile'])
    expect(confirmed()).toContain('tolerance')
    expect(await statusThrown(takeBack('nothing', { reason: 'Weil.' }))).toBe(404)
  })
})

test.each([
  [{ daysBefore: [21] }, ['remindersAfter']],
  [{ secondNoticeAfterDays: 21 }, ['remindersBefore']],
])('of the reminders, %j leaves the confirmation of %j', (changed, left) => {
  const before = DEFAULT_SETTINGS
  const after = { ...before, reminders: { ...before.reminders, ...changed } }
  const both = { remindersBefore: {}, remindersAfter: {} }
  expect(Object.keys(stillConfirmed(both, { before, after }))).toEqual(left)
})
