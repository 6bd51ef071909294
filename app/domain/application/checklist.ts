import type { ApplicationSection } from './sections.ts'

/** The rules of the leaflet that the officer answers one by one before approving. */
export const CHECKLIST_RULES = [
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'B6',
  'B8',
  'B9',
  'B10',
  'B11',
  'B12',
  'B13',
] as const
export type ChecklistRule = (typeof CHECKLIST_RULES)[number]

export const VERDICTS = ['fulfilled', 'not_fulfilled', 'not_applicable'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Every application has a party, a structure, resolutions, a budget and so on: these alone can be beside the point. */
const MAY_NOT_APPLY: readonly ChecklistRule[] = ['B8', 'B12']

/** What can be said about a rule. */
export function verdictsOn(rule: ChecklistRule): Verdict[] {
  return VERDICTS.filter((verdict) => verdict !== 'not_applicable' || MAY_NOT_APPLY.includes(rule))
}

/** Whether a rule is answered: what cannot be said about it leaves it open. */
export function isAnswer({ rule, verdict }: { rule: ChecklistRule; verdict: Verdict }): boolean {
  return verdictsOn(rule).includes(verdict)
}

/** The sections of the application that each rule is judged by. */
const JUDGED_BY: Record<ChecklistRule, readonly ApplicationSection[]> = {
  B1: ['party'],
  B2: ['structure'],
  B3: ['documents', 'party'],
  B4: ['budget'],
  B5: ['documents'],
  B6: ['measures'],
  B8: ['measures'],
  B9: ['documents', 'party'],
  B10: ['party'],
  B11: ['budget', 'structure'],
  B12: ['budget'],
  B13: ['party'],
}

/** Whether what a rule was judged by has changed since: its verdict is to be looked at once more. */
export function isOutdated(
  { rule, checkedAt }: { rule: ChecklistRule; checkedAt: string },
  edits: readonly { section: unknown; at: string }[],
): boolean {
  return edits.some(({ section, at }) => at > checkedAt && JUDGED_BY[rule].some((one) => one === section))
}
