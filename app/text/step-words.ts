import type { Language } from '#app/domain/language.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import type { SharedStep } from '#app/domain/lifecycle/steps.ts'
import type { Side } from '#app/domain/roles.ts'
import { CATALOGUES } from './catalogues.ts'
import { lookUp, translator } from './text.ts'

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

export type StepWords = ReturnType<typeof stepWords>

/**
 * What the page of a step says about it, and `own`: its words for its fields and hints, by what follows its name. They
 * go with the page, so that its code, which all steps share, brings none.
 */
export function stepWords(language: Language, step: NamedStep, year: number | undefined) {
  const t = translator(language)
  const { words, title, lead, label } = keysOf(step)
  const below = Object.entries<string>(CATALOGUES[language]).filter(([key]) => key.startsWith(`${words}.`))
  return {
    title: t(title, { year: year ?? '' }),
    lead: lookUp(language, lead),
    label: t(label),
    own: Object.fromEntries(below.map(([key, text]) => [key.slice(words.length + 1), text])),
  }
}

/** The keys of a step's words, and what those of its fields and hints begin with. */
function keysOf(step: NamedStep) {
  switch (step.machine) {
    case 'dossier':
      return step.side === 'canton' ? keysFrom(`decision.${step.action}`) : keysFrom(`ownStep.${step.action}`)
    case 'reportingYear':
      return keysFrom(`review.${step.action}`)
    case 'amendment': {
      const words = `amendment.${step.action}` as const
      return { ...keysFrom(words), title: words, label: words }
    }
    case 'tranche':
      return keysFrom(`tranche.${step.action}`)
    case 'accountChange': {
      const words = `accountChange.${step.action}` as const
      return { ...keysFrom(words), title: words, label: words }
    }
    case 'claim':
      return keysFrom(`claim.${step.action}`)
  }
}

function keysFrom<Words extends string>(words: Words) {
  return {
    words,
    title: `${words}.title` as const,
    lead: `${words}.lead` as const,
    label: `${words}.do` as const,
  }
}
