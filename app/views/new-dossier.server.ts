import { type Party, yearsOf } from '#app/domain/application/application.ts'
import { newDossierForm } from '#app/domain/application/new-dossier-form.ts'
import { today, yearOf } from '#app/domain/deadlines/calendar.ts'
import { choicesOn } from '#app/domain/programme/municipality-choice.ts'
import { ownMunicipalitiesOf, type Person } from '#app/domain/roles.ts'
import { calculateFor } from '#app/models/money/calculator.server.ts'
import { formerNames } from '#app/models/programme/former-names.server.ts'
import { openTermsFor } from '#app/models/programme/late-openings.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'

/** Who may apply for whom and when, and the form over it. */
export function newDossierChoices(person: Person, now: Date) {
  const municipalities = choicesOn(municipalityHistories(), today(now), formerNames())
  const bfsNumbers = municipalities.map(({ bfsNumber }) => bfsNumber)
  const own = ownMunicipalitiesOf(person)
  const openTerms = (lead: number) => openTermsFor(lead, now)
  return {
    years: [...new Set(own.flatMap((lead) => openTerms(lead).flatMap(yearsOf)))].sort(),
    municipalities,
    own: municipalities.filter(({ bfsNumber }) => own.includes(bfsNumber)),
    form: newDossierForm({ bfsNumbers, openTerms }),
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
  const { years, municipalities, own } = newDossierChoices(person, now)
  const text = (name: string) => (address.get(name) ?? '').slice(0, 120)
  const asked: AskedDossier = {
    kind: text('kind') === 'association' ? 'association' : 'municipality',
    lead: text('lead') || String(own[0]?.bfsNumber ?? ''),
    members: address.getAll('members').slice(0, 100).map(Number).filter(Number.isInteger),
    name: text('name'),
    startYear: text('startYear') || String(startProposed(years, now)),
    endYear: text('endYear') || String(endProposed(years, now)),
  }
  return { years, municipalities, own, asked, wanted: text('q'), preview: previewOf(asked) }
}

/** The contribution that would follow; null where the choice does not give one yet. */
function previewOf({ kind, lead, members, startYear, endYear }: AskedDossier) {
  const chosen = kind === 'municipality' ? [Number(lead)] : [...new Set([Number(lead), ...members])]
  const answer = calculateFor({ members: chosen, year: Number(startYear) })
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

/** The year after this one, where an application for it is taken. */
function startProposed(years: readonly number[], now: Date) {
  return years.find((year) => year > yearOf(today(now))) ?? years.at(-1) ?? ''
}

/** The last year of the period in which the start lies. */
function endProposed(years: readonly number[], now: Date) {
  const start = startProposed(years, now)
  return start === '' ? '' : yearOf(programmeOn(`${start}-01-01`).endsOn)
}
