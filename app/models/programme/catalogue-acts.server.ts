import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { catalogueIn, goalsOf, nameOf } from '#app/domain/programme/catalogue.ts'
import type { Catalogue } from '#app/domain/programme/catalogue-content.ts'
import { missingFrom, offersNothing, withPart } from '#app/domain/programme/catalogue-draft.ts'
import type { TypedEntry } from '#app/domain/programme/catalogue-form.ts'
import type { CataloguePart } from '#app/domain/programme/catalogue-parts.ts'
import type { Person } from '#app/domain/roles.ts'
import { catalogues } from '#db/schema/catalogue.ts'
import { chosenIn } from './catalogue-use.server.ts'
import { catalogueBy, catalogueInForce, cataloguesOf, type StoredCatalogue } from './catalogues.server.ts'
import type { Deciding } from './periods.server.ts'
import {
  beginVersion,
  dropVersion,
  editVersion,
  enactVersion,
  listedVersions,
} from './version-acts.server.ts'

type Faulty = { ok: false; errors: Record<string, string> }

const PART = {
  name: 'catalogue',
  table: catalogues,
  versionsOf: cataloguesOf,
  versionBy: catalogueBy,
} as const

export function listedCatalogues(periodId: string) {
  return listedVersions<StoredCatalogue>(PART, periodId)
}

/** A draft for a period, which begins as a copy of a version. */
export function beginCatalogue(
  person: Person,
  { periodId, from }: { periodId: string; from: string },
  now: Date,
) {
  const content = () => (catalogueBy(from) ?? catalogueInForce(periodId)).content
  return beginVersion<StoredCatalogue>(PART, { person, periodId, content, now })
}

/** One part of a draft. What dossiers have chosen can be closed, and stays. */
export function editCatalogue(
  deciding: Deciding,
  { part, rows }: { part: CataloguePart; rows: readonly TypedEntry[] },
) {
  return editVersion<StoredCatalogue, Faulty>(
    PART,
    deciding,
    ({ content }) => withPart(content, part, rows),
    ({ periodId }, content) => {
      const lost = lostIn(periodId, content)
      return lost.length > 0 ? { ok: false, errors: { rows: `entry_in_use:${lost.join('; ')}` } } : undefined
    },
  )
}

export function dropCatalogue(deciding: Deciding & { reason: string }) {
  return dropVersion<StoredCatalogue>(PART, deciding)
}

/** From then on applications of the period choose from it; what was filed before keeps the version it was filed with. */
export function enactCatalogue(deciding: Deciding, decision: { legalBasis: string; reason: string }) {
  return enactVersion<StoredCatalogue, Refused<'catalogue_empty' | 'catalogue_lacks'>>(
    PART,
    deciding,
    decision,
    ({ periodId, content }) => {
      if (offersNothing(content)) return { ok: false, refusal: 'catalogue_empty' }
      return lostIn(periodId, content).length > 0 ? { ok: false, refusal: 'catalogue_lacks' } : undefined
    },
  )
}

/** Of what dossiers of the period have chosen, what a catalogue would not know, by the names that they know it by. */
function lostIn(periodId: string, content: Catalogue): string[] {
  const known = catalogueIn(catalogueInForce(periodId).content, DEFAULT_LANGUAGE)
  const areas = known.areas.map(({ number, name }) => ({ code: String(number), name }))
  const entries = [...areas, ...goalsOf(known), ...known.targetGroups, ...known.costCategories]
  return missingFrom(content, chosenIn(periodId)).map((code) => nameOf(entries, code))
}
