import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayInZurich } from '#app/domain/deadlines/calendar.ts'
import * as reminding from '#app/jobs/remind.server.ts'
import { moneyIn } from '#app/models/dossier/cockpit.server.ts'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { sendDigests } from '#app/models/mail/digest-mails.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import { standingOf } from '#app/views/own-dossier.server.ts'
import { db } from '#db/client.server.ts'
import { fileReport, payYear, rowOf, takeUpReport, writeReport } from '#db/demo/reports.server.ts'
import { current, moveDossier, moveReport } from '#db/demo/road.server.ts'
import { outbox } from '#db/schema/process.ts'
import { deadlines } from '#db/schema/report.ts'
import { morning } from '../support/days.ts'
import { deliver } from '../support/deliveries.ts'
import { as, townspeople } from '../support/people.ts'
import { active } from '../support/scenes.ts'

/** What happens to the reports of a party, by reporting year. */
type Life = Record<
  number,
  { paid: string; filed: string; takenUp: string; approved: string; settled: string }
>

const FIRST = '2026-01-01'
const LAST = '2028-06-30'
const [TOWN, HEIR, LEAD, MEMBER] = [1031, 1040, 1008, 1001]
const MERGED_ON = '2027-07-01'
const COMPLETED = '2028-05-10'

/** One files each report ten days late, the other in time. */
const LATE: Life = {
  2026: year('2026-02-02', '2027-03-25', '2027-04-01', '2027-04-08', '2027-04-20'),
  2027: year('2027-04-26', '2028-03-25', '2028-04-03', '2028-04-10', '2028-04-20'),
}
const PUNCTUAL: Life = {
  2026: year('2026-02-02', '2027-02-24', '2027-03-04', '2027-03-12', '2027-03-22'),
  2027: year('2027-02-26', '2028-02-24', '2028-03-06', '2028-03-13', '2028-03-22'),
}

function year(paid: string, filed: string, takenUp: string, approved: string, settled: string) {
  return { paid, filed, takenUp, approved, settled }
}

/** The plain model: what must be true of a party on a day, from its life alone. */
function expected(life: Life, day: string) {
  const own = Object.entries(life).map(([number, one]) => ({ year: Number(number), ...one }))
  const open = own.find(({ year: of, filed }) => `${of + 1}-01-01` <= day && day < filed)
  const tasks = own.flatMap(({ year: of, filed, takenUp, approved, settled }) =>
    day < filed || day >= settled
      ? []
      : [`${day < takenUp ? 'take_up' : day < approved ? 'approve' : 'settle'} ${of}`],
  )
  const isSettled = own.every(({ settled }) => settled <= day)
  const isCompleted = day >= COMPLETED
  return {
    word: isCompleted ? 'Abgeschlossen' : day > '2027-12-31' ? 'Laufzeit beendet' : 'In Kraft',
    next: isCompleted ? 'nothing' : open ? `report ${open.year}` : 'wait',
    tasks: isSettled && !isCompleted ? ['complete'] : tasks,
  }
}

/** Days before 15 March on which somebody who has not filed is reminded, and the day after it. */
function expectedMails(life: Life): string[] {
  return Object.entries(life)
    .flatMap(([of, { filed }]) => {
      const due = `${Number(of) + 1}-03-15`
      const before = [60, 30, 14, 7, 2].map((days) => [addDays(due, -days), 'report-reminder'] as const)
      const steps = [...before, [addDays(due, 1), 'report-notice-first'] as const]
      return steps.filter(([on]) => on < filed).map(([on, template]) => `${on} ${template}`)
    })
    .sort()
}

describe('from January 2026 to June 2028, day by day with every job', () => {
  let town: Dossier
  let verband: Dossier
  const found: Record<string, ReturnType<typeof stateOf>> = {}

  beforeAll(async () => {
    townspeople(HEIR)
    townspeople(MEMBER)
    town = await active({ lead: TOWN })
    verband = await active({ lead: LEAD, members: [MEMBER, LEAD], name: 'Verband' })
    for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
      await actOn(day)
      reminding.run(morning(day))
      sendDigests(morning(day))
      deliver(morning(day))
      for (const [dossier, lead] of parties()) found[`${day} ${lead}`] = stateOf(dossier, lead, day)
    }
  }, 120_000)

  const parties = () =>
    [
      [town, TOWN, LATE],
      [verband, LEAD, PUNCTUAL],
    ] as const

  async function actOn(day: string) {
    const at = new Date(`${day}T04:00:00Z`)
    if (day === '2027-05-03')
      expect(registerMerger(as('officer'), { from: TOWN, into: HEIR, mergedOn: MERGED_ON }, at)).toEqual({
        ok: true,
      })
    for (const [dossier, , life] of parties()) {
      for (const [number, one] of Object.entries(life)) {
        const of = Number(number)
        if (day === one.paid) payYear(dossier, of, at)
        if (day === one.filed) {
          await writeReport(dossier, of, { percent: 100, at })
          fileReport(dossier, of, at)
        }
        if (day === one.takenUp) takeUpReport(dossier, of, at)
        if (day === one.approved) moveReport(rowOf(dossier, of), 'approve', as('officer'), { at })
        if (day === one.settled) moveReport(rowOf(dossier, of), 'settle', as('officer'), { at })
      }
      if (day === COMPLETED) moveDossier(dossier, 'complete', as('officer'), { at })
    }
  }

  function stateOf({ id }: Dossier, lead: number, day: string) {
    const at = morning(day)
    const dossier = current({ id }, at)
    const standing = standingOf({ dossier, person: as('clerk', lead), language: 'de', now: at })
    const { mine } = standing
    return {
      word: standing.status.label,
      next: mine.step === 'report' ? `report ${mine.year}` : mine.step,
      tasks: waitingFor(as('officer'), day, { dossier })
        .filter(({ machine }) => machine === 'reportingYear' || machine === 'dossier')
        .map(({ action, year: of }) => (of === null ? action : `${action} ${of}`)),
    }
  }

  test('every word, every next step and every task of the office is that of the plain model', () => {
    for (const [, lead, life] of parties())
      for (let day = FIRST; day <= LAST; day = addDays(day, 1))
        expect({ day, lead, ...found[`${day} ${lead}`] }).toEqual({ day, lead, ...expected(life, day) })
  })

  test('every reminder of a report goes out on its day, and none else', () => {
    for (const [{ id }, , life] of parties()) {
      const sent = db
        .selectDistinct({ at: outbox.createdAt, template: outbox.template })
        .from(outbox)
        .innerJoin(deadlines, eq(deadlines.id, outbox.deadlineId))
        .where(
          and(eq(deadlines.dossierId, id), eq(deadlines.kind, 'annual_report'), eq(outbox.state, 'sent')),
        )
        .all()
        .map(({ at, template }) => `${dayInZurich(at)} ${template}`)
      expect(sent.filter((line) => line.includes('reminder') || line.includes('notice')).sort()).toEqual(
        expectedMails(life),
      )
    }
  })

  test('what was agreed was paid, to the Rappen, and nothing is left to come', () => {
    for (const of of [2026, 2027]) {
      const agreed = parties().reduce((sum, [dossier]) => sum + rowOf(dossier, of).entitlementRappen, 0)
      expect(moneyIn(of)).toMatchObject({ committed: agreed, paid: agreed, released: 0, toCome: 0 })
    }
  })

  test('the successor finds the dossier from the day of the merger on, and nobody counts twice on any day', () => {
    const total = sumOn(FIRST)
    for (const day of [FIRST, '2027-06-30', MERGED_ON, '2028-01-01', LAST]) {
      const clerk = actingOn(as('clerk', HEIR), day)
      expect(findDossier(clerk, town.reference, day) !== undefined).toBe(day >= MERGED_ON)
      expect(sumOn(day)).toBe(total)
    }
  })

  const sumOn = (day: string) => overviewRows(day).reduce((sum, { residents }) => sum + (residents ?? 0), 0)
})
