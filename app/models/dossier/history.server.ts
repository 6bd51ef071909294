import { CHAIN } from '#app/domain/lifecycle/dossier-chain.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import type { Side } from '#app/domain/roles.ts'
import { chainBy } from '#app/models/programme/chains.server.ts'
import { historyOf } from '#app/models/records/audit.server.ts'
import { recordsIn } from './folder.server.ts'
import type { Proposal } from './proposals.server.ts'

/** What happened on a dossier, newest first, each event with the year it is about, and why where a rule has caused it. */
export function eventsOf(dossierId: string) {
  const dated = [
    ...recordsIn(dossierId, 'reportingYears'),
    ...recordsIn(dossierId, 'tranches'),
    ...recordsIn(dossierId, 'proposals'),
  ]
  const years = new Map(dated.map(({ id, year }) => [id, year]))
  return historyOf(dossierId).map((event) => ({
    ...event,
    year: years.get(event.recordId) ?? null,
    reasons: reasonsIn(event, dossierId),
    bodyStep: bodyStepIn(event, dossierId),
  }))
}

/** What the step of another body that an event tells of is called: it was recorded, sent back or taken back at that instant. */
function bodyStepIn({ action, at }: { action: string; at: string }, dossierId: string): string | null {
  if (!Object.hasOwn(CHAIN, action)) return null
  const record = recordsIn(dossierId, 'chainRecords').find(({ recordedAt }) => recordedAt === at)
  const steps = record && chainBy(record.chainId)?.content.steps
  return steps?.find(({ code }) => code === record?.step)?.name ?? null
}

type OfRecord = { machine: string; action: string; recordId: string }

/** Why what an event tells of could be confirmed no more. */
export function reasonsIn({ machine, action, recordId }: OfRecord, dossierId: string): readonly Reason[] {
  if (machine !== 'proposal' || action !== ('overtake' satisfies ProposalAction)) return []
  return recordsIn(dossierId, 'proposals').find(({ id }) => id === recordId)?.reasons ?? []
}

/** Who had asked for the step that an event tells of, and when; null where it was taken by one person. */
export type AskedBefore = { proposal: string; by: string; at: string } | null

type Step = { recordId: string; action: string; at: string; actorName: string }

/**
 * Who took a step, and who had asked for it. What a second person of the canton has confirmed is told to a municipality
 * as one step of the canton, by whoever decided on it and signs it.
 */
export function takenBy(
  { recordId, action, at, actorName }: Step,
  { dossierId, reader }: { dossierId: string; reader: Side },
): { who: string; asked: AskedBefore } {
  const asked = recordsIn(dossierId, 'proposals').find(
    (one) =>
      one.outcome === 'confirmed' && one.recordId === recordId && one.action === action && one.endedAt === at,
  )
  if (!asked) return { who: actorName, asked: null }
  const isAmongTheCanton = reader === 'municipality' && asked.asked === 'second'
  return isAmongTheCanton
    ? { who: asked.proposedByName, asked: null }
    : { who: actorName, asked: { proposal: asked.id, by: asked.proposedByName, at: asked.proposedAt } }
}

type ProposalAction = Extract<Happened, { machine: 'proposal' }>['action']

/** A step that waited among the canton alone, which no event of the dossier tells of, at one of its moments. */
export type Waited = {
  id: string
  at: string
  actorName: string
  action: ProposalAction
  reason: string
  /** Why it could be confirmed no more. */
  reasons: readonly Reason[]
  year: number | null
  data: { machine: string; step: string }
  proposal: string
}

const ENDED = { declined: 'decline', taken_back: 'take_back', overtaken: 'overtake' } as const

/** Newest first. What came of a step that was confirmed is told by its own event. */
export function waitedAmongTheCanton(dossierId: string): Waited[] {
  return recordsIn(dossierId, 'proposals')
    .filter(({ asked }) => asked === 'second')
    .flatMap((proposal) => [askingOf(proposal), ...endingOf(proposal)])
    .sort((one, other) => (one.at < other.at ? 1 : -1))
}

function askingOf(proposal: Proposal): Waited {
  const { proposedAt: at, proposedByName: actorName, input } = proposal
  return { ...moment(proposal, 'ask'), at, actorName, reason: input.reason ?? '', reasons: [] }
}

function endingOf(proposal: Proposal): Waited[] {
  const { outcome, endedAt, endedByName, answer, reasons } = proposal
  if (outcome === null || outcome === 'confirmed' || endedAt === null) return []
  return [
    {
      ...moment(proposal, ENDED[outcome]),
      at: endedAt,
      actorName: endedByName ?? 'Portal',
      reason: answer,
      reasons,
    },
  ]
}

function moment({ id, year, machine, action: step }: Proposal, action: ProposalAction) {
  return { id: `${id}.${action}`, action, year, data: { machine, step }, proposal: id }
}
