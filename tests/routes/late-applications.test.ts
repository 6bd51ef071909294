import { beforeEach, describe, expect, test } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { listedOpenings } from '#app/models/programme/late-openings.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import * as close from '#app/routes/canton.settings.applications.$opening.close.tsx'
import * as openPage from '#app/routes/canton.settings.applications.open.tsx'
import * as page from '#app/routes/canton.settings.applications.tsx'
import * as newDossier from '#app/routes/municipality.dossiers.new.tsx'
import { clockStandsAt } from '../support/clock.ts'
import { as } from '../support/people.ts'
import { freshTown } from '../support/scenes.ts'
import { WHY } from '../support/settings.ts'
import { send, statusThrown, visit } from '../support/visit.ts'

const DURING = '2027-05-03T08:00:00Z'
const AFTER = '2028-01-10T08:00:00Z'
clockStandsAt(DURING)
beforeEach(() => setClock(DURING))

const town = freshTown()
const clerk = () => as('clerk', town)
const LATE = {
  bfsNumber: String(town),
  fromYear: '2026',
  untilOn: '31.3.2028',
  reason: 'Der Rat tagt im Januar.',
}
const DOSSIER = { kind: 'municipality', lead: String(town), startYear: '2026', endYear: '2027' }

const open = (typed: Partial<typeof LATE> = {}) => openPage.action(send(as('officer'), { ...LATE, ...typed }))
const yearsOffered = async () => (await newDossier.loader(visit(clerk()))).years
const answered = (answer: unknown) =>
  answer as { data: { errors: Record<string, string[]>; refusal?: string }; init: { status: number } }

describe('the window of applications', () => {
  test('says which years a new application is offered, and refuses all others with what was typed', async () => {
    expect(await yearsOffered()).toEqual([2027])
    const { data, init } = answered(await newDossier.action(send(clerk(), DOSSIER)))
    expect([init.status, data.errors]).toEqual([422, { startYear: 'not_taken' }])
    setClock(AFTER)
    expect(await yearsOffered()).toEqual([])
  })

  test('is set on its page, from the day on that is saved, unless somebody has set it meanwhile', async () => {
    const { seen } = await page.loader(visit(as('officer')))
    const typed = { ...WHY, opensOn: '', closesOn: '30.4.2027', thisYear: 'on' }
    expect(await page.action(send(as('officer'), { ...typed, seen }))).toBeInstanceOf(Response)
    expect(await yearsOffered()).toEqual([])
    const stale = answered(await page.action(send(as('officer'), { ...typed, closesOn: '', seen })))
    expect([stale.init.status, stale.data.refusal]).toEqual([409, 'changed_meanwhile'])
    const again = (await page.loader(visit(as('officer')))).seen
    await page.action(send(as('officer'), { ...typed, closesOn: '', seen: again }))
    expect(programmeOn('2027-05-03').settings.applications).toEqual({
      opensOn: null,
      closesOn: null,
      thisYear: true,
    })
  })

  test('does not close before it opens', async () => {
    const { seen } = await page.loader(visit(as('officer')))
    const typed = { ...WHY, opensOn: '1.5.2027', closesOn: '30.4.2027', seen }
    const { data, init } = answered(await page.action(send(as('officer'), typed)))
    expect([init.status, data.errors]).toEqual([422, { closesOn: 'ends_before_start' }])
  })

  test('neither opens long before its period nor closes after it, and says which days are possible', async () => {
    const { seen } = await page.loader(visit(as('officer')))
    for (const days of [{ opensOn: '1.5.2020' }, { closesOn: '31.12.2048' }]) {
      const typed = { ...WHY, opensOn: '', closesOn: '', ...days, seen }
      const { data, init } = answered(await page.action(send(as('officer'), typed)))
      const [field = ''] = Object.keys(days)
      expect([init.status, data.errors?.[field]]).toEqual([422, expect.stringContaining('day_outside:')])
    }
  })
})

describe('late applications', () => {
  test('of a municipality are let in by the officer, stand in the list, and are taken back with a reason', async () => {
    setClock(AFTER)
    expect(await open()).toBeInstanceOf(Response)
    expect(await yearsOffered()).toEqual([2026, 2027])
    const { openings } = await page.loader(visit(as('officer')))
    expect(openings).toMatchObject([{ state: 'isOpen', reason: 'Der Rat tagt im Januar.', closed: null }])

    const params = { opening: listedOpenings()[0]?.id ?? '' }
    const blank = answered(await close.action(send(as('officer'), { reason: '  ' }, { params })))
    expect(blank.init.status).toBe(422)
    const done = await close.action(send(as('officer'), { reason: 'Die falsche Gemeinde.' }, { params }))
    expect(done).toBeInstanceOf(Response)
    expect(await yearsOffered()).toEqual([])
    const after = await page.loader(visit(as('officer')))
    expect(after.openings).toMatchObject([
      { state: 'isClosed', closed: { reason: 'Die falsche Gemeinde.', name: as('officer').name } },
    ])
    const twice = answered(await close.action(send(as('officer'), { reason: 'Nochmals.' }, { params })))
    expect([twice.init.status, twice.data.refusal]).toEqual([409, 'changed_meanwhile'])
    expect(await close.loader(visit(as('officer'), { params }))).toMatchObject({ stands: false })
  })

  test.each([
    [{ reason: ' ' }, 'reason'],
    [{ untilOn: '1.1.2020' }, 'untilOn'],
    [{ untilOn: '31.2.2028' }, 'untilOn'],
    [{ fromYear: '1999' }, 'fromYear'],
    [{ bfsNumber: '' }, 'bfsNumber'],
  ])('with %j are refused at the field', async (typed, field) => {
    const { data, init } = answered(await open(typed))
    expect([init.status, Object.keys(data.errors)]).toEqual([422, [field]])
  })

  test('are the officer’s to let in: others do not find the pages', async () => {
    expect(await statusThrown(openPage.loader(visit(as('admin'))))).toBe(404)
    expect((await page.loader(visit(as('admin')))).mayOpen).toBe(false)
  })
})
