import { type AmendmentKind, type ByKind, type ChangeOf, meaningOf } from '#app/domain/agreement/amendment.ts'
import { existsOn, type MunicipalityHistory } from '#app/domain/contribution/population.ts'
import { yearOf } from '#app/domain/deadlines/calendar.ts'
import { otherAgreements, projectFundingWithin } from '#app/models/dossier/coverage.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { previewCalculation } from '#app/models/money/calculations.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import type { Amending } from './amended-agreement.server.ts'
import { agreementInForce, openAmendmentsOf } from './amendment-records.server.ts'

type Errors = Record<string, string>

export type AmendmentClosed = 'notActive' | 'open' | 'longest' | 'noYear'

/** Why none can be proposed now, whatever it changes; with a kind, also why none of that kind: list and form ask alike. */
export function amendmentClosed(dossier: Dossier, kind?: AmendmentKind): AmendmentClosed | undefined {
  const current = agreementInForce(dossier)?.data
  if (!current) return 'notActive'
  if (openAmendmentsOf(dossier.id).length > 0) return 'open'
  if (kind === 'term') return current.term.endsOn < lastDayOf(dossier) ? undefined : 'longest'
  const isClosed = ({ year }: { year: number }) => yearFault({ dossier, current }, year) !== undefined
  return kind && current.contributions.every(isClosed) ? 'noYear' : undefined
}

/** What stands against an amendment, by the field where it can be mended. */
export function amendmentFaults(amending: Amending): Errors {
  const { change } = amending
  const year = change.kind === 'term' ? undefined : yearFault(amending, change.fromYear)
  return year ? { fromYear: year } : meaningOf(FAULTS, amending, change)
}

const FAULTS: ByKind<Amending, Errors> = {
  amount: ({ current }, { fromYear, amountRappen }): Errors => {
    const later = current.contributions.filter(({ year }) => year >= fromYear)
    return later.every((one) => one.contributionRappen === amountRappen)
      ? { amountRappen: 'amendment_no_change' }
      : {}
  },
  members: memberFaults,
  term: termFaults,
  budget: ({ current }, change): Errors => {
    const own = new Map(current.budget.map((line) => [line.id, line]))
    const foreign = change.lines.some(({ id }) => (own.get(id)?.year ?? 0) < change.fromYear)
    const changed = change.lines.some(({ id, amountRappen }) => own.get(id)?.amountRappen !== amountRappen)
    return foreign || !changed ? { lines: 'amendment_no_change' } : {}
  },
}

/** Years whose report is filed are closed to amendments: their settlement rests on what was agreed. */
function yearFault({ dossier, current }: Pick<Amending, 'dossier' | 'current'>, fromYear: number) {
  if (!current.contributions.some(({ year }) => year === fromYear)) return 'amendment_outside_term'
  const closed = recordsIn(dossier.id, 'reportingYears').some(
    ({ year, state }) => year >= fromYear && state !== 'scheduled' && state !== 'open',
  )
  return closed ? 'amendment_year_closed' : undefined
}

/** Merkblatt 5: no agreement runs past the end of its period. */
const lastDayOf = ({ periodId }: Dossier) => programmeOf(periodId).endsOn

function termFaults({ dossier, current }: Amending, { endsOn }: ChangeOf<'term'>): Errors {
  if (endsOn > lastDayOf(dossier)) return { endsOn: 'amendment_past_period' }
  if (!endsOn.endsWith('-12-31')) return { endsOn: 'amendment_not_year_end' }
  return endsOn > current.term.endsOn ? {} : { endsOn: 'amendment_term_not_longer' }
}

function memberFaults({ dossier, current }: Amending, change: ChangeOf<'members'>): Errors {
  const { members, fromYear, resolutions } = change
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
  const covered = joining.map((bfsNumber) => ({
    bfsNumber,
    name: '',
    fromYear,
    toYear: yearOf(dossier.endsOn),
  }))
  if (otherAgreements(covered, dossier).length > 0) return { members: 'amendment_member_bound' }
  if (projectFundingWithin(covered).length > 0) return { members: 'amendment_member_funded' }
  const resolved = [...resolutions.map(({ bfsNumber }) => bfsNumber), ...successorsOf(before, histories)]
  return joining.every((bfsNumber) => resolved.includes(bfsNumber))
    ? {}
    : { members: 'amendment_resolution_missing' }
}

/** A municipality that takes over a member by merger takes over its resolution, too. */
export function successorsOf(members: readonly number[], histories: readonly MunicipalityHistory[]) {
  return histories.flatMap(({ bfsNumber, successor }) =>
    successor !== null && members.includes(bfsNumber) ? [successor] : [],
  )
}

type MemberChange = Pick<Amending, 'dossier' | 'current'> & {
  change: ChangeOf<'members'>
}

/** The same members, but one has taken in another municipality: the contribution is another one. */
function populationChanged({ dossier, current, change }: MemberChange) {
  const { id, periodId } = dossier
  const members = change.members.map((bfsNumber) => ({ bfsNumber }))
  const next = previewCalculation({ id, periodId, startsOn: `${change.fromYear}-01-01`, members })
  return next !== undefined && next.result.population !== current.calculation.result.population
}
