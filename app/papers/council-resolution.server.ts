import { contributionByYear, requiredOwnSpending } from '#app/domain/contribution/pinned.ts'
import { startOfDay, today } from '#app/domain/deadlines/calendar.ts'
import { rappen } from '#app/domain/money.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { applicationOf } from '#app/models/dossier/application.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { calculationOf } from '#app/models/money/calculations.server.ts'
import { settingsOf } from '#app/models/money/pinned.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import type { DataOf } from '#templates/catalogue.ts'
import { councilResolutionText } from '#templates/council-resolution-words.ts'
import type { Asked } from './asked.server.ts'

type Wanted = { member: { bfsNumber: number; name: string }; now: Date }

export function councilResolutionFacts({ dossier, params, now }: Asked) {
  const member = dossier.members.find(({ bfsNumber }) => String(bfsNumber) === params.bfsNumber)
  return member && resolutionDraft(dossier, { member, now })
}

/** The same as words to copy; null while the amounts cannot be told. */
export function resolutionToCopy(dossier: Dossier, wanted: Wanted): string | null {
  const draft = resolutionDraft(dossier, wanted)
  return draft ? councilResolutionText(draft) : null
}

/** What the council of a member is to resolve, as the application stands; undefined while the amounts cannot be told. */
function resolutionDraft(
  dossier: Dossier,
  { member, now }: Wanted,
): DataOf<'council-resolution'> | undefined {
  const calculation = calculationOf(dossier)
  if (!calculation) return undefined
  const { startsOn, endsOn, party, members, reference } = dossier
  const { name, office } = programmeOf(dossier.periodId)
  const { agreement, article, programme, source } = wordsOf(office)
  const { matchingRatio: ratio } = settingsOf(dossier)
  const { structure, measures, resolutions } = applicationOf(dossier)
  const saved = resolutions.find(({ bfsNumber }) => bfsNumber === member.bfsNumber)
  const years = yearsWith(calculation.result, { startsOn, endsOn, ratio })
  const highest = rappen(Math.max(...years.map(({ requiredOwnRappen }) => requiredOwnRappen)))
  const shared = party.kind === 'association'
  return {
    reference,
    createdAt: startOfDay(today(now)).toISOString(),
    canton: office.canton,
    officeName: office.name,
    theOffice: `${article} ${office.name}`,
    agreement,
    programme,
    source,
    municipality: member.name,
    body: saved?.body || 'Gemeinderat',
    party: {
      kind: party.kind,
      name: party.name,
      lead: members.find(({ bfsNumber }) => bfsNumber === party.leadBfsNumber)?.name ?? party.name,
      members: members.map((one) => one.name),
    },
    period: name,
    term: { startsOn, endsOn },
    population: calculation.result.population,
    referenceDate: calculation.input.referenceDate,
    contributions: years,
    ratio,
    yearlyGrantRappen: saved?.amountRappen ?? (shared ? null : highest),
    structure: structure && {
      contactPoint: structure.contactPoint,
      mandateBasis: structure.mandateBasis,
    },
    measures: measures.map(({ title }) => title),
    sample: calculation.sample,
  }
}

type Term = Pick<Dossier, 'startsOn' | 'endsOn'> & { ratio: ProgrammeSettings['matchingRatio'] }

function yearsWith(result: Parameters<typeof contributionByYear>[0], { ratio, ...term }: Term) {
  return Object.entries(contributionByYear(result, term)).map(([year, contributionRappen]) => ({
    year: Number(year),
    contributionRappen,
    requiredOwnRappen: requiredOwnSpending(contributionRappen, ratio),
  }))
}
