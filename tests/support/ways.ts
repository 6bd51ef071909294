import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import type { ReportingYearState } from '#app/domain/lifecycle/reporting-year.ts'
import { type Travelled, wayOf } from '#app/domain/lifecycle/way.ts'

export const ROAD = ['submitted', 'approved', 'signed_by_municipality', 'active', 'completed'] as const

export function travelled(
  state: DossierState,
  reports: ReportingYearState[] = ['scheduled', 'scheduled'],
): Travelled {
  const passed = PASSED[state] ?? ROAD.length
  const milestones = ROAD.slice(0, passed).map((one, index) => [one, at(index)] as const)
  const end = [[state, { day: '2026-12-01', who: 'Anna Amrein' }] as const]
  return {
    state,
    isDismissed: false,
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    milestones: new Map([...milestones, ...end]),
    reports: reports.map((report, index) => ({
      year: 2026 + index,
      state: report,
      dueOn: `${2027 + index}-03-15`,
      termOn: null,
      filedOn: report === 'scheduled' || report === 'open' ? null : `${2027 + index}-02-01`,
      reachedOn: report === 'scheduled' ? null : `${2027 + index}-12-09`,
    })),
  }
}

const PASSED: Partial<Record<DossierState, number>> = {
  draft: 0,
  submitted: 1,
  in_review: 1,
  returned: 1,
  second_review: 1,
  approved: 2,
  agreement_issued: 2,
  signed_by_municipality: 3,
  active: 4,
  rejected: 1,
  withdrawn: 1,
  terminated: 4,
}

export const at = (index: number) => ({ day: `2025-0${index + 1}-01`, who: 'Livia Arnold' })

export const told = (dossier: Travelled) =>
  wayOf(dossier).map(({ step, year, state }) => `${step}${year ?? ''} ${state}`)
