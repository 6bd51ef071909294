import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { matchPath } from '@remix-run/react'
import { stepsFrom } from '#app/domain/lifecycle/decide.ts'
import { STEP_FORMS } from '#app/domain/lifecycle/decision-forms.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import {
  type SharedStep,
  type SharingSide,
  type ShownStep,
  STEPS,
  sharedStepAddress,
  sharedStepAt,
} from '#app/domain/lifecycle/steps.ts'
import { CANTONAL_ROLES, type CantonalRole, type Side } from '#app/domain/roles.ts'
import { accountChangesOf } from '#app/models/agreement/account-records.server.ts'
import { awaitedAt, type Door, heldUpAt, type Stateful } from '#app/models/door.server.ts'
import {
  accountChangeDoor,
  amendmentDoor,
  claimDoor,
  dossierDoor,
  reportingYearDoor,
  trancheDoor,
} from '#app/models/doors.server.ts'
import { claimsOf, tranchesOf } from '#app/models/money/payments.server.ts'
import { figuresAt } from '#app/models/shown-figures.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { atAmendment } from './amendment.server.ts'
import { answerForm } from './answer.server.ts'
import {
  type Entered,
  requireDossier,
  requireOwnAmendments,
  requireOwnDossier,
  requireReport,
} from './dossier.server.ts'
import { found, notFound } from './found.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>

/** The door to the steps on one kind of record: for those whom the transition names, on the side that has its page. */
function stepsOf<
  M extends MachineName,
  Of extends Side,
  In extends Entered,
  Row extends Stateful,
  F extends { state: string },
  A extends string,
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
  door: Door<Row, F, A, E>
  enter: (args: Args, ...roles: CantonalRole[]) => Promise<In>
  /** The record that the address names. */
  record: (entered: In) => { id: string; state: F['state']; version: number }
}) {
  async function entered(args: Args, action: A) {
    const { by } = door.machine.transitions[action]
    const inside = await enter(args, ...CANTONAL_ROLES.filter((role) => by.includes(role)))
    const { reference, party, roles } = inside.dossier
    const { id, state, version } = record(inside)
    if (!roles.some((role) => by.includes(role))) throw notFound()
    const possible = stepsFrom(door.machine, state, roles).includes(action)
    const table: Readonly<Record<string, { button: string }>> = STEPS[machine]
    const dangerous = table[action]?.button === 'dangerous'
    const held = possible ? toldReasons(inside.language, heldUpAt(door, { id, action }, inside)) : []
    const awaits = possible && held.length === 0 ? awaitedAt(door, { id, action }, inside) : undefined
    const figures = possible ? figuresAt(door, { id, action }, inside.dossier) : undefined
    const shown = { reference, party: party.name, version, figures }
    const step: ShownStep = { ...shown, possible, dangerous, held, awaits }
    return { ...inside, id, step }
  }

  /** The step of the shared page that the address names. */
  async function enterShared(args: Args) {
    const named = found(sharedStepAt(machine, side, args.params.step))
    const { step, ...rest } = await entered(args, named.action as SharedStep<M, Of> & A)
    return { ...rest, step: { ...step, ...named, machine, side, back: backFrom(args) } }
  }

  /** Takes the step of the shared page and leads on. */
  async function take(args: ActionFunctionArgs) {
    const { id, person, now, step } = await enterShared(args)
    const action: string = step.action
    return answerForm(args.request, {
      form: STEP_FORMS[step.asks],
      verb: ({ version, ...input }) =>
        applyTransition(door, { id, action: action as A, person, version, input, now }),
      next: step.back,
    })
  }

  return { machine, side, address: sharedStepAddress(machine, side), enter: entered, enterShared, take }
}

/** From a step the way leads to its record; a tranche, which has no page of its own, stands on the list. */
function backFrom({ request }: Args) {
  const record = new URL(request.url).pathname.replace(/\/[^/]*$/, '')
  return /\/tranches\/[^/]+$/.test(record) ? '/canton/payments' : record
}

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
  enter: async (args, ...roles) => atAmendment(await requireDossier(args, ...roles), args.params),
  record: ({ amendment }) => amendment,
})

export const ownAmendmentSteps = stepsOf({
  machine: 'amendment',
  side: 'municipality',
  door: amendmentDoor,
  enter: async (args) => atAmendment(await requireOwnAmendments(args), args.params),
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

export const accountChangeSteps = stepsOf({
  machine: 'accountChange',
  side: 'canton',
  door: accountChangeDoor,
  enter: async (args, ...roles) => withAccountChange(await requireDossier(args, ...roles), args),
  record: ({ accountChange }) => accountChange,
})

export const ownAccountChangeSteps = stepsOf({
  machine: 'accountChange',
  side: 'municipality',
  door: accountChangeDoor,
  enter: async (args) => withAccountChange(await requireOwnDossier(args), args),
  record: ({ accountChange }) => accountChange,
})

/** The shared page on each kind of record, on the sides that have one. */
const SHARING = {
  dossier: { canton: dossierSteps, municipality: ownDossierSteps },
  reportingYear: { canton: reportSteps },
  amendment: { canton: amendmentSteps, municipality: ownAmendmentSteps },
  tranche: { canton: trancheSteps },
  claim: { canton: claimSteps },
  accountChange: { canton: accountChangeSteps, municipality: ownAccountChangeSteps },
} as const satisfies {
  [M in MachineName]: { [S in SharingSide<M>]: { machine: M; side: S } }
}

/** The door to the shared page, on whatever record its address names. */
export async function enterStep(args: Args) {
  return stepsAt(args).enterShared(args)
}

export async function takeStep(args: ActionFunctionArgs) {
  return stepsAt(args).take(args)
}

function stepsAt({ request }: Args) {
  const { pathname } = new URL(request.url)
  const pages = Object.values(SHARING).flatMap((sides) => Object.values(sides))
  return found(pages.find(({ address }) => matchPath(`/${address}`, pathname)))
}

function withAccountChange(entered: Entered, args: Args) {
  return { ...entered, accountChange: among(accountChangesOf(entered.dossier.id), args) }
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
  return found(rows.find(({ id }) => id === params.id))
}
