import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { overlap } from '#app/domain/people/membership.ts'
import { EXCLUDING, UNDECIDED } from '#app/domain/programme/covering.ts'
import type { Counted } from '#app/domain/programme/territory.ts'
import { dossiersCounting } from '#app/models/dossier/coverage.server.ts'
import { standingGrants } from '#app/models/programme/grants.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { heirOf } from '#app/models/programme/succession.server.ts'

type Asked = { municipality: number; year: number }
export type FundingAnswer = ReturnType<typeof fundingAnswer>

/**
 * May a municipality get cantonal project funding in a year? Not while an agreement counts its inhabitants, alone, in an
 * association or through a merger (Merkblatt 5). An application that is not decided on leaves it open.
 */
export function fundingAnswer({ municipality: bfsNumber, year }: Asked) {
  const asked = { bfsNumber, fromYear: year, toYear: year }
  const excluding = countedIn(asked, EXCLUDING)
  const undecided = countedIn(asked, UNDECIDED)
  const heir = heirOf(bfsNumber, `${year}-12-31`)
  return {
    name: municipalityName(bfsNumber),
    year,
    answer: answerBy(excluding.length, undecided.length),
    excluding,
    undecided,
    /** Into which it has gone by the end of the year. */
    heir: heir === bfsNumber ? null : municipalityName(heir),
    /** What it gets in that year already. */
    grants: standingGrants()
      .filter((grant) => grant.bfsNumber === bfsNumber && overlap(grant, asked))
      .map(({ grantId, title, fromYear, toYear }) => ({ grantId, title, fromYear, toYear })),
  }
}

function answerBy(excluding: number, undecided: number): 'no' | 'open' | 'yes' {
  if (excluding > 0) return 'no'
  return undecided > 0 ? 'open' : 'yes'
}

/** Each dossier once, by the nearest way in which it counts the municipality. */
function countedIn(asked: Counted, states: readonly DossierState[]) {
  const found = dossiersCounting(asked, states)
  const nearest = found.sort(
    (a, b) => Number(a.member !== asked.bfsNumber) - Number(b.member !== asked.bfsNumber),
  )
  const once = new Map(nearest.toReversed().map((one) => [one.reference, one]))
  return [...once.values()].map(
    ({ reference, party, kind, state, member }) =>
      ({
        reference,
        party,
        state,
        member: municipalityName(member),
        way: member !== asked.bfsNumber ? 'merger' : kind === 'association' ? 'association' : 'own',
      }) as const,
  )
}
