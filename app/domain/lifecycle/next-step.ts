import type { ApplicationSection } from '#app/domain/application/sections.ts'
import { CLOSED_STATES, type DossierState, EDITABLE_STATES } from './dossier.ts'
import type { Reason } from './reasons.ts'
import { REPORT_EDITABLE_STATES, type ReportingYearState } from './reporting-year.ts'

/** The one thing a municipality has to do next; `wait` while the ball is with the canton. */
export type NextStep =
  | { step: 'fill_in'; section: ApplicationSection }
  | { step: 'file' }
  | { step: 'sign' }
  | { step: 'report'; year: number }
  | { step: 'wait' }
  | { step: 'nothing' }

type Standing = {
  state: DossierState
  /** What keeps the application from being filed. */
  missing: readonly Reason[]
  reports: readonly { year: number; state: ReportingYearState }[]
}

export function nextStepOf({ state, missing, reports }: Standing): NextStep {
  if (among(EDITABLE_STATES, state)) return applicationStep(missing)
  if (state === 'agreement_issued') return { step: 'sign' }
  const owed = reports.find((report) => among(REPORT_EDITABLE_STATES, report.state))
  if (owed) return { step: 'report', year: owed.year }
  return { step: among(CLOSED_STATES, state) ? 'nothing' : 'wait' }
}

function applicationStep(missing: readonly Reason[]): NextStep {
  const [first] = missing
  if (!first) return { step: 'file' }
  return { step: 'fill_in', section: (first.section as ApplicationSection | undefined) ?? 'review' }
}

function among(states: readonly string[], state: string) {
  return states.includes(state)
}
