import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { byLatest } from '#app/domain/order.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { recordsIn } from '#app/models/dossier/folder.server.ts'
import { versionsOf } from '#app/models/money/contributions.server.ts'
import { rolesCountedAt } from '#app/models/people/roles-at.server.ts'
import { goneAt } from '#app/models/programme/known-mergers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { leadAt, leadSince } from './lead-at.server.ts'

type Of = Pick<Dossier, 'id' | 'party'>
/** Who gave an account, and when: asked for it, or signed the agreement that names it. */
export type Given = { by: string; at: string }

/**
 * Whose the account is where whoever leads now has not given it: of the municipality that has ended (`merger`), that led
 * before (`lead`), or that acted for it by a merger that was none (`undone`): then payments wait.
 */
export type OtherGiver = { how: 'merger' | 'lead' | 'undone'; from: string; into: string; since: string }

/** The account of the agreement was given with the signature of the municipality. */
export function givenBySignature({ id }: Pick<Dossier, 'id'>): Given | undefined {
  const first = versionsOf(id).at(-1)
  const [signed] = recordsIn(id, 'signatures')
    .filter(({ agreementId, side }) => agreementId === first?.id && side === 'municipality')
    .sort(byLatest(({ signedAt }) => signedAt))
  return signed && { by: signed.signedBy, at: signed.signedAt }
}

/** Null where whoever leads at an instant has given it, as the canton knew the municipalities at either time. */
export function otherGiver(dossier: Of, given: Given, at: string): OtherGiver | null {
  const [giver, body] = [given.at, at].map((then) => bodyOf(leadAt(dossier, then), then)) as [number, number]
  const [from, into] = [municipalityName(giver), municipalityName(body)]
  if (from === into) return null
  const signing = rolesCountedAt(given.by, given.at).filter(({ role }) => role === 'signatory')
  if (signing.some(({ bfsNumber }) => bfsNumber === body)) return null
  const gone = goneAt(giver, at)
  if (gone?.into === body) return { how: 'merger', from, into, since: gone.since }
  const since = leadSince(dossier, { from: given.at, at })?.since
  return since
    ? { how: 'lead', from, into, since }
    : { how: 'undone', from, into, since: dayInZurich(given.at) }
}

/** The municipality in which another one lived on at an instant, as the canton knew it by then. */
const bodyOf = (bfsNumber: number, at: string) => goneAt(bfsNumber, at)?.into ?? bfsNumber
