import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { isAmongTheCanton } from '#app/domain/lifecycle/machines.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { isCantonal, isOfTheCanton, type Person, type Side } from '#app/domain/roles.ts'
import {
  asData,
  filesOf,
  inquiriesToTakeAway,
  type PackagedInquiry,
} from '#app/models/inquiries/packaged.server.ts'
import type { AuditEvent } from '#app/models/records/audit.server.ts'
import { papersThatWait } from '#app/models/records/document-visibility.server.ts'
import type { StoredDocument } from '#app/models/records/documents.server.ts'
import { type DossierProof, proofOf } from '#app/models/records/dossier-proof.server.ts'
import { type HandedOut, handOut } from '#app/models/records/handing-out.server.ts'
import { db } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { memberships, users } from '#db/schema/people.ts'
import { outbox } from '#db/schema/process.ts'
import { filedHashes, recordsOf } from './dossier-records.server.ts'
import { findDossier, type VisibleDossier } from './dossiers.server.ts'
import { recordsIn } from './folder.server.ts'
import { type AskedBefore, reasonsIn, takenBy, type Waited, waitedAmongTheCanton } from './history.server.ts'

export type PackagedDocument = Omit<typeof documents.$inferSelect, 'dossierId' | 'bfsNumber'> & {
  /** The file itself, scanned and proven. */
  handOut: (now: Date) => Promise<HandedOut>
}

/** Everything of a dossier that this person may have, to take away: for the archive, the auditor, the municipality. */
export type DossierPackage = {
  dossier: VisibleDossier
  reference: string
  party: string
  reader: Side
  /** Of the dossier, then of its threads. */
  documents: PackagedDocument[]
  inquiries: PackagedInquiry[]
  records: Record<string, unknown>
  history: (AuditEvent & { asked: AskedBefore; reasons: readonly Reason[] })[]
  /** What waited for a second person of the canton, and came to nothing or to a step of the history. */
  waited: Waited[]
  mails: ReturnType<typeof mailsFor>
  proof: DossierProof
}

/** Found as the dossier itself is found; of a municipality only the lead may take the whole dossier away. */
export function findPackage(
  person: Person,
  { reference, reader, on }: { reference: string; reader: Side; on: string },
): DossierPackage | undefined {
  if (isOfTheCanton(person) !== (reader === 'canton')) return undefined
  const dossier = findDossier(person, reference, on)
  if (!dossier || dossier.roles.length === 0) return undefined
  const inquiries = inquiriesToTakeAway(dossier, person)
  return {
    dossier,
    reference,
    party: dossier.party.name,
    reader,
    documents: [...documentsFor(dossier, reader), ...filesOf(inquiries)].map((row) => ({
      ...row,
      handOut: (now) => handOut(row, now),
    })),
    inquiries,
    records: { ...recordsOf(dossier, reader), inquiries: asData(inquiries) },
    history: historyFor(dossier, reader),
    waited: reader === 'canton' ? waitedAmongTheCanton(dossier.id) : [],
    mails: mailsFor(dossier, reader),
    proof: proofOf(dossier.id, reader),
  }
}

/**
 * What was taken out again before it was filed stays with the municipality that took it out: in no package. What waits
 * for a second person of the canton is in none of the municipality.
 */
function documentsFor({ id }: VisibleDossier, reader: Side): StoredDocument[] {
  const filed = filedHashes(id)
  const waiting = reader === 'municipality' ? papersThatWait(id) : new Set<string>()
  return db
    .select()
    .from(documents)
    .where(
      and(eq(documents.dossierId, id), reader === 'municipality' ? isNull(documents.removedAt) : undefined),
    )
    .orderBy(asc(documents.uploadedAt), asc(documents.id))
    .all()
    .filter(
      ({ id: own, removedAt, sha256 }) => !waiting.has(own) && (removedAt === null || filed.has(sha256)),
    )
}

/** What the canton does among itself keeps its words to the canton; the hash of the event stays the same. */
function historyFor({ id: dossierId }: VisibleDossier, reader: Side): DossierPackage['history'] {
  return recordsIn(dossierId, 'events').map((event) => {
    const hidden = reader === 'municipality' && isAmongTheCanton(event)
    const { asked } = takenBy(event, { dossierId, reader })
    return { ...event, asked, reasons: reasonsIn(event, dossierId), ...(hidden && { reason: '', data: {} }) }
  })
}

/** A municipality gets the mails that went to it, not those among the canton. */
function mailsFor({ id }: VisibleDossier, reader: Side) {
  const ofTheCanton = reader === 'canton' ? new Set<string>() : cantonalAddresses()
  return db
    .select()
    .from(outbox)
    .where(and(eq(outbox.dossierId, id), inArray(outbox.state, ['sent', 'kept', 'queued', 'failed'])))
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
    .all()
    .filter(({ toAddress }) => !ofTheCanton.has(toAddress))
    .map(({ createdAt, toAddress, template, state, subject, bodyText }) => ({
      at: createdAt,
      to: toAddress,
      template,
      state,
      subject,
      text: bodyText,
    }))
}

function cantonalAddresses() {
  const rows = db
    .select({ email: users.email, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .all()
  return new Set(rows.filter(({ role }) => isCantonal(role)).map(({ email }) => email))
}
