import { EDITABLE_STATES } from './dossier-states.ts'
import type { NextStep } from './next-step.ts'
import type { Reason } from './reasons.ts'
import { REPORT_EDITABLE_STATES } from './reporting-year.ts'

/** What only a signatory can do, and a colleague hands on ready to be done. */
export const HAND_OVER_MATTERS = ['application', 'agreement', 'report'] as const
export type HandOverMatter = (typeof HAND_OVER_MATTERS)[number]

/** The states of the record in which the matter waits for a signatory. */
const WAITING: Record<HandOverMatter, readonly string[]> = {
  application: EDITABLE_STATES,
  agreement: ['agreement_issued'],
  report: REPORT_EDITABLE_STATES,
}

export type HandOver = { matter: HandOverMatter; version: number; takenBackAt: string | null }

/** Whether the matter is to be filed or signed in this state of its record. */
export function waitsForSignatory(matter: HandOverMatter, state: string) {
  return WAITING[matter].includes(state)
}

/**
 * What became of a hand-over. It is with its takers as long as it could be given to them again as it is: `moved` is
 * filed, signed or sent back since, `left`: none of them may file or sign any more, `incomplete`: the guards of filing
 * ask for something again.
 */
export type HandOverFate = 'with_takers' | 'moved' | 'taken_back' | 'changed' | 'left' | 'incomplete'

type Since = {
  record: { state: string; version: number }
  /** One of those it was given to may still file or sign. */
  canBeTaken: boolean
  missing: () => readonly Reason[]
}

export function fateOf(
  { matter, version, takenBackAt }: HandOver,
  { record, canBeTaken, missing }: Since,
): HandOverFate {
  if (!waitsForSignatory(matter, record.state)) return 'moved'
  if (takenBackAt !== null) return 'taken_back'
  if (version !== record.version) return 'changed'
  if (!canBeTaken) return 'left'
  return missing().length === 0 ? 'with_takers' : 'incomplete'
}

/** Why what somebody handed on is to be handed on once more; `taken_back` and `toMe` tell those it was with. */
export type EndedHandOver = { matter: Matter; givenAt: string } & (
  | { why: 'changed'; by: string; isMine: boolean; toMe: boolean; at: string }
  | { why: 'taken_back'; by: string; at: string }
  | { why: 'left'; to: string | null }
  | { why: 'incomplete'; missing: readonly Reason[] }
)

/** What waits for a signatory; `later`: nothing yet, but every next step of the municipality will. */
export type Unsigned = {
  reference: string
  party: string
  bfsNumber: number
  contact: string
  what: 'sign' | 'file' | 'amendment' | 'report' | 'later'
  /** How many persons can sign; fewer than the party needs. */
  signatories: number
}

/** What waits for signatories who are there, but whose mails come back; `since` the last of them did. */
export type Unheard = Omit<Unsigned, 'signatories'> & { names: readonly string[]; since: string }

/** A matter of a dossier; a report is one of a reporting year. */
export type Matter = { kind: 'application' | 'agreement'; year: null } | { kind: 'report'; year: number }

export function isSame(one: Matter, other: Matter) {
  return one.kind === other.kind && one.year === other.year
}

/** A hand-over that stands. */
export type Handed = {
  id: string
  matter: Matter
  byId: string
  by: string
  /** Null: all signatories. */
  toId: string | null
  to: string | null
  words: string
  at: string
}

/** In addresses a report goes by its year. */
export function matterIn(segment: string | undefined): Matter | undefined {
  if (segment === 'application' || segment === 'agreement') return { kind: segment, year: null }
  return segment !== undefined && /^20\d\d$/.test(segment)
    ? { kind: 'report', year: Number(segment) }
    : undefined
}

/** Where a matter is handed over. */
export function handOverPath(reference: string, { kind, year }: Matter) {
  return `/municipality/dossiers/${reference}/hand-over/${year ?? kind}`
}

/** Where a matter that was handed over is filed or signed. */
export function handOverTask(reference: string, { kind, year }: Matter) {
  const dossier = `/municipality/dossiers/${reference}`
  if (kind === 'report') return `${dossier}/reports/${year}/submit`
  return `${dossier}/${kind === 'agreement' ? 'agreement' : 'review'}`
}

/** What is said of the next step already. */
export function isAbout(next: NextStep) {
  return ({ matter }: { matter: Matter }) => next.step === 'handed' && isSame(matter, next.matter)
}
