import type { AmendmentKind } from '#app/domain/agreement/amendment.ts'
import type { Language } from '#app/domain/language.ts'
import { choicesOn } from '#app/domain/programme/municipality-choice.ts'
import type { Amending } from '#app/models/agreement/amended-agreement.server.ts'
import { successorsOf } from '#app/models/agreement/amendment-faults.server.ts'
import type { VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { differencesOf } from '#app/text/agreement-differences.ts'
import { unmatchedYears } from './amendment.server.ts'

type Data = Amending['current']
type Amended = { kind: AmendmentKind; current: Data }
/** The version that would be, and the fields that ask for it. */
type Asked = { data: Data; fields: [string, string][] }

/** What the form of a new amendment starts from; `wanted`: the name that is looked for among the municipalities. */
export function newAmendment(
  { dossier, kind, current }: Amended & { dossier: VisibleDossier },
  wanted: string,
) {
  const period = programmeOf(dossier.periodId)
  const histories = kind === 'members' ? municipalityHistories() : []
  return {
    reference: dossier.reference,
    party: dossier.party.name,
    kind,
    wanted: wanted.slice(0, 80),
    years: current.contributions.map(({ year }) => year),
    latestEnd: period.endsOn,
    lead: current.party.leadBfsNumber,
    successors: successorsOf(
      current.party.members.map(({ bfsNumber }) => bfsNumber),
      histories,
    ),
    currentMembers: current.party.members,
    municipalities: kind === 'members' ? choicesOn(histories, current.term.endsOn) : [],
    budget:
      kind === 'budget'
        ? current.budget.map(({ id, year, label, amountRappen }) => ({ id, year, label, amountRappen }))
        : [],
  }
}

/** What the version that is asked for would change. */
export function amendmentPreview(
  { data: after, fields }: Asked,
  language: Language,
  { current, kind }: Amended,
) {
  return {
    fields,
    differences: differencesOf(language, { before: current, after }),
    unmatched: unmatchedYears(after),
    touchesMoney: kind === 'amount' || kind === 'members',
  }
}
