import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { missingSteps } from '#app/domain/programme/setup.ts'
import { openTermsFor } from '#app/models/programme/late-openings.server.ts'
import * as periods from '#app/models/programme/periods.server.ts'
import { programmeOf, programmeOn } from '#app/models/programme/programme.server.ts'
import { isSetUp, periodToSetUp, setupFacts } from '#app/models/programme/setup.server.ts'
import { db } from '#db/client.server.ts'
import { populations } from '#db/schema/reference.ts'
import { as, ROOT } from '../support/people.ts'
import { rehearsal, rehearsed } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'
import { changeSettings, programmeSettings } from '../support/settings.ts'

const TODAY = '2026-05-04'
const AFTER = '2028-01-10'

await scenes.active()

const stepsOn = (day: string) => missingSteps(setupFacts(day))

rehearsal('an agreement that is in force has its period set up, and no other one', () => {
  expect(isSetUp(TODAY)).toBe(true)
  expect(isSetUp(AFTER)).toBe(false)
})

rehearsal(
  'after the last period its settings, key and catalogue stand for nothing: a new one comes first',
  () => {
    expect(periodToSetUp(AFTER)).toBeUndefined()
    expect(setupFacts(AFTER).period).toBeNull()
    expect(stepsOn(AFTER)).toEqual([...['period', 'window', 'catalogue', 'population', 'key', 'application']])
  },
)

rehearsal(
  'the draft of the new period is what is set up, and its key is a sample until it is decided',
  () => {
    const now = new Date(`${AFTER}T08:00:00Z`)
    const typed = {
      ...{ startsOn: '2028-01-01', endsOn: '2031-12-31' },
      ...{ opensOn: null, closesOn: null },
    }
    const opened = periods.openPeriod(as('officer'), { ...typed, name: 'KIP 4', legalBasis: 'RRB 1' }, now)
    expect(opened.ok).toBe(true)
    expect(periodToSetUp(AFTER)?.id).toBe('kip4')
    const { key, catalogue, notTaken } = setupFacts(AFTER).period ?? {}
    expect({ key, catalogue, notTaken }).toEqual({
      key: { isDecided: false, mayBind: true },
      catalogue: { isOwn: false, openAreas: 2 },
      notTaken: [],
    })
    expect(stepsOn(AFTER)).toEqual(['period', 'application'])
    const deciding = { id: 'kip4', person: as('officer'), reason: 'Beschlossen.', now }
    periods.enactPeriod({ ...deciding, seen: periods.markOfPeriod(programmeOf('kip4')) })
    expect(stepsOn(AFTER)).toEqual(['application'])
  },
)

test.each([
  ['has not opened', { opensOn: '2026-06-01' }, 'window_not_open'],
  ['is closed', { closesOn: '2026-05-03' }, 'window_closed'],
])(
  'a window that %s is missing exactly where no municipality can begin an application',
  (_how, window, key) => {
    rehearsed(() => {
      const now = new Date(`${TODAY}T08:00:00Z`)
      expect([setupFacts(TODAY).period?.notTaken, openTermsFor(ROOT, now).length]).toEqual([[], 1])
      changeSettings({ applications: { ...programmeSettings().applications, ...window } })
      expect(setupFacts(TODAY).period?.notTaken).toMatchObject([{ key }])
      expect(openTermsFor(ROOT, now)).toEqual([])
      expect(stepsOn(TODAY)).toContain('window')
    })
  },
)

rehearsal('in the last year of a period without terms of the running year nothing can be applied for', () => {
  changeSettings({ applications: { ...programmeSettings().applications, thisYear: false } })
  expect(setupFacts('2027-05-04').period?.notTaken).toMatchObject([{ key: 'term_outside_period' }])
})

rehearsal('a municipality without residents on the reference date is named', () => {
  const { referenceDate } = programmeOn(TODAY).settings
  db.delete(populations)
    .where(and(eq(populations.bfsNumber, ROOT), eq(populations.referenceDate, referenceDate)))
    .run()
  expect(setupFacts(TODAY).period?.withoutResidents).toEqual(['Root'])
  expect(stepsOn(TODAY)).toEqual([])
})
