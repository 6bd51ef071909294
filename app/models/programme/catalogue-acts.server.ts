import { eq } from 'drizzle-orm'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { catalogueIn, goalsOf, nameOf } from '#app/domain/programme/catalogue.ts'
import type { Catalogue } from '#app/domain/programme/catalogue-content.ts'
import { missingFrom, offersNothing, withPart } from '#app/domain/programme/catalogue-draft.ts'
import type { TypedEntry } from '#app/domain/programme/catalogue-form.ts'
import type { CataloguePart } from '#app/domain/programme/catalogue-parts.ts'
import { hasRole, type Person } from '#app/domain/roles.ts'
import { nameAt } from '#app/models/people/name-at.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { markOfRecord, newId } from '#app/models/records/identifiers.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { catalogues } from '#db/schema/catalogue.ts'
import { users } from '#db/schema/people.ts'
import { chosenIn } from './catalogue-use.server.ts'
import {
  catalogueBy,
  catalogueInForce,
  cataloguesOf,
  draftOf,
  type StoredCatalogue,
} from './catalogues.server.ts'
import type { Deciding } from './periods.server.ts'
import { programmeOf } from './programme.server.ts'

type Lack =
  | 'wrong_role'
  | 'wrong_state'
  | 'period_over'
  | 'period_is_draft'
  | 'catalogue_empty'
  | 'catalogue_lacks'
  | 'catalogue_draft'
type Faulty = { ok: false; errors: Record<string, string> }
type Answer = { ok: true } | Faulty | Refused<Lack> | ReturnType<typeof changedMeanwhile>

/** The mark of a version for whoever decides on it. */
export function markOfCatalogue({ content, inForceAt }: StoredCatalogue) {
  return markOfRecord([content, inForceAt])
}

/** The versions of a period, the latest first, with who has put each into force. */
export function listedCatalogues(periodId: string) {
  const named = db
    .select({ id: catalogues.id, enacter: nameAt(catalogues.inForceAt) })
    .from(catalogues)
    .leftJoin(users, eq(users.id, catalogues.inForceBy))
    .where(eq(catalogues.periodId, periodId))
    .all()
  return cataloguesOf(periodId).map((stored) => ({
    ...stored,
    enacter: named.find(({ id }) => id === stored.id)?.enacter ?? null,
  }))
}

type Begun = { ok: true; id: string } | Refused<Lack>

/** A draft for a period, which begins as a copy of a version; it binds nobody, and there is one at a time. */
export function draftCatalogue(
  person: Person,
  { periodId, from }: { periodId: string; from: string },
  now: Date,
): Begun {
  return orRollBack((tx): Begun => {
    if (!hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    if (today(now) > programmeOf(periodId).endsOn) return { ok: false, refusal: 'period_over' }
    if (draftOf(periodId)) return { ok: false, refusal: 'catalogue_draft' }
    const { content } = catalogueBy(from) ?? catalogueInForce(periodId)
    const version = Math.max(0, ...cataloguesOf(periodId).map((one) => one.version)) + 1
    const row = { id: newId(), periodId, version, content }
    tx.insert(catalogues)
      .values({ ...row, begunBy: person.id, begunAt: now.toISOString() })
      .run()
    tell(tx, { person, now, action: 'draft_catalogue', catalogue: row })
    return { ok: true, id: row.id }
  })
}

/** One part of a draft. What dossiers have chosen can be closed, and stays. */
export function editCatalogue(
  deciding: Deciding,
  { part, rows }: { part: CataloguePart; rows: readonly TypedEntry[] },
): Answer {
  return decided(deciding, (tx, draft) => {
    const content = withPart(draft.content, part, rows)
    const lost = lostIn(draft.periodId, content)
    if (lost.length > 0) return { ok: false, errors: { rows: `entry_in_use:${lost.join('; ')}` } }
    tx.update(catalogues).set({ content }).where(eq(catalogues.id, draft.id)).run()
    tell(tx, { ...deciding, action: 'edit_catalogue', catalogue: { ...draft, content } })
    return { ok: true }
  })
}

/** A draft that nobody needs; what it was stays in the history. */
export function dropCatalogue(deciding: Deciding & { reason: string }): Answer {
  return decided(deciding, (tx, draft) => {
    tx.delete(catalogues).where(eq(catalogues.id, draft.id)).run()
    tell(tx, { ...deciding, action: 'drop_catalogue', catalogue: draft })
    return { ok: true }
  })
}

/**
 * From then on applications of the period choose from it; what was filed before keeps the version it was filed with.
 * The way back is a copy of the version that counted before.
 */
export function enactCatalogue(
  deciding: Deciding,
  { legalBasis, reason }: { legalBasis: string; reason: string },
): Answer {
  return decided(deciding, (tx, draft) => {
    if (programmeOf(draft.periodId).state === 'draft') return { ok: false, refusal: 'period_is_draft' }
    if (offersNothing(draft.content)) return { ok: false, refusal: 'catalogue_empty' }
    if (lostIn(draft.periodId, draft.content).length > 0) return { ok: false, refusal: 'catalogue_lacks' }
    const { person, now } = deciding
    tx.update(catalogues)
      .set({ legalBasis, reason, inForceBy: person.id, inForceAt: now.toISOString() })
      .where(eq(catalogues.id, draft.id))
      .run()
    tell(tx, { ...deciding, reason, action: 'enact_catalogue', catalogue: { ...draft, legalBasis } })
    return { ok: true }
  })
}

/** Of what dossiers of the period have chosen, what a catalogue would not know, by the names that they know it by. */
function lostIn(periodId: string, content: Catalogue): string[] {
  const known = catalogueIn(catalogueInForce(periodId).content, DEFAULT_LANGUAGE)
  const areas = known.areas.map(({ number, name }) => ({ code: String(number), name }))
  const entries = [...areas, ...goalsOf(known), ...known.targetGroups, ...known.costCategories]
  return missingFrom(content, chosenIn(periodId)).map((code) => nameOf(entries, code))
}

function decided({ id, person, seen }: Deciding, work: (tx: Tx, draft: StoredCatalogue) => Answer): Answer {
  return orRollBack((tx): Answer => {
    if (!hasRole(person, ...SETTING_ROLES)) return { ok: false, refusal: 'wrong_role' }
    const draft = catalogueBy(id)
    if (!draft || markOfCatalogue(draft) !== seen)
      return changedMeanwhile(tx, { machine: 'programme', recordId: id })
    return draft.inForceAt === null ? work(tx, draft) : { ok: false, refusal: 'wrong_state' }
  })
}

type Told = {
  person: Person
  now: Date
  reason?: string
  action: Extract<Happened, { machine: 'programme' }>['action']
  catalogue: Pick<StoredCatalogue, 'id' | 'periodId' | 'version' | 'content'> & { legalBasis?: string }
}

function tell(tx: Tx, { person, now, reason = '', action, catalogue }: Told) {
  const { id: recordId, periodId, version, content, legalBasis = '' } = catalogue
  const data = { periodId, version, legalBasis, content }
  recordAct(tx, { machine: 'programme', person, now, reason, action, recordId, data })
}
