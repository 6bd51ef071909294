import { today } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import { noFileIsLocked } from '#app/domain/lifecycle/asked.ts'
import { missingFor } from '#app/domain/lifecycle/decide.ts'
import { REPORT_EDITABLE_STATES, reportingYearMachine } from '#app/domain/lifecycle/reporting-year.ts'
import { turnOf } from '#app/domain/lifecycle/turn.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { missingInReport } from '#app/domain/report/report.ts'
import { reportSections } from '#app/domain/report/sections.ts'
import type { Person } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { openRequestOf } from '#app/models/dossier/points.server.ts'
import { reportStanding } from '#app/models/dossier/standing.server.ts'
import { mayAskAbout } from '#app/models/inquiries/inquiry-records.server.ts'
import {
  agreedFor,
  openOfYear,
  type ReportingYear,
  reportingYearFacts,
} from '#app/models/report/report-facts.server.ts'
import { reportOf } from '#app/models/report/report-record.server.ts'
import { reportTurnStatus, toldStep } from '#app/text/next-step.ts'
import { toldReasons } from '#app/text/reasons.ts'
import { handedOverFor } from './hand-over.server.ts'
import { shownRequest } from './own-dossier.server.ts'
import { leadFor } from './own-resolution.server.ts'
import { stepFor } from './reader-step.server.ts'

export type ReportHead = ReturnType<typeof ownReportFor>['head']

type Entered = {
  dossier: Dossier
  reportingYear: ReportingYear
  person: Person
  language: Language
  now: Date
}

/** The head of every page of a report, with what was agreed and what was typed so far. */
export function ownReportFor({ dossier, reportingYear, person, language, now }: Entered) {
  const report = reportOf(reportingYear)
  const agreed = agreedFor(reportingYear, dossier)
  const { year, state } = reportingYear
  const request = openRequestOf(reportingYear)
  const points = request?.points ?? []
  const phase = phaseOf(state)
  const missing = missingForFiling(reportingYear, dossier, now)
  const turn = turnOf(reportStanding(reportingYear))
  const lead = leadFor(dossier, person)
  return {
    head: {
      reference: dossier.reference,
      party: dossier.party.name,
      year,
      state,
      phase,
      lead,
      status: reportTurnStatus(language, { state, isUneven: openOfYear(reportingYear) > 0, ...turn }),
      step: toldStep(language, stepFor(turn.next, { dossier, person, now }).mine),
      sections: reportSections(report, missing, points),
      points,
      missing: toldReasons(language, missing),
      handed: handedOverFor({ dossier, person, now }, { kind: 'report', year }),
      mayAsk: mayAskAbout(dossier, person),
    },
    request: request ? shownRequest(request, { state, answerable: lead === null }) : null,
    report,
    agreed,
  }
}

/**
 * What keeps a report from being filed, by every guard of filing but what the signatory declares at last; of one that is
 * not being written, what it lacks and what has to be replaced.
 */
function missingForFiling(reportingYear: ReportingYear, dossier: Dossier, now: Date) {
  const facts = reportingYearFacts(reportingYear, dossier)
  if (phaseOf(facts.state) !== 'editable')
    return [...missingInReport(facts.report, facts.agreed), ...noFileIsLocked({ facts })]
  return missingFor(reportingYearMachine, 'submit', { facts, today: today(now) })
}

function phaseOf(state: ReportingYear['state']): 'scheduled' | 'editable' | 'readable' {
  if (state === 'scheduled') return 'scheduled'
  return isOneOf(REPORT_EDITABLE_STATES, state) ? 'editable' : 'readable'
}
