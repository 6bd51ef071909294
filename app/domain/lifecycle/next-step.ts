import { APPLICATION_SECTIONS, type ApplicationSection } from '#app/domain/application/sections.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { CANTONAL_ROLES, MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { type AmendmentAction, type AmendmentState, amendmentMachine } from './amendment.ts'
import { awaitedIn, isGuardedBy } from './decide.ts'
import {
  CLOSED_STATES,
  type DossierAction,
  type DossierState,
  dossierMachine,
  EDITABLE_STATES,
} from './dossier.ts'
import { type HandOverMatter, isSame, type Matter } from './hand-over.ts'
import type { Point } from './points.ts'
import type { Reason } from './reasons.ts'
import {
  REPORT_EDITABLE_STATES,
  type ReportingYearAction,
  type ReportingYearState,
  reportingYearMachine,
} from './reporting-year.ts'

/** The one thing a municipality has to do next; `wait` while the ball is with the canton or the calendar. */
export type NextStep =
  | { step: 'fill_in'; section: ApplicationSection }
  /** Points of the canton that nobody has answered; the year is that of a report. */
  | { step: 'answer'; year: number | null; count: number }
  | { step: 'file'; again: boolean }
  | { step: 'sign' }
  | { step: 'report'; year: number; again: boolean }
  | { step: 'amendment'; number: number }
  | { step: 'pay_claim' }
  /** A file in which the scanner found malware after it counted. */
  | { step: 'replace_file'; documentId: string; fileName: string }
  /** For people of a member: the resolution of their own council. */
  | { step: 'own_resolution'; bfsNumber: number; municipality: string }
  /** For people of a member: the move is the lead's. */
  | { step: 'lead'; lead: string; matter: HandOverMatter; year: number | null }
  /** For people of the lead: it is with a signatory, or with all of them (null). */
  | { step: 'handed'; matter: Matter; to: string | null }
  | { step: 'wait' }
  | { step: 'nothing' }

/** What waits for the canton on a dossier: a step on the dossier, one of its years or its amendment. */
export type CantonStep =
  | { machine: 'dossier'; action: DossierAction; year: null }
  | { machine: 'reportingYear'; action: ReportingYearAction; year: number }
  | { machine: 'amendment'; action: AmendmentAction; year: null }

/** Who has to act next; «both» where one matter waits for the municipality and another one for the canton. */
export const BALLS = ['municipality', 'canton', 'both', 'nobody'] as const
export type Ball = (typeof BALLS)[number]

/** Everything of a dossier that may wait for somebody. */
export type Standing = {
  state: DossierState
  /** What keeps the application from being filed. */
  missing: readonly Reason[]
  /** Points of an open completion request on the application. */
  points: readonly Pick<Point, 'state'>[]
  reports: readonly StandingReport[]
  openClaims: number
  /** The files that the municipality has to replace by clean ones, of the dossier (year null) or of a report. */
  locked: readonly { documentId: string; fileName: string; year: number | null }[]
  amendment: { number: number; state: AmendmentState } | null
}
export type StandingReport = {
  year: number
  state: ReportingYearState
  /** By when the municipality owes it, or owes what was asked to complete. */
  dueOn: string | null
  points: readonly Pick<Point, 'state'>[]
}

/**
 * A locked file in what was filed comes first: it holds up what the canton has in hand, and nothing else leads to it. In
 * what is being written it is one of the things that are missing there; where all else is answered it is the last one.
 */
export function nextStepOf(standing: Standing): NextStep {
  const { state, reports, amendment, openClaims, locked } = standing
  if (isOneOf(EDITABLE_STATES, state)) return applicationStep(standing)
  const written = reports.filter((report) => isOneOf(REPORT_EDITABLE_STATES, report.state)).sort(byDay)
  const filed = locked.find((file) => !written.some(({ year }) => year === file.year))
  if (filed) return replacing(filed)
  if (state === 'agreement_issued') return { step: 'sign' }
  const [owed] = written
  if (owed) return ownReportStep(owed, locked)
  if (amendment && answerOf(amendment)) return { step: 'amendment', number: amendment.number }
  if (openClaims > 0) return { step: 'pay_claim' }
  return { step: isOneOf(CLOSED_STATES, state) ? 'nothing' : 'wait' }
}

type Membership = { lead: string; owed: readonly { bfsNumber: number; name: string }[] }

/** For people of a member that does not lead: the resolution they owe themselves, else the lead has the move. */
export function memberStep(next: NextStep, { lead, owed: [own] }: Membership): NextStep {
  if (own) return { step: 'own_resolution', bfsNumber: own.bfsNumber, municipality: own.name }
  if (next.step === 'wait' || next.step === 'nothing') return next
  const { kind, year } = signedWith(next) ?? AGREEMENT
  return { step: 'lead', lead, matter: kind, year }
}

type HandedOn = { matter: Matter; to: string | null; isMine: boolean; toMe: boolean }

/**
 * For people of the lead: what was handed on is the move of who may file or sign it, and of nobody who handed it on or
 * may not. What nobody files or signs is for everybody.
 */
export function stepAmong(next: NextStep, handed: readonly HandedOn[], maySign: boolean): NextStep {
  const about = signedWith(next)
  const on = about && handed.find((one) => isSame(one.matter, about))
  const isOfReader = !on || on.toMe || (maySign && !on.isMine)
  return isOfReader ? next : { step: 'handed', matter: on.matter, to: on.to }
}

const AGREEMENT: Matter = { kind: 'agreement', year: null }

/** What this step prepares for a signatory, or a signatory does with it. */
function signedWith(next: NextStep): Matter | undefined {
  switch (next.step) {
    case 'fill_in':
    case 'file':
      return { kind: 'application', year: null }
    case 'answer':
      return next.year === null ? { kind: 'application', year: null } : { kind: 'report', year: next.year }
    case 'report':
      return { kind: 'report', year: next.year }
    case 'sign':
      return AGREEMENT
    default:
      return undefined
  }
}

/**
 * By the tables: what a cantonal role takes next, on the dossier before its years, on the earliest year first. What
 * rests on a file that the municipality has to replace waits for the municipality alone.
 */
export function cantonStepOf(standing: Standing): CantonStep | null {
  const { state, reports, amendment } = standing
  const isLocked = (of: number | null) => isHeldUp(standing, of)
  const [own] = free(dossierMachine, awaitedIn(dossierMachine, state, CANTONAL_ROLES), isLocked(null))
  if (own && (own !== 'complete' || isSettled(standing)))
    return { machine: 'dossier', action: own, year: null }
  for (const { year, state: reported } of reports) {
    const asked = awaitedIn(reportingYearMachine, reported, CANTONAL_ROLES)
    const [action] = free(reportingYearMachine, asked, isLocked(year))
    if (action && !waitsForMoney(standing, action)) return { machine: 'reportingYear', action, year }
  }
  const asked = amendment ? awaitedIn(amendmentMachine, amendment.state, CANTONAL_ROLES) : []
  const [action] = free(amendmentMachine, asked, isLocked(null))
  return action ? { machine: 'amendment', action, year: null } : null
}

/** Whether a file in a report, or beside all of them (null), has to be replaced by the municipality. */
export function isHeldUp({ locked }: Pick<Standing, 'locked'>, of: number | null): boolean {
  return locked.some(({ year }) => year === of)
}

type Table<A extends string> = Parameters<typeof isGuardedBy<A>>[0]

/** The steps that can be taken although a file is locked, or because none is. */
export function free<A extends string>(table: Table<A>, actions: readonly A[], isLocked: boolean): A[] {
  return actions.filter((action) => !isLocked || !isGuardedBy(table, action, 'noFileIsLocked'))
}

/** Whose move it is, and what it is on each side. */
export type Turn = { ball: Ball; next: NextStep; canton: CantonStep | null }

export function turnOf(standing: Standing): Turn {
  return { ball: ballOf(standing), next: nextStepOf(standing), canton: cantonStepOf(standing) }
}

/** One report by itself, with the files that lie in it. */
export function aloneAs(report: StandingReport, locked: Standing['locked']): Standing {
  const own = locked.filter(({ year }) => year === report.year)
  return {
    state: 'active',
    missing: [],
    points: [],
    reports: [report],
    openClaims: 0,
    locked: own,
    amendment: null,
  }
}

export function ballOf(standing: Standing): Ball {
  const { step } = nextStepOf(standing)
  const municipality = step !== 'wait' && step !== 'nothing'
  const canton = cantonStepOf(standing) !== null
  if (municipality) return canton ? 'both' : 'municipality'
  return canton ? 'canton' : 'nobody'
}

function applicationStep({ state, missing, points }: Standing): NextStep {
  const count = open(points)
  if (count > 0) return { step: 'answer', year: null, count }
  const [first] = missing
  return first
    ? { step: 'fill_in', section: sectionIn(first.section) }
    : { step: 'file', again: state === 'returned' }
}

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

/** What an amendment waits for from the municipality. */
function answerOf({ state }: NonNullable<Standing['amendment']>) {
  const [action] = awaitedIn(amendmentMachine, state, MUNICIPAL_ROLES)
  return action
}

/** Nothing is left to do under the agreement. */
function isSettled({ reports, openClaims }: Standing) {
  return reports.length > 0 && openClaims === 0 && reports.every(({ state }) => state === 'settled')
}

/** A year is settled once its claim is paid, and that is the move of the municipality. */
function waitsForMoney({ openClaims }: Standing, action: ReportingYearAction) {
  return openClaims > 0 && action === 'settle'
}

const open = (points: readonly Pick<Point, 'state'>[]) =>
  points.filter(({ state }) => state === 'open').length

const byDay = (a: StandingReport, b: StandingReport) =>
  a.dueOn === b.dueOn ? a.year - b.year : (a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1

function sectionIn(section: string | undefined): ApplicationSection {
  return APPLICATION_SECTIONS.find((one) => one === section) ?? 'review'
}
