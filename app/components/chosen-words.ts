import { useMatches } from '@remix-run/react'
import { focusName, goalsOf, nameOf } from '#app/domain/programme/catalogue.ts'
import type { NamedCatalogue } from '#app/domain/programme/catalogue-content.ts'

type NameOf = (catalogue: NamedCatalogue, value: string) => string

/** Fields whose answers are entries of the catalogue of a dossier. */
const CHOSEN: Readonly<Record<string, NameOf>> = {
  fundingArea: (catalogue, value) => focusName(catalogue, Number(value)),
  goals: (catalogue, value) => nameOf(goalsOf(catalogue), value),
  targetGroups: ({ targetGroups }, value) => nameOf(targetGroups, value),
  category: ({ costCategories }, value) => nameOf(costCategories, value),
  figure: ({ keyFigures }, value) => nameOf(keyFigures, value),
}

/**
 * What an answer is called by the catalogue that its page carries: null for a choice on a page that carries none, undefined
 * for what is typed.
 */
export function useChosenWords() {
  const catalogue = useMatches().flatMap(({ data }) => catalogueIn(data) ?? [])[0]
  return (field: string, value: string): string | null | undefined => {
    const name = Object.hasOwn(CHOSEN, field) ? CHOSEN[field] : undefined
    if (!name) return undefined
    return catalogue ? name(catalogue, value) : null
  }
}

function catalogueIn(data: unknown): NamedCatalogue | undefined {
  return (data as { catalogue?: NamedCatalogue } | undefined)?.catalogue ?? undefined
}
