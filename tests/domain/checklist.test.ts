import { describe, expect, test } from 'vitest'
import {
  CHECKLIST_RULES,
  type ChecklistRule,
  isAnswer,
  isOutdated,
  VERDICTS,
} from '#app/domain/application/checklist.ts'
import { checklistForm } from '#app/domain/application/checklist-form.ts'
import { findingsByRule, SECTION_OF_RULE } from '#app/domain/application/findings.ts'
import type { DossierFacts } from '#app/domain/lifecycle/dossier-facts.ts'
import type { ReasonKey } from '#app/domain/lifecycle/reasons.ts'
import { rappen } from '#app/domain/money.ts'
import { completeApplication } from '../support/complete-application.ts'
import { dossierFacts, runningAgreement, TODAY } from '../support/facts.ts'
import { faultsOf, send } from '../support/typed.ts'

describe('what the portal itself finds, by the rule of the leaflet', () => {
  const whole = completeApplication()
  const { party, structure } = whole
  if (!structure) throw new Error('The structure is missing')
  const withApplication = (change: Partial<typeof whole>) => ({ application: { ...whole, ...change } })

  const found = (change: Partial<DossierFacts>) =>
    Object.entries(findingsByRule(dossierFacts(change), TODAY))
      .filter(([, reasons]) => reasons.length > 0)
      .map(([rule, reasons]) => [rule, [...new Set(reasons.map(({ key }) => key))]])

  test('is nothing under any rule where the application is in order', () => {
    expect(findingsByRule(dossierFacts(), TODAY)).toEqual(
      Object.fromEntries(CHECKLIST_RULES.map((rule) => [rule, []])),
    )
  })

  test.each<[ChecklistRule, ReasonKey, Partial<DossierFacts>]>([
    ['B1', 'contact_missing', withApplication({ party: { ...party, contact: null } })],
    ['B1', 'other_agreement_runs', { runningAgreements: [runningAgreement()] }],
    ['B2', 'structure_missing', withApplication({ structure: null, gaps: ['ownBudget'] })],
    [
      'B2',
      'mandate_after_start',
      withApplication({ structure: { ...structure, mandateSince: '2026-01-02' } }),
    ],
    ['B2', 'structure_very_small', withApplication({ structure: { ...structure, jobPercentage: 1 } })],
    [
      'B2',
      'own_budget_below_share',
      withApplication({ structure: { ...structure, ownBudgetRappen: rappen(1_00) } }),
    ],
    ['B2', 'one_file_for_several', { sharedFiles: [{ fileName: 'alles.pdf', slots: 3 }] }],
    ['B3', 'resolution_missing', withApplication({ resolutions: whole.resolutions.slice(0, 1) })],
    [
      'B3',
      'resolution_amount_too_low',
      { contribution: { byYear: {}, requiredByYear: { 2027: rappen(30_000_01) } } },
    ],
    [
      'B3',
      'resolution_lies_in_the_future',
      withApplication({
        resolutions: whole.resolutions.map((one) => ({ ...one, resolvedOn: '2026-02-11' })),
      }),
    ],
    ['B4', 'third_party_missing', withApplication({ thirdParty: { 2026: rappen(0) } })],
    [
      'B5',
      'foundation_paper_missing',
      withApplication({ papers: whole.papers.filter(({ slot }) => slot !== 'foundation_paper') }),
    ],
    [
      'B6',
      'measure_without_key_figure',
      withApplication({ measures: whole.measures.map((one) => ({ ...one, keyFigures: [] })) }),
    ],
    [
      'B8',
      'measure_without_target_group',
      withApplication({ measures: whole.measures.map((one) => ({ ...one, targetGroups: [] })) }),
    ],
    ['B9', 'term_outside_period', { period: { startsOn: '2024-01-01', endsOn: '2027-12-30' } }],
    ['B10', 'population_unknown', { contribution: null }],
    [
      'B10',
      'member_ended',
      { contribution: null, endedMembers: [{ name: 'Root', successor: 'Luzern', day: '2026-01-01' }] },
    ],
    ['B1', 'member_gone', { endingMembers: [{ name: 'Root', successor: 'Luzern', day: '2026-01-02' }] }],
    ['B11', 'match_not_met', { missingForMatch: { 2027: rappen(1) } }],
    ['B13', 'project_funding_conflict', { projectFunding: [{ name: 'Meggen', title: 'Treff', year: 2027 }] }],
  ])('stands under %s where it is %s, and under no other rule', (rule, key, change) => {
    expect(found(change)).toEqual([[rule, [key]]])
  })

  test('is mended where the municipality fills it in', () => {
    const facts = dossierFacts({
      application: {
        ...whole,
        party: { ...party, contact: null },
        structure: null,
        papers: [],
        measures: [],
      },
      projectFunding: [{ name: 'Meggen', title: 'Treff', year: 2027 }],
      missingForMatch: { 2027: rappen(1) },
      period: { startsOn: '2024-01-01', endsOn: '2027-12-30' },
    })
    for (const [rule, reasons] of Object.entries(findingsByRule(facts, TODAY)))
      for (const { section } of reasons) expect(section, rule).toBe(SECTION_OF_RULE[rule as ChecklistRule])
  })
})

describe('the checklist of the officer', () => {
  test('keeps the rules that were answered, in the order of the leaflet', () => {
    const typed = {
      seen: 'mark',
      'B8.verdict': 'not_applicable',
      'B1.verdict': 'not_fulfilled',
      'B1.remark': ' Wer führt? ',
      'B2.verdict': '',
      'B2.remark': 'noch offen',
    }
    expect(send(checklistForm, typed)).toEqual({
      ok: true,
      data: {
        seen: 'mark',
        entries: [
          { rule: 'B1', verdict: 'not_fulfilled', remark: 'Wer führt?' },
          { rule: 'B8', verdict: 'not_applicable', remark: '' },
        ],
      },
    })
  })

  test('may stay open altogether', () => {
    expect(send(checklistForm, { seen: '' })).toEqual({ ok: true, data: { seen: '', entries: [] } })
  })

  test('asks why a rule is not fulfilled, and only then', () => {
    const faults = (verdict: string) => faultsOf(checklistForm, { seen: '', 'B9.verdict': verdict })
    expect([faults('not_fulfilled'), faults('fulfilled'), faults('')]).toEqual([
      { 'B9.remark': 'required' },
      {},
      {},
    ])
    expect(faults('maybe')).toEqual({ 'B9.verdict': 'unknown_choice' })
  })

  test('takes «trifft nicht zu» only where that can be', () => {
    const refused = CHECKLIST_RULES.filter((rule) => {
      const faults = faultsOf(checklistForm, { seen: '', [`${rule}.verdict`]: 'not_applicable' })
      return faults[`${rule}.verdict`] === 'unknown_choice'
    })
    expect(refused).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B9', 'B10', 'B11', 'B13'])
  })

  test('takes remarks of 1000 characters and a mark of 64', () => {
    const faults = (seen: number, remark: number) =>
      faultsOf(checklistForm, { seen: 'x'.repeat(seen), 'B9.remark': 'x'.repeat(remark) })
    expect(faults(64, 1000)).toEqual({})
    expect(Object.keys(faults(65, 1001))).toEqual(['seen', 'B9.remark'])
  })
})

test('only what an application need not have can be beside the point: measures for others, a third party’s money', () => {
  const beside = CHECKLIST_RULES.filter((rule) => isAnswer({ rule, verdict: 'not_applicable' }))
  expect(beside).toEqual(['B8', 'B12'])
  for (const verdict of VERDICTS.slice(0, 2))
    expect(
      CHECKLIST_RULES.every((rule) => isAnswer({ rule, verdict })),
      verdict,
    ).toBe(true)
})

test.each([
  ['B11', 'budget', '10:01', true],
  ['B11', 'structure', '10:01', true],
  ['B11', 'budget', '10:00', false],
  ['B11', 'measures', '10:01', false],
  ['B6', 'measures', '10:01', true],
] as const)(
  'a verdict on %s of ten is to be looked at once more where %s was changed at %s: %s',
  (rule, section, at, expected) => {
    expect(isOutdated({ rule, checkedAt: '10:00' }, [{ section, at }])).toBe(expected)
    expect(isOutdated({ rule, checkedAt: '10:00' }, [])).toBe(false)
  },
)
