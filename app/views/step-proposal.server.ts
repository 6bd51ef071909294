import { yearsOf } from '#app/domain/application/application.ts'
import { SECTION_OF_RULE } from '#app/domain/application/findings.ts'
import { APPLICATION_SECTIONS, REPORT_SECTIONS, type Section } from '#app/domain/application/sections.ts'
import { addDays, nextWorkingDay, today } from '#app/domain/deadlines/calendar.ts'
import { countingDay, takesDaysAway } from '#app/domain/deadlines/due.ts'
import type { Asks } from '#app/domain/lifecycle/steps.ts'
import { checklistOf } from '#app/models/dossier/checklist.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { givenFor, type ReportingYear } from '#app/models/report/report-facts.server.ts'

/** Days a municipality usually gets to complete what it filed; the officer may set any other day. */
const USUAL_DAYS = { application: 30, report: 14 }

/** What a step proposes for its fields, and what there is to choose from. */
export type Proposal = {
  dueOn?: string
  items?: readonly { section: Section; text: string }[]
  sections?: readonly Section[]
  /** The last days of years to which an agreement can be ended. */
  ends?: readonly string[]
}

type Proposing = { dossier: Dossier; reportingYear?: ReportingYear; now: Date; step: { asks: Asks } }

export function proposalFor(
  filed: keyof typeof USUAL_DAYS,
  { dossier, reportingYear, now, step }: Proposing,
): Proposal {
  if (step.asks === 'end_of_year') return { ends: endsFrom(dossier, today(now)) }
  if (step.asks !== 'points') return {}
  const usual = nextWorkingDay(addDays(today(now), USUAL_DAYS[filed] - 1))
  const given = reportingYear && givenFor(reportingYear)
  const dueOn = given && takesDaysAway(given, usual) ? countingDay(given) : usual
  if (filed === 'report') return { dueOn, sections: REPORT_SECTIONS, items: [] }
  const marked = checklistOf(dossier.id).filter(({ verdict }) => verdict === 'not_fulfilled')
  const items = marked.map(({ rule, remark }) => ({ section: SECTION_OF_RULE[rule], text: remark }))
  return { dueOn, sections: APPLICATION_SECTIONS, items }
}

/** As the guard wants them: a 31 December still to come, within the term. */
function endsFrom(dossier: Dossier, day: string) {
  const ends = yearsOf(dossier).map((year) => `${year}-12-31`)
  return ends.filter((end) => end >= day && end <= dossier.endsOn)
}
