import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { taskPath } from '#app/components/canton/task-path.ts'
import { dossierPath, reportPath, stepPath } from '#app/components/ways.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { CANTONAL_ROLES, type CantonalRole } from '#app/domain/roles.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { type Waiting, waitingFor } from '#app/models/dossier/waiting.server.ts'
import { markBounced } from '#app/models/mail/bounces.server.ts'
import * as reportPage from '#app/routes/canton.dossiers.$reference.reports.$year.tsx'
import * as dossierPage from '#app/routes/canton.dossiers.$reference.tsx'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { morning } from '../support/days.ts'
import { deliver } from '../support/deliveries.ts'
import { drawn } from '../support/drawn-page.tsx'
import { as, townspeople } from '../support/people.ts'
import {
  reportApproved,
  reportFiled,
  reportInReview,
  reportInSecondReview,
  reportOpen,
} from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'
import { visit } from '../support/visits.ts'

const TODAY = '2027-04-20'
const scenesWithOpenRules: string[] = []

beforeAll(async () => {
  await scenes.submitted()
  scenesWithOpenRules.push((await scenes.inReview()).reference)
  await scenes.checked()
  await scenes.secondReview()
  await scenes.approved()
  await scenes.signed()
  await reportFiled()
  await reportInReview()
  await reportInSecondReview()
  await reportApproved({ percent: 40 })
  await reportOpen()
  const unreachable = await reportOpen()
  for (const { email } of Object.values(townspeople(unreachable.party.leadBfsNumber)))
    markBounced(email, { reason: '5.1.1', now: morning('2027-01-05') })
  for (const day of ['2027-03-16', '2027-03-31', '2027-04-15']) {
    remind({ today: day, now: morning(day) })
    deliver(morning(day))
  }
  const { id } = await scenes.active()
  db.update(documents)
    .set({ scan: 'infected', scanFinding: 'Eicar' })
    .where(eq(documents.dossierId, id))
    .run()
  setClock(morning(TODAY).toISOString())
}, 60_000)
afterAll(() => setClock())

const waiting = (role: CantonalRole) =>
  waitingFor(as(role), TODAY).filter(({ reference }) => reference !== '')

/** The page as this role reads it. */
async function read(page: typeof dossierPage | typeof reportPage, role: CantonalRole, task: Waiting) {
  const { reference, year } = task
  const path = page === dossierPage ? dossierPath(reference) : reportPath(reference, year ?? 0)
  const { body } = await visit(page.loader, path, {
    person: as(role),
    params: { reference, year: String(year) },
  })
  return drawn(page.default, body, path)
}

/**
 * Where the task is done: on a page of its own, or by the button of the page that shows its record; an application whose
 * check list is open, on that list.
 */
function wayTo(task: Waiting, here: string) {
  const path = taskPath(task)
  const openRules = scenesWithOpenRules.includes(task.reference)
  if (task.action === 'approve' && openRules) return `${here}/checklist`
  return path === here ? stepPath(task.machine as MachineName, task.action, task) : path
}

test('every task of the office that is about a dossier waits in this story', () => {
  const kinds = waiting('officer').filter(({ machine }) => machine === 'office')
  expect([...new Set(kinds.map(({ action }) => action))].sort()).toEqual([
    'contact',
    'hold',
    'letter',
    'replace',
  ])
})

test.each(CANTONAL_ROLES)(
  'whatever waits for %s in the cockpit is reached from its dossier',
  async (role) => {
    for (const task of waiting(role)) {
      const html = await read(dossierPage, role, task)
      const path = wayTo(task, dossierPath(task.reference))
      expect(html.includes(`="${path}"`), `${task.machine} ${task.action} at ${path}`).toBe(true)
    }
  },
)

test.each(CANTONAL_ROLES)('whatever waits for %s about a year is reached from its report', async (role) => {
  for (const task of waiting(role).filter(({ year }) => year !== null)) {
    const html = await read(reportPage, role, task)
    const path = wayTo(task, reportPath(task.reference, task.year ?? 0))
    expect(html.includes(`="${path}"`), `${task.machine} ${task.action} at ${path}`).toBe(true)
  }
})
