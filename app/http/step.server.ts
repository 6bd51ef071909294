import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { STEP_FORMS } from '#app/domain/lifecycle/decision-forms.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import {
  type Asks,
  type SharedStep,
  type ShownStep,
  STEPS,
  sharedStepAt,
} from '#app/domain/lifecycle/steps.ts'
import { CANTONAL_ROLES, type CantonalRole, type Person, type Side } from '#app/domain/roles.ts'
import { findAmendment } from '#app/models/agreement/amendment-records.server.ts'
import type { Door, Stateful } from '#app/models/door.server.ts'
import { claimsOf, tranchesOf } from '#app/models/money/payments.server.ts'
import {
  amendmentDoor,
  applyTransition,
  claimDoor,
  dossierDoor,
  reportingYearDoor,
  trancheDoor,
} from '#app/models/transitions.server.ts'
import { answerForm } from './answer.server.ts'
import { type Entered, requireDossier, requireOwnDossier, requireReport } from './dossier.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>

/** The door to the steps on one kind of record: for those whom the transition names, on the side that has its page. */
function stepsOf<
  M extends MachineName,
  Of extends Side,
  In extends Entered,
  Row extends Stateful,
  S extends string,
  F extends { state: S },
  A extends string,
  G extends string,
  E extends string,
>({
  machine,
  side,
  door,
  enter,
  record,
}: {
  machine: M
  side: Of
  door: Door<Row, S, F, A, G, E>
  enter: (args: Args, ...roles: CantonalRole[]) => Promise<In>
  /** The record that the address names. */
  record: (entered: In) => { id: string; state: S; version: number }
}) {
  async function entered(args: Args, action: A) {
    const { by } = door.machine.transitions[action]
    const found = await enter(args, ...CANTONAL_ROLES.filter((role) => by.includes(role)))
    const { reference, party, roles } = found.dossier
    const { id, state, version } = record(found)
    if (!roles.some((role) => by.includes(role))) throw new Response(null, { status: 404 })
    const possible = stepsFrom(door.machine, state, roles).includes(action)
    const table: Readonly<Record<string, { button: string }>> = STEPS[machine]
    const dangerous = table[action]?.button === 'dangerous'
    const step: ShownStep = { reference, party: party.name, version, possible, dangerous }
    return { ...found, id, step }
  }

  /** The step of the shared page that the address names. */
  async function enterShared(args: Args) {
    const named = sharedStepAt(machine, side, args.params.step)
    if (!named) throw new Response(null, { status: 404 })
    const { step, ...found } = await entered(args, named.action as SharedStep<M, Of> & A)
    return { ...found, step: { ...step, ...named } }
  }

  /** Takes the step of the shared page and leads on. */
  function take({ request }: ActionFunctionArgs, { id, person, now, step }: Taken, next: string) {
    return answerForm(request, {
      form: STEP_FORMS[step.asks],
      verb: ({ version, ...input }) =>
        applyTransition(door, { id, action: step.action as A, person, version, input, now }),
      next,
    })
  }

  return { enter: entered, enterShared, take }
}

type Taken = { id: string; person: Person; now: Date; step: { action: string; asks: Asks } }

export const dossierSteps = stepsOf({
  machine: 'dossier',
  side: 'canton',
  door: dossierDoor,
  enter: requireDossier,
  record: ({ dossier }) => dossier,
})

export const ownDossierSteps = stepsOf({
  machine: 'dossier',
  side: 'municipality',
  door: dossierDoor,
  enter: requireOwnDossier,
  record: ({ dossier }) => dossier,
})

export const reportSteps = stepsOf({
  machine: 'reportingYear',
  side: 'canton',
  door: reportingYearDoor,
  enter: requireReport,
  record: ({ reportingYear }) => reportingYear,
})

export const amendmentSteps = stepsOf({
  machine: 'amendment',
  side: 'canton',
  door: amendmentDoor,
  enter: async (args, ...roles) => withAmendment(await requireDossier(args, ...roles), args),
  record: ({ amendment }) => amendment,
})

export const ownAmendmentSteps = stepsOf({
  machine: 'amendment',
  side: 'municipality',
  door: amendmentDoor,
  enter: async (args) => withAmendment(await requireOwnDossier(args), args),
  record: ({ amendment }) => amendment,
})

export const trancheSteps = stepsOf({
  machine: 'tranche',
  side: 'canton',
  door: trancheDoor,
  enter: requireTranche,
  record: ({ tranche }) => tranche,
})

export const claimSteps = stepsOf({
  machine: 'claim',
  side: 'canton',
  door: claimDoor,
  enter: requireClaim,
  record: ({ claim }) => claim,
})

function withAmendment(entered: Entered, { params }: Args) {
  const amendment = findAmendment(entered.dossier, Number(params.number))
  if (!amendment) throw new Response(null, { status: 404 })
  return { ...entered, amendment }
}

async function requireTranche(args: Args, ...roles: CantonalRole[]) {
  const entered = await requireDossier(args, ...roles)
  return { ...entered, tranche: among(tranchesOf(entered.dossier.id), args) }
}

async function requireClaim(args: Args, ...roles: CantonalRole[]) {
  const entered = await requireDossier(args, ...roles)
  return { ...entered, claim: among(claimsOf(entered.dossier.id), args) }
}

function among<Row extends { id: string }>(rows: readonly Row[], { params }: Args): Row {
  const found = rows.find(({ id }) => id === params.id)
  if (!found) throw new Response(null, { status: 404 })
  return found
}
