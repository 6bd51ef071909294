import { accountChangeMachine } from './account-change.ts'
import { amendmentMachine } from './amendment.ts'
import { claimMachine } from './claim.ts'
import { dossierMachine } from './dossier.ts'
import type { PlannedMail } from './mails.ts'
import { reportingYearMachine } from './reporting-year.ts'
import { SAME, type Transition } from './table.ts'
import { trancheMachine } from './tranche.ts'

export const MACHINES = {
  dossier: dossierMachine,
  amendment: amendmentMachine,
  reportingYear: reportingYearMachine,
  tranche: trancheMachine,
  claim: claimMachine,
  accountChange: accountChangeMachine,
} as const
export type MachineName = keyof typeof MACHINES

/** The second pair of eyes looks among the canton: what it writes is not for the municipality. */
export function isAmongTheCanton({ machine, action }: { machine: string; action: string }): boolean {
  const rows = transitionRows().filter((row) => row.machine === machine && row.action === action)
  return rows.length > 0 && rows.every(({ from }) => from === 'second_review')
}

/**
 * Whose reason stays with the canton: the second pair of eyes, and an approval, which is given one only where it goes
 * beyond the credit, a matter of the canton's own books.
 */
export function keepsItsReason(event: { machine: string; action: string }): boolean {
  return isAmongTheCanton(event) || (event.machine === 'dossier' && event.action === 'approve')
}

export type TransitionRow = {
  machine: MachineName
  from: string
  action: string
  to: string
  roles: readonly string[]
  /** Whose word the step needs besides, always or where the programme asks for it. */
  confirmedBy?: string
  guards: readonly string[]
  mails: readonly PlannedMail[]
}

/** The tables as plain rows, one for each way from a state to a state. */
export function transitionRows(): TransitionRow[] {
  return (Object.keys(MACHINES) as MachineName[]).flatMap((machine) =>
    Object.entries<AnyTransition>(MACHINES[machine].transitions).flatMap(([action, transition]) =>
      arrivalsOf(transition).flatMap(({ to, mails }) =>
        originsOf(transition).map((from) => ({
          machine,
          from,
          action,
          to: to === SAME ? from : to,
          roles: transition.by,
          ...(transition.confirmed && { confirmedBy: transition.confirmed.by }),
          guards: transition.guards ?? [],
          mails: mails ?? [],
        })),
      ),
    ),
  )
}

/** A state diagram in Mermaid, drawn from the table. */
export function mermaidOf(machine: MachineName): string {
  const rows = transitionRows().filter((row) => row.machine === machine)
  const arrows = rows.map(({ from, to, action }) => `  ${from} --> ${to}: ${action}`)
  const ends = MACHINES[machine].states.filter((state) => !rows.some((row) => row.from === state))
  const begun = rows.some(({ from }) => from === NOWHERE)
  return [
    'stateDiagram-v2',
    ...(begun ? [] : [`  ${NOWHERE} --> ${MACHINES[machine].initial}`]),
    ...new Set(arrows),
    ...ends.map((state) => `  ${state} --> ${NOWHERE}`),
  ].join('\n')
}

/** Where a life begins and ends, in the words of Mermaid. */
const NOWHERE = '[*]'

type AnyTransition = Transition<string, Record<string, unknown>, string, string>

function originsOf({ from }: AnyTransition) {
  return from.length > 0 ? from : [NOWHERE]
}

function arrivalsOf(transition: AnyTransition) {
  return transition.detour ? [transition, transition.detour] : [transition]
}
