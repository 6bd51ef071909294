import { count, eq, min, sql } from 'drizzle-orm'
import { addDays, dayInZurich, latestDay } from '#app/domain/deadlines/calendar.ts'
import { countingDay } from '#app/domain/deadlines/due.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { silenceNotOver } from '#app/domain/deadlines/silence.ts'
import { trancheMachine } from '#app/domain/lifecycle/tranche.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { openObligations } from '#app/models/deadlines/obligations.server.ts'
import { owedOn } from '#app/models/deadlines/owed.server.ts'
import { unreachedNotices } from '#app/models/deadlines/posted-notices.server.ts'
import { silenceOn } from '#app/models/deadlines/silences.server.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { holdProposals } from '#app/models/money/hold-proposals.server.ts'
import { unheardSignatories } from '#app/models/people/signatories.server.ts'
import { unreachableAmong, unreachableParties } from '#app/models/people/unreachable.server.ts'
import { undecidedMergers } from '#app/models/programme/undecided-mergers.server.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import type { Candidate } from './awaited-steps.server.ts'
import { fundingBesideAgreements } from './coverage.server.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn, takeOut } from './folder.server.ts'
import { hasEnded } from './open-dossiers.server.ts'
import { proposalsAwaiting } from './proposals.server.ts'
import type { Waiting } from './waiting.server.ts'

type Found = Pick<Candidate<string>, 'reference' | 'party' | 'record' | 'since'>

/** What waits at the office beside the steps of the machines. */

/** Since the proposal was sent to the officers, or a notice that had come back has been posted. */
export function proposedHolds(): Waiting[] {
  return holdProposals().map(({ reference, party, year, proposedAt, noticesReachedOn }) => ({
    ...TASK,
    action: 'hold',
    reference,
    party,
    year,
    since: latestDay(proposedAt, ...noticesReachedOn) ?? dayInZurich(proposedAt),
  }))
}

/** Steps of others that wait for this person's word, since they were asked for. */
export function stepsToConfirm(person: Person, on?: Dossier): Waiting[] {
  return proposalsAwaiting(person, on).map(({ id, reference, party, year, proposedAt }) => ({
    ...TASK,
    action: 'confirm',
    reference,
    party,
    year,
    record: id,
    since: dayInZurich(proposedAt),
  }))
}

type Unanswered = Found & { year: number | null; subject: string | null; assignee: string | null }

/**
 * What municipalities have asked, since the first question that waits: whoever has it, and the officers where nobody
 * has who could answer.
 */
export function inquiriesToAnswer(found: readonly Unanswered[], person: Person): Waiting[] {
  const own = found.filter(({ assignee }) =>
    assignee === null ? hasRole(person, 'officer') : assignee === person.id,
  )
  return own.map(({ reference, party, year, record, subject, since }) => ({
    ...TASK,
    action: 'inquiry',
    reference,
    party,
    year,
    record,
    subject: subject ?? '',
    since: dayInZurich(since ?? ''),
  }))
}

/** Notices that reach nobody by mail, since the day they are the office’s to post. */
export function noticesToPost(today: string, on?: { reference: string }): Waiting[] {
  return unreachedNotices(today, on).map(({ reference, party, year, step, since }) => ({
    ...TASK,
    action: 'letter',
    reference,
    party,
    year,
    record: step,
    since,
  }))
}

/**
 * What nobody signs and nobody answers, since the office can do something about it: silence ends nothing, so it asks,
 * gives another day, takes it back or decides.
 */
export function silences(today: string): Waiting[] {
  return owedOn(today).flatMap((open) => {
    const { deadline, reference, party } = open
    const { kind, year, effectiveOn: dueOn, termOn } = deadline
    const since = silenceOn(open)?.officeFrom ?? addDays(countingDay({ dueOn, termOn }), 1)
    if (!isOneOf(ANSWERED_BY_A_STEP, kind) || since > today) return []
    return [{ ...TASK, action: kind, reference, party, year, since }]
  })
}

/**
 * Reports that are missing after all that could be asked, where no hold of payments is to be decided on first: there is
 * none left to hold, or the office has said that they go on. Since the day after the last one that was given, or since
 * that was so.
 */
export function unreportedYears(today: string): Waiting[] {
  const missing = openObligations().flatMap((open) => {
    const { deadline, holdable } = open
    const silence = deadline.kind === 'annual_report' ? silenceOn(open) : null
    if (!silence || silenceNotOver(silence, today).length > 0) return []
    return holdable && deadline.holdDeclinedAt === null ? [] : [{ ...open, ...silence }]
  })
  takeOut(
    missing.map(({ deadline }) => deadline.dossierId),
    'events',
  )
  return missing.map(({ deadline, reference, party, holdable, officeFrom }) => {
    const decidedAt = holdable ? deadline.holdDeclinedAt : lastHoldableAt(deadline.dossierId)
    const since = latestDay(officeFrom, decidedAt) ?? officeFrom
    return { ...TASK, action: 'settle_ex_officio', reference, party, year: deadline.year, since }
  })
}

/** When the last payment of a dossier went out of the states in which it can be held; null where none ever was in one. */
function lastHoldableAt(dossierId: string): string | null {
  const left = recordsIn(dossierId, 'events').findLast(
    ({ machine, fromState, toState }) =>
      machine === 'tranche' && HOLDABLE.includes(fromState) && !HOLDABLE.includes(toState),
  )
  return left?.at ?? null
}

/** From these states a tranche is held. */
const HOLDABLE: readonly (string | null)[] = trancheMachine.transitions.hold.from

const ANSWERED_BY_A_STEP = ['signature', 'completion_request'] as const satisfies readonly DeadlineKind[]

/** Project funding that does not go with an agreement: the office ends one of the two, since the grant was registered. */
export function fundingToSettle(today: string): Waiting[] {
  return fundingBesideAgreements().map(({ reference, party, grant }) => ({
    ...TASK,
    action: 'grant',
    reference,
    party,
    year: grant.year,
    record: grant.id,
    since: grant.registeredOn ?? today,
  }))
}

/** Dossiers that a merger leaves to decide on, since its day or its entry, or since today where its day lies ahead. */
export function mergersToFollow(today: string): Waiting[] {
  return undecidedMergers(today).map(({ reference, party, fromYear, bfsNumber, mergedOn, registeredAt }) => ({
    ...TASK,
    action: 'merger',
    reference,
    party,
    year: fromYear,
    record: String(bfsNumber),
    since: mergedOn < today ? (latestDay(mergedOn, registeredAt) ?? mergedOn) : today,
  }))
}

function asOpen(dossier: Dossier) {
  const { party, ...on } = dossier
  return hasEnded(dossier) ? [] : [{ ...on, party: party.name, bfsNumber: party.leadBfsNumber }]
}

/** Copies that the office handed in, since the scanner found malware in them. */
export function filesToReplace(found: readonly Found[]): Waiting[] {
  return found.map(({ reference, party, record, since }) => ({
    ...TASK,
    action: 'replace',
    reference,
    party,
    record,
    since: dayInZurich(since ?? ''),
  }))
}

/**
 * Since the last address of the party, or of its signatories, was refused or the last person left; where nobody ever
 * came, since today.
 */
export function refusedAddresses(today: string, on?: Dossier): Waiting[] {
  const unreached = on ? unreachableAmong(asOpen(on), today) : unreachableParties(today)
  const unheard = unheardSignatories(today, on?.party.leadBfsNumber).filter(
    ({ reference }) =>
      (!on || on.reference === reference) && !unreached.some((one) => one.reference === reference),
  )
  const found = [
    ...unreached.map(({ bounced, lastLeftAt, ...of }) => ({
      ...of,
      since: latestDay(lastLeftAt, ...bounced.map(({ bouncedAt }) => bouncedAt)) ?? today,
    })),
    ...unheard.map((one) => ({ ...one, since: dayInZurich(one.since) })),
  ]
  return found.map(({ reference, party, since }) => ({ ...TASK, action: 'contact', reference, party, since }))
}

/** All of them as one task, since the first was refused. */
export function failedMails(): Waiting[] {
  const { failed, first } = failures()
  return first === null ? [] : [{ ...TASK, action: 'mails', count: failed, since: dayInZurich(first) }]
}

/** Mails that were given up. */
export const failures = oncePerRequest(() => {
  const found = db
    .select({ failed: count(), first: min(sql`coalesce(${outbox.failedAt}, ${outbox.createdAt})`) })
    .from(outbox)
    .where(eq(outbox.state, 'failed'))
    .get()
  return found ?? { failed: 0, first: null }
})

const TASK = {
  machine: 'office',
  reference: '',
  party: '',
  year: null,
  record: '',
  count: 1,
} as const
