import { and, gt, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { changedParts } from '#app/domain/agreement/contact-change.ts'
import { addDays, today } from '#app/domain/deadlines/calendar.ts'
import { bindsMunicipality, takenBy } from '#app/domain/lifecycle/binding.ts'
import { type ActedAs, actsOfOthers } from '#app/domain/lifecycle/standing-acts.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { isOfTheCanton, MUNICIPAL_ROLES } from '#app/domain/roles.ts'
import { leadAt } from '#app/models/agreement/lead-at.server.ts'
import { asContactChange, contactOf } from '#app/models/dossier/contact-records.server.ts'
import { type Dossier, dossiersById } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { findPerson } from '#app/models/people/people.server.ts'
import { rolesCountedAt } from '#app/models/people/roles-at.server.ts'
import type { AuditEvent } from '#app/models/records/audit.server.ts'
import { memberships } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/process.ts'
import { isOfContact, stateOf } from './merger-act-reasons.server.ts'
import type { Asked } from './merger-resting.server.ts'
import { AFTER_ALL_MERGERS, actedForBy, actingFor } from './succession.server.ts'

/** The last act on a record, the first one before it that nobody of its own has followed, and who did the last. */
export type ActOfHeirs = { dossier: Dossier; event: AuditEvent; first: AuditEvent; name: string }

/**
 * What binds a municipality that has ended, and nobody of its own has done: since the merger was entered, people of the
 * successor alone acted for it, as for the lead or as for a member whose acceptance was asked. Whose role the merger has
 * moved is one of its own.
 */
export function actsOfHeirs(asked: Asked): ActOfHeirs[] {
  return dossiersById(actedOnByHeirs(asked), today(asked.now)).flatMap((dossier) => {
    const events = recordsIn(dossier.id, 'events')
    const as = (event: AuditEvent) => actedAs(event, { dossier, asked })
    const own = events.filter((event) => bindsMunicipality(event) && as(event) === 'own')
    return actsOfOthers(events, as)
      .map(({ first, last }) => ({ dossier, first, event: last, name: nameBehind(last) }))
      .filter((act) => !own.some((event) => isOvertakenBy(event, act)) && !isPutBack(act))
  })
}

/** The contact is as it was before: another merger was undone, and nothing of the act is left. */
function isPutBack(act: ActOfHeirs): boolean {
  if (!isOfContact(act)) return false
  const change = { before: contactOf(act.dossier), after: asContactChange(act.first.data).before }
  return changedParts(change).length === 0
}

/** What counts is their own: another account that they asked for, or a version of the agreement that they accepted. */
function isOvertakenBy(own: AuditEvent, { dossier, event }: ActOfHeirs): boolean {
  const { machine, recordId } = own
  if (machine !== 'accountChange' && machine !== 'amendment') return false
  const isAlike = machine === event.machine || (machine === 'amendment' && event.action === 'sign')
  return isAlike && own.sequence > event.sequence && stateOf({ dossier, machine, recordId }) === 'in_force'
}

/** The dossiers on which people of the successor have acted since, whoever leads them today. */
function actedOnByHeirs({ union, since, tx }: Asked): string[] {
  const heirs = tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(inArray(memberships.bfsNumber, actingFor(union.into, AFTER_ALL_MERGERS)))
  const { dossierId, sequence, actorId, data } = auditEvents
  const byHeirs = or(inArray(actorId, heirs), inArray(sql`${data} ->> 'proposedBy'`, heirs))
  return tx
    .selectDistinct({ dossierId })
    .from(auditEvents)
    .where(and(gt(sequence, since), isNotNull(dossierId), byHeirs))
    .all()
    .flatMap((one) => one.dossierId ?? [])
}

type At = { dossier: Dossier; asked: Asked }

function actedAs(event: AuditEvent, { dossier, asked }: At): ActedAs | undefined {
  const { union, since } = asked
  const lastDay = addDays(union.mergedOn, -1)
  const bound = boundMunicipality(event, dossier)
  if (event.sequence <= since || !actedForBy(union.from, lastDay).includes(bound)) return undefined
  const roles = takenBy(event)
  const held = municipalRolesBehind(event).filter(({ role }) => isOneOf(roles, role))
  if (held.length === 0) return undefined
  const own = actingFor(bound, lastDay)
  return held.some(({ bfsNumber }) => bfsNumber !== null && own.includes(bfsNumber)) ? 'own' : 'other'
}

/** The member that an acceptance was given for; everything else is done for whoever leads. */
function boundMunicipality({ machine, recordId, actorId, at }: AuditEvent, dossier: Dossier): number {
  const accepted =
    machine === 'amendment' &&
    recordsIn(dossier.id, 'acceptances').find(
      (one) => one.amendmentId === recordId && one.acceptedBy === actorId && one.acceptedAt === at,
    )
  return accepted ? accepted.bfsNumber : leadAt(dossier, at)
}

/** Of whoever acted, or asked for what the canton then agreed to. */
function municipalRolesBehind({ actorId, data, at }: AuditEvent) {
  return [actorId, data.proposedBy]
    .flatMap((id) => (typeof id === 'string' ? rolesCountedAt(id, at) : []))
    .filter(({ role }) => isOneOf(MUNICIPAL_ROLES, role))
}

function nameBehind({ actorName, data }: AuditEvent): string {
  const asked = typeof data.proposedBy === 'string' ? findPerson(data.proposedBy) : undefined
  return asked && !isOfTheCanton(asked) ? asked.name : actorName
}
