import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import type { Acting, Person } from '#app/domain/roles.ts'
import type { Tx } from '#db/client.server.ts'
import type { Dossier } from './dossier/dossiers.server.ts'

/** Who acts; the portal itself where only the calendar decides. */
export type ActingPerson = (Pick<Person, 'id' | 'name'> & Acting) | null

/** What a follow-up record needs to know of the transition that causes it. */
export type EffectContext<Row, Facts> = {
  tx: Tx
  dossier: Dossier
  row: Row
  facts: Facts
  input: TransitionInput
  /** Whose step it is: of whoever decided it, also where a second person of the canton has confirmed it since. */
  person: ActingPerson
  now: Date
  /** The day in Europe/Zurich. */
  today: string
}

/**
 * A further transition in the same transaction, taken by the portal itself; an agreement is amended by whoever puts
 * its amendment into force.
 */
export type FollowUp =
  | { machine: 'dossier'; id: string; action: 'amend'; input: TransitionInput }
  | { machine: 'amendment'; id: string; action: 'overtake'; reason: string }
  | { machine: 'tranche'; id: string; action: 'cancel' | 'reinstate' | 'unrelease'; reason: string }
  | { machine: 'tranche'; id: string; action: 'hold'; input: TransitionInput }
  | { machine: 'claim'; id: string; action: 'withdraw'; reason: string }
  | {
      machine: 'claim'
      id: string
      action: 'reinstate' | 'not_received' | 'lapse_waiver' | 'void_waiver'
      input: TransitionInput
    }
  | { machine: 'reportingYear'; id: string; action: 'open' }

export type Effects<Name extends string, Row, Facts> = Record<
  Name,
  // biome-ignore lint/suspicious/noConfusingVoidType: an effect without follow-ups simply ends
  (context: EffectContext<Row, Facts>) => FollowUp[] | void
>

export function idOf(person: ActingPerson): string {
  if (!person) throw new Error('The portal itself cannot do what a person has to answer for')
  return person.id
}
