import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Application, yearsOf } from '#app/domain/application/application.ts'
import { COST_CATEGORIES, isEligible } from '#app/domain/application/catalogue.ts'
import { CHECKLIST_RULES } from '#app/domain/application/checklist.ts'
import { missingIn, sectionStates } from '#app/domain/application/completeness.ts'
import { missingResolutions } from '#app/domain/application/resolutions.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { completeApplication } from '../support/facts.ts'

type Loss = { what: string; take: (application: Application) => Application; reasons: Reason[] }

const withParty = (party: Partial<Application['party']>) => (application: Application) => ({
  ...application,
  party: { ...application.party, ...party },
})

const withMeasure =
  (id: string, change: Partial<Application['measures'][number]>) => (application: Application) => ({
    ...application,
    measures: application.measures.map((measure) =>
      measure.id === id ? { ...measure, ...change } : measure,
    ),
  })

const withoutPaper = (slot: string) => (application: Application) => ({
  ...application,
  papers: application.papers.filter((paper) => paper.slot !== slot),
})

const withGaps = (application: Application, ...names: string[]) => ({
  ...application,
  gaps: [...application.gaps, ...names],
})

/** Each takes away one piece; any of them may be missing together. */
const LOSSES: Loss[] = [
  {
    what: 'the contact',
    take: (application) => withGaps(withParty({ contact: null })(application), 'contactEmail', 'town'),
    reasons: [reason('contact_missing', { fields: 'contactEmail town' }, 'party', 'contactEmail')],
  },
  {
    what: 'the bank account',
    take: (application) => withGaps(withParty({ account: null })(application), 'accountHolder'),
    reasons: [reason('bank_account_missing', { fields: 'accountHolder' }, 'party', 'accountHolder')],
  },
  {
    what: 'the lead among the members',
    take: withParty({ leadBfsNumber: 1061 }),
    reasons: [reason('lead_is_not_a_member', undefined, 'party')],
  },
  {
    what: 'the structure',
    take: (application) => withGaps({ ...application, structure: null }, 'jobPercentage', 'ownBudget'),
    reasons: [
      reason('structure_missing', { fields: 'jobPercentage ownBudget' }, 'structure', 'jobPercentage'),
    ],
  },
  {
    what: 'the evidence of the structure',
    take: withoutPaper('structure_evidence'),
    reasons: [reason('structure_evidence_missing', undefined, 'structure')],
  },
  {
    what: 'the target group of a measure',
    take: withMeasure('talks', { targetGroups: [] }),
    reasons: [reason('measure_without_target_group', { title: 'Begrüssungsgespräche' }, 'measures')],
  },
  {
    what: 'the key figures of a measure',
    take: withMeasure('meeting', { keyFigures: [] }),
    reasons: [reason('measure_without_key_figure', { title: 'Treffpunkt' }, 'measures')],
  },
  {
    what: 'the focus area of a measure',
    take: withMeasure('meeting', { fundingArea: 2 }),
    reasons: [reason('measure_outside_focus_areas', { title: 'Treffpunkt' }, 'measures')],
  },
  {
    what: 'the budget of one year',
    take: (application) => ({
      ...application,
      budgetLines: application.budgetLines.filter((line) => line.year !== 2027),
    }),
    reasons: [reason('budget_missing', { year: 2027 }, 'budget')],
  },
  {
    what: 'the third-party funds of one year',
    take: (application) => ({ ...application, thirdParty: { 2027: application.thirdParty[2027] ?? ZERO } }),
    reasons: [reason('third_party_missing', { year: 2026 }, 'budget', 'thirdParty.2026')],
  },
  {
    what: 'the budget of one measure',
    take: (application) => ({
      ...application,
      budgetLines: application.budgetLines.map((line) =>
        line.measureId === 'meeting' ? { ...line, measureId: null } : line,
      ),
    }),
    reasons: [reason('measure_without_budget', { title: 'Treffpunkt' }, 'budget')],
  },
  {
    what: 'the foundation paper',
    take: withoutPaper('foundation_paper'),
    reasons: [reason('foundation_paper_missing', undefined, 'documents')],
  },
]
const ZERO = completeApplication().budgetLines[0]?.amountRappen ?? expect.fail('no line')

const sorted = (reasons: readonly Reason[]) => reasons.map((one) => JSON.stringify(one)).sort()

describe('an application', () => {
  test('lacks nothing when it is complete', () => {
    expect(missingIn(completeApplication())).toEqual([])
    expect(missingResolutions(completeApplication())).toEqual([])
  })

  test.each(LOSSES)('without $what names just that, with its section', ({ take, reasons }) => {
    expect(missingIn(take(completeApplication()))).toEqual(reasons)
  })

  test('names every piece that is missing, each once, and nothing else', () => {
    fc.assert(
      fc.property(fc.subarray(LOSSES), (losses) => {
        const application = losses.reduce((left, { take }) => take(left), completeApplication())
        expect(sorted(missingIn(application))).toEqual(sorted(losses.flatMap(({ reasons }) => reasons)))
      }),
    )
  })

  test('needs two members as an association, and one as a municipality', () => {
    const [root] = completeApplication().party.members
    const alone = withParty({ members: root ? [root] : [] })(completeApplication())
    expect(missingIn(alone)).toEqual([reason('members_missing', undefined, 'party')])
    expect(missingIn(withParty({ kind: 'municipality' })(alone))).toEqual([])
    expect(missingIn(withParty({ kind: 'municipality', members: [] })(alone))).toEqual([
      reason('members_missing', undefined, 'party'),
      reason('lead_is_not_a_member', undefined, 'party'),
    ])
  })

  test('without any measure is told so once', () => {
    const bare = { ...completeApplication(), measures: [] }
    expect(missingIn(bare)).toEqual([reason('measures_missing', undefined, 'measures')])
  })

  test('with nothing in it names every section but the last', () => {
    const { party, ...rest } = completeApplication()
    const empty = {
      ...rest,
      party: { ...party, contact: null, account: null },
      structure: null,
      measures: [],
      budgetLines: [],
      thirdParty: {},
      resolutions: [],
      papers: [],
    }
    const reasons = [...missingIn(empty), ...missingResolutions(empty)]
    expect(new Set(reasons.map(({ section }) => section))).toEqual(
      new Set(['party', 'structure', 'measures', 'budget', 'documents']),
    )
    const states = sectionStates({ begun: new Set(), reasons, points: [] })
    expect(new Set(Object.values(states))).toEqual(new Set(['open']))
  })
})

describe('the state of a section', () => {
  const stateOf = (application: Application) =>
    sectionStates({
      begun: new Set(['party', 'structure', 'measures', 'budget', 'documents']),
      reasons: [...missingIn(application), ...missingResolutions(application)],
      points: [],
    })

  test('is complete where no guard has a complaint; the last section stays open until filing', () => {
    expect(stateOf(completeApplication())).toEqual({
      party: 'complete',
      structure: 'complete',
      measures: 'complete',
      budget: 'complete',
      documents: 'complete',
      review: 'open',
    })
  })

  test.each(LOSSES)('is incomplete without $what, and no other section suffers', ({ take, reasons }) => {
    const states = stateOf(take(completeApplication()))
    const faulty = reasons.map(({ section }) => section)
    for (const [section, state] of Object.entries(states))
      if (section !== 'review')
        expect(state, section).toBe(faulty.includes(section as 'party') ? 'incomplete' : 'complete')
    expect(states.review).toBe('open')
  })

  test.each([
    ['open', 'returned'],
    ['revised', 'revised'],
    ['answered', 'answered'],
  ] as const)('with a point of the canton that is %s is %s, and so in no other section', (state, told) => {
    const points = [{ number: 0, section: 'budget', text: 'Bitte prüfen.', answer: '', state }]
    const states = sectionStates({ begun: new Set(['budget']), reasons: [], points })
    expect([states.budget, states.party]).toEqual([told, 'complete'])
  })

  test('is returned before it is incomplete, and incomplete before it is revised', () => {
    const reasons = missingIn({ ...completeApplication(), thirdParty: {} })
    const stateWith = (state: 'open' | 'revised') =>
      sectionStates({
        begun: new Set(['budget']),
        reasons,
        points: [{ number: 0, section: 'budget', text: 'Bitte prüfen.', answer: '', state }],
      }).budget
    expect([stateWith('open'), stateWith('revised')]).toEqual(['returned', 'incomplete'])
  })
})

test('the years of a term are those it touches, none when it ends before it begins', () => {
  expect(yearsOf({ startsOn: '2025-07-01', endsOn: '2027-12-31' })).toEqual([2025, 2026, 2027])
  expect(yearsOf({ startsOn: '2026-01-01', endsOn: '2026-12-31' })).toEqual([2026])
  expect(yearsOf({ startsOn: '2027-01-01', endsOn: '2026-12-31' })).toEqual([])
})

test('every cost category is eligible but the one that says it is not', () => {
  expect(COST_CATEGORIES.filter((category) => !isEligible(category))).toEqual(['not_eligible'])
})

test('the check list asks for every rule up to approval but B7, which is never a gate', () => {
  const rules = Array.from({ length: 13 }, (_, index) => `B${index + 1}`).filter((rule) => rule !== 'B7')
  expect(CHECKLIST_RULES).toEqual(rules)
})
