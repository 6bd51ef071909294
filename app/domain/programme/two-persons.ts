import type { CantonalRole } from '#app/domain/roles.ts'
import { FOUR_EYES_ACTS, type FourEyes } from './four-eyes.ts'
import type { ProgrammeSettings } from './programme.ts'

/** Who gives the second word on what the canton decides of its programme: settings, keys. */
export const SECOND_ROLES = ['officer', 'admin', 'second'] as const satisfies readonly CantonalRole[]
export type SecondRole = (typeof SECOND_ROLES)[number]

/** Where the programme asks for two persons: one orders what another one released, one confirms what another one decided. */
export type TwoPersons = 'payments' | 'confirmations'

type Asked = Pick<ProgrammeSettings, 'fourEyes' | 'secondPerson'>
type Somebody = { id: string; name: string }
/** Everybody who holds these roles of the office. */
type Holders = Readonly<Record<'officer' | 'second' | 'finance', readonly Somebody[]>>

/** Whether some act waits for the word of a second person, or a decision can go to a second review. */
export function asksForConfirmations({ fourEyes, secondPerson }: Asked): boolean {
  const { fromAmount, randomShare, byHand } = secondPerson
  return confirms(fourEyes) || fromAmount !== null || randomShare !== null || byHand
}

/**
 * Where two persons are asked for and only one is there, with that person: what it begins nobody ends, since the portal
 * blocks and never waves through. A role that nobody holds is another matter.
 */
export function alone(asked: readonly Asked[], { officer, second, finance }: Holders) {
  const found: { act: TwoPersons; name: string }[] = []
  const [payer, confirmer] = [onlyOne(finance), onlyOne(second)]
  if (payer && asked.some(({ fourEyes }) => fourEyes.payments))
    found.push({ act: 'payments', name: payer.name })
  const decides = officer.length > 0 && officer.every(({ id }) => id === confirmer?.id)
  if (confirmer && decides && asked.some(asksForConfirmations))
    found.push({ act: 'confirmations', name: confirmer.name })
  return found
}

function confirms({ amendmentsFromAmount, ...fourEyes }: FourEyes): boolean {
  return amendmentsFromAmount !== null || FOUR_EYES_ACTS.some((act) => act !== 'payments' && fourEyes[act])
}

function onlyOne(holders: readonly Somebody[]): Somebody | undefined {
  const [first, ...others] = holders
  return others.some(({ id }) => id !== first?.id) ? undefined : first
}
