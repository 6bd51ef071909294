import { APPLICATION_SECTIONS, type ApplicationSection } from '#app/domain/application/sections.ts'
import { CLOSED_STATES, type DossierState, EDITABLE_STATES } from './dossier.ts'
import type { Reason } from './reasons.ts'
import { REPORT_EDITABLE_STATES, type ReportingYearState } from './reporting-year.ts'

/** The one thing a municipality has to do next; `wait` while the ball is with the canton. */
export type NextStep =
  | { step: 'fill_in'; section: ApplicationSection }
  | { step: 'answer'; section: ApplicationSection }
  | { step: 'file' }
  | { step: 'sign' }
  | { step: 'report'; year: number }
  | { step: 'wait' }
  | { step: 'nothing' }

type Standing = {
  state: DossierState
  /** What keeps the application from being filed. */
  missing: readonly Reason[]
  /** Points of an open completion request; what was changed since is revised. */
  asked: readonly { section: string; revised: boolean }[]
  reports: readonly { year: number; state: ReportingYearState }[]
}

export function nextStepOf({ state, missing, asked, reports }: Standing): NextStep {
  if (among(EDITABLE_STATES, state)) return applicationStep(missing, asked)
  if (state === 'agreement_issued') return { step: 'sign' }
  const owed = reports.find((report) => among(REPORT_EDITABLE_STATES, report.state))
  if (owed) return { step: 'report', year: owed.year }
  return { step: among(CLOSED_STATES, state) ? 'nothing' : 'wait' }
}

function applicationStep(missing: Standing['missing'], asked: Standing['asked']): NextStep {
  const open = asked.find(({ revised }) => !revised)
  if (open) return { step: 'answer', section: sectionIn(open.section) }
  const [first] = missing
  return first ? { step: 'fill_in', section: sectionIn(first.section) } : { step: 'file' }
}

function sectionIn(section: string | undefined): ApplicationSection {
  return APPLICATION_SECTIONS.find((one) => one === section) ?? 'review'
}

function among(states: readonly string[], state: string) {
  return states.includes(state)
}
