import { countingDay, takesDaysAway } from '#app/domain/deadlines/due.ts'
import {
  beyondOnePerson,
  type ExtensionFault,
  extensionFault,
  givenAnew,
  givenAnewFault,
} from '#app/domain/deadlines/extension.ts'
import { silenceNotOver } from '#app/domain/deadlines/silence.ts'
import { accountRows } from '#app/domain/report/additions.ts'
import { missingInCorrections, outdatedCorrections } from '#app/domain/report/corrections.ts'
import { beyondBudget, provenIn } from '#app/domain/report/proven.ts'
import { missingInReport } from '#app/domain/report/report.ts'
import { type Reason, reason } from './reasons.ts'
import type { ReportingYearFacts } from './reporting-year-facts.ts'
import { onceTyped, type Situation } from './table.ts'

/** What must hold for the transitions of a reporting year; each guard is named for the fact it states. */
type Facts = Situation<ReportingYearFacts>

export function yearIsOver({ facts, today }: Facts): Reason[] {
  return today > `${facts.year}-12-31` ? [] : [reason('year_not_over', { year: facts.year })]
}

export function reportIsComplete({ facts }: Facts): Reason[] {
  return missingInReport(facts.report, facts.agreed)
}

export function correctionsAreExplained({ facts }: Facts): Reason[] {
  return [...missingInCorrections(facts.report), ...outdatedCorrections(facts.report, facts.agreed)]
}

export function provenIsExplained({ facts: { filed }, input: { corrections } }: Facts): Reason[] {
  return missingInCorrections(provenIn(filed, corrections))
}

/** More than was budgeted may be proven, but is not counted by a slip of the keys. */
export const beyondBudgetIsMeant = onceTyped(({ facts: { filed, agreed }, input }: Facts): Reason[] => {
  const { corrections, beyondBudget: isMeant } = input
  if (!corrections || isMeant) return []
  const beyond = beyondBudget(accountRows(provenIn(filed, corrections), agreed))
  return beyond.map(({ label, budgetRappen: budget, correctedRappen }) =>
    reason('proven_beyond_budget', { label, budget, proven: correctedRappen ?? 0 }, 'accounts'),
  )
})

export function silenceIsOver({ facts: { silence }, today }: Facts): Reason[] {
  return silenceNotOver(silence, today)
}

/** What was sent back is completed by a day of its own, not before the one that the report has anyway. */
export function dueDateTakesNoDaysAway({ facts: { due }, input: { dueOn }, today }: Facts): Reason[] {
  return dueOn && dueOn > today && due && takesDaysAway(due, dueOn)
    ? [reason('due_date_takes_days_away', { day: countingDay(due) })]
    : []
}

export const dueDateMayBeGiven = onceTyped((situation: Facts) => faultsOfExtension(situation, false))

export const dueDateMayBeCorrected = onceTyped((situation: Facts) => faultsOfExtension(situation, true))

/** Whoever is waited for once more has a day again, within the bounds of an extension from today on. */
export const dueDateMayBeGivenAnew = onceTyped(({ facts, input: { dueOn }, today }: Facts) => {
  if (!dueOn) return [reason('due_date_missing')]
  const bounds = givenAnew(today, facts.extensionRule)
  return faultsOfDay(givenAnewFault(bounds, { dueOn, today }), { dueOn, bounds, facts })
})

export function settledOnReport({ facts }: Facts): Reason[] {
  return facts.settledExOfficio ? [reason('settled_ex_officio')] : []
}

export function settledWithoutAnswer({ facts }: Facts): Reason[] {
  return facts.settledExOfficio ? [] : [reason('settled_on_report')]
}

export function dossierIsNotCompleted({ facts }: Facts): Reason[] {
  return facts.dossierState === 'completed' ? [reason('dossier_completed')] : []
}

export function noTopUpIsReleased({ facts: { year, releasedTopUps } }: Facts): Reason[] {
  return releasedTopUps.map((number) => reason('top_up_released', { year, number }))
}

export function moneyIsEven({ facts }: Facts): Reason[] {
  return facts.imbalanceRappen === 0 ? [] : [reason('money_not_even')]
}

function faultsOfExtension({ facts, input: { dueOn }, today }: Facts, corrects: boolean): Reason[] {
  const { extendable: bounds } = facts
  if (!dueOn || !bounds) return [reason('due_date_missing')]
  return faultsOfDay(extensionFault(bounds, { dueOn, corrects, today }), { dueOn, bounds, facts })
}

/** Beyond what one person may give it takes two, where the programme lets two. */
function faultsOfDay(
  fault: ExtensionFault | undefined,
  {
    dueOn,
    bounds,
    facts,
  }: { dueOn: string; bounds: Parameters<typeof beyondOnePerson>[0]; facts: ReportingYearFacts },
): Reason[] {
  if (fault)
    return [
      'day' in fault
        ? reason(`extension_${fault.fault}`, { day: fault.day })
        : reason(`extension_${fault.fault}`),
    ]
  const isTooLong = beyondOnePerson(bounds, dueOn) && !facts.fourEyes.longExtensions
  return isTooLong ? [reason('extension_too_long', { day: bounds.usualUntil })] : []
}
