import type { AmendmentChange } from '#app/domain/agreement/amendment.ts'
import type { AmendmentAction } from '#app/domain/lifecycle/amendment.ts'
import type { Declaration, TransitionInput } from '#app/domain/lifecycle/inputs.ts'
import { rappen } from '#app/domain/money.ts'
import type { Person } from '#app/domain/roles.ts'
import { type Amended, amendedAgreement } from '#app/models/agreement/amended-agreement.server.ts'
import { agreementInForce, amendmentsOf } from '#app/models/agreement/amendment-records.server.ts'
import { proposeAmendment } from '#app/models/agreement/amendments.server.ts'
import { amendmentDoor } from '#app/models/doors.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { storeDocument } from '#app/models/records/document-store.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'

export const REASON = 'Der Kanton passt den Beitrag an.'

export const newAmount = (fromYear: number, amountRappen = 300_050): AmendmentChange => ({
  kind: 'amount',
  fromYear,
  amountRappen: rappen(amountRappen),
})

/** The version that an agreement in force would become by this change, or what stands against it. */
export function amended(dossier: Dossier, change: AmendmentChange, now: Date): Amended {
  const current = agreementInForce(dossier)
  if (!current) throw new Error('Nothing in force')
  return amendedAgreement({ dossier, current: current.data, change, reason: REASON }, now)
}

/** Proposes a change, through the real verb; its papers are stand-ins. */
export async function propose(
  dossier: Dossier,
  change: AmendmentChange,
  { person, declaration, now }: { person: Person; declaration?: Declaration; now: Date },
) {
  const next = amended(dossier, change, now)
  if (!next.ok) throw new Error(JSON.stringify(next.errors))
  const files = {
    amendment: await paper('Nachtrag', dossier, change),
    agreement: await paper('Fassung', dossier, change),
  }
  const proposal = { dossier, person, change, reason: REASON, data: next.data, files, now }
  return proposeAmendment({ ...proposal, ...(declaration && { declaration }) })
}

/** Of a dossier, the one that was proposed last. */
export function latestAmendment({ id }: Pick<Dossier, 'id'>) {
  const [latest] = amendmentsOf(id)
  if (!latest) throw new Error('There is no amendment')
  return latest
}

type Step = { person: Person; now: Date; input?: TransitionInput }

/** A step on the latest amendment of a dossier, taken or refused. */
export function stepOnAmendment(dossier: Pick<Dossier, 'id'>, action: AmendmentAction, step: Step) {
  return applyTransition(amendmentDoor, { ...latestAmendment(dossier), action, ...step })
}

function paper(name: string, { id }: Dossier, change: AmendmentChange) {
  return storeDocument(Buffer.from(`%PDF ${name} ${id} ${JSON.stringify(change)}`), {
    fileName: `${name}.pdf`,
    mediaType: 'application/pdf',
  })
}
