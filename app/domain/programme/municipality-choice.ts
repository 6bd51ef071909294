import { existsOn, type MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { addDays, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import { searchMunicipalities } from './municipality-search.ts'

/** What a municipality was called before, by its number. */
export type FormerName = { readonly bfsNumber: number; readonly name: string }

/** A municipality to choose, with those that have joined it since the portal's records begin, and what it was called. */
export type MunicipalityChoice = {
  readonly bfsNumber: number
  readonly name: string
  readonly joined: readonly { readonly name: string; readonly on: PlainDate }[]
  readonly formerly: readonly string[]
}

export const choicesOn = (
  municipalities: readonly MunicipalityHistory[],
  day: PlainDate,
  formerNames: readonly FormerName[] = [],
): readonly MunicipalityChoice[] =>
  municipalities
    .filter((municipality) => existsOn(municipality, day))
    .map(({ bfsNumber, name }) => ({
      ...{ bfsNumber, name, formerly: namesBefore(bfsNumber, formerNames) },
      joined: joinedTo(bfsNumber, { municipalities, day }),
    }))

export const namesBefore = (bfsNumber: number, formerNames: readonly FormerName[]) =>
  formerNames.filter((one) => one.bfsNumber === bfsNumber).map(({ name }) => name)

/** By name, also by a former one and by the name of one that has joined: «honau» finds Root. */
export const searchChoices = (
  choices: readonly MunicipalityChoice[],
  query: string,
): readonly MunicipalityChoice[] => {
  const named = choices.flatMap((choice) =>
    [choice.name, ...choice.formerly, ...choice.joined.map(({ name }) => name)].map((name) => ({
      name,
      choice,
    })),
  )
  return [...new Set(searchMunicipalities(named, query).map(({ choice }) => choice))]
}

const joinedTo = (
  bfsNumber: number,
  { municipalities, day }: { municipalities: readonly MunicipalityHistory[]; day: PlainDate },
): MunicipalityChoice['joined'] =>
  municipalities.flatMap(({ name, successor, validTo }) =>
    successor === bfsNumber && validTo !== null && validTo < day ? [{ name, on: addDays(validTo, 1) }] : [],
  )
