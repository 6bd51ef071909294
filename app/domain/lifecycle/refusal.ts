import type { Reason } from './reasons.ts'

/** Who changed a record last, when and how: told to whoever was about to change it as well. */
export type Meanwhile = {
  who: string
  at: string
  machine: string
  action: string
  section: string | null
  year: number | null
  /** Where a step has led. */
  toState: string | null
}

/** A rule says no, and nothing was changed: the word that names its sentence, and what was not fulfilled. */
export type Refusal<Word extends string = string> = {
  refusal: Word
  reasons: readonly Reason[]
  /** Where it was changed since the page was drawn. */
  meanwhile?: Meanwhile | null
}

/** What a verb answers that was refused. */
export type Refused<Word extends string = string> = { ok: false } & Pick<Refusal<Word>, 'refusal'> &
  Partial<Refusal<Word>>
