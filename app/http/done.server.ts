import { DONE, UPLOADED } from '#app/domain/forms/form-fields.ts'
import type { Told } from '#app/models/records/acts.server.ts'

/**
 * Adds to an address what was done, for the notice of the next page: `?done=dossier.edit.party`. An address that
 * says more in its query than what was uploaded stays as it is. Of several events the first one of a record counts,
 * and of several years or sections none is named.
 */
export function withDone(location: string, told: readonly Told[]): string {
  const { pathname, searchParams, hash } = new URL(location, 'http://portal')
  const uploaded = searchParams.get(UPLOADED)
  searchParams.delete(UPLOADED)
  if (searchParams.size > 0 || !location.startsWith('/')) return location
  const query = new URLSearchParams({ [DONE]: markOf(told), ...(uploaded && { [UPLOADED]: uploaded }) })
  return `${pathname}?${query}${hash}`
}

/** Adds to an address which document came in with the form. */
export function withUploaded(location: string, id: string): string {
  return /[?#]/.test(location) ? location : `${location}?${UPLOADED}=${id}`
}

function markOf(told: readonly Told[]): string {
  const main = told.find(({ machine }) => machine !== 'checklist') ?? told[0]
  if (!main) return 'saved'
  const { machine, action } = main
  const alike = told.filter((one) => one.machine === machine && one.action === action)
  const [detail, ...others] = new Set(alike.map(({ data }) => data.year ?? data.section))
  if (others.length > 0) return `${machine}.${action}`
  return [
    machine,
    action,
    ...(typeof detail === 'string' || typeof detail === 'number' ? [detail] : []),
  ].join('.')
}
