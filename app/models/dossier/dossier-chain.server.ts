import { isSigned } from '#app/domain/agreement/standing.ts'
import { type Holding, heldByBodies } from '#app/domain/lifecycle/canton-step.ts'
import { WAITING_FOR_BODIES } from '#app/domain/lifecycle/dossier-states.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { by } from '#app/domain/order.ts'
import { awaitedStep, type ChainStanding } from '#app/domain/programme/chain.ts'
import type { ChainStep } from '#app/domain/programme/chain-content.ts'
import { mayRecord } from '#app/domain/programme/chain-values.ts'
import type { Role } from '#app/domain/roles.ts'
import { signedForMunicipality } from '#app/models/agreement/signatures-set-aside.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { chainBy, chainInForce, hasAnyChain } from '#app/models/programme/chains.server.ts'
import { type Dossier, dossierById } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

type OfDossier = Pick<Dossier, 'id' | 'periodId' | 'state'>

/**
 * The chain that a dossier goes by: of the day on which its contribution was fixed, before that the one in force. What
 * is agreed keeps the one by which it was decided. Undefined where nobody else decides.
 */
export function chainFor({ id, periodId, state }: OfDossier) {
  if (!chainInForce(periodId)) return undefined
  if (!isSigned(state)) return chainInForce(periodId, pinnedCalculation(id)?.computedAt ?? null)
  const last = recordsIn(id, 'chainRecords')
    .toSorted(by(({ recordedAt }) => recordedAt))
    .at(-1)
  return last && chainBy(last.chainId)
}

/** Its steps in order, with what counts of what was recorded. */
export function chainOf(dossier: OfDossier): ChainStanding[] {
  const chain = chainFor(dossier)
  if (!chain) return []
  const counting = countingRecords(dossier)
  const signedAt = isSigned(dossier.state) ? '' : lastSignature(dossier)
  return chain.content.steps.map((step) => ({ step, record: recordOf(step, counting, signedAt) }))
}

/** The step that a dossier waits for; undefined where nobody else is asked. */
export function stepAwaitedOn(dossier: OfDossier): ChainStep | undefined {
  return awaitedStep({ state: dossier.state, chain: chainOf(dossier) })
}

/** Of the contribution that is fixed, or was agreed first, what was recorded and not taken back; in their order. */
export function countingRecords({ id, state }: Pick<Dossier, 'id' | 'state'>) {
  const all = recordsIn(id, 'chainRecords').toSorted(by(({ recordedAt }) => recordedAt))
  const calculationId = isSigned(state) ? all.at(-1)?.calculationId : pinnedCalculation(id)?.id
  const takenBack = new Set(all.map(({ takesBack }) => takesBack))
  return all.filter(
    (one) => one.calculationId === calculationId && one.outcome === 'recorded' && !takenBack.has(one.id),
  )
}

/** When the municipality has signed what lies there; null where it has not, or its signature counts no more. */
function lastSignature(dossier: OfDossier): string | null {
  const signed = signedForMunicipality(dossier).map(({ signedAt }) => signedAt)
  return signed.sort().at(-1) ?? null
}

/** A step on the agreement that was signed counts for that signature, not for one before it. */
function recordOf(
  { code, place }: ChainStep,
  counting: ReturnType<typeof countingRecords>,
  signedAt: string | null,
): ChainStanding['record'] {
  const found = counting.findLast(
    ({ step, recordedAt }) =>
      step === code && (place === 'before' || (signedAt !== null && recordedAt >= signedAt)),
  )
  return found
    ? { id: found.id, decidedOn: found.decidedOn ?? '', businessNumber: found.businessNumber }
    : null
}

type Waiting = { dossierId: string; state: string }

/** What of its chain holds the steps on a dossier up for people with these roles. */
export function heldByChain({ dossierId, state }: Waiting, roles: readonly Role[], today: string): Holding[] {
  const isAsked = hasAnyChain() && isOneOf(WAITING_FOR_BODIES, state)
  const dossier = isAsked ? dossierById(dossierId, today) : undefined
  const awaited = dossier && stepAwaitedOn(dossier)
  if (!awaited) return heldByBodies(false)
  const isOthers = !mayRecord(awaited.recordedBy, roles)
  return [...heldByBodies(true), ...(isOthers ? ['recorderIsTheRightOne' as const] : [])]
}
