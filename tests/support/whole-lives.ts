import { openOf, standing } from '#app/domain/claim-bookings.ts'
import { populationOf } from '#app/domain/contribution/population.ts'
import { netOf } from '#app/domain/contribution/settlement.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { heldUpBy } from '#app/domain/lifecycle/decide.ts'
import { EDITABLE_STATES } from '#app/domain/lifecycle/dossier-states.ts'
import type { MachineName } from '#app/domain/lifecycle/machines.ts'
import { REPORT_OWED_STATES, type ReportingYearState } from '#app/domain/lifecycle/reporting-year.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { signsFor } from '#app/domain/roles.ts'
import type { Stateful } from '#app/models/door.server.ts'
import { DOORS } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { waitsAlready } from '#app/models/dossier/proposals.server.ts'
import { pinnedCalculation } from '#app/models/money/pinned.server.ts'
import { moneyOfYear } from '#app/models/money/year-money.server.ts'
import { db } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { dossiers } from '#db/schema/dossier.ts'
import { claimBookings, claims, settlements, tranches } from '#db/schema/money.ts'
import { reportingYears } from '#db/schema/report.ts'
import { ENDS } from './lawful-ends.ts'
import { type AnyDoor, peopleWhoMay, personAs, rowsOf, stepsAt } from './random-acts.ts'

/** What people write, beside the steps that they take; or what the calendar does. */
const WRITTEN: Partial<Record<MachineName, readonly string[]>> = {
  dossier: EDITABLE_STATES,
  reportingYear: REPORT_OWED_STATES,
}

/** A year whose money is known, and may still have to flow. */
const DECIDED = ['approved', 'ex_officio'] as const satisfies readonly ReportingYearState[]

/** The records of a dossier that are at no end, and on which nobody can do anything on this day. */
export function stuckIn(dossier: Dossier, now: Date): string[] {
  const names = Object.keys(DOORS) as MachineName[]
  return names.flatMap((name) =>
    rowsOf(dossier, name, now)
      .filter(({ state }) => !ENDS[name].includes(state) && !WRITTEN[name]?.includes(state))
      .filter((row) => name !== 'reportingYear' || !waitsForMoney(dossier, row))
      .filter(
        (row) => !stepsAt(name, row.state).some(({ action }) => isOpen(dossier, { name, row, action, now })),
      )
      .map(({ state }) => `${name} ${state}`),
  )
}

/** A year that is decided waits for its claim and for what is still to be paid: those have ways of their own. */
function waitsForMoney({ id: dossierId }: Dossier, { id, state }: Stateful) {
  if (!isOneOf(DECIDED, state)) return false
  const year = recordsIn(dossierId, 'reportingYears').find((one) => one.id === id)?.year
  const ofYear = [
    ...recordsIn(dossierId, 'tranches').filter(
      (one) => one.year === year && !ENDS.tranche.includes(one.state),
    ),
    ...recordsIn(dossierId, 'claims').filter(
      (one) => one.reportingYearId === id && !ENDS.claim.includes(one.state),
    ),
  ]
  return ofYear.length > 0
}

type Tried = { name: MachineName; row: Stateful; action: string; now: Date }

function isOpen(dossier: Dossier, { name, row, action, now }: Tried) {
  const { machine, facts } = DOORS[name] as unknown as AnyDoor
  if (waitsAlready(dossier.id, { id: row.id, action }).length > 0) return true
  const about = { facts: facts(row, current(dossier, now)), today: today(now) }
  return peopleWhoMay(name, action).some((role) => {
    const person = personAs(role, dossier)
    const actor = { id: person.id, roles: [role], signsFor: signsFor(person) }
    return heldUpBy(machine, action, { ...about, actor }).length === 0
  })
}

/** Who counts in two agreements in one year, each municipality as it stood on the reference date. */
export function countedTwice(): string[] {
  const seen = new Set<string>()
  return db
    .select({ dossierId: reportingYears.dossierId, year: reportingYears.year })
    .from(reportingYears)
    .all()
    .flatMap(({ dossierId, year }) => countedIn(dossierId).map((bfsNumber) => `${year} ${bfsNumber}`))
    .filter((counted) => seen.size === seen.add(counted).size)
}

function countedIn(dossierId: string): number[] {
  const pinned = pinnedCalculation(dossierId)?.calculation
  const party = pinned?.input.parties.find(({ id }) => id === pinned.partyId)
  if (!pinned || !party) throw new Error(`The dossier ${dossierId} is in force without a calculation`)
  const { referenceDate, municipalities } = pinned.input
  const { members, startOn } = party
  const read = populationOf({ members, startOn, referenceDate, municipalities })
  if (!read.ok) throw new Error(`The calculation of ${dossierId} does not replay`)
  return read.value.members.flatMap(({ bfsNumber, merged }) => [
    bfsNumber,
    ...merged.map((one) => one.bfsNumber),
  ])
}

/**
 * By year that is decided: what is paid or still to be, less what came back, was kept back or waived or is still
 * claimed, is the final contribution. And no settlement tops up more than the municipality lacks of it, whatever was
 * waived. Gives each Rappen that is not.
 */
export function unexplained(): string[] {
  const references = new Map(
    db
      .select()
      .from(dossiers)
      .all()
      .map(({ id, reference }) => [id, reference]),
  )
  const all = db.select().from(settlements).all()
  const decided = new Map(
    all
      .filter(({ supersededAt }) => supersededAt === null)
      .map(({ reportingYearId, finalRappen }) => [reportingYearId, finalRappen]),
  )
  const overpaid = all.flatMap(({ settlement: { input, result } }) => {
    const { paid = 0, ordered = 0, returned = 0, offset = 0 } = input.moved ?? {}
    const lacking = Math.max(0, result.final - (paid + ordered - returned - offset))
    return result.topUp === lacking ? [] : [`topped up by ${result.topUp} where ${lacking} was lacking`]
  })
  const uneven = db
    .select()
    .from(reportingYears)
    .all()
    .flatMap(({ id, dossierId, year, state }) => {
      const final = decided.get(id)
      if (final === undefined)
        return isOneOf([...DECIDED, 'settled'] as const, state) ? [`${year} ${state} undecided`] : []
      const rest = paidOrPlanned(dossierId, year) - returnedOrClaimed(id) - final
      return rest === 0 ? [] : [`${references.get(dossierId)} ${year} ${state}: ${rest}`]
    })
  return [...uneven, ...overpaid]
}

function paidOrPlanned(dossierId: string, year: number): number {
  return db
    .select()
    .from(tranches)
    .all()
    .filter((one) => one.dossierId === dossierId && one.year === year)
    .filter(({ state }) => state !== 'cancelled' && state !== 'reversed')
    .reduce((sum, { amountRappen }) => sum + amountRappen, 0)
}

/** What of a claim is void, or was asked back of a payment not received, does not count, but for what was booked on it. */
function returnedOrClaimed(reportingYearId: string): number {
  const bookings = db.select().from(claimBookings).all()
  return db
    .select()
    .from(claims)
    .all()
    .filter((one) => one.reportingYearId === reportingYearId)
    .reduce((sum, { id, amountRappen }) => {
      const stand = standing(bookings.filter(({ claimId }) => claimId === id))
      const isVoid = stand.filter(({ kind }) => kind === 'withdrawal' || kind === 'not_received')
      return sum + amountRappen - isVoid.reduce((all, one) => all + one.amountRappen, 0)
    }, 0)
}

/** By claim that is open: what is asked back of a year although less of it has reached the municipality. */
export function askedInVain(): string[] {
  const [all, bookings] = [db.select().from(claims).all(), db.select().from(claimBookings).all()]
  return db
    .select()
    .from(reportingYears)
    .all()
    .flatMap(({ id, dossierId, year }) => {
      const open = all
        .filter((one) => one.reportingYearId === id && one.state === 'issued')
        .map((claim) =>
          openOf({ ...claim, bookings: bookings.filter(({ claimId }) => claimId === claim.id) }),
        )
        .reduce((sum, one) => sum + one, 0)
      const held = open > 0 ? netOf(moneyOfYear({ dossierId, year })) : 0
      return open > Math.max(0, held) ? [`${dossierId} ${year}: ${open} of ${held}`] : []
    })
}
