import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { CANTONAL_WRITERS, type CantonalRole, type Side } from '#app/domain/roles.ts'
import { findInquiry } from '#app/models/inquiries/inquiry-records.server.ts'
import { found } from './found.server.ts'
import { languageOf } from './language.server.ts'
import { requireCantonalPerson, requireMunicipalPerson } from './session.server.ts'

type Args = Pick<LoaderFunctionArgs, 'request' | 'params'>

/** The door to the threads of either side, by the area in which the address lies; at the canton for all who read. */
export async function requireInquiries({ request }: Pick<Args, 'request'>, ...roles: CantonalRole[]) {
  const side: Side = new URL(request.url).pathname.startsWith('/canton/') ? 'canton' : 'municipality'
  const person =
    side === 'canton' ? await requireCantonalPerson(request, ...roles) : await requireMunicipalPerson(request)
  const at = now()
  return { side, person, language: languageOf(request), now: at, day: today(at), list: `/${side}/requests` }
}

/** The door to one thread that this person sees. */
export async function requireInquiry({ request, params }: Args, ...roles: CantonalRole[]) {
  const entered = await requireInquiries({ request }, ...roles)
  const inquiry = found(findInquiry(entered.person, params.inquiry ?? '', entered.day))
  return { ...entered, inquiry, here: `${entered.list}/${inquiry.id}` }
}

/** For whoever writes in it, if at the canton. */
export async function requireWriting(args: Args) {
  return requireInquiry(args, ...CANTONAL_WRITERS)
}
