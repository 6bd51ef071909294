import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import type { Happened } from '#app/domain/lifecycle/happened.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import type { ActOfHeirs } from './merger-acts.server.ts'

/** Where an agreement has come into force, and what is agreed is taken back by nobody alone. */
export const AGREED = ['active', 'completed', 'terminated'] as const satisfies readonly DossierState[]

/** What has been done cannot be taken back any more: it is looked at, told, and mended afterwards. */
export function isLeft({ dossier, event: { machine, recordId, action } }: ActOfHeirs): boolean {
  if (machine === 'reportingYear') return false
  if (machine === 'dossier') return !isOneOf(WITH_THE_CANTON, dossier.state) || isAtOnce(action)
  return stateOf({ dossier, machine, recordId }) === 'in_force'
}

const WITH_THE_CANTON = [
  'submitted',
  'in_review',
  'second_review',
  'approved',
  'agreement_issued',
  'signed_by_municipality',
] as const satisfies readonly DossierState[]

/** The contact is changed at once, and the rule of signing. */
const isAtOnce = (action: string) => action !== 'submit' && action !== 'sign'

type DossierEvent = Extract<Happened, { machine: 'dossier' }>['action']
type Of = Pick<ActOfHeirs, 'dossier'> & { machine: string; recordId: string }

/** Of an amendment, or of a change of the account. */
export function stateOf({ dossier, machine, recordId }: Of) {
  const rows = recordsIn(dossier.id, machine === 'amendment' ? 'amendments' : 'accountChanges')
  return rows.find(({ id }) => id === recordId)?.state
}

/** What has to be taken back first, with who did it. */
export function firstTakenBack(act: ActOfHeirs): Reason {
  const { dossier, event } = act
  const { machine, action, data, recordId } = event
  const told = toldOf(act)
  if (machine === 'reportingYear') {
    const { reference, name } = told
    return reason('merger_in_report', { reference, year: Number(data.year), name })
  }
  if (machine === 'amendment') return reason('merger_in_acceptance', { ...told, number: numberOf(act) })
  if (machine === 'accountChange') return reason('merger_in_account', { ...told, changeId: recordId })
  if (action === 'sign') return reason('merger_in_signing', told)
  return reason('merger_in_filing', { reference: dossier.reference, name: told.name })
}

/** What stays, and what comes of it; `act`: the key of its words. */
export function leftStanding(act: ActOfHeirs): Reason {
  const { machine, action } = act.event
  const told = toldOf(act)
  if (machine === 'accountChange') return reason('merger_left_account', told)
  if (isOfContact(act)) return reason('merger_left_contact', told)
  return reason('merger_left_act', { ...told, act: `${machine}Event.${action}` })
}

export const isOfContact = ({ event }: ActOfHeirs) =>
  event.action === ('change_contact' satisfies DossierEvent)

function toldOf({ dossier: { reference, party }, event, name }: ActOfHeirs) {
  return { reference, party: party.name, name, day: dayInZurich(event.at) }
}

function numberOf({ dossier, event }: ActOfHeirs): number {
  return recordsIn(dossier.id, 'amendments').find(({ id }) => id === event.recordId)?.number ?? 0
}
