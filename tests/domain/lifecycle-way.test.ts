import { describe, expect, test } from 'vitest'
import { DOSSIER_STATES, type DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { type Travelled, wayOf } from '#app/domain/lifecycle/way.ts'
import { CHAINED } from '../support/facts.ts'
import { at, ROAD, told, travelled } from '../support/ways.ts'

describe('the way of a dossier', () => {
  test('lies ahead of a draft as a whole, with the deadlines of its reports', () => {
    const way = wayOf(travelled('draft'))
    expect(way.map(({ step }) => step)).toEqual([
      'application',
      'review',
      'agreement',
      'in_force',
      'report',
      'report',
      'completion',
    ])
    expect(way.filter(({ step }) => step === 'report').map(({ day }) => day)).toEqual([
      '2027-03-15',
      '2028-03-15',
    ])
  })

  test('of one that was returned stands at the application again', () => {
    expect(told(travelled('returned')).slice(0, 2)).toEqual(['application current', 'review todo'])
  })

  test('tells who took a step and when', () => {
    const [application] = wayOf(travelled('in_review'))
    expect(application).toMatchObject({ state: 'done', day: '2025-01-01', who: 'Livia Arnold' })
  })

  test('of an agreement in force stands at the first report that is under way', () => {
    expect(told(travelled('active', ['settled', 'open']))).toEqual([
      'application done',
      'review done',
      'agreement done',
      'in_force done',
      'report2026 done',
      'report2027 current',
      'completion todo',
    ])
  })

  test('tells of a report that is done when it was decided or settled, of one in review when it was filed', () => {
    const days = wayOf(travelled('active', ['settled', 'in_review'])).filter(({ step }) => step === 'report')
    expect(days.map(({ state, day }) => [state, day])).toEqual([
      ['done', '2027-12-09'],
      ['current', '2028-02-01'],
    ])
  })

  test('of an agreement without a report under way stands where it is in force', () => {
    expect(told(travelled('active')).slice(3, 5)).toEqual(['in_force current', 'report2026 todo'])
  })

  test('ends where the canton rejected it or the municipality withdrew it', () => {
    expect(told(travelled('rejected'))).toEqual(['application done', 'rejected done'])
    const dismissed = { ...travelled('rejected'), isDismissed: true }
    expect(told(dismissed)).toEqual(['application done', 'dismissed done'])
    expect(told(travelled('withdrawn'))).toEqual(['application done', 'withdrawn done'])
  })

  test('after a termination has the reports of the years that were covered', () => {
    const dossier = { ...travelled('terminated', ['open', 'scheduled']), endsOn: '2026-12-31' }
    expect(told(dossier).slice(4)).toEqual(['report2026 current', 'terminated done'])
  })

  test.each([
    ['draft', 'current', 'todo', 'todo', 'todo', 'todo'],
    ['submitted', 'done', 'current', 'todo', 'todo', 'todo'],
    ['in_review', 'done', 'current', 'todo', 'todo', 'todo'],
    ['second_review', 'done', 'current', 'todo', 'todo', 'todo'],
    ['approved', 'done', 'done', 'current', 'todo', 'todo'],
    ['agreement_issued', 'done', 'done', 'current', 'todo', 'todo'],
    ['signed_by_municipality', 'done', 'done', 'current', 'todo', 'todo'],
    ['active', 'done', 'done', 'done', 'current', 'todo'],
    ['completed', 'done', 'done', 'done', 'done', 'done'],
  ] as const)('in the state %s, before a report is under way', (state, ...states) => {
    const way = wayOf(travelled(state)).filter(({ step }) => step !== 'report')
    expect(way.map((step) => step.state)).toEqual(states)
  })

  test('of one that went back says nothing of what was done after it once', () => {
    const back = travelled('draft')
    const milestones = new Map(ROAD.map((one, index) => [one as string, at(index)]))
    const way = wayOf({ ...back, milestones })
    expect(way.slice(0, 3)).toMatchObject([
      { state: 'current', day: null, who: null },
      { state: 'todo', day: null, who: null },
      { state: 'todo', day: null, who: null },
    ])
    expect(wayOf({ ...back, state: 'in_review', milestones }).slice(0, 3)).toMatchObject([
      { state: 'done', day: '2025-01-01' },
      { state: 'current' },
      { state: 'todo' },
    ])
    expect(way.at(-1)).toMatchObject({ step: 'completion', state: 'todo', day: null, who: null })
  })

  test('names who brought it into force and who ended it, and when', () => {
    expect(wayOf(travelled('completed'))[3]).toMatchObject({ day: '2025-04-01', who: 'Livia Arnold' })
    expect(wayOf(travelled('completed')).at(-1)).toMatchObject({ day: '2026-12-01', who: 'Anna Amrein' })
    expect(wayOf(travelled('rejected')).at(-1)).toMatchObject({ day: '2026-12-01', who: 'Anna Amrein' })
    const silent = { ...travelled('terminated'), milestones: new Map() }
    expect(wayOf(silent).at(-1)).toMatchObject({ step: 'terminated', state: 'done', day: null, who: null })
    expect(wayOf(silent)[3]).toMatchObject({ step: 'in_force', state: 'todo', day: null, who: null })
  })

  test.each([
    ['scheduled', 'todo', '2027-03-15'],
    ['open', 'current', '2027-03-15'],
    ['returned', 'current', '2027-03-15'],
    ['submitted', 'current', '2027-02-01'],
    ['in_review', 'current', '2027-02-01'],
    ['approved', 'done', '2027-12-09'],
    ['settled', 'done', '2027-12-09'],
  ] as const)('has a report that is %s: %s, %s', (report, state, day) => {
    const reports = wayOf(travelled('active', [report])).filter(({ step }) => step === 'report')
    expect(reports).toEqual([{ step: 'report', year: 2026, state, day, who: null, reportState: report }])
  })

  test('names what other bodies do, at its place, with the day of the body itself', () => {
    const way = (state: DossierState, chain: Travelled['chain']) =>
      wayOf({ ...travelled(state), ...(chain && { chain }) })
        .filter(({ step }) => step === 'chain' || step === 'agreement' || step === 'in_force')
        .map(({ step, name, state, day }) => [name ?? step, state, name === undefined ? null : day])
    expect(way('approved', CHAINED.awaited)).toEqual([
      ['Beschluss', 'current', null],
      ['agreement', 'todo', null],
      ['Genehmigung', 'todo', null],
      ['in_force', 'todo', null],
    ])
    expect(way('active', CHAINED.decided)).toEqual([
      ['Beschluss', 'done', '2025-10-20'],
      ['agreement', 'done', null],
      ['Genehmigung', 'done', '2025-10-20'],
      ['in_force', 'current', null],
    ])
  })

  test('of two reports under way stands at the first', () => {
    expect(told(travelled('active', ['open', 'open'])).slice(3, 6)).toEqual([
      'in_force done',
      'report2026 current',
      'report2027 todo',
    ])
  })

  test.each(DOSSIER_STATES)('in the state %s stands at one step at most', (state) => {
    const way = wayOf(travelled(state, ['open', 'in_review']))
    expect(way.filter((step) => step.state === 'current').length).toBeLessThanOrEqual(1)
  })
})
