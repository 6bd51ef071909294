import {
  type AmendmentClosed,
  type AmendmentKind,
  type ByKind,
  type ChangeOf,
  meaningOf,
} from '#app/domain/agreement/amendment.ts'
import { existsOn } from '#app/domain/contribution/population.ts'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { previewCalculation } from '#app/models/money/calculations.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import type { Amending } from './amended-agreement.server.ts'
import { agreementInForce, openAmendmentsOf } from './amendment-records.server.ts'
import { keyFaults } from './contribution-by-key.server.ts'

type Errors = Record<string, string>

/** Why none can be proposed now, whatever it changes; with a kind, also why none of that kind: list and form ask alike. */
export function amendmentClosed(dossier: Dossier, kind?: AmendmentKind): AmendmentClosed | undefined {
  const current = agreementInForce(dossier)?.data
  if (!current) return 'notActive'
  if (openAmendmentsOf(dossier.id).length > 0) return 'open'
  if (kind === 'term' && dossier.state === 'terminated') return 'terminated'
  if (kind === 'term') return current.term.endsOn < lastDayOf(dossier) ? undefined : 'longest'
  return kind && openYears({ dossier, current }, kind).length === 0 ? 'noYear' : undefined
}

/** The years from which a change of this kind can count. */
export function openYears(of: Pick<Amending, 'dossier' | 'current'>, kind: AmendmentKind): number[] {
  return of.current.contributions.map(({ year }) => year).filter((year) => !yearFault(of, year, kind))
}

/** The lines of the budget that a change of it can be about. */
export function budgetAsked(of: Pick<Amending, 'dossier' | 'current'>) {
  const years = openYears(of, 'budget')
  return of.current.budget.filter(({ year }) => years.includes(year))
}

/** What stands against an amendment, by the field where it can be mended. */
export function amendmentFaults(amending: Amending): Errors {
  const { change } = amending
  const year = change.kind === 'term' ? undefined : yearFault(amending, change.fromYear, change.kind)
  return year ? { fromYear: year } : meaningOf(FAULTS, amending, change)
}

const FAULTS: ByKind<Amending, Errors> = {
  amount: (amending, change): Errors => {
    if ('keyVersion' in change) return keyFaults(amending, change)
    const { current } = amending
    const { fromYear, amountRappen } = change
    if (amountRappen === 0) return { amountRappen: 'amendment_of_nothing' }
    const later = current.contributions.filter(({ year }) => year >= fromYear)
    return later.every((one) => one.contributionRappen === amountRappen)
      ? { amountRappen: 'amendment_no_change' }
      : {}
  },
  members: memberFaults,
  term: termFaults,
  measures: measureFaults,
  budget: ({ current }, change): Errors => {
    const own = new Map(current.budget.map((line) => [line.id, line]))
    const foreign = change.lines.some(({ id }) => (own.get(id)?.year ?? 0) < change.fromYear)
    const changed = change.lines.some(({ id, amountRappen }) => own.get(id)?.amountRappen !== amountRappen)
    return foreign || !changed ? { lines: 'amendment_no_change' } : {}
  },
}

/**
 * Years whose report is filed are closed to amendments: their settlement rests on what was agreed. Measures change only
 * in years that have not ended: what is being reported on stays as it was agreed, too.
 */
function yearFault(
  { dossier, current }: Pick<Amending, 'dossier' | 'current'>,
  fromYear: number,
  kind: AmendmentKind,
) {
  const isLeft = fromYear <= yearOf(dossier.endsOn)
  if (!isLeft || !current.contributions.some(({ year }) => year === fromYear)) return 'amendment_outside_term'
  const touched = recordsIn(dossier.id, 'reportingYears').filter(({ year }) => year >= fromYear)
  if (touched.some(({ state }) => state !== 'scheduled' && state !== 'open')) return 'amendment_year_closed'
  const isBegun = touched.some(({ state }) => state !== 'scheduled')
  return kind === 'measures' && isBegun ? 'amendment_year_over' : undefined
}

/** Merkblatt 5: no agreement runs past the end of its period. */
const lastDayOf = ({ periodId }: Dossier) => programmeOf(periodId).endsOn

function termFaults({ dossier, current }: Amending, { endsOn }: ChangeOf<'term'>): Errors {
  if (dossier.state === 'terminated') return { endsOn: 'amendment_term_terminated' }
  if (endsOn > lastDayOf(dossier)) return { endsOn: 'amendment_past_period' }
  if (!endsOn.endsWith('-12-31')) return { endsOn: 'amendment_not_year_end' }
  return endsOn > current.term.endsOn ? {} : { endsOn: 'amendment_term_not_longer' }
}

function measureFaults({ current }: Amending, { fromYear, measure }: ChangeOf<'measures'>): Errors {
  const known = current.measures.find(({ id }) => id === measure.id)
  const others = current.measures.filter(({ id, untilYear }) => id !== measure.id && untilYear === undefined)
  if (measure.dropped) {
    if (known?.untilYear !== undefined || !known) return { measure: 'amendment_no_change' }
    return others.length > 0 ? {} : { measure: 'amendment_last_measure' }
  }
  const lines = measure.lines.map(({ year, category, label }) => `${year} ${category} ${label}`)
  if (lines.length === 0) return { rows: 'amendment_measure_without_budget' }
  if (new Set(lines).size < lines.length) return { rows: 'amendment_line_twice' }
  return known && isUnchanged(measure, { known, current, fromYear }) ? { measure: 'amendment_no_change' } : {}
}

type KnownMeasure = { known: AgreementData['measures'][number]; current: AgreementData; fromYear: number }

function isUnchanged(
  { dropped: _kept, lines, ...told }: Extract<ChangeOf<'measures'>['measure'], { dropped: false }>,
  { known, current, fromYear }: KnownMeasure,
) {
  const before = current.budget.filter(({ measureId, year }) => measureId === known.id && year >= fromYear)
  const figures = (all: readonly Omit<AgreementData['budget'][number], 'id' | 'measureId'>[]) =>
    all
      .map(({ year, category, label, amountRappen }) => `${year} ${category} ${label} ${amountRappen}`)
      .sort()
  return (
    JSON.stringify(figures(before)) === JSON.stringify(figures(lines)) &&
    JSON.stringify(saidOf(known)) === JSON.stringify(saidOf(told))
  )
}

function saidOf({ title, description, fundingArea, targetGroups, goals = [], keyFigures }: Said) {
  return [title, description, fundingArea, targetGroups, goals, keyFigures]
}
type Said = Omit<AgreementData['measures'][number], 'id' | 'fromYear' | 'untilYear'>

function memberFaults({ dossier, current }: Amending, change: ChangeOf<'members'>): Errors {
  const { members, fromYear } = change
  const before = current.party.members.map(({ bfsNumber }) => bfsNumber)
  const lead = change.leadBfsNumber ?? current.party.leadBfsNumber
  const joining = members.filter((bfsNumber) => !before.includes(bfsNumber))
  if (new Set(members).size !== members.length) return { members: 'amendment_member_twice' }
  if (
    joining.length === 0 &&
    lead === current.party.leadBfsNumber &&
    members.length === before.length &&
    !populationChanged({ dossier, current, change })
  )
    return { members: 'amendment_no_change' }
  if (!members.includes(lead)) return { leadBfsNumber: 'amendment_lead_is_member' }
  const histories = municipalityHistories()
  const existing = histories.filter((one) => existsOn(one, `${fromYear}-01-01`))
  if (!members.every((bfsNumber) => existing.some((one) => one.bfsNumber === bfsNumber)))
    return { members: 'unknown_municipality' }
  return {}
}

/** The municipalities that one has taken in by merger, also through another one. */
export function predecessorsOf(bfsNumber: number): number[] {
  const own = municipalityHistories().filter(({ successor }) => successor === bfsNumber)
  return own.flatMap((one) => [one.bfsNumber, ...predecessorsOf(one.bfsNumber)])
}

type MemberChange = Pick<Amending, 'dossier' | 'current'> & {
  change: ChangeOf<'members'>
}

/** The same members, but one has taken in another municipality: the contribution is another one. */
function populationChanged({ dossier, current, change }: MemberChange) {
  const { id, periodId, endsOn } = dossier
  const members = change.members.map((bfsNumber) => ({ bfsNumber }))
  const next = previewCalculation({ id, periodId, startsOn: `${change.fromYear}-01-01`, endsOn, members })
  return next !== undefined && next.result.population !== current.calculation.result.population
}
