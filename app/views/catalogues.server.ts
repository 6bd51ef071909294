import { DEFAULT_LANGUAGE, type Language } from '#app/domain/language.ts'
import { catalogueIn } from '#app/domain/programme/catalogue.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'
import type { CataloguePart } from '#app/domain/programme/catalogue-parts.ts'
import { listedCatalogues } from '#app/models/programme/catalogue-acts.server.ts'
import { ownCatalogue, type StoredCatalogue } from '#app/models/programme/catalogues.server.ts'
import { versionsShown } from './versions.server.ts'

/** The versions of the catalogue of a period as their pages show them, the latest first. */
export function cataloguesShown(periodId: string) {
  return versionsShown(listedCatalogues(periodId), ownCatalogue(periodId))
}

/** What a version offers, in the reader's language. */
export function catalogueContent({ content }: StoredCatalogue, language: Language): NamedCatalogue {
  return catalogueIn(content, language)
}

type Row = Record<'id' | 'name' | 'nameEnglish' | 'text' | 'textEnglish' | 'closed', string> &
  Partial<Record<'number' | 'pillar' | 'area' | 'scope' | 'eligible', string>>

/** What stands in the rows of one part: names in both languages, all else in German. */
export function typedPartOf({ content }: StoredCatalogue, part: CataloguePart): Row[] {
  const { pillars, areas, targetGroups, costCategories, keyFigures } = content
  const inAreas = (of: 'goals' | 'examples') =>
    areas.flatMap((area) => area[of].map((one) => ({ ...rowOf(one), area: String(area.number) })))
  switch (part) {
    case 'pillars':
      return pillars.map(rowOf)
    case 'areas':
      return areas.map(({ number, pillar, ...area }) => ({
        ...rowOf({ code: String(number), ...area }),
        number: String(number),
        pillar: pillar ?? '',
      }))
    case 'goals':
    case 'examples':
      return inAreas(part)
    case 'target-groups':
      return targetGroups.map(rowOf)
    case 'costs':
      return costCategories.map(({ scope, eligible, ...one }) => ({
        ...rowOf(one),
        scope: scope[DEFAULT_LANGUAGE],
        scopeEnglish: scope.en,
        eligible: ticked(eligible),
      }))
    case 'key-figures':
      return keyFigures.map(rowOf)
  }
}

type Entry = StoredCatalogue['content']['keyFigures'][number]

function rowOf({ code, name, text, open }: Entry): Row {
  return {
    id: code,
    name: name[DEFAULT_LANGUAGE],
    nameEnglish: name.en,
    text: text[DEFAULT_LANGUAGE],
    textEnglish: text.en,
    closed: ticked(!open),
  }
}

const ticked = (value: boolean) => (value ? 'on' : '')

/** What the rows of a part choose from. */
export function choicesIn({ content }: StoredCatalogue) {
  const { areas, pillars } = catalogueIn(content, DEFAULT_LANGUAGE)
  return {
    areas: areas.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })),
    pillars: pillars.map(({ code, name }) => ({ value: code, label: name })),
  }
}
