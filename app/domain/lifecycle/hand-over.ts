import { EDITABLE_STATES } from './dossier.ts'
import type { NextStep } from './next-step.ts'
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
 * What was handed on is exactly what stood there: once it is filed, signed, sent back or changed by anybody, it is
 * over, and so it is when taken back.
 */
export function isHandedOver(
  { matter, version, takenBackAt }: HandOver,
  record: { state: string; version: number },
) {
  return takenBackAt === null && version === record.version && waitsForSignatory(matter, record.state)
}

/** Whether it ended because the matter was changed, while it is still to be filed or signed. */
export function isOverByChange(
  { matter, version, takenBackAt }: HandOver,
  record: { state: string; version: number },
) {
  return takenBackAt === null && version !== record.version && waitsForSignatory(matter, record.state)
}

/** A hand-over that ended because somebody changed what was handed on. */
export type EndedHandOver = { matter: Matter; givenAt: string; by: string; at: string }

/** What waits for a signatory; `later`: nothing yet, but every next step of the municipality will. */
export type Unsigned = {
  reference: string
  party: string
  bfsNumber: number
  contact: string
  what: 'sign' | 'file' | 'report' | 'later'
  /** How many persons can sign; fewer than the party needs. */
  signatories: number
}

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
