import { contributionByYear, requiredOwnSpending } from '#app/domain/contribution/pinned.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { type Decision, decisionsOf } from '#app/models/dossier/decisions.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { settingsInVersion } from '#app/models/programme/programme.server.ts'
import type { DataOf } from '#templates/catalogue.ts'
import { type Asked, type ForReader, type Issued, numbered } from './asked.server.ts'
import { letterOf } from './letter.server.ts'

/** What the document of a decision says, by its number or else of the last one; before the first there is none. */
export function decisionFacts(asked: Asked): DataOf<'decision'> | undefined {
  return numbered(asked, issuedDecisions(asked))?.says
}

/** Every decision on a dossier, whatever became of it since. */
export function issuedDecisions(read: ForReader): Issued<'decision'>[] {
  return decisionsOf(read.dossier.id).map((decision) => ({ at: decision.at, says: saidBy(decision, read) }))
}

function saidBy({ at, by, filedAt, application, outcome }: Decision, read: ForReader) {
  const { dossier } = read
  const term = { startsOn: application.startsOn, endsOn: application.endsOn }
  return {
    ...letterOf(read, { party: application.party, issuedAt: at, signedBy: by }),
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

function approvalOf({ kind, calculation, settingsVersion }: Approved, { term, periodId }: Setting) {
  const ratio = settingsInVersion(periodId, settingsVersion).matchingRatio
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
