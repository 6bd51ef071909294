import { redirect } from '@remix-run/node'
import { DONE } from '#app/domain/forms/form-fields.ts'

/** What somebody else has taken away, or ended, first: the way leads back to where it stood, and says so. */
export function unlessGone<Found>(found: Found | undefined, list: string): Found {
  if (found === undefined) throw redirect(`${list}?${DONE}=gone`, 303)
  return found
}
