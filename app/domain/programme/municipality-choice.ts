import { existsOn, type MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { addDays, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import { searchMunicipalities } from './municipality-search.ts'

/** A municipality to choose, with those that have joined it since the portal's records begin. */
export type MunicipalityChoice = {
  readonly bfsNumber: number
  readonly name: string
  readonly joined: readonly { readonly name: string; readonly on: PlainDate }[]
}

export const choicesOn = (
  municipalities: readonly MunicipalityHistory[],
  day: PlainDate,
): readonly MunicipalityChoice[] =>
  municipalities
    .filter((municipality) => existsOn(municipality, day))
    .map(({ bfsNumber, name }) => ({ bfsNumber, name, joined: joinedTo(bfsNumber, { municipalities, day }) }))

/** By name, also by the name of one that has joined: «honau» finds Root. */
export const searchChoices = (
  choices: readonly MunicipalityChoice[],
  query: string,
): readonly MunicipalityChoice[] => {
  const named = choices.flatMap((choice) => [choice, ...choice.joined].map(({ name }) => ({ name, choice })))
  return [...new Set(searchMunicipalities(named, query).map(({ choice }) => choice))]
}

const joinedTo = (
  bfsNumber: number,
  { municipalities, day }: { municipalities: readonly MunicipalityHistory[]; day: PlainDate },
): MunicipalityChoice['joined'] =>
  municipalities.flatMap(({ name, successor, validTo }) =>
    successor === bfsNumber && validTo !== null && validTo < day ? [{ name, on: addDays(validTo, 1) }] : [],
  )
