import { missingForMatch, raisedYears, touchedYears } from '#app/domain/agreement/amended-years.ts'
import { type AmendmentChange, effectiveDay } from '#app/domain/agreement/amendment.ts'
import { countedAnew, type TouchedYear } from '#app/domain/agreement/counted-anew.ts'
import type { ResolvingYear } from '#app/domain/agreement/resolved.ts'
import { populationOf } from '#app/domain/contribution/population.ts'
import { dayInZurich, type PlainDate, yearOf } from '#app/domain/deadlines/calendar.ts'
import type { AmendmentFacts } from '#app/domain/lifecycle/amendment.ts'
import type { BoundFacts } from '#app/domain/lifecycle/amendment-guards.ts'
import { type Rappen, rappen } from '#app/domain/money.ts'
import type { Counted } from '#app/domain/programme/territory.ts'
import { otherAgreements, projectFundingWithin } from '#app/models/dossier/coverage.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { goesOn } from '#app/models/dossier/open-dossiers.server.ts'
import { beyondCreditOf } from '#app/models/programme/credit-room.server.ts'
import { municipalityHistories, municipalityName } from '#app/models/programme/municipalities.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { heirOf } from '#app/models/programme/succession.server.ts'
import { withheldFiles } from '#app/models/records/locked-files.server.ts'
import type { AgreementData } from '#templates/agreement-data.ts'
import { amendedAgreement } from './amended-agreement.server.ts'
import { acceptancesOf, awaitedAcceptances, changedMembers } from './amendment-acceptances.server.ts'
import { predecessorsOf } from './amendment-faults.server.ts'
import {
  type Amendment,
  agreementBefore,
  agreementInForce,
  openAmendmentsOf,
} from './amendment-records.server.ts'
import { resolvedFor } from './amendment-resolutions.server.ts'
import { membersAfter, membersKnown } from './changed-members.server.ts'

/** An amendment, or one that would be proposed. */
export type Proposable = Pick<
  Amendment,
  'id' | 'dossierId' | 'state' | 'side' | 'change' | 'reason' | 'data' | 'proposedAt'
>

/** Everything the rules of an amendment look at, as it stands now. */
export function amendmentFacts(row: Proposable, dossier: Dossier): AmendmentFacts {
  const before = agreementBefore(row)
  const awaits = awaitedAcceptances({ ...row, current: before }, dossier)
  const fromYear = yearOf(effectiveDay(row.change))
  const isCounted = isLeft(dossier)
  const later = row.data.contributions.filter(({ year }) => year >= fromYear && isCounted(year))
  return {
    state: row.state,
    kind: row.change.kind,
    side: row.side,
    lead: dossier.party.leadBfsNumber,
    agreementActive: goesOn(dossier),
    anotherIsOpen: openAmendmentsOf(dossier.id).some(({ id }) => id !== row.id),
    restsOnTheRecords: restsOnTheRecords(row, dossier),
    lockedFiles: withheldFiles({ dossierId: dossier.id, year: null }).lockedFiles,
    awaits,
    awaitsFurtherAcceptance: awaits.length > 1,
    accepted: acceptancesOf(row).map(({ bfsNumber, acceptedBy }) => ({ bfsNumber, by: acceptedBy })),
    contribution: rappen(Math.max(0, ...later.map(({ contributionRappen }) => contributionRappen))),
    ...boundFacts({ dossier, change: row.change, before, after: row.data }),
  }
}

/**
 * The records of today and the instant of the proposal give, to the letter, the version that was proposed. Without an
 * agreement in force there is none to compare: that is said by a fact of its own.
 */
function restsOnTheRecords({ change, reason, data, proposedAt }: Proposable, dossier: Dossier) {
  const current = agreementInForce(dossier)
  if (!current) return true
  const again = amendedAgreement({ dossier, current: current.data, change, reason }, new Date(proposedAt))
  return again.ok && JSON.stringify(again.data) === JSON.stringify(data)
}

/** What a termination has taken away is not touched: it would count again only if the termination were revoked. */
function isLeft({ state, endsOn }: Dossier) {
  return (year: number) => state !== 'terminated' || year <= yearOf(endsOn)
}

type Versions = { dossier: Dossier; change: AmendmentChange; before: AgreementData; after: AgreementData }

/** The rules of the leaflet look at the years that the amendment touches, with the members of each of them. */
function boundFacts(versions: Versions): BoundFacts {
  const { dossier, change, before, after } = versions
  const { settings, endsOn: periodEndsOn } = programmeOf(dossier.periodId)
  const touched = touchedYears({ before, after }).filter(isLeft(dossier))
  const missing = missingForMatch(after, touched)
  const years = touched.map((year) => membersIn(year, versions))
  const raised = raisedYears({ before, after }).filter(isLeft(dossier))
  return {
    endsOn: after.term.endsOn,
    periodEndsOn,
    missingForMatch: missing,
    matchException: Object.keys(missing).length > 0 ? (change.matchException ?? null) : null,
    raisedYears: raised,
    beyondCredit: beyondCreditOf(dossier, amountsIn(after, raised)),
    resolving: touched.flatMap((year) => resolvingIn(year, versions) ?? []),
    resolutions: resolvedFor(dossier.id),
    projectFunding: projectFundingWithin(coveredIn(years)),
    runningAgreements: otherAgreements(countedAnew({ before, after, years }), dossier),
    rules: settings.amendments,
    fourEyes: settings.fourEyes,
  }
}

function amountsIn({ contributions }: AgreementData, years: readonly number[]): Record<number, Rappen> {
  return Object.fromEntries(
    contributions.flatMap(({ year, contributionRappen }) =>
      years.includes(year) ? [[year, contributionRappen]] : [],
    ),
  )
}

function membersIn(year: number, { change, ...versions }: Versions): TouchedYear {
  return { year, members: membersAfter(year, change, versions), known: membersKnown(year, versions) }
}

/** Each municipality that is a member in a touched year, from the first to the last of them. */
function coveredIn(years: readonly TouchedYear[]): Counted[] {
  const rows = years.flatMap(({ year, members }) => members.map((bfsNumber) => ({ bfsNumber, year })))
  return [...new Set(rows.map(({ bfsNumber }) => bfsNumber))].map((bfsNumber) => {
    const years = rows.filter((row) => row.bfsNumber === bfsNumber).map(({ year }) => year)
    return {
      bfsNumber,
      fromYear: Math.min(...years),
      toYear: Math.max(...years),
    }
  })
}

/**
 * A year asks for resolutions where more own spending is required than before, and where somebody joins. What has gone
 * into another municipality resolves through it, once for all that it has taken over.
 */
function resolvingIn(year: number, versions: Versions): ResolvingYear | undefined {
  const { change, before, after } = versions
  const { joining } = changedMembers(change, before)
  const required = requiredIn(after, year)
  if (joining.length === 0 && required <= requiredIn(before, year)) return undefined
  const members = membersAfter(year, change, versions)
  const shares = sharesOf(members, { year, required, versions })
  const resolving = [...new Set(members.map((bfsNumber) => heirOf(bfsNumber, actingDay(year, after))))]
  return {
    year,
    required,
    members: resolving.map((bfsNumber) => ({
      bfsNumber,
      name: municipalityName(bfsNumber),
      heirOf: joining.includes(bfsNumber) ? [] : predecessorsOf(bfsNumber),
      share: joining.includes(bfsNumber) ? (shares.get(bfsNumber) ?? rappen(0)) : null,
    })),
  }
}

/** A council resolves for a year as long as it is there: when the amendment is proposed, or when the year begins, if later. */
function actingDay(year: number, { issuedAt }: AgreementData): PlainDate {
  const [proposedOn, begins] = [dayInZurich(issuedAt), `${year}-01-01`]
  return proposedOn > begins ? proposedOn : begins
}

function requiredIn({ contributions }: AgreementData, year: number): Rappen {
  return contributions.find((one) => one.year === year)?.requiredOwnRappen ?? rappen(0)
}

type Sharing = { year: number; required: Rappen; versions: Versions }

/** The own spending of a year, divided by residents. */
function sharesOf(members: readonly number[], { year, required, versions }: Sharing) {
  const population = populationOf({
    members,
    startOn: `${year}-01-01`,
    referenceDate: versions.after.calculation.input.referenceDate,
    municipalities: municipalityHistories(),
  })
  if (!population.ok || population.value.residents === 0) return new Map<number, Rappen>()
  const { residents: all, members: parts } = population.value
  return new Map(
    parts.map(({ bfsNumber, residents }) => [
      bfsNumber,
      rappen((BigInt(required) * BigInt(residents)) / BigInt(all)),
    ]),
  )
}
