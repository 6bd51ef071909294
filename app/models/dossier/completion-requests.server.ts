import { isDeepStrictEqual } from 'node:util'
import { and, eq, isNull } from 'drizzle-orm'
import type { TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { cancelDeadline, meetDeadline, openDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { type ActingPerson, idOf } from '#app/models/effect.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import type { Tx } from '#db/client.server.ts'
import { completionAnswers, completionRequests } from '#db/schema/review.ts'
import type { Dossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'

type Asking = {
  dossier: Dossier
  year: number | null
  input: TransitionInput
  person: ActingPerson
  now: Date
}

export function openCompletionRequest(tx: Tx, { dossier, year, input, person, now }: Asking) {
  const { ground, reason, items, dueOn } = input
  if (!ground || !reason || !items || !dueOn)
    throw new Error('A completion request names ground, reason, items and day')
  const id = newId()
  const opened = tx
    .insert(completionRequests)
    .values({
      id,
      dossierId: dossier.id,
      year,
      ground,
      reason,
      items: [...items],
      dueOn,
      createdBy: idOf(person),
      createdAt: now.toISOString(),
    })
    .returning()
    .get()
  openDeadline(tx, dossier, {
    kind: 'completion_request',
    subjectId: id,
    legalOn: dueOn,
    now,
    ...(year && { year }),
  })
  return opened
}

type About = { dossierId: string; year: number | null; now: Date }

/** How many wait for an answer on an application (year null) or on a report. */
export function openRequestsOf(dossierId: string, year: number | null): number {
  const open = recordsIn(dossierId, 'requests').filter((one) => one.year === year && one.closedAt === null)
  return open.length
}

/** Filed again: what was asked is answered, and its day is met. */
export function closeCompletionRequests(tx: Tx, about: About) {
  for (const { id } of closed(tx, about)) meetDeadline(tx, id, about.now)
}

/** One paper was asked for: it is handed in, or said in words what there is to say, and with that its day is met. */
export function answerCompletionRequest(
  tx: Tx,
  { input: { reason = '', documentId }, person, ...about }: About & Pick<Asking, 'input' | 'person'>,
) {
  const answeredAt = about.now.toISOString()
  const [open] = closed(tx, about)
  if (!open) throw new Error('The guard let an answer to nothing through')
  tx.insert(completionAnswers)
    .values({ requestId: open.id, number: 0, text: reason, documentId, answeredBy: idOf(person), answeredAt })
    .run()
  meetDeadline(tx, open.id, about.now)
}

/** Called off: its words stay in the record, and its day counts no more. */
export function cancelCompletionRequests(tx: Tx, about: About) {
  const ended = closed(tx, about)
  for (const { id } of ended) cancelDeadline(tx, id, about.now)
  return ended
}

/** Another request takes the place of the open one; an answer goes along with a point that is asked as before. */
export function changeCompletionRequest(tx: Tx, asking: Asking) {
  const { dossier, year, now } = asking
  const ended = cancelCompletionRequests(tx, { dossierId: dossier.id, year, now })
  carryAnswers(tx, ended, openCompletionRequest(tx, asking))
}

/** What was called off at an instant is asked for once more as it was, by another day. */
export function repeatCompletionRequest(
  tx: Tx,
  { endedAt, dueOn, ...asking }: Omit<Asking, 'input'> & { endedAt: string; dueOn: string },
) {
  const { dossierId, closedAt } = completionRequests
  const ended = tx
    .select()
    .from(completionRequests)
    .where(and(eq(dossierId, asking.dossier.id), ofYear(asking.year), eq(closedAt, endedAt)))
    .all()
  for (const { ground, reason, items } of ended)
    carryAnswers(tx, ended, openCompletionRequest(tx, { ...asking, input: { ground, reason, items, dueOn } }))
}

type Kept = typeof completionRequests.$inferSelect

function carryAnswers(tx: Tx, ended: readonly Kept[], { id: requestId, items }: Kept) {
  for (const before of ended)
    for (const answer of answersTo(tx, before.id)) {
      const number = items.findIndex((item) => isDeepStrictEqual(item, before.items[answer.number]))
      if (number < 0) continue
      tx.insert(completionAnswers)
        .values({ ...answer, requestId, number })
        .onConflictDoNothing()
        .run()
    }
}

function answersTo(tx: Tx, requestId: string) {
  return tx.select().from(completionAnswers).where(eq(completionAnswers.requestId, requestId)).all()
}

function closed(tx: Tx, { dossierId, year, now }: About) {
  return tx
    .update(completionRequests)
    .set({ closedAt: now.toISOString() })
    .where(
      and(eq(completionRequests.dossierId, dossierId), ofYear(year), isNull(completionRequests.closedAt)),
    )
    .returning()
    .all()
}

function ofYear(year: number | null) {
  return year === null ? isNull(completionRequests.year) : eq(completionRequests.year, year)
}
