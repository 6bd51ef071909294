import { dayInZurich, parsePlainDate } from '#app/domain/deadlines/calendar.ts'
import { awaitedStep, lastRecorded, missingSteps, stepBefore } from '#app/domain/programme/chain.ts'
import { type ChainPlace, mayRecord } from '#app/domain/programme/chain-values.ts'
import type { DossierFacts } from './dossier-facts.ts'
import { type Reason, reason } from './reasons.ts'
import { onceTyped, type Situation } from './table.ts'

/**
 * What must hold where other bodies decide along. To record what a body has done asks for no rule of the leaflet: it has
 * happened. What binds after it looks at all of them.
 */
type Facts = Situation<Pick<DossierFacts, 'state' | 'chain' | 'firstFiledAt'>>

export function aStepIsAwaited({ facts }: Facts): Reason[] {
  return awaitedStep(facts) ? [] : [reason('no_step_awaited')]
}

export function recorderIsTheRightOne({ facts, actor }: Facts): Reason[] {
  const recorder = awaitedStep(facts)?.recordedBy
  if (recorder === undefined || mayRecord(recorder, actor.roles)) return []
  return [reason('step_recorded_by', { role: recorder })]
}

/** Its day lies neither ahead nor before the step before it, or the day on which the application was filed. */
export const stepIsRecordedWhole = onceTyped(({ facts, input, today }: Facts): Reason[] => {
  const step = awaitedStep(facts)
  if (!step) return []
  return [
    ...dayFaults({ facts, input, today }, step.code),
    ...(step.asksNumber && !input.businessNumber?.trim() ? [reason('step_number_missing')] : []),
    ...(step.asksPaper && !input.documentId ? [reason('step_paper_missing')] : []),
  ]
})

function dayFaults(
  { facts, input, today }: Pick<Facts, 'facts' | 'input' | 'today'>,
  code: string,
): Reason[] {
  const day = parsePlainDate(input.decidedOn ?? '')
  if (!day) return [reason('step_day_missing')]
  if (day > today) return [reason('step_day_ahead')]
  const before = stepBefore(facts.chain, code)
  if (before && day < before.day)
    return [reason('step_day_too_early', { step: before.name, day: before.day })]
  const filedOn = facts.firstFiledAt === null ? '' : dayInZurich(facts.firstFiledAt)
  return day < filedOn ? [reason('step_day_before_filing', { day: filedOn })] : []
}

export function bodyMaySendBack({ facts }: Facts): Reason[] {
  return awaitedStep(facts)?.sendsBack ? [] : [reason('step_sends_nothing_back')]
}

/** Nothing rests on it: what comes after it is not recorded, and the agreement or the signature is still to come. */
export function aStepIsRecorded({ facts }: Facts): Reason[] {
  return lastRecorded(facts) ? [] : [reason('no_step_recorded')]
}

export function stepsBeforeAreRecorded({ facts }: Facts): Reason[] {
  return missing(facts, 'before')
}

export function stepsAfterAreRecorded({ facts }: Facts): Reason[] {
  return missing(facts, 'after')
}

function missing({ chain }: Facts['facts'], place: ChainPlace): Reason[] {
  return missingSteps(chain, place).map(({ name }) => reason('chain_step_missing', { step: name }))
}
