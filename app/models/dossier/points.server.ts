import { today } from '#app/domain/deadlines/calendar.ts'
import { countingDay } from '#app/domain/deadlines/due.ts'
import type { AnswersForm } from '#app/domain/lifecycle/answers-form.ts'
import type { RequestFacts } from '#app/domain/lifecycle/asked.ts'
import type { DossierAction } from '#app/domain/lifecycle/dossier.ts'
import {
  type Asked,
  asAsked,
  openPoints,
  type Paper,
  type Point,
  pointsOf,
} from '#app/domain/lifecycle/points.ts'
import type { ReportingYearAction } from '#app/domain/lifecycle/reporting-year.ts'
import { byLatest } from '#app/domain/order.ts'
import { type Person, type Side, worksFor } from '#app/domain/roles.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { documentById } from '#app/models/records/documents.server.ts'
import { hashOf } from '#app/models/records/identifiers.server.ts'
import { latestOn } from '#app/models/records/meanwhile.server.ts'
import { type About, moveOn, recordAbout } from '#app/models/records/versions.server.ts'
import { orRollBack, type Tx } from '#db/client.server.ts'
import { completionAnswers, type completionRequests } from '#db/schema/review.ts'
import { dossierById } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'
import { revisedSections } from './revised-sections.server.ts'
import type { ChangeRefusal, ChangeResult } from './section-changes.server.ts'

/** What ends a completion request: it is answered by filing again, or falls away with another step. */
export const REQUEST_ENDS = [
  'submit',
  'hand_in_paper',
  'change_request',
  'cancel_request',
  'withdraw',
  'reject',
  'dismiss',
  'settle_ex_officio',
] as const satisfies (DossierAction | ReportingYearAction)[]
export type RequestEnd = (typeof REQUEST_ENDS)[number]

/** A completion request on an application (year null) or on a report, with what became of each of its points. */
export type CompletionRequest = Omit<typeof completionRequests.$inferSelect, 'items'> & {
  points: Point[]
  /** The new day that a notice has set, while an answer is owed. */
  termOn: string | null
  /** Null while it is open. */
  end: RequestEnd | null
}

/**
 * Every request, the latest first; `dueOn` is its day after weekends and holidays, beside the new one of a notice. The canton
 * sees answers once they are filed, never a draft of them.
 */
export function requestsOf({ dossierId, year }: About, reader: Side): CompletionRequest[] {
  const deadlines = recordsIn(dossierId, 'deadlines').filter(({ kind }) => kind === 'completion_request')
  return recordsIn(dossierId, 'requests')
    .filter((request) => request.year === year)
    .sort(byLatest(({ createdAt }) => createdAt))
    .map(({ items, ...asked }) => {
      const deadline = deadlines.find(({ subjectId }) => subjectId === asked.id)
      const { effectiveOn: dueOn = asked.dueOn, termOn = null } = deadline ?? {}
      const request = { ...asked, dueOn, termOn }
      const points = pointsOf(items, { ...givenTo(request), revised: revisedSections(request) })
      const end = endOf(request)
      const isGiven = end === 'submit' || end === 'hand_in_paper'
      const isDraft = reader === 'canton' ? !isGiven : !isGiven && end !== null
      return { ...request, end, points: isDraft ? asAsked(points) : points }
    })
}

/** What the canton asked to complete and waits for. */
export function openRequestOf(about: About): CompletionRequest | undefined {
  return requestsOf(about, 'municipality').find(({ closedAt }) => closedAt === null)
}

/** What of it nobody has answered, as a mail lists it. */
export function stillAsked(about: About): Asked[] {
  return openPoints(pointsAskedOf(about)).map(({ section, text }) => ({ section, text }))
}

/** What it says, as it was typed, by the day that runs. */
export function askedOf(about: About): RequestFacts['asked'] {
  const request = openRequestOf(about)
  if (!request) return null
  const { ground, reason, points } = request
  const items = points.map(({ section, text }) => ({ section, text }))
  return { ground, reason, items, dueOn: countingDay(request) }
}

export function pointsAskedOf(about: About): Point[] {
  return openRequestOf(about)?.points ?? []
}

/** The sections that the municipality has changed since the canton asked, and not filed yet. */
export function revisedSince(about: About): string[] {
  const request = openRequestOf(about)
  return request ? [...revisedSections(request)] : []
}

/** A mark of the answers as they stand, for the stale-page check. */
export function markOfAnswers({ points }: Pick<CompletionRequest, 'points'>): string {
  return hashOf(JSON.stringify(points.map(({ answer }) => answer))).slice(0, 16)
}

type Answering = About & { person: Person; seen?: string; now: Date }

/**
 * Answers points in words, while the ball is with the municipality and by its own people. The same answers sent
 * twice are one change. They belong to what is filed, so the version of the record moves on with them.
 */
export function answerPoints(answering: Answering, form: AnswersForm): ChangeResult {
  return orRollBack((tx): ChangeResult => {
    const refusal = answered(tx, answering, form)
    if (!refusal) return { ok: true }
    const isOvertaken = refusal === 'changed_meanwhile' || refusal === 'wrong_state'
    return { ok: false, refusal, meanwhile: isOvertaken ? latestStep(tx, answering, refusal) : null }
  })
}

function answered(tx: Tx, answering: Answering, { answers }: AnswersForm): ChangeRefusal | undefined {
  const { dossierId, year, person, seen, now } = answering
  const dossier = dossierById(dossierId, today(now))
  const request = openRequestOf(answering)
  if (!dossier) return 'not_found'
  if (!worksFor(person, dossier.party.leadBfsNumber)) return 'wrong_role'
  const record = recordAbout(tx, answering)
  if (!request || !record || record.state !== 'returned') return 'wrong_state'

  const changed = request.points.filter(({ number, answer }) => (answers[number]?.text ?? answer) !== answer)
  if (changed.length === 0) return undefined
  if (seen !== undefined && seen !== markOfAnswers(request)) return 'changed_meanwhile'
  const at = now.toISOString()
  for (const { number } of changed) {
    const said = { text: answers[number]?.text ?? '', answeredBy: person.id, answeredAt: at }
    tx.insert(completionAnswers)
      .values({ requestId: request.id, number, ...said })
      .onConflictDoUpdate({ target: [completionAnswers.requestId, completionAnswers.number], set: said })
      .run()
  }
  moveOn(tx, record, { year, now })
  recordAct(tx, {
    person,
    now,
    machine: year === null ? 'dossier' : 'reportingYear',
    recordId: record.id,
    dossierId,
    action: 'answer',
    state: record.state,
    data: { ...(year !== null && { year }), points: changed.map(({ number }) => number) },
  })
  return undefined
}

/** Of an answer the person who gave it; of a request that is over whoever ended it. */
function latestStep(tx: Tx, about: About, refusal: ChangeRefusal) {
  const record = recordAbout(tx, about)
  const machine = about.year === null ? 'dossier' : 'reportingYear'
  const action = refusal === 'changed_meanwhile' ? 'answer' : undefined
  return record ? latestOn(tx, { machine, recordId: record.id, action }) : null
}

/** The step that was taken in the moment in which it was closed. */
function endOf({ dossierId, year, closedAt }: About & { closedAt: string | null }): RequestEnd | null {
  if (closedAt === null) return null
  const machine = year === null ? 'dossier' : 'reportingYear'
  const events = recordsIn(dossierId, 'events').filter(
    (one) => one.machine === machine && one.at === closedAt && (year === null || one.data.year === year),
  )
  return REQUEST_ENDS.find((end) => events.some(({ action }) => action === end)) ?? 'submit'
}

function givenTo({ id, dossierId }: Pick<CompletionRequest, 'id' | 'dossierId'>) {
  const given = recordsIn(dossierId, 'answers').filter(({ requestId }) => requestId === id)
  const papers = given.flatMap(({ number, documentId }): [number, Paper][] => {
    const file = documentId === null ? undefined : documentById(documentId)
    return file ? [[number, { id: file.removedAt ? null : file.id, fileName: file.fileName }]] : []
  })
  return { answers: new Map(given.map(({ number, text }) => [number, text])), papers: new Map(papers) }
}
