import { ASKED } from '#app/domain/forms/form-fields.ts'
import { hashOf } from '#app/models/records/identifiers.server.ts'
import { park, parkedFieldsOn } from './parking.server.ts'

/**
 * Keeps what a form asks to see, for a day and for this person in this browser, so that no address carries its words.
 * Answers where it is shown, with the cookie that finds it; nothing where too much waits in this browser already.
 */
export function keepAsked(request: Request, fields: FormData) {
  const words = [...fields].filter(([name]) => !name.startsWith('_') && name !== ASKED)
  const form = new FormData()
  for (const [name, value] of words) form.append(name, value)
  const location = placeOf(request, hashOf(JSON.stringify(words)).slice(0, 12))
  const cookie = park(request, location, form)
  return cookie ? { location, cookie } : undefined
}

/**
 * What was asked at this address, or sent to its page while signed out; empty where it is kept no more. Undefined where
 * nothing was.
 */
export function askedIn(request: Request, userId: string): URLSearchParams | undefined {
  const asked = new URL(request.url).searchParams.get(ASKED)
  const fields = parkedFieldsOn(request, asked === null ? pathOf(request) : placeOf(request, asked), userId)
  return asked === null && !fields ? undefined : new URLSearchParams(fields)
}

const placeOf = (request: Request, asked: string) => `${pathOf(request)}?${ASKED}=${asked}`

/** The page of the form, also for the paper that is drawn from it. */
function pathOf(request: Request) {
  return new URL(request.url).pathname.replace(/\.data$/, '').replace(/\/preview\.pdf$/, '')
}
