import type { Account } from '#app/domain/agreement/account-change.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import type { Person } from '#app/domain/roles.ts'
import type { TransitionResult } from '#app/models/door.server.ts'
import { accountChangeDoor } from '#app/models/doors.server.ts'
import { type Dossier, dossierById } from '#app/models/dossier/dossiers.server.ts'
import { keepDocument, type StoredFile } from '#app/models/records/documents.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import type { Tx } from '#db/client.server.ts'
import { type AccountChange, accountChangesDue, accountOf } from './account-records.server.ts'
import { accountsToFollow } from './shared-accounts.server.ts'

type Request = {
  dossier: Dossier
  person: Person
  account: Account
  reason: string
  /** The bank says whose account it is. */
  paper: StoredFile
  now: Date
}

/** The request and its paper come into being together with the step, or not at all. */
export function requestAccountChange(request: Request): TransitionResult {
  const { person, reason, now } = request
  const record = (tx: Tx) => requested(tx, request)
  return applyTransition(accountChangeDoor, { action: 'request', person, input: { reason }, record, now })
}

function requested(tx: Tx, { dossier, person, account, reason, paper, now }: Request): AccountChange {
  const { id: dossierId } = dossier
  const kept = { dossierId, slot: 'completion', file: paper, uploadedBy: person.id, now } as const
  return {
    id: newId(),
    dossierId,
    state: 'requested',
    version: 0,
    before: accountOf(dossier),
    after: account,
    reason,
    documentId: keepDocument(tx, kept).id,
    requestedBy: person.id,
    requestedAt: now.toISOString(),
    confirmedAt: null,
    called: null,
    phoned: null,
    notReached: '',
    inForceOn: null,
    inForceAt: null,
    answer: '',
  }
}

/** Puts every confirmed change into force whose waiting time is over, and for the other agreements that it reaches. */
export function changeAccounts(now: Date) {
  for (const { id, version } of accountChangesDue(today(now)))
    applyTransition(accountChangeDoor, { id, action: 'put_in_force', person: null, version, now })
  for (const { change, from, dossierId } of accountsToFollow()) {
    const record = () => followed({ change, dossierId, now })
    const input = { reason: from }
    applyTransition(accountChangeDoor, { action: 'follow', person: null, input, record, now })
  }
}

type Following = { change: AccountChange; dossierId: string; now: Date }

/** The same change under another agreement: asked for, proven and confirmed once. */
function followed({ change, dossierId, now }: Following): AccountChange {
  const dossier = dossierById(dossierId, today(now))
  if (!dossier) throw new Error(`The dossier ${dossierId} is gone`)
  const counts = { inForceOn: today(now), inForceAt: null }
  return { ...change, id: newId(), dossierId, version: 0, before: accountOf(dossier), ...counts }
}
