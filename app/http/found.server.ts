import { redirect } from '@remix-run/node'
import { DONE } from '#app/domain/forms/form-fields.ts'

/** To be thrown where something does not exist, or not for whoever asks: the two look alike. */
export function notFound() {
  return new Response(null, { status: 404 })
}

/** What is there for whoever asks. */
export function found<Value>(value: Value | null | undefined | false): Value {
  if (value === null || value === undefined || value === false) throw notFound()
  return value
}

/** What was taken away or ended before, by somebody else or by the reader: the way leads back, and says that it is done. */
export function unlessGone<Found>(found: Found | undefined, list: string): Found {
  if (found === undefined) throw redirect(`${list}?${DONE}=gone`, 303)
  return found
}
