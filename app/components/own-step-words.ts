import type { SharedStep } from '#app/domain/lifecycle/steps.ts'

type Action = SharedStep<'dossier', 'municipality'>
type Part = 'title' | 'lead' | 'do'

/** The keys of a step of one's own dossier; each names its prefix, so that its words travel with the page. */
export const OWN_STEP_WORDS = {
  withdraw: (part: Part) => `withdraw.${part}` as const,
  take_copy_back: (part: Part) => `take_copy_back.${part}` as const,
  revoke: (part: Part) => `revoke.${part}` as const,
  terminate: (part: Part) => `terminate.${part}` as const,
} as const satisfies Record<Action, (part: Part) => string>
