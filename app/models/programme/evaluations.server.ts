import { asc, desc, eq, getTableColumns, inArray, or } from 'drizzle-orm'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { grouped } from '#app/domain/grouped.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { by } from '#app/domain/order.ts'
import type { Evaluation, EvaluationAct } from '#app/domain/programme/evaluations.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { addFile, type StoredDocument, type StoredFile } from '#app/models/records/documents.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { evaluations } from '#db/schema/evaluations.ts'
import { users } from '#db/schema/people.ts'

type Row = typeof evaluations.$inferSelect
/** An evaluation as its last version has it, under the number of its first. */
export type StoredEvaluation = Row & { evaluationId: string }

/** Every evaluation of a period, those that were withdrawn among them, the latest day first. */
export function evaluationsOf(periodId: string): StoredEvaluation[] {
  const versions = db
    .select()
    .from(evaluations)
    .where(eq(evaluations.periodId, periodId))
    .orderBy(asc(evaluations.version))
    .all()
  const found = [
    ...grouped(versions.map((version) => [version.evaluationId ?? version.id, version] as const)),
  ]
  return found
    .flatMap(([evaluationId, of]) => of.slice(-1).map((last) => ({ ...last, evaluationId })))
    .sort(by(({ evaluatedOn }) => evaluatedOn))
    .toReversed()
}

export function evaluationBy(evaluationId: string): StoredEvaluation | undefined {
  const [last] = versionsOf(evaluationId)
  return last && { ...last.version, evaluationId }
}

/** What was done to an evaluation, the latest first, with who did it. */
export const versionsOf = oncePerRequest((evaluationId: string) =>
  db
    .select({ version: getTableColumns(evaluations), writer: nameAt(evaluations.writtenAt) })
    .from(evaluations)
    .innerJoin(users, eq(users.id, evaluations.writtenBy))
    .where(or(eq(evaluations.id, evaluationId), eq(evaluations.evaluationId, evaluationId)))
    .orderBy(desc(evaluations.version))
    .all(),
)

/** The evaluation that a paper belongs to, by whichever of its versions. */
export function evaluationWith(tx: Tx, documentId: string): string | undefined {
  const found = tx.select().from(evaluations).where(eq(evaluations.documentId, documentId)).get()
  return found && (found.evaluationId ?? found.id)
}

/** The papers that these name. */
export function papersOf(rows: readonly Pick<Row, 'documentId'>[]): Map<string, StoredDocument> {
  const ids = rows.flatMap(({ documentId }) => documentId ?? [])
  const found = db.select().from(documents).where(inArray(documents.id, ids)).all()
  return new Map(found.map((one) => [one.id, one]))
}

export type EvaluationWritten =
  | { ok: true; evaluationId: string }
  | Refused<'wrong_role' | 'not_found' | 'changed_meanwhile' | 'evaluation_stands' | 'evaluation_withdrawn'>

type By = { person: Person; now: Date }
type Version = Pick<Row, keyof Evaluation | 'periodId' | 'documentId' | 'reason'> & { act: EvaluationAct }
type Given = { evaluation: Evaluation; file: StoredFile | undefined }

/** An evaluation of a period, with its paper where there is one. */
export function recordEvaluation(periodId: string, { evaluation, file }: Given, who: By): EvaluationWritten {
  return orRollBack((tx): EvaluationWritten => {
    if (!hasRole(who.person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    const documentId = file ? paper(tx, file, who) : null
    return write(tx, { ...evaluation, periodId, documentId, act: 'record', reason: '' }, who)
  })
}

type Changing = { evaluationId: string; version: number; reason: string }

/** Another version counts from then on; without a new paper the one before stays with it, unless it is left aside. */
export function changeEvaluation(
  { withoutPaper, reason, ...changing }: Changing & { withoutPaper: boolean },
  { evaluation, file }: Given,
  who: By,
): EvaluationWritten {
  return rewrite(changing, who, (tx, known) => {
    if (known.act === 'withdraw') return { ok: false, refusal: 'evaluation_withdrawn' }
    const kept = withoutPaper ? null : known.documentId
    const documentId = file ? paper(tx, file, who) : kept
    const { periodId } = known
    return { ok: true, version: { ...evaluation, periodId, documentId, act: 'change', reason } }
  })
}

/** It counts as if it had never been recorded; it stays readable, and it can be put back. */
export function withdrawEvaluation({ reason, ...changing }: Changing, who: By): EvaluationWritten {
  return rewrite(changing, who, (_tx, known) =>
    known.act === 'withdraw'
      ? { ok: false, refusal: 'evaluation_withdrawn' }
      : { ok: true, version: { ...known, act: 'withdraw', reason } },
  )
}

export function restoreEvaluation({ reason, ...changing }: Changing, who: By): EvaluationWritten {
  return rewrite(changing, who, (_tx, known) =>
    known.act === 'withdraw'
      ? { ok: true, version: { ...known, act: 'restore', reason } }
      : { ok: false, refusal: 'evaluation_stands' },
  )
}

type Decided = { ok: true; version: Version } | Extract<EvaluationWritten, { ok: false }>

function rewrite(
  { evaluationId, version }: Omit<Changing, 'reason'>,
  who: By,
  decide: (tx: Tx, known: StoredEvaluation) => Decided,
): EvaluationWritten {
  return orRollBack((tx): EvaluationWritten => {
    if (!hasRole(who.person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    const known = evaluationBy(evaluationId)
    if (!known) return { ok: false, refusal: 'not_found' }
    if (known.version !== version)
      return changedMeanwhile(tx, { machine: 'programme', recordId: evaluationId })
    const decided = decide(tx, known)
    return decided.ok ? write(tx, decided.version, who, known) : decided
  })
}

function paper(tx: Tx, file: StoredFile, { person, now }: By): string {
  return addFile(tx, { slot: 'programme', file, uploadedBy: person.id, now }).id
}

/** A version more of an evaluation, or its first, with its event. */
function write(
  tx: Tx,
  { periodId, title, evaluator, evaluatedOn, findings, documentId, act, reason }: Version,
  { person, now }: By,
  known?: StoredEvaluation,
): EvaluationWritten {
  const id = newId()
  const said = { periodId, title, evaluator, evaluatedOn, findings, documentId }
  const of = known && { evaluationId: known.evaluationId }
  const written = { writtenBy: person.id, writtenAt: now.toISOString() }
  tx.insert(evaluations)
    .values({ id, ...of, version: (known?.version ?? 0) + 1, act, reason, ...said, ...written })
    .run()
  const evaluationId = known?.evaluationId ?? id
  const action = `${act}_evaluation` as const
  const data = { title, period: periodId }
  recordAct(tx, { person, now, machine: 'programme', recordId: evaluationId, action, reason, data })
  return { ok: true, evaluationId }
}
