import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Language } from '#app/domain/language.ts'
import { catalogueIn, withoutProposals } from '#app/domain/programme/catalogue.ts'
import { Catalogue, type NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { heldReference } from '#app/models/memo.server.ts'
import { db, type Tx } from '#db/client.server.ts'
import { catalogues } from '#db/schema/catalogue.ts'
import { allPeriods } from './programme.server.ts'

export type StoredCatalogue = typeof catalogues.$inferSelect

/** All versions of all periods, the first one first; a language that is younger than one of them is empty in it. */
const allCatalogues = heldReference((): readonly StoredCatalogue[] =>
  db
    .select()
    .from(catalogues)
    .orderBy(asc(catalogues.version))
    .all()
    .map((stored) => ({ ...stored, content: Catalogue.parse(stored.content) })),
)

/** The versions of a period, the latest first; the draft, where there is one, before all others. */
export function cataloguesOf(periodId: string): StoredCatalogue[] {
  return allCatalogues()
    .filter((one) => one.periodId === periodId)
    .reverse()
}

export function draftOf(periodId: string): StoredCatalogue | undefined {
  return cataloguesOf(periodId).find(({ inForceAt }) => inForceAt === null)
}

/** One of all versions, for its page. */
export function catalogueBy(id: string): StoredCatalogue | undefined {
  return allCatalogues().find((one) => one.id === id)
}

/** The version in force of a period; undefined while it has none of its own. */
export function ownCatalogue(periodId: string): StoredCatalogue | undefined {
  return cataloguesOf(periodId).find(({ inForceAt }) => inForceAt !== null)
}

/** What new applications of a period choose from: until it has a catalogue of its own, that of the period before. */
export function catalogueInForce(periodId: string): StoredCatalogue {
  const periods = allPeriods().map(({ id }) => id)
  const before = periods.slice(0, periods.indexOf(periodId) + 1).reverse()
  const found = [...before, ...periods].flatMap((id) => ownCatalogue(id) ?? [])[0]
  if (!found) throw new Error('There is no catalogue: the reference data are missing')
  return found
}

type Speaking = Pick<Dossier, 'periodId' | 'catalogueId'>

/** What a dossier speaks by: the catalogue that it was filed with, for ever; before that, the one in force. */
export function catalogueOf({ periodId, catalogueId }: Speaking): Catalogue {
  const filed = allCatalogues().find(({ id }) => id === catalogueId)
  return (filed ?? catalogueInForce(periodId)).content
}

/** The same in the words of one language. */
export function namedCatalogue(dossier: Speaking, language: Language): NamedCatalogue {
  return catalogueIn(catalogueOf(dossier), language)
}

/** What the dossiers of a period name their areas by: the version in force knows those of all before it. */
export function periodCatalogue(periodId: string, language: Language): NamedCatalogue {
  return withoutProposals(catalogueIn(catalogueInForce(periodId).content, language))
}

/** With a draft of a period that is dropped. */
export function dropDraftsOf(tx: Tx, periodId: string) {
  tx.delete(catalogues)
    .where(and(eq(catalogues.periodId, periodId), isNull(catalogues.inForceAt)))
    .run()
}
