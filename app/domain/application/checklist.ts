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
