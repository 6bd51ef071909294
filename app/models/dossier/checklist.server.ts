import { and, eq, inArray } from 'drizzle-orm'
import {
  CHECKLIST_RULES,
  type ChecklistRule,
  isAnswer,
  isOutdated,
} from '#app/domain/application/checklist.ts'
import type { ChecklistEntry } from '#app/domain/application/checklist-form.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { oncePerRequest } from '#app/models/memo.server.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { latestOn } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { users } from '#db/schema/people.ts'
import { checklistEntries } from '#db/schema/review.ts'
import { dossierById } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'
import type { ChangeResult } from './section-changes.server.ts'

/** Each change of a section of the application, for the verdicts that were given before it. */
export function editsOf(dossierId: string) {
  return recordsIn(dossierId, 'events').flatMap(({ machine, action, data, at }) =>
    machine === 'dossier' && action === ('edit' satisfies Happened['action'])
      ? [{ section: data.section, at }]
      : [],
  )
}

/** The verdicts on a dossier, in the order of the leaflet, each with who gave it and when, and whether it still stands. */
export const checklistOf = oncePerRequest((dossierId: string) => {
  const entries = db
    .select({
      rule: checklistEntries.rule,
      verdict: checklistEntries.verdict,
      remark: checklistEntries.remark,
      checkedBy: nameAt(checklistEntries.checkedAt),
      checkedAt: checklistEntries.checkedAt,
    })
    .from(checklistEntries)
    .innerJoin(users, eq(users.id, checklistEntries.checkedBy))
    .where(eq(checklistEntries.dossierId, dossierId))
    .all()
    .filter(isAnswer)
  const edits = entries.length > 0 ? editsOf(dossierId) : []
  return CHECKLIST_RULES.flatMap((rule) => {
    const entry = entries.find((one) => one.rule === rule)
    return entry ? [{ ...entry, rule, isOutdated: isOutdated(entry, edits) }] : []
  })
})

/** A mark of the check list as somebody sees it, for the stale-page check. */
export function markOfChecklist(dossierId: string): string {
  const entries = checklistOf(dossierId).map(({ rule, verdict, remark, isOutdated: again }) => [
    rule,
    verdict,
    remark,
    again,
  ])
  return markOfRecord(entries)
}

type ChecklistChange = {
  dossierId: string
  person: Person
  seen: string
  entries: readonly ChecklistEntry[]
  now: Date
}

/**
 * Writes what has changed since the page was seen; a rule left open, or given a verdict
 * that cannot be, loses the one it had. The event belongs to the
 * canton: it names no dossier, so that the history of the municipality does not show it.
 */
export function saveChecklist(change: ChecklistChange): ChangeResult {
  return orRollBack((tx) => save(tx, change))
}

function save(tx: Tx, { dossierId, person, seen, entries, now }: ChecklistChange): ChangeResult {
  const dossier = dossierById(dossierId, today(now))
  if (!dossier) return { ok: false, refusal: 'not_found' }
  if (!hasRole(person, 'officer')) return { ok: false, refusal: 'wrong_role' }
  const meanwhile = (machine: 'dossier' | 'checklist') => latestOn(tx, { machine, recordId: dossierId })
  if (dossier.state !== 'in_review')
    return { ok: false, refusal: 'wrong_state', meanwhile: meanwhile('dossier') }
  if (markOfChecklist(dossierId) !== seen)
    return { ok: false, refusal: 'changed_meanwhile', meanwhile: meanwhile('checklist') }

  const answers = entries.filter(isAnswer)
  // Whoever saves a verdict that is outdated gives it once more.
  const standing = checklistOf(dossierId).filter((entry) => !entry.isOutdated)
  const changed = changedRules(standing, answers)
  if (changed.length === 0) return { ok: true }
  const at = now.toISOString()
  const given = answers.filter(({ rule }) => changed.includes(rule))
  tx.delete(checklistEntries)
    .where(and(eq(checklistEntries.dossierId, dossierId), inArray(checklistEntries.rule, changed)))
    .run()
  if (given.length > 0)
    tx.insert(checklistEntries)
      .values(given.map((entry) => ({ ...entry, dossierId, checkedBy: person.id, checkedAt: at })))
      .run()
  recordAct(tx, {
    person,
    now,
    machine: 'checklist',
    recordId: dossierId,
    action: 'check',
    data: {
      reference: dossier.reference,
      verdicts: Object.fromEntries(
        changed.map((rule) => [rule, given.find((entry) => entry.rule === rule) ?? null]),
      ),
    },
  })
  return { ok: true }
}

function changedRules(before: readonly ChecklistEntry[], after: readonly ChecklistEntry[]) {
  const content = (entries: readonly ChecklistEntry[], rule: ChecklistRule) => {
    const found = entries.find((entry) => entry.rule === rule)
    return found ? `${found.verdict} ${found.remark}` : ''
  }
  return CHECKLIST_RULES.filter((rule) => content(before, rule) !== content(after, rule))
}
