import { expect, test } from 'vitest'
import { deadlineOf } from '#app/models/deadlines/deadlines.server.ts'
import { grantedExtensions } from '#app/models/deadlines/granted-extensions.server.ts'
import { latestEvents } from '#app/models/records/audit.server.ts'
import { grantExtension } from '#app/models/report/extensions.server.ts'
import { reportMatrix } from '#app/models/report/report-matrix.server.ts'
import { as } from '../support/people.ts'
import { reportFiled, reportOpen, yearOf } from '../support/report-scenes.ts'

const NOW = new Date('2027-03-01T09:00:00Z')
const extension = {
  person: as('officer'),
  seen: '2027-03-15',
  dueOn: '2027-04-16',
  reason: 'Krankheit',
  now: NOW,
}

test('an extension moves the effective day and leaves the legal one, with author, reason and event', async () => {
  const { id } = yearOf(await reportOpen())
  expect(grantExtension({ ...extension, reportingYearId: id })).toEqual({ ok: true })
  const deadline = deadlineOf(id)
  expect(deadline).toMatchObject({ legalOn: '2027-03-15', effectiveOn: '2027-04-16' })
  expect(grantedExtensions(deadline?.id ?? '')).toMatchObject([
    { dueOn: '2027-04-16', reason: 'Krankheit', grantedBy: 'Livia Arnold' },
  ])
  expect(latestEvents(1)).toMatchObject([{ action: 'extend', recordId: id, reason: 'Krankheit' }])
  expect(reportMatrix(extension.person).filter(({ dueOn }) => dueOn === '2027-04-16')).toHaveLength(1)
})

test.each([
  ['by finance', { person: as('finance') }, 'wrong_role'],
  ['on a day that held before', { seen: '2027-03-01' }, 'changed_meanwhile'],
  ['to a day that is not later', { dueOn: '2027-03-15' }, 'not_later'],
  ['of a report that does not exist', { reportingYearId: 'nothing' }, 'not_found'],
])('an extension %s is refused', async (_how, changed, refusal) => {
  const { id } = yearOf(await reportOpen())
  expect(grantExtension({ ...extension, reportingYearId: id, ...changed })).toMatchObject({
    ok: false,
    refusal,
  })
})

test('a report that is filed has met its deadline', async () => {
  const { id } = yearOf(await reportFiled())
  expect(grantExtension({ ...extension, reportingYearId: id })).toMatchObject({
    ok: false,
    refusal: 'deadline_met',
  })
})
