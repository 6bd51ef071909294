import { accountChangeMachine } from '#app/domain/lifecycle/account-change.ts'
import { amendmentMachine } from '#app/domain/lifecycle/amendment.ts'
import { claimMachine } from '#app/domain/lifecycle/claim.ts'
import { decide, heldUpBy, offered } from '#app/domain/lifecycle/decide.ts'
import { dossierMachine } from '#app/domain/lifecycle/dossier.ts'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import type { Machine } from '#app/domain/lifecycle/table.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { rappen } from '#app/domain/money.ts'
import type { ActingRole } from '#app/domain/roles.ts'
import {
  accountChangeFacts,
  amendmentFacts,
  CHAINED,
  claimFacts,
  dossierFacts,
  FULL_INPUT,
  PAYMENT,
  reportingYearFacts,
  TODAY,
  trancheFacts,
} from './facts.ts'

/** What is open of the claim of the facts. */
const OPEN = rappen(1_500_00)
const WAIVED = { ...PAYMENT, id: 'waiver', kind: 'waiver', amountRappen: rappen(1_600_00) } as const
const BEARING_ALL = [{ trancheId: FULL_INPUT.trancheId, bearsRappen: OPEN }]

/**
 * What else is typed where a step takes its other way: a second signature is asked where somebody accepts in the portal,
 * not where a paper is handed in; a payment closes a claim where it reaches what is open.
 */
const ON_THE_DETOUR: Readonly<Record<string, TransitionInput>> = {
  sign: { documentId: undefined, signatureKind: 'acceptance' },
  book_payment: { amountRappen: OPEN },
  not_received: { notReceived: { trancheId: 'tranche-1', amountRappen: OPEN } },
  void_waiver: { amountRappen: WAIVED.amountRappen },
  lapse_waiver: { notReceived: { trancheId: 'tranche-1', amountRappen: WAIVED.amountRappen } },
}

/** Who asks, and is not who decided; but an approval is taken back by whoever gave it. */
const ACTOR = 'somebody-else'
const ofDecider = (action: string) => action === 'take_approval_back' && { decidedBy: ACTOR }

/** One face for the six machines: facts in which every guard is met, asked as a person with one role. */
const subject = <
  S extends string,
  F extends { state: S },
  A extends string,
  G extends string,
  E extends string,
>(
  machine: Machine<S, F, A, G, E>,
  factsOf: (overrides: { state: S; secondPersonAsked: boolean }, action?: string) => F,
) => {
  const actorWith = (role?: ActingRole) => ({ id: ACTOR, roles: role ? [role] : [] })
  return {
    states: machine.states as readonly string[],
    initial: machine.initial as string,
    actions: Object.keys(machine.transitions),
    guardsOf: (action: string): readonly string[] => machine.transitions[action as A].guards ?? [],
    ask: (
      action: string,
      state: string,
      { role, second = false, begins = false }: { role?: ActingRole; second?: boolean; begins?: boolean },
    ) =>
      decide(machine, action as A, {
        facts: factsOf({ state: state as S, secondPersonAsked: second }, action),
        actor: actorWith(role),
        input: { ...FULL_INPUT, ...(second && ON_THE_DETOUR[action]) },
        today: TODAY,
        begins,
      }),
    /** What stands against a step while its form is still empty. */
    heldUp: (action: string, state: string, role: ActingRole) =>
      heldUpBy(machine, action as A, {
        facts: factsOf({ state: state as S, secondPersonAsked: false }, action),
        actor: actorWith(role),
        today: TODAY,
      }),
    offers: (state: string, role?: ActingRole): string[] =>
      offered(machine, {
        facts: factsOf({ state: state as S, secondPersonAsked: false }),
        actor: actorWith(role),
      }),
  }
}

/** The steps that answer a completion request, or change or end it; all others are taken while none is open. */
const ON_A_REQUEST = ['hand_in_paper', 'change_request', 'cancel_request']
const openRequests = (action: string) => (ON_A_REQUEST.includes(action) ? 1 : 0)

/** The steps that wait for another body; all others are taken once it has acted. */
const AT_A_BODY = ['record_step', 'refer_back']

export const SUBJECTS = {
  dossier: subject(dossierMachine, ({ state, secondPersonAsked }, action = '') =>
    dossierFacts({
      state,
      secondPersonAsked,
      awaitsSecondSignature: secondPersonAsked,
      openRequests: openRequests(action),
      chain: AT_A_BODY.includes(action) ? CHAINED.awaited : CHAINED.decided,
      ...ofDecider(action),
      signedForMunicipality: action === 'take_first_back' ? ['who signed before'] : [],
    }),
  ),
  amendment: subject(amendmentMachine, ({ state, secondPersonAsked }, action = '') =>
    amendmentFacts({
      state,
      awaitsFurtherAcceptance: secondPersonAsked,
      accepted: action === 'take_acceptance_back' ? [{ bfsNumber: 1065, by: 'signatory-1' }] : [],
      // Two steps are about what the municipality has asked for; all others about either.
      side: action === 'refuse' || action === 'take_back' ? 'municipality' : 'canton',
    }),
  ),
  reportingYear: subject(reportingYearMachine, ({ state, secondPersonAsked }, action = '') =>
    reportingYearFacts({
      state,
      secondPersonAsked,
      ...ofDecider(action),
      settledExOfficio: action === 'await_again',
      ...(secondPersonAsked && { filed: null }),
      openRequests: openRequests(action),
    }),
  ),
  tranche: subject(trancheMachine, ({ state, secondPersonAsked }) =>
    trancheFacts({ state, heldAsReleased: secondPersonAsked, isHeld: secondPersonAsked }),
  ),
  claim: subject(claimMachine, ({ state, secondPersonAsked }, action = '') =>
    claimFacts({
      state,
      ...(secondPersonAsked && { offsettable: BEARING_ALL, yearIsOpen: true }),
      ...((action === 'lapse_waiver' || action === 'void_waiver') && { bookings: [PAYMENT, WAIVED] }),
    }),
  ),
  accountChange: subject(accountChangeMachine, ({ state }) => accountChangeFacts({ state })),
}
