import { expect } from 'vitest'
import type { Application } from '#app/domain/application/application.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { completeApplication } from './complete-application.ts'

type Loss = { what: string; take: (application: Application) => Application; reasons: Reason[] }

export const withParty = (party: Partial<Application['party']>) => (application: Application) => ({
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
export const LOSSES: Loss[] = [
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
    what: 'the strategic goals of a measure',
    take: withMeasure('talks', { goals: ['exchange'] }),
    reasons: [reason('measure_without_goal', { title: 'Begrüssungsgespräche' }, 'measures')],
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
