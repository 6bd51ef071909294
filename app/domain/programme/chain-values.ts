/** Who takes a step beside the office that checks: what it is, whatever it is called. */
export const CHAIN_BODIES = ['office', 'committee', 'department', 'government'] as const

/** What a body does: it recommends, it decides, it takes note. */
export const CHAIN_KINDS = ['recommendation', 'decision', 'note'] as const

/** Before the agreement is issued, or on the agreement that the municipality has signed, before the canton signs it. */
export const CHAIN_PLACES = ['before', 'after'] as const
export type ChainPlace = (typeof CHAIN_PLACES)[number]

/** Who records what a body has done: one of these roles, or whoever of both is there. */
export const CHAIN_RECORDERS = ['either', 'officer', 'second'] as const
export const RECORDING = ['officer', 'second'] as const

export function mayRecord(recorder: (typeof CHAIN_RECORDERS)[number], roles: readonly string[]): boolean {
  return roles.includes(recorder) || (recorder === 'either' && RECORDING.some((role) => roles.includes(role)))
}

/** What is kept of a step in a dossier. */
export const CHAIN_OUTCOMES = ['recorded', 'sent_back', 'taken_back'] as const

export const MOST_STEPS = 12
export const LONGEST_STEP = 120
export const LONGEST_DELEGATE = 200
/** Of a distribution list: entries, and characters of one. */
export const MOST_COPIES = 20
export const LONGEST_COPY = 160
