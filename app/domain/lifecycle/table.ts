import type { ActingRole } from '#app/domain/roles.ts'
import type { WithSteps } from './happened.ts'
import type { TransitionInput } from './inputs.ts'
import type { PlannedMail } from './mails.ts'
import type { ConfirmingRole } from './proposal.ts'
import type { Reason } from './reasons.ts'

export type Actor = {
  id: string | null
  roles: readonly ActingRole[]
  /** The municipalities that somebody signs for; left out where it is nobody in particular. */
  signsFor?: readonly number[]
}

/** What a decision looks at: the facts of the record, who acts, what was typed, and the day in Europe/Zurich. */
export type Situation<Facts> = {
  facts: Facts
  actor: Actor
  input: TransitionInput
  today: string
  /** The record is not there yet: the facts are those it would have. */
  begins?: boolean
  /** The proposal that is confirmed: who made it, and whose word it waits for. */
  confirms?: { proposedBy: string; asked: ConfirmingRole }
  /** Nothing is typed yet: whatever will be is taken to be right. */
  beforeTyping?: true
}

/** A guard states one fact; it answers with the reasons why the fact does not hold, none when it does. */
export type Guard<Facts> = (situation: Situation<Facts>) => readonly Reason[]

/**
 * Vier-Augen-Prinzip: a second person of the canton confirms; or both parties agree, the municipality's signatory to
 * what the canton takes and the officer to what the municipality takes. Without `when` always.
 */
export type SecondWord<Facts> = {
  by: 'second_person' | 'other_side'
  when?(situation: Situation<Facts>): boolean
}

/** Where a transition leads that leaves the state as it is, in more than one state. */
export const SAME = 'same'

/** Of what is typed beside the facts: nothing is refused before a form is open. */
export function onceTyped<Facts>(guard: Guard<Facts>): Guard<Facts> {
  return (situation) => (situation.beforeTyping ? [] : guard(situation))
}

/** A fact of the record, unless what is typed goes beyond it; or what is typed set against the facts. */
type Condition<Facts> =
  | { when: keyof Facts & string; unlessGiven?: keyof TransitionInput }
  | { applies(situation: Situation<Facts>): boolean }

type Arrival<State, Effect> = {
  to: State | typeof SAME
  mails?: readonly PlannedMail[]
  effects?: readonly Effect[]
}

export type Transition<
  State extends string,
  Facts,
  GuardName extends string,
  Effect extends string,
> = Arrival<State, Effect> & {
  /** From nowhere: the transition brings the record into being. */
  from: readonly State[]
  by: readonly ActingRole[]
  guards?: readonly GuardName[]
  /**
   * What the record waits for in these states: always, only once the guards hold, or where the way on is back: a fact does
   * not hold, or whoever has the next step would be refused whatever they type. A step that nothing waits for leads back
   * or aside.
   */
  awaited?: 'always' | 'once_fulfilled' | { unless: GuardName } | { insteadOf: string }
  /** Only while this fact holds the step has a button: without it there is nothing the step could be about. */
  offeredWhile?: GuardName
  /** Whose word the step needs beside that of whoever takes it; until it is given the step is a proposal. */
  confirmed?: SecondWord<Facts>
  /** Another arrival, taken where its condition holds (second pair of eyes). */
  detour?: Arrival<State, Effect> & Condition<Facts>
}

export type Machine<
  State extends string = string,
  Facts extends { state: State } = { state: State },
  Action extends string = string,
  GuardName extends string = string,
  Effect extends string = string,
> = {
  name: WithSteps
  states: readonly State[]
  initial: State
  transitions: Readonly<Record<Action, Transition<State, Facts, GuardName, Effect>>>
  guards: Readonly<Record<GuardName, Guard<Facts>>>
}

/** The machine of a table: its steps are the entries, its effects and guards those that they name, and no others. */
export type MachineOf<
  Facts extends { state: string },
  Table extends Record<string, Transition<Facts['state'], Facts, string, string>>,
  GuardName extends GuardIn<Table[keyof Table]>,
> = Machine<Facts['state'], Facts, keyof Table & string, GuardName, EffectIn<Table[keyof Table]>>

type GuardIn<Entry> = Entry extends { guards: readonly (infer GuardName extends string)[] }
  ? GuardName
  : never

/** The effects that the entries of a table name. */
export type EffectIn<Entry> = Entry extends { detour: infer Detour }
  ? Named<Entry> | Named<Detour>
  : Named<Entry>
type Named<Way> = Way extends { effects: readonly (infer Effect extends string)[] } ? Effect : never
