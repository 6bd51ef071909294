import { awaitedStep, lastRecorded } from '#app/domain/programme/chain.ts'
import { RECORDING } from '#app/domain/programme/chain-values.ts'
import type { DossierFacts } from './dossier-facts.ts'
import { type DossierState, WAITING_FOR_BODIES as WAITING } from './dossier-states.ts'
import { SAME, type Transition } from './table.ts'

/**
 * What other bodies do, as the programme says: before the agreement is issued, and once more on the agreement that the
 * municipality has signed. Where nobody else decides, none of these steps is there.
 */
export const CHAIN = {
  record_step: {
    from: WAITING,
    to: SAME,
    by: RECORDING,
    awaited: 'always',
    offeredWhile: 'aStepIsAwaited',
    guards: ['aStepIsAwaited', 'recorderIsTheRightOne', 'stepIsRecordedWhole'],
    effects: ['recordStep'],
    mails: [{ template: 'step-recorded', to: 'officers' }],
    // What is decided concerns the municipality.
    detour: {
      applies: ({ facts }) => awaitedStep(facts)?.kind === 'decision',
      to: SAME,
      effects: ['recordStep'],
      mails: [
        { template: 'step-recorded', to: 'municipality' },
        { template: 'step-recorded', to: 'officers' },
      ],
    },
  },
  /** The body that is asked sends the application back: the contribution counts no more, nor does what was signed. */
  refer_back: {
    from: WAITING,
    to: 'in_review',
    by: RECORDING,
    offeredWhile: 'bodyMaySendBack',
    guards: ['bodyMaySendBack', 'recorderIsTheRightOne', 'reasonIsGiven'],
    effects: ['recordReferral', 'refuseSignatures', 'supersedeCalculation'],
    mails: [
      { template: 'dossier-reopened', to: 'municipality' },
      { template: 'step-referred-back', to: 'officers' },
    ],
  },
  take_step_back: {
    from: WAITING,
    to: SAME,
    by: RECORDING,
    offeredWhile: 'aStepIsRecorded',
    guards: ['aStepIsRecorded', 'reasonIsGiven'],
    effects: ['takeStepBack'],
    mails: [{ template: 'step-taken-back', to: 'officers' }],
    // Whoever was told of a decision is told that it was none.
    detour: {
      applies: ({ facts }) => lastRecorded(facts)?.step.kind === 'decision',
      to: SAME,
      effects: ['takeStepBack'],
      mails: [
        { template: 'step-taken-back', to: 'municipality' },
        { template: 'step-taken-back', to: 'officers' },
      ],
    },
  },
} as const satisfies Record<string, Transition<DossierState, DossierFacts, string, string>>
