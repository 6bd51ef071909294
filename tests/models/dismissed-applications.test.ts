import { expect, test } from 'vitest'
import { addDays, nextWorkingDay } from '#app/domain/deadlines/calendar.ts'
import { dueAfter } from '#app/domain/deadlines/due.ts'
import type { Person } from '#app/domain/roles.ts'
import { openDeadlinesOf } from '#app/models/deadlines/deadlines.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { decisionsOf } from '#app/models/dossier/decisions.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { overviewRows } from '#app/models/dossier/overview.server.ts'
import { requestsOf } from '#app/models/dossier/points.server.ts'
import { rejectionOf } from '#app/models/dossier/rejections.server.ts'
import { endingOf } from '#app/models/dossier/terminations.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { stateText } from '#app/text/dossier-list.ts'
import { translator } from '#app/text/text.ts'
import { timelineOf } from '#app/views/dossier-years.server.ts'
import { current } from '#db/demo/road.server.ts'
import { DAYS, morning } from '../support/days.ts'
import { deliver } from '../support/deliveries.ts'
import { as } from '../support/people.ts'
import { mailsOf } from '../support/records.ts'
import { returnedApplication } from '../support/returned.ts'

const DECISION = {
  reason: 'Der Beschluss ist trotz Erinnerung nicht eingegangen.',
  legalRemedies: 'Verwaltungsbeschwerde innert 30 Tagen.',
}

function dismiss(dossier: Dossier, day: string, person: Person = as('officer'), input: object = DECISION) {
  const { id, version } = current(dossier)
  return applyTransition(dossierDoor, { id, action: 'dismiss', person, version, input, now: morning(day) })
}

async function unanswered() {
  const dossier = await returnedApplication()
  deliver(DAYS.decided)
  const [due] = openDeadlinesOf(dossier.id)
  if (!due) throw new Error('Nothing is asked')
  return { dossier, lastDay: due.effectiveOn }
}

function remindOn(day: string) {
  remind({ today: day, now: morning(day) })
  deliver(morning(day))
}

/** Before its day, and again once that is over; answers the day after which nobody waits any more. */
function remindOf(lastDay: string): string {
  remindOn(addDays(lastDay, -2))
  const noticed = nextWorkingDay(lastDay)
  remindOn(noticed)
  return dueAfter(noticed, 14, 'next_working_day')
}

test('an application that nobody completes is not entered into, once it was reminded of that its day is over and the days since have passed', async () => {
  const { dossier, lastDay } = await unanswered()
  const after = addDays(lastDay, 1)
  expect(dismiss(dossier, after)).toMatchObject({
    refusal: 'not_fulfilled',
    reasons: [{ key: 'request_not_reminded' }],
  })
  const waitedUntil = remindOf(lastDay)
  const notice = mailsOf(dossier).find(({ template }) => template === 'completion-notice')
  expect(notice?.facts).toMatchObject({ dueOn: lastDay, newDueOn: waitedUntil })
  expect(dismiss(dossier, waitedUntil)).toMatchObject({
    refusal: 'not_fulfilled',
    reasons: [{ key: 'request_day_runs', data: { day: waitedUntil } }],
  })
  const silent = addDays(waitedUntil, 1)
  const tasks = (day = silent) =>
    waitingFor(as('officer'), day, { dossier }).filter(({ action }) => action === 'completion_request')
  expect(tasks(waitedUntil)).toEqual([])
  expect(tasks()).toMatchObject([{ reference: dossier.reference, since: silent }])

  for (const person of [as('second'), as('signatory', dossier.party.leadBfsNumber)])
    expect(dismiss(dossier, silent, person)).toMatchObject({ refusal: 'wrong_role' })
  expect(dismiss(dossier, silent, as('officer'), { ...DECISION, legalRemedies: ' ' })).toMatchObject({
    reasons: [{ key: 'legal_remedies_missing' }],
  })
  expect(dismiss(dossier, silent)).toMatchObject({ ok: true, state: 'rejected' })
  expect(tasks()).toEqual([])
  expect(dismiss(dossier, silent)).toMatchObject({ refusal: 'wrong_state' })
})

test('the decision says that the application is not entered into, with the legal remedies', async () => {
  const { dossier, lastDay } = await unanswered()
  const day = addDays(remindOf(lastDay), 1)
  expect(dismiss(dossier, day).ok).toBe(true)
  expect(decisionsOf(dossier.id)).toMatchObject([
    {
      outcome: { kind: 'dismissal', reasons: DECISION.reason, legalRemedies: DECISION.legalRemedies },
      takenBackAt: null,
    },
  ])
  expect(rejectionOf(dossier.id)).toMatchObject({ dismissed: true })
  expect(endingOf(dossier, day)).toEqual({ isOver: false, terminatedOn: null, dismissedOn: day })
  expect(requestsOf({ dossierId: dossier.id, year: null }, 'canton')).toMatchObject([{ end: 'dismiss' }])
  const row = overviewRows(day).find(({ reference }) => reference === dossier.reference)
  expect(row && stateText(translator('de'), row)).toBe('Nicht eingetreten')
  expect(timelineOf(current(dossier)).at(-1)).toMatchObject({ step: 'dismissed', day })
  expect(openDeadlinesOf(dossier.id)).toEqual([])
  expect(mailsOf(dossier).map(({ template }) => template)).toContain('application-dismissed')
})
