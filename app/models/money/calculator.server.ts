import { contributionByYear, requiredOwnSpending } from '#app/domain/contribution/pinned.ts'
import { existsOn } from '#app/domain/contribution/population.ts'
import { addDays, today, yearOf } from '#app/domain/deadlines/calendar.ts'
import type { Fault } from '#app/domain/faults.ts'
import { sumRappen } from '#app/domain/money.ts'
import { choicesOn } from '#app/domain/programme/municipality-choice.ts'
import { formerNames } from '#app/models/programme/former-names.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { type Programme, programmeOn } from '#app/models/programme/programme.server.ts'
import { calculateByKey, partyOf } from './key-calculation.server.ts'

type Question = { members: readonly number[]; year: number }

/** What can be chosen in the calculator: a start within the running period, and who exists on that day. */
export function calculatorChoices(asked: number | null, now: Date) {
  const { startsOn, endsOn } = programmeOn(today(now))
  const years = range(yearOf(startsOn), yearOf(endsOn))
  const thisYear = Math.min(Math.max(yearOf(today(now)), yearOf(startsOn)), yearOf(endsOn))
  const year = years.find((offered) => offered === asked) ?? thisYear
  return { years, year, municipalities: choicesOn(municipalityHistories(), `${year}-01-01`, formerNames()) }
}

export type CalculatorFault = { key: Fault['key']; name: string; day: string; successor: string }

/** The contribution by the key in force for municipalities that nobody has applied for yet. */
export function calculateFor({ members, year }: Question) {
  const programme = programmeOn(`${year}-01-01`)
  const { settings, endsOn, office } = programme
  const municipalities = municipalityHistories()
  const startsOn = `${year}-01-01`
  const read = calculateByKey(programme, {
    party: partyOf({ id: 'calculator', startsOn, members: members.map((bfsNumber) => ({ bfsNumber })) }),
    cost: () => null,
    rounds: () => [{ sharing: everybodyElse({ members, year }, programme) }],
    municipalities,
  })
  if (!read.ok) return { ok: false as const, faults: read.faults.map(worded) }
  const contributions = contributionByYear(read.value.result, { startsOn, endsOn })
  return {
    ok: true as const,
    calculation: read.value,
    names: members.map(nameOf),
    years: range(year, yearOf(endsOn)).map((each) => {
      const contribution = contributions[each] ?? sumRappen([])
      return {
        year: each,
        contribution,
        required: requiredOwnSpending(contribution, settings.matchingRatio),
      }
    }),
    ratio: settings.matchingRatio,
    office,
  }

  function worded({ key: fault, figures = {} }: Fault): CalculatorFault {
    const { bfsNumber = '', name = bfsNumber, validTo, validFrom, successor } = figures
    const day = validTo ? addDays(String(validTo), 1) : String(validFrom ?? '')
    return { key: fault, name: String(name), day, successor: nameOf(Number(successor)) }
  }

  function nameOf(bfsNumber: number) {
    return municipalities.find((municipality) => municipality.bfsNumber === bfsNumber)?.name ?? ''
  }
}

/** A pool is shared; before anybody has applied the fair assumption is that every municipality takes part. */
function everybodyElse({ members, year }: Question, { settings }: Programme) {
  const startsOn = `${year}-01-01`
  return municipalityHistories()
    .filter((one) => existsOn(one, startsOn) && !members.includes(one.bfsNumber))
    .filter(({ populations }) => populations[settings.referenceDate] !== undefined)
    .map(({ bfsNumber }) => partyOf({ id: String(bfsNumber), startsOn, members: [{ bfsNumber }] }))
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
