import { yearOf } from '#app/domain/deadlines/calendar.ts'
import type { PlainDate } from '#app/domain/deadlines/plain-date.ts'
import type { DossierState } from '#app/domain/lifecycle/dossier-states.ts'
import { type Reason, reason } from '#app/domain/lifecycle/reasons.ts'
import { isOneOf } from '#app/domain/one-of.ts'
import { endsBefore } from './termination.ts'

/** Another agreement that counts the same inhabitants: which member meets whom of it, and from which year on. */
export type OtherAgreement = {
  name: string
  counted: string
  reference: string
  year: number
  state: DossierState
  startsOn: PlainDate
  endsOn: PlainDate
  /** An amendment can let `counted` go from that year on: others stay, and no report of these years is filed. */
  canRelease: boolean
}

/** What is decided, or about to be, and not in force: its municipality can withdraw it. */
const PENDING = [
  'second_review',
  'approved',
  'agreement_issued',
  'signed_by_municipality',
] as const satisfies readonly DossierState[]

/** Nobody counts twice in one year (Merkblatt 5): why not, with the one thing that leads on and can be done on that day. */
export function whyNotTwice(
  { name, counted, reference, year, ...other }: OtherAgreement,
  today: PlainDate,
): Reason {
  const where = { municipality: name, counted, reference, year }
  if (isOneOf(PENDING, other.state)) return reason('other_application_counts', where, 'party')
  if (other.state === 'active' && other.canRelease) return reason('other_agreement_releases', where, 'party')
  const endsOn = endToTerminateTo({ ...other, year }, today)
  const key = endsOn ? 'other_agreement_runs' : 'other_agreement_ends'
  const last = endsOn ?? other.endsOn
  return reason(key, { ...where, endsOn: last, from: yearOf(last) + 1 }, 'party')
}

/** Nothing that anybody does takes it out of the way before it ends by itself. */
export function onlyEndsByItself(other: OtherAgreement, today: PlainDate): boolean {
  return whyNotTwice(other, today).key === 'other_agreement_ends'
}

type Running = Pick<OtherAgreement, 'state' | 'startsOn' | 'endsOn' | 'year'>

/** To which day an agreement in force is terminated: before the shared year, or else as soon as it can be. */
function endToTerminateTo({ state, year, ...term }: Running, today: PlainDate): PlainDate | undefined {
  if (state !== 'active') return undefined
  return endsBefore(term, today).find((day) => yearOf(day) >= year - 1)
}
