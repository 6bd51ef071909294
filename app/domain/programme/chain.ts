import type { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import type { ChainStep } from './chain-content.ts'
import type { ChainPlace } from './chain-values.ts'

/** What a body has done: on which of its days, by which of its numbers. */
export type ChainRecord = { id: string; decidedOn: PlainDate; businessNumber: string }

/** A step of the chain of a dossier, with what was recorded of it for the contribution as it is fixed. */
export type ChainStanding = { step: ChainStep; record: ChainRecord | null }

/** In which states of a dossier the steps of a place are taken. */
const TAKEN_IN: Partial<Record<DossierState, ChainPlace>> = {
  approved: 'before',
  signed_by_municipality: 'after',
}

type Standing = { state: DossierState; chain: readonly ChainStanding[] }

/** The steps that can be taken in the state of a dossier. */
function stepsNow({ state, chain }: Standing): ChainStanding[] {
  const place = TAKEN_IN[state]
  return chain.filter(({ step }) => step.place === place)
}

/** The step that a dossier waits for: the first one of its place that nobody has recorded. */
export function awaitedStep(standing: Standing): ChainStep | undefined {
  return stepsNow(standing).find(({ record }) => record === null)?.step
}

/** The record that was made last of what nothing rests on yet: the agreement, or the signature of the canton, is to come. */
export function lastRecorded(standing: Standing): (ChainStanding & { record: ChainRecord }) | undefined {
  return stepsNow(standing)
    .flatMap(({ step, record }) => (record ? [{ step, record }] : []))
    .at(-1)
}

/** The steps of a place that nobody has recorded. */
export function missingSteps(chain: readonly ChainStanding[], place: ChainPlace): ChainStep[] {
  return chain.flatMap(({ step, record }) => (step.place === place && record === null ? [step] : []))
}

/** The last day on which a body before this step has met, with what it did; undefined for the first one. */
export function stepBefore(chain: readonly ChainStanding[], code: string) {
  const at = chain.findIndex(({ step }) => step.code === code)
  return chain
    .slice(0, Math.max(at, 0))
    .flatMap(({ step, record }) => (record ? [{ name: step.name, day: record.decidedOn }] : []))
    .at(-1)
}
