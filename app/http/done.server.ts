import { DONE, THERE, UNREACHED, UPLOADED } from '#app/domain/forms/form-fields.ts'
import type { Act, Told } from '#app/models/records/acts.server.ts'

/**
 * Adds to an address what was done, for the notice of the next page: `?done=dossier.edit.party`. An address that says
 * it already stays as it is. Of several events the first that does not follow from another counts, and of several years
 * or sections none is named. What goes to a second person is not said to be decided. The canton is told where its mail
 * went to nobody. Of a question nothing is said. Where all that was sent is a file that lay there, or all was as it should be, nothing was done.
 */
export function withDone(
  location: string,
  { told, document, unreached, keptNothing }: Pick<Act, 'told' | 'document' | 'unreached' | 'keptNothing'>,
): string {
  const { pathname, searchParams, hash } = new URL(location, 'http://portal')
  if (keptNothing || searchParams.has(DONE) || !location.startsWith('/')) return location
  const isThere = document?.there === true
  const query = new URLSearchParams({
    ...Object.fromEntries(searchParams),
    [DONE]:
      (isThere && told.every(({ unchanged }) => unchanged)) || isInVain(told) ? 'unchanged' : markOf(told),
    ...(unreached && pathname.startsWith('/canton') && { [UNREACHED]: '1' }),
    ...(document && { [isThere ? THERE : UPLOADED]: document.id }),
  })
  return `${pathname}?${query}${hash}`
}

/** Of a section it is said that it is saved, which is true also of one that was. */
function isInVain(told: readonly Told[]): boolean {
  return told.length > 0 && told.every(({ action, unchanged }) => unchanged && action !== 'edit')
}

function markOf(told: readonly Told[]): string {
  const main = told.find((one) => !follows(one)) ?? told[0]
  if (!main) return 'saved'
  const { machine, action, toState } = main
  if (toState === 'second_review') return `${machine}.${action}.${toState}`
  const alike = told.filter((one) => one.machine === machine && one.action === action)
  const [detail, ...others] = new Set(alike.map(({ data }) => data.year ?? data.section))
  if (others.length > 0) return `${machine}.${action}`
  return [
    machine,
    action,
    ...(typeof detail === 'string' || typeof detail === 'number' ? [detail] : []),
  ].join('.')
}

/** What comes along with an act, and is one only where it stands alone: ticks, roles that a merger moves, what is overtaken. */
function follows({ machine, action }: Told): boolean {
  return machine === 'checklist' || machine === 'role' || (machine === 'proposal' && action === 'overtake')
}
