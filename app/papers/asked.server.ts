import { today } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import type { Person } from '#app/domain/roles.ts'
import type { VisibleDossier } from '#app/models/dossier/dossiers.server.ts'
import { findReportingYear } from '#app/models/report/reports.server.ts'
import type { DataOf, PaperName } from '#templates/catalogue.ts'

/** Who asks for a paper of which dossier, and what the address names in it. */
export type Asked = {
  person: Person
  dossier: VisibleDossier
  params: Readonly<Record<string, string | undefined>>
  query: URLSearchParams
  language: Language
  now: Date
}

/** A paper is drawn in the language of whoever reads it. */
export type ForReader = Pick<Asked, 'dossier' | 'language'>

/** What a paper says that was issued, and when it was: later states take none away. */
export type Issued<Name extends PaperName> = { at: string; says: DataOf<Name> }

/** Of the papers at an address the one whose number is asked for, 1, 2, … in the order in which they were issued; else the last one. */
export function numbered<Paper>(
  { query }: Pick<Asked, 'query'>,
  issued: readonly Paper[],
): Paper | undefined {
  const number = query.get('number')
  return number === null ? issued.at(-1) : issued[Number(number) - 1]
}

/** The reporting year that the address names, if this person may see it. */
export function reportAsked({ person, dossier, params, now }: Asked) {
  const { reference } = dossier
  const found = findReportingYear(person, { reference, year: Number(params.year), on: today(now) })
  return found?.reportingYear
}
