import { contributionByYear, requiredOwnSpending } from '#app/domain/contribution/pinned.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { type Decision, decisionOf } from '#app/models/dossier/decisions.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import type { DataOf } from '#templates/catalogue.ts'
import type { Asked } from './asked.server.ts'
import { letterOf } from './letter.server.ts'

/** What the document of a decision says; while an application is open there is none. */
export function decisionFacts(asked: Asked): DataOf<'decision'> | undefined {
  const { dossier } = asked
  const decision = decisionOf(dossier.id)
  if (!decision) return undefined
  const { at, by, filedAt, application, outcome } = decision
  const term = { startsOn: application.startsOn, endsOn: application.endsOn }
  return {
    ...letterOf(asked, { party: application.party, issuedAt: at, signedBy: by }),
    filedOn: dayInZurich(filedAt),
    term,
    outcome:
      outcome.kind === 'approval'
        ? approvalOf(outcome, { term, periodId: dossier.periodId })
        : { kind: outcome.kind, reasons: outcome.reasons },
    legalRemedies: outcome.kind === 'approval' ? '' : outcome.legalRemedies,
  }
}

type Approved = Extract<Decision['outcome'], { kind: 'approval' }>
type Setting = { term: Pick<Dossier, 'startsOn' | 'endsOn'>; periodId: string }

function approvalOf({ kind, calculation }: Approved, { term, periodId }: Setting) {
  const ratio = programmeOf(periodId).settings.matchingRatio
  return {
    kind,
    calculation,
    ratio,
    conditions: [],
    contributions: Object.entries(contributionByYear(calculation.result, term)).map(
      ([year, contributionRappen]) => ({
        year: Number(year),
        contributionRappen,
        requiredOwnRappen: requiredOwnSpending(contributionRappen, ratio),
      }),
    ),
  }
}
