import { eq } from 'drizzle-orm'
import type { Account } from '#app/domain/agreement/account-change.ts'
import { type AccountChangeAction, accountChangeMachine } from '#app/domain/lifecycle/account-change.ts'
import { isCantonal, type Person } from '#app/domain/roles.ts'
import { requestAccountChange } from '#app/models/agreement/account-changes.server.ts'
import { accountChangesOf } from '#app/models/agreement/account-records.server.ts'
import { accountChangeDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { openProposals } from '#app/models/dossier/proposals.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { applyTransition, confirmProposal } from '#app/models/transitions.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { documents } from '#db/schema/documents.ts'
import { as } from './people.ts'

/** Another account of the standard's own examples. */
export const OTHER_ACCOUNT: Account = { iban: 'CH5604835012345678009', holder: 'Gemeindekasse Neu' }

type Asking = { now: Date; person?: Person; account?: Account; reason?: string }

/** Asks for another account through the real verb; its paper is scanned at once. */
export async function askForAccount(
  dossier: Dossier,
  { now, person, account = OTHER_ACCOUNT, reason = 'Die Gemeindekasse wechselt die Bank.' }: Asking,
) {
  const paper = await storeDocument(Buffer.from(`%PDF ${dossier.id} ${account.iban}`), {
    fileName: 'Bankbestätigung.pdf',
    mediaType: 'application/pdf',
  })
  const signatory = person ?? as('signatory', dossier.party.leadBfsNumber)
  const asked = requestAccountChange({ dossier, person: signatory, account, reason, paper, now })
  if (asked.ok)
    inTransaction(
      (tx) =>
        void tx
          .update(documents)
          .set({ scan: 'clean' })
          .where(eq(documents.id, latestAccountChange(dossier).documentId))
          .run(),
    )
  return asked
}

export function latestAccountChange({ id }: Pick<Dossier, 'id'>) {
  const [latest] = accountChangesOf(id)
  if (!latest) throw new Error('Nobody has asked for another account')
  return latest
}

const LATER = new Date('2027-03-20T09:00:00Z')
const AFTER_THE_WAIT = new Date('2027-04-20T09:00:00Z')

/** A step that has to succeed, by whom its table names first; where it needs a second person, she confirms it. */
export function moveAccountChange(dossier: Dossier, action: AccountChangeAction) {
  const now = action === 'put_in_force' ? AFTER_THE_WAIT : LATER
  const { id, version } = latestAccountChange(dossier)
  const [role = 'system'] = accountChangeMachine.transitions[action].by
  const person =
    role === 'system' ? null : as(role, isCantonal(role) ? undefined : dossier.party.leadBfsNumber)
  const input = { reason: 'Geprüft und begründet.', accountCompared: true, phoned: true }
  const moved = applyTransition(accountChangeDoor, { id, version, action, person, input, now })
  if (!moved.ok) throw new Error(`Refused: ${moved.refusal} ${JSON.stringify(moved.reasons)}`)
  const [asked] = openProposals(dossier.id)
  if (!moved.proposed || !asked) return
  const confirmed = confirmProposal({ dossier, id: asked.id, person: as('second'), now })
  if (!confirmed.ok) throw new Error(`Not confirmed: ${JSON.stringify(confirmed.reasons)}`)
}
