/** What is done to an evaluation of a period, each act a version of its own; nothing of it ever goes away. */
export const EVALUATION_ACTS = ['record', 'change', 'withdraw', 'restore'] as const
export type EvaluationAct = (typeof EVALUATION_ACTS)[number]

/** What was looked into during a period: what, by whom, on which plain day, and what was found. */
export type Evaluation = { title: string; evaluator: string; evaluatedOn: string; findings: string }

/** In characters: what is longer is the paper that lies beside it. */
export const LONGEST_FINDINGS = 8000
