import { DONE } from '#app/domain/form-fields.ts'
import type { Told } from '#app/models/acts.server.ts'

/**
 * Adds to an address what was done, for the notice of the next page: `?done=dossier.edit.party`. An address that
 * says something in its query already stays as it is. Of several events the first one of a record counts.
 */
export function withDone(location: string, told: readonly Told[]): string {
  const { pathname, search, hash } = new URL(location, 'http://portal')
  if (search !== '' || !location.startsWith('/')) return location
  return `${pathname}?${DONE}=${markOf(told)}${hash}`
}

function markOf(told: readonly Told[]): string {
  const main = told.find(({ machine }) => machine !== 'checklist') ?? told[0]
  if (!main) return 'saved'
  const { machine, action, data } = main
  const detail = data.year ?? data.section
  return [
    machine,
    action,
    ...(typeof detail === 'string' || typeof detail === 'number' ? [detail] : []),
  ].join('.')
}
