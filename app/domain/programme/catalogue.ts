import { DEFAULT_LANGUAGE, type Language } from '#app/domain/language.ts'
import type { AnyCatalogue, Catalogue, NamedCatalogue, Words } from './catalogue-content.ts'

export const EMPTY_CATALOGUE: Catalogue = {
  pillars: [],
  areas: [],
  targetGroups: [],
  costCategories: [],
  keyFigures: [],
}

type Said<Name = Words> = { name: Name; text: Name }

export function wordsIn(words: Words, language: Language): string {
  return words[language] || words[DEFAULT_LANGUAGE]
}

export function catalogueIn(catalogue: Catalogue, language: Language): NamedCatalogue {
  const said = <Entry extends Said>({ name, text, ...entry }: Entry) => ({
    ...entry,
    name: wordsIn(name, language),
    text: wordsIn(text, language),
  })
  return {
    pillars: catalogue.pillars.map(said),
    areas: catalogue.areas.map((area) => ({
      ...said(area),
      goals: area.goals.map(said),
      examples: area.examples.map(said),
    })),
    targetGroups: catalogue.targetGroups.map(said),
    costCategories: catalogue.costCategories.map((category) => ({
      ...said(category),
      scope: wordsIn(category.scope, language),
    })),
    keyFigures: catalogue.keyFigures.map(said),
  }
}

/** What an agreement speaks by, and keeps: all but what was only there to pick from. */
export function withoutProposals(catalogue: NamedCatalogue): NamedCatalogue {
  const areas = catalogue.areas.map((area) => ({ ...area, examples: [] }))
  return { ...catalogue, areas, keyFigures: [] }
}

/** What a Förderbereich is called: the one place from which lists, pages, papers and files take its name. */
export function areaName({ areas }: NamedCatalogue, number: number): string {
  return areas.find((area) => area.number === number)?.name ?? String(number)
}

/** As `areaName`, for what municipalities do in it: the name of its Schwerpunkt where it has one. */
export function focusName(catalogue: NamedCatalogue, number: number): string {
  return catalogue.areas.find((area) => area.number === number)?.text || areaName(catalogue, number)
}

type Named = { code: string; name: string }

/** What an entry is called; one that no catalogue knows by its code. */
export function nameOf(entries: readonly Named[], code: string): string {
  return entries.find((entry) => entry.code === code)?.name ?? code
}

export function goalsOf<Goal>({ areas }: { areas: readonly { goals: readonly Goal[] }[] }): Goal[] {
  return areas.flatMap(({ goals }) => goals)
}

/** What can be chosen. */
export function offered<Entry extends { open: boolean }>(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ open }) => open)
}

/** The areas in which municipalities may have measures (Merkblatt 3). */
export function openAreas<Area extends { open: boolean }>({ areas }: { areas: readonly Area[] }): Area[] {
  return offered(areas)
}

/** The codes of what can be chosen. */
export function offeredCodes(entries: readonly { code: string; open: boolean }[]): string[] {
  return offered(entries).map(({ code }) => code)
}

/** The strategic goals that a measure can serve: those it names, and all others of its area. */
export function servedBy(
  { areas }: AnyCatalogue,
  { fundingArea, goals = [] }: { fundingArea: number; goals?: readonly string[] },
): string[] {
  const own = areas.filter(({ number }) => number === fundingArea)
  return [...new Set([...goals, ...offeredCodes(goalsOf({ areas: own }))])]
}

/** Whether a measure names none of the strategic goals of its area, where the catalogue has any (Merkblatt 3.1, 3.2). */
export function lacksGoal(
  catalogue: AnyCatalogue,
  { fundingArea, goals = [] }: { fundingArea: number; goals?: readonly string[] },
): boolean {
  const own = offeredCodes(
    goalsOf({ areas: openAreas(catalogue).filter((area) => area.number === fundingArea) }),
  )
  return own.length > 0 && !own.some((code) => goals.includes(code))
}

/** The categories whose costs count (Merkblatt 5). */
export function eligibleCategories({ costCategories }: AnyCatalogue): string[] {
  return costCategories.filter(({ eligible }) => eligible).map(({ code }) => code)
}
