import { addDays, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import { type Fault, faultAt, faulty, type Read } from '#app/domain/faults.ts'

/** A municipality with its history; the last day and the successor are null while it exists. */
export type MunicipalityHistory = {
  readonly bfsNumber: number
  readonly name: string
  readonly district: string
  readonly tile: { readonly column: number; readonly row: number }
  readonly validFrom: PlainDate | null
  readonly validTo: PlainDate | null
  readonly successor: number | null
  /** Permanent residents, by reference date. */
  readonly populations: Readonly<Record<PlainDate, number>>
}

/** A municipality that joined a member after the reference date and brought its residents along. */
export type Merged = {
  readonly bfsNumber: number
  readonly name: string
  readonly residents: number
  readonly into: number
  readonly mergedOn: PlainDate
}

export type MemberPopulation = {
  readonly bfsNumber: number
  readonly name: string
  /** Own residents and those of the merged municipalities. */
  readonly residents: number
  /** 0 for a municipality that a merger created after the reference date. */
  readonly ownResidents: number
  readonly merged: readonly Merged[]
}

/** Frozen with a calculation, never «latest» (Merkblatt 5). */
export type PopulationSnapshot = {
  readonly referenceDate: PlainDate
  readonly startOn: PlainDate
  readonly residents: number
  readonly members: readonly MemberPopulation[]
}

type Question = {
  readonly members: readonly number[]
  readonly startOn: PlainDate
  readonly referenceDate: PlainDate
  readonly municipalities: readonly MunicipalityHistory[]
}

/** The population on the reference date of the members as they stand on the day the agreement starts. */
export const populationOf = (question: Question): Read<PopulationSnapshot> => {
  const { members, referenceDate, startOn } = question
  const faults = members.flatMap((_, index) => memberFaults(index, question))
  if (faults.length > 0) return faulty(faults)
  const populations = members.map((bfsNumber) => memberPopulation(bfsNumber, question))
  const residents = populations.reduce((sum, member) => sum + member.residents, 0)
  const snapshot: PopulationSnapshot = {
    referenceDate,
    startOn,
    residents,
    members: populations,
  }
  return { ok: true, value: snapshot }
}

/** Every municipality by its number, and those that ended in it: once for a register, however many parties ask. */
type Register = {
  readonly of: ReadonlyMap<number, MunicipalityHistory>
  readonly endedIn: ReadonlyMap<number, readonly MunicipalityHistory[]>
}

const REGISTERS = new WeakMap<readonly MunicipalityHistory[], Register>()

const registerOf = (municipalities: readonly MunicipalityHistory[]): Register => {
  const known = REGISTERS.get(municipalities)
  if (known) return known
  const endedIn = new Map<number, MunicipalityHistory[]>()
  for (const one of municipalities)
    if (one.successor !== null) endedIn.set(one.successor, [...(endedIn.get(one.successor) ?? []), one])
  // The first of two rows with one number counts.
  const of = new Map(municipalities.toReversed().map((one) => [one.bfsNumber, one]))
  const register = { of, endedIn }
  REGISTERS.set(municipalities, register)
  return register
}

export const existsOn = ({ validFrom, validTo }: MunicipalityHistory, day: PlainDate): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)

const memberFaults = (index: number, question: Question): readonly Fault[] => {
  const { members, municipalities, startOn } = question
  const path = ['members', index]
  const bfsNumber = members[index] ?? 0
  const municipality = registerOf(municipalities).of.get(bfsNumber)
  if (!municipality) return [faultAt('municipality_unknown', path, { bfsNumber })]
  const { name, validFrom, validTo, successor } = municipality
  const figures = { bfsNumber, name, startOn }
  if (members.indexOf(bfsNumber) < index) return [faultAt('member_twice', path, figures)]
  if (validFrom !== null && startOn < validFrom) {
    return [faultAt('municipality_not_yet', path, { ...figures, validFrom })]
  }
  if (validTo !== null && validTo < startOn) {
    return [faultAt('municipality_dissolved', path, { ...figures, validTo, successor: successor ?? 0 })]
  }
  return missingPopulations(municipality, question).map((fault) => ({ ...fault, path }))
}

const missingPopulations = (municipality: MunicipalityHistory, question: Question): readonly Fault[] => {
  const { referenceDate } = question
  const counted = [municipality, ...mergedInto(municipality, question)].filter((one) =>
    existsOn(one, boundariesOf(referenceDate)),
  )
  const { bfsNumber, name } = municipality
  if (counted.length === 0) return [faultAt('population_missing', [], { bfsNumber, name, referenceDate })]
  return counted
    .filter(({ populations }) => populations[referenceDate] === undefined)
    .map((one) =>
      faultAt('population_missing', [], { bfsNumber: one.bfsNumber, name: one.name, referenceDate }),
    )
}

const memberPopulation = (bfsNumber: number, question: Question): MemberPopulation => {
  const municipality = registerOf(question.municipalities).of.get(bfsNumber)
  const ownResidents = residentsOf(municipality, question.referenceDate)
  const merged = municipality ? mergedInto(municipality, question).map((one) => mergerOf(one, question)) : []
  const residents = merged.reduce((sum, one) => sum + one.residents, ownResidents)
  return { bfsNumber, name: municipality?.name ?? '', residents, ownResidents, merged }
}

/** Every municipality that ended in this one after the reference date and before the agreement starts. */
const mergedInto = (
  { bfsNumber, validTo: end }: MunicipalityHistory,
  question: Question,
): readonly MunicipalityHistory[] =>
  (registerOf(question.municipalities).endedIn.get(bfsNumber) ?? [])
    .filter(({ validTo }) => validTo !== null && validTo > question.referenceDate)
    .filter(({ validTo }) => validTo !== null && validTo < question.startOn && (!end || validTo < end))
    .flatMap((predecessor) => [predecessor, ...mergedInto(predecessor, question)])

const mergerOf = (municipality: MunicipalityHistory, { referenceDate }: Question): Merged => ({
  bfsNumber: municipality.bfsNumber,
  name: municipality.name,
  residents: residentsOf(municipality, referenceDate),
  into: municipality.successor ?? 0,
  mergedOn: addDays(municipality.validTo ?? referenceDate, 1),
})

const residentsOf = (municipality: MunicipalityHistory | undefined, day: PlainDate): number =>
  municipality && existsOn(municipality, boundariesOf(day)) ? (municipality.populations[day] ?? 0) : 0

/** BFS publishes a year's end by the boundaries of the next day: at the end of 2024 Root includes Honau. */
export const boundariesOf = (referenceDate: PlainDate): PlainDate => addDays(referenceDate, 1)
