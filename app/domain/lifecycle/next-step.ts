import { APPLICATION_SECTIONS, type ApplicationSection } from '#app/domain/application/sections.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import type { AccountChangeState } from './account-change.ts'
import { type AmendmentState, amendmentMachine } from './amendment.ts'
import type { CantonStep } from './canton-step.ts'
import { awaitedIn } from './decide.ts'
import { CLOSED_STATES, type DossierState, EDITABLE_STATES } from './dossier-states.ts'
import type { HandOverMatter, Matter } from './hand-over.ts'
import type { Point } from './points.ts'
import type { ConfirmingRole } from './proposal.ts'
import type { Reason } from './reasons.ts'
import { REPORT_EDITABLE_STATES, type ReportingYearState } from './reporting-year.ts'

/** The one thing a municipality has to do next; `wait` while the ball is with the canton or the calendar. */
export type NextStep =
  | { step: 'fill_in'; section: ApplicationSection }
  /** Points of the canton that nobody has answered; the year is that of a report. `toFile`: handed on to the reader so. */
  | { step: 'answer'; year: number | null; count: number; toFile?: true }
  /** One paper of an application or a report that stays with the canton. */
  | { step: 'hand_in'; year: number | null }
  | { step: 'file'; again: boolean }
  | { step: 'sign' }
  /** The reader has signed, and a second person is to; empty: there is none yet who could. */
  | { step: 'second_signature'; names: string }
  /** For this term nothing is filed or signed any more; null: it is not over, and applications are not taken any more. */
  | { step: 'lapsed'; endsOn: string | null }
  | { step: 'report'; year: number; again: boolean }
  | { step: 'amendment'; number: number }
  /** An acceptance of an amendment is there; that of these municipalities, or of a second person, is to come. */
  | { step: 'acceptances'; number: number; names: string }
  /** A step of the canton that takes the municipality's word, too. */
  | { step: 'confirm'; proposal: string }
  | { step: 'pay_claim' }
  /** The canton still pays to the account of a municipality that has ended: its successor confirms or changes it. */
  | { step: 'account' }
  /** A file in which the scanner found malware after it counted. */
  | { step: 'replace_file'; documentId: string; fileName: string }
  /** For people of a member: the resolution of their own council. */
  | { step: 'own_resolution'; bfsNumber: number; municipality: string }
  /** For people of a member: the move is the lead's. */
  | { step: 'lead'; lead: string; matter: HandOverMatter; year: number | null }
  /** For people of the lead: it is with a signatory, or with all of them (null). */
  | { step: 'handed'; matter: Matter; to: string | null }
  /** For people of a former member: nothing of its time is open. */
  | { step: 'left'; leftOn: string }
  | { step: 'wait' }
  | { step: 'nothing' }

/** Everything of a dossier that may wait for somebody. */
export type Standing = {
  state: DossierState
  /** The last day of a term for which nothing is agreed any more, before an agreement is in force; else null. */
  lapsedOn: string | null
  /** What keeps the application from being filed. */
  missing: readonly Reason[]
  /** Points of an open completion request on the application. */
  points: readonly Pick<Point, 'state'>[]
  reports: readonly StandingReport[]
  openClaims: number
  /** What the canton still has to pay of settled years. */
  owedTranches: number
  /** The files that the municipality has to replace by clean ones, of the dossier (year null) or of a report. */
  locked: readonly { documentId: string; fileName: string; year: number | null }[]
  amendment: StandingAmendment | null
  accountChange: AccountChangeState | null
  /** The account is still the one that a municipality gave which has ended, and nothing is asked for. */
  accountToConfirm?: boolean
  /**
   * What the tables wait for from the canton by more than a state: its payments, and what it takes back because the
   * municipality would be refused whatever it typed.
   */
  byFacts?: readonly CantonStep[]
  /** Another body has to act first, and its step is to be recorded. */
  awaitsBody?: boolean
  /** The steps of either side that wait for the word of the other one. */
  proposals: readonly StandingProposal[]
}
export type StandingProposal = { id: string; asked: ConfirmingRole; year: number | null }
export type StandingAmendment = {
  number: number
  state: AmendmentState
  /** The municipalities whose acceptance is still to come, where that is asked. */
  awaits?: readonly { bfsNumber: number; name: string; leads: boolean }[]
}
export type StandingReport = {
  year: number
  state: ReportingYearState
  /** By when the municipality owes it, or owes what was asked to complete. */
  dueOn: string | null
  points: readonly Pick<Point, 'state'>[]
}

export function nextStepOf(standing: Standing): NextStep {
  const [first] = ownSteps(standing)
  return first ?? { step: isDone(standing) ? 'nothing' : 'wait' }
}

/** A terminated agreement goes on until each of its years is settled and what the canton owes of it is paid. */
function isDone({ state, reports, owedTranches }: Standing) {
  const isEnding = owedTranches > 0 || reports.some((report) => report.state !== 'settled')
  return isOneOf(CLOSED_STATES, state) && !(state === 'terminated' && isEnding)
}

/** What the municipality has to do after its next step, or beside it. */
export function furtherStepsOf(standing: Standing): NextStep[] {
  return ownSteps(standing).slice(1)
}

/**
 * A locked file in what was filed comes first: it holds up what the canton has in hand, and nothing else leads to it. In
 * what is being written it is one of the things that are missing there; where all else is answered it is the last one.
 */
function ownSteps(standing: Standing): NextStep[] {
  const { state, reports, amendment, openClaims, locked, proposals, lapsedOn } = standing
  if (lapsedOn !== null && isOneOf(AT_THE_MUNICIPALITY, state)) return [{ step: 'lapsed', endsOn: lapsedOn }]
  if (isOneOf(EDITABLE_STATES, state)) return [applicationStep(standing)]
  const written = reports.filter((report) => isOneOf(REPORT_EDITABLE_STATES, report.state)).sort(byDay)
  const filed = locked.filter((file) => !written.some(({ year }) => year === file.year))
  return [
    ...filed.map(replacing),
    ...(lapsedOn === null ? papersAsked(standing) : []),
    ...(state === 'agreement_issued' && !isTakenBack(standing) ? [{ step: 'sign' } as const] : []),
    ...written.map((owed) => ownReportStep(owed, locked)),
    ...(amendment && answerOf(amendment) ? [amendmentStep(amendment)] : []),
    ...proposals
      .filter(({ asked }) => asked === 'signatory')
      .map(({ id }) => ({ step: 'confirm', proposal: id }) as const),
    ...(openClaims > 0 ? [{ step: 'pay_claim' } as const] : []),
    ...(standing.accountToConfirm ? [{ step: 'account' } as const] : []),
  ]
}

/** What lies before the municipality is refused to whoever would sign it: only the canton can act. */
function isTakenBack({ byFacts = [] }: Standing) {
  return byFacts.some(({ machine }) => machine === 'dossier')
}

/** Where the municipality has the move, until its term is over. */
const AT_THE_MUNICIPALITY = [
  ...EDITABLE_STATES,
  'agreement_issued',
] as const satisfies readonly DossierState[]

/** Where the record stays in review although something is asked. */
function papersAsked({ state, points, reports }: Standing): NextStep[] {
  return [{ year: null, state, points }, ...reports]
    .filter((one) => one.state === 'in_review' && open(one.points) > 0)
    .map(({ year }) => ({ step: 'hand_in', year }))
}

function applicationStep({ state, missing, points }: Standing): NextStep {
  const count = open(points)
  if (count > 0) return { step: 'answer', year: null, count }
  if (missing.some(({ key }) => isOneOf(NOT_TAKEN, key))) return { step: 'lapsed', endsOn: null }
  const [first] = missing
  return first
    ? { step: 'fill_in', section: sectionIn(first.section) }
    : { step: 'file', again: state === 'returned' }
}

/** Why an application is not taken whatever is filled in: that is said before what is missing in it. */
const NOT_TAKEN = ['window_closed', 'term_begins_too_early'] as const satisfies readonly Reason['key'][]

/** Of a report that is with the municipality. */
export function reportStep({ year, state, points }: Omit<StandingReport, 'dueOn'>): NextStep {
  const count = open(points)
  if (count > 0) return { step: 'answer', year, count }
  return { step: 'report', year, again: state === 'returned' }
}

function ownReportStep(report: StandingReport, locked: Standing['locked']): NextStep {
  const step = reportStep(report)
  const last = locked.find(({ year }) => year === report.year)
  return last && step.step === 'report' && step.again ? replacing(last) : step
}

function replacing({ documentId, fileName }: Standing['locked'][number]): NextStep {
  return { step: 'replace_file', documentId, fileName }
}

/** Once the lead has accepted, the acceptance of who joins is to come. */
function amendmentStep({ number, awaits = [] }: StandingAmendment): NextStep {
  if (awaits.length === 0 || awaits.some(({ leads }) => leads)) return { step: 'amendment', number }
  return acceptancesToCome({ number, awaits })
}

export function acceptancesToCome({ number, awaits }: AcceptancesToCome): NextStep {
  return { step: 'acceptances', number, names: awaits.map(({ name }) => name).join(', ') }
}

type AcceptancesToCome = { number: number; awaits: readonly { name: string }[] }

/** What an amendment waits for from the municipality. */
function answerOf({ state }: StandingAmendment) {
  const [action] = awaitedIn(amendmentMachine, state, MUNICIPAL_ROLES)
  return action
}

const open = (points: readonly Pick<Point, 'state'>[]) =>
  points.filter(({ state }) => state === 'open').length

const byDay = (a: StandingReport, b: StandingReport) =>
  a.dueOn === b.dueOn ? a.year - b.year : (a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1

function sectionIn(section: string | undefined): ApplicationSection {
  return APPLICATION_SECTIONS.find((one) => one === section) ?? 'review'
}
