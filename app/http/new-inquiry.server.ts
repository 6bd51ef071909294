import type { LoaderFunctionArgs } from '@remix-run/node'
import { inquiryPlaceForm } from '#app/domain/inquiries/forms.ts'
import { CANTONAL_WRITERS, type Person } from '#app/domain/roles.ts'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { mayAskAbout } from '#app/models/inquiries/inquiry-records.server.ts'
import { found } from './found.server.ts'
import { requireInquiries } from './inquiry.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request'>

/**
 * The door to a new thread, with the dossier and the place in it that the address names. The canton asks in a dossier
 * only; a municipality with or without one.
 */
export async function requireAsking({ request }: Args) {
  const entered = await requireInquiries({ request }, ...CANTONAL_WRITERS)
  const { side, person, day } = entered
  const query = new URL(request.url).searchParams
  const reference = query.get('dossier') ?? ''
  const dossier = askableDossier(person, reference, day)
  found(dossier ?? (side === 'municipality' && reference === ''))
  const said = { section: query.get('section'), year: query.get('year') }
  const { section, year } = inquiryPlaceForm.parse(dossier ? said : {})
  return { ...entered, dossier, section, year }
}

/** A dossier about which this person may ask; null where there is none. */
export function askableDossier(person: Person, reference: string, day: string): Dossier | null {
  const dossier = reference === '' ? undefined : findDossier(person, reference, day)
  return dossier && mayAskAbout(dossier, person) ? dossier : null
}
