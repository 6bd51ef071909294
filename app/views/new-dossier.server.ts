import type { Party } from '#app/domain/application/application.ts'
import { newDossierForm } from '#app/domain/application/new-dossier-form.ts'
import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import { choicesOn } from '#app/domain/programme/municipality-choice.ts'
import { ownMunicipalitiesOf, type Person } from '#app/domain/roles.ts'
import { calculateFor } from '#app/models/money/calculator.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'

/** Who may apply for whom and when, and the form over it. */
export function newDossierChoices(person: Person, now: Date) {
  const { id: periodId, startsOn, endsOn } = programmeOn(today(now))
  const municipalities = choicesOn(municipalityHistories(), today(now))
  const bfsNumbers = municipalities.map(({ bfsNumber }) => bfsNumber)
  const own = ownMunicipalitiesOf(person)
  return {
    periodId,
    period: { startsOn, endsOn },
    municipalities,
    own: municipalities.filter(({ bfsNumber }) => own.includes(bfsNumber)),
    form: newDossierForm({ period: { startsOn, endsOn }, bfsNumbers }),
  }
}

type AskedDossier = {
  kind: Party['kind']
  lead: string
  members: number[]
  name: string
  startYear: string
  endYear: string
}

export type NewDossier = ReturnType<typeof newDossier>

/** What the address asks to see; nothing of it is checked before somebody begins the dossier. */
export function newDossier(address: URLSearchParams, { person, now }: { person: Person; now: Date }) {
  const { period, municipalities, own } = newDossierChoices(person, now)
  const text = (name: string) => (address.get(name) ?? '').slice(0, 120)
  const asked: AskedDossier = {
    kind: text('kind') === 'association' ? 'association' : 'municipality',
    lead: text('lead') || String(own[0]?.bfsNumber ?? ''),
    members: address.getAll('members').slice(0, 100).map(Number).filter(Number.isInteger),
    name: text('name'),
    startYear: text('startYear') || String(nextYear(period, now)),
    endYear: text('endYear') || period.endsOn.slice(0, 4),
  }
  return { period, municipalities, own, asked, wanted: text('q'), preview: previewOf(asked, now) }
}

/** The contribution that would follow; null where the choice does not give one yet. */
function previewOf({ kind, lead, members, startYear, endYear }: AskedDossier, now: Date) {
  const chosen = kind === 'municipality' ? [Number(lead)] : [...new Set([Number(lead), ...members])]
  const answer = calculateFor({ members: chosen, year: Number(startYear) }, now)
  if (!answer.ok) return null
  const { sample, keyVersion, legalBasis, input, result } = answer.calculation
  return {
    names: answer.names,
    population: result.population,
    calculation: {
      sample,
      keyVersion,
      legalBasis,
      referenceDate: input.referenceDate,
      pinnedOn: null,
      years: answer.years.filter(({ year }) => year <= Number(endYear)),
      trace: result.trace,
    },
  }
}

/** The year after this one, as long as the period lasts. */
function nextYear({ startsOn, endsOn }: { startsOn: string; endsOn: string }, now: Date) {
  return Math.min(Math.max(yearOf(today(now)) + 1, yearOf(startsOn)), yearOf(endsOn))
}
