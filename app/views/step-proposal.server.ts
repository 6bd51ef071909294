import { endsBefore } from '#app/domain/agreement/termination.ts'
import { SECTION_OF_RULE } from '#app/domain/application/findings.ts'
import {
  APPLICATION_PARTS,
  APPLICATION_SECTIONS,
  REPORT_PARTS,
  REPORT_SECTIONS,
  type Section,
} from '#app/domain/application/sections.ts'
import { reversible } from '#app/domain/claim-bookings.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { countingDay, dueAfter, takesDaysAway } from '#app/domain/deadlines/due.ts'
import { givenAnew, latestDay } from '#app/domain/deadlines/extension.ts'
import type { BookingRow, ClaimRow, TrancheRow } from '#app/domain/ledger.ts'
import type { ReturnGround } from '#app/domain/lifecycle/inputs.ts'
import { ASKS_FOR_A_PAPER } from '#app/domain/lifecycle/points.ts'
import type { Asks } from '#app/domain/lifecycle/steps.ts'
import { formatAmount, type Rappen, rappen } from '#app/domain/money.ts'
import { USUAL_REMEDIES } from '#app/domain/programme/programme-words.ts'
import { type AccountChange, canBeCalled } from '#app/models/agreement/account-records.server.ts'
import { checklistOf } from '#app/models/dossier/checklist.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { askedOf } from '#app/models/dossier/points.server.ts'
import { offsettableOf } from '#app/models/money/money-facts.server.ts'
import { tranchesOf } from '#app/models/money/payments.server.ts'
import { programmeOf } from '#app/models/programme/programme.server.ts'
import { extensionRuleOf, givenFor, type ReportingYear } from '#app/models/report/report-facts.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { type ShownBounds, shownBounds } from './extension.server.ts'

/** What an offset would book: how much of what a tranche still bears. */
export type PossibleOffset = { tranche: TrancheRow; bearsRappen: Rappen; amountRappen: Rappen }

/** What a step proposes for its fields, and what there is to choose from. */
export type Proposal = {
  ground?: ReturnGround
  reason?: string
  /** As the office has set them; left out: the usual words. */
  legalRemedies?: string
  dueOn?: string
  items?: readonly { section: string; text: string }[]
  sections?: readonly Section[]
  /** Up to which day one person may give a day, and a second one. */
  bounds?: ShownBounds
  /** One point and no more can be named. */
  single?: boolean
  /** The last days of years to which an agreement can be ended. */
  ends?: readonly string[]
  /** The tranches that a claim can be offset against, the one that is paid next first. */
  offsets?: readonly PossibleOffset[]
  /** The bookings that can be reversed. */
  bookings?: readonly BookingRow[]
  /** The report that the tranche waited for comes no more, so that a reason is asked for. */
  isBehindExOfficio?: boolean
  /** The known contact has a number at which somebody can be reached. */
  canBeCalled?: boolean
  /** The parts of a plan, as typed: those of the plan that stands, else two that are empty. */
  instalments?: readonly { dueOn: string; amountRappen: string }[]
}

export type Proposing = {
  dossier: Dossier
  reportingYear?: ReportingYear
  claim?: ClaimRow
  tranche?: TrancheRow
  accountChange?: AccountChange
  now: Date
  step: { asks: Asks; action?: string }
}

export function proposalFor(proposing: Proposing): Proposal {
  const { dossier, reportingYear, claim, tranche, accountChange, now, step } = proposing
  if (step.asks === 'end_of_year') return { ends: endsBefore(dossier, today(now)) }
  if (claim && step.asks === 'offset') return { offsets: offsetsFor(dossier, claim) }
  if (claim && step.asks === 'booking') return { bookings: reversible(claim.bookings) }
  if (claim && step.asks === 'instalments') return { instalments: partsOf(claim) }
  if (step.asks === 'reason_if_ex_officio') return { isBehindExOfficio: tranche?.gate?.exOfficio ?? false }
  if (accountChange && step.asks === 'account_check')
    return { canBeCalled: canBeCalled(accountChange, dossier) }
  if (step.asks === 'reason_and_day') return newDay(dossier, today(now))
  if (step.asks === 'rejection') return remediesOf(dossier)
  if (step.asks !== 'points') return {}
  const single = (reportingYear ?? dossier).state === ASKS_FOR_A_PAPER && step.action !== 'return'
  const sections = sectionsOf(reportingYear ? 'report' : 'application', single)
  const standing = askedOf({ dossierId: dossier.id, year: reportingYear?.year ?? null })
  if (standing) return { ...standing, sections, single }
  const { items = [], ...asked } = newRequest({ dossier, reportingYear, now })
  return { ...asked, items: single ? items.slice(0, 1) : items, sections, single }
}

/** How a decision that says no can be appealed against, in the words of the office. */
export function remediesOf({ periodId }: Pick<Dossier, 'periodId'>): { legalRemedies: string } {
  const { remedies, office } = programmeOf(periodId)
  const usual = office.words === undefined ? USUAL_REMEDIES : ''
  return { legalRemedies: remedies ?? usual }
}

/** One paper is part of something that is handed in, never of the filing as a whole. */
function sectionsOf(filed: 'report' | 'application', single: boolean): readonly Section[] {
  if (filed === 'report') return single ? REPORT_PARTS : REPORT_SECTIONS
  return single ? APPLICATION_PARTS : APPLICATION_SECTIONS
}

/** A new request: what the check list found wanting, and the usual day, unless the report has a later one anyway. */
function newRequest({
  dossier,
  reportingYear,
  now,
}: Pick<Proposing, 'dossier' | 'reportingYear' | 'now'>): Proposal {
  const filed = reportingYear ? 'report' : 'application'
  const { terms, weekendRule } = programmeOf(dossier.periodId).settings
  const usual = dueAfter(today(now), terms[`${filed}Completion`], weekendRule)
  const given = reportingYear && givenFor(reportingYear)
  const dueOn = given && takesDaysAway(given, usual) ? countingDay(given) : usual
  if (filed === 'report') return { dueOn, items: [] }
  const marked = checklistOf(dossier.id).filter(({ verdict }) => verdict === 'not_fulfilled')
  const items = marked.map(({ rule, remark }) => ({ section: SECTION_OF_RULE[rule], text: remark }))
  return { dueOn, items }
}

/**
 * Another day for what a municipality still owes of a year: the usual one, within the bounds of an extension. Where the
 * step takes two persons whatever the day, one bound counts.
 */
function newDay({ periodId }: Dossier, day: string): Proposal {
  const { terms, weekendRule, fourEyes } = programmeOf(periodId).settings
  const given = givenAnew(day, extensionRuleOf(periodId))
  const bounds = fourEyes.reopenings
    ? { usualUntil: latestDay(given, fourEyes), longestUntil: null }
    : shownBounds(given, { periodId, day })
  return { dueOn: dueAfter(day, terms.reportCompletion, weekendRule), bounds }
}

/** As the effect books it: as much as the tranche bears, at most what is open. */
function offsetsFor({ id }: Dossier, claim: ClaimRow): PossibleOffset[] {
  const known = new Map(tranchesOf(id).map((one) => [one.id, one]))
  return offsettableOf(id, claim.year).flatMap(({ trancheId, bearsRappen }) => {
    const tranche = known.get(trancheId)
    const amountRappen = rappen(Math.min(bearsRappen, claim.openRappen))
    return tranche && bearsRappen > 0 ? [{ tranche, bearsRappen, amountRappen }] : []
  })
}

/** What of a plan is still to come. */
function partsOf({ instalments }: ClaimRow) {
  const open = instalments?.filter(({ openRappen }) => openRappen > 0) ?? []
  const parts = open.map(({ dueOn, openRappen }) => ({
    dueOn: shortDate(dueOn),
    amountRappen: formatAmount(openRappen),
  }))
  return parts.length > 0 ? parts : [EMPTY_PART, EMPTY_PART]
}

const EMPTY_PART = { dueOn: '', amountRappen: '' }
