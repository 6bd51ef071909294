import { contributionByYear, requiredOwnSpending } from '#app/domain/contribution/pinned.ts'
import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import { chainAt } from '#app/models/dossier/chain-facts.server.ts'
import { type Decision, decisionsOf } from '#app/models/dossier/decisions.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { settingsInVersion } from '#app/models/programme/programme.server.ts'
import { PAPERS } from '#app/text/papers.ts'
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
        ? approvalOf(outcome, { ...read, term, periodId: dossier.periodId })
        : { kind: outcome.kind, reasons: outcome.reasons },
    legalRemedies: outcome.kind === 'approval' ? '' : outcome.legalRemedies,
  }
}

type Approved = Extract<Decision['outcome'], { kind: 'approval' }>
type Setting = Pick<ForReader, 'language'> & { term: Pick<Dossier, 'startsOn' | 'endsOn'>; periodId: string }

function approvalOf(
  { kind, calculation, settingsVersion, fixedAt }: Approved,
  { term, periodId, language }: Setting,
) {
  const ratio = settingsInVersion(periodId, settingsVersion).matchingRatio
  return {
    kind,
    calculation,
    ratio,
    conditions: conditionsOf(language, chainAt({ periodId }, fixedAt)),
    contributions: Object.entries(contributionByYear(calculation.result, term)).map(
      ([year, contributionRappen]) => ({
        year: Number(year),
        contributionRappen,
        requiredOwnRappen: requiredOwnSpending(contributionRappen, ratio),
      }),
    ),
  }
}

/** Where other bodies decide along: what they still had to decide on that day, and who gets a copy. */
function conditionsOf(language: Language, { reserved, distribution }: ReturnType<typeof chainAt>): string[] {
  const words = PAPERS[language].decision
  return [
    ...(reserved.length === 0 ? [] : [words.reserved(reserved.join(', '))]),
    ...(distribution.length === 0 ? [] : [words.copies(distribution.join('; '))]),
  ]
}
