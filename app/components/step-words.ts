import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import type { SharedStep } from '#app/domain/lifecycle/steps.ts'
import type { Side } from '#app/domain/roles.ts'
import { OWN_STEP_WORDS } from './own-step-words.ts'

type On<M extends MachineName, S extends Side> = { machine: M; side: S; action: SharedStep<M, S> }

/** A step of the shared page, on each kind of record. */
type NamedStep =
  | On<'dossier', 'canton'>
  | On<'dossier', 'municipality'>
  | On<'reportingYear', 'canton'>
  | On<'amendment', 'canton'>
  | On<'amendment', 'municipality'>
  | On<'tranche', 'canton'>
  | On<'claim', 'canton'>
  | On<'accountChange', 'canton'>
  | On<'accountChange', 'municipality'>

/** The keys of a step's words, and what those of its fields and hints begin with. */
export function stepWords(step: NamedStep) {
  switch (step.machine) {
    case 'dossier':
      return step.side === 'canton' ? wordsFrom(`decision.${step.action}`) : ownWords(step.action)
    case 'reportingYear':
      return wordsFrom(`review.${step.action}`)
    case 'amendment': {
      const words = `amendment.${step.action}` as const
      return { ...wordsFrom(words), title: words, label: words }
    }
    case 'tranche':
      return wordsFrom(`tranche.${step.action}`)
    case 'accountChange': {
      const words = `accountChange.${step.action}` as const
      return { ...wordsFrom(words), title: words, label: words }
    }
    case 'claim':
      return wordsFrom(`claim.${step.action}`)
  }
}

function wordsFrom<Words extends string>(words: Words) {
  return {
    words,
    title: `${words}.title` as const,
    lead: `${words}.lead` as const,
    label: `${words}.do` as const,
  }
}

function ownWords(action: keyof typeof OWN_STEP_WORDS) {
  const keyOf = OWN_STEP_WORDS[action]
  return { words: action, title: keyOf('title'), lead: keyOf('lead'), label: keyOf('do') }
}
