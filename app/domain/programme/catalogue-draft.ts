import { inEachLanguage } from '#app/domain/language.ts'
import { goalsOf, openAreas } from './catalogue.ts'
import type { Catalogue, Words } from './catalogue-content.ts'
import type { TypedEntry } from './catalogue-form.ts'
import type { CataloguePart } from './catalogue-parts.ts'

type Area = Catalogue['areas'][number]
type Entry = Catalogue['targetGroups'][number]

/** What dossiers of a period have chosen: an entry among them can be closed, and is never taken away. */
export type Used = { areas: number[]; goals: string[]; targetGroups: string[]; costCategories: string[] }

/**
 * A catalogue with the rows of one part as they were typed, in their order. Names are typed in both languages, all else
 * in German: its English words stay as long as the German ones do.
 */
export function withPart(catalogue: Catalogue, part: CataloguePart, typed: readonly TypedEntry[]): Catalogue {
  switch (part) {
    case 'pillars': {
      const pillars = entriesFrom(catalogue.pillars, typed)
      const isThere = (code: string | null) => pillars.some((one) => one.code === code)
      const areas = catalogue.areas.map((area) => ({
        ...area,
        pillar: isThere(area.pillar) ? area.pillar : null,
      }))
      return { ...catalogue, pillars, areas }
    }
    case 'areas':
      return { ...catalogue, areas: areasFrom(catalogue, typed) }
    case 'goals':
    case 'examples': {
      const all = catalogue.areas.flatMap((area) => area[part])
      const codes = entriesFrom(all, typed)
      const areas = catalogue.areas.map((area) => ({
        ...area,
        [part]: codes.filter((_, index) => Number(typed[index]?.area) === area.number),
      }))
      return { ...catalogue, areas }
    }
    case 'target-groups':
      return { ...catalogue, targetGroups: entriesFrom(catalogue.targetGroups, typed) }
    case 'costs': {
      const known = catalogue.costCategories
      const costCategories = entriesFrom(known, typed).map((entry, index) => ({
        ...entry,
        scope: saidIn(known.find(({ code }) => code === entry.code)?.scope, {
          de: typed[index]?.scope ?? '',
          en: typed[index]?.scopeEnglish ?? '',
        }),
        eligible: typed[index]?.eligible ?? false,
      }))
      return { ...catalogue, costCategories }
    }
    case 'key-figures':
      return { ...catalogue, keyFigures: entriesFrom(catalogue.keyFigures, typed) }
  }
}

function areasFrom({ areas, pillars }: Catalogue, typed: readonly TypedEntry[]): Area[] {
  return typed.map(({ id, name, nameEnglish, text, textEnglish, closed, number, pillar }) => {
    const known = areas.find((area) => String(area.number) === id)
    return {
      number: Number(number),
      pillar: pillars.some(({ code }) => code === pillar) ? pillar : null,
      name: saidIn(known?.name, { de: name, en: nameEnglish }),
      text: saidIn(known?.text, { de: text, en: textEnglish }),
      open: !closed,
      goals: known?.goals ?? [],
      examples: known?.examples ?? [],
    }
  })
}

function entriesFrom(known: readonly Entry[], typed: readonly TypedEntry[]): Entry[] {
  const taken = new Set(known.map(({ code }) => code))
  return typed.map(({ id, name, nameEnglish, text, textEnglish, closed }) => {
    const before = known.find(({ code }) => code === id)
    const code = before?.code ?? codeFor(name, taken)
    taken.add(code)
    return {
      code,
      name: saidIn(before?.name, { de: name, en: nameEnglish }),
      text: saidIn(before?.text, { de: text, en: textEnglish }),
      open: !closed,
    }
  })
}

function saidIn(before: Words | undefined, typed: Pick<Words, 'de' | 'en'>): Words {
  return { ...(before ?? inEachLanguage(() => '')), ...typed }
}

/** `beratung`, or `beratung-2` where that is taken: what records remember an entry by, whatever it is called later. */
function codeFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 30)
  const start = plain || 'entry'
  const numbered = [start, ...[...taken].map((_, index) => `${start}-${index + 2}`)]
  return numbered.find((code) => !taken.has(code)) ?? start
}

/** Of what dossiers have chosen, what a catalogue does not have: areas by their numbers, all else by its code. */
export function missingFrom(catalogue: Catalogue, used: Used): string[] {
  const areas = catalogue.areas.map(({ number }) => number)
  const lost = (codes: readonly string[], entries: readonly { code: string }[]) =>
    codes.filter((code) => !entries.some((entry) => entry.code === code))
  return [
    ...used.areas.filter((number) => !areas.includes(number)).map(String),
    ...lost(used.goals, goalsOf(catalogue)),
    ...lost(used.targetGroups, catalogue.targetGroups),
    ...lost(used.costCategories, catalogue.costCategories),
  ]
}

/** Whether nobody could apply by it: there is no open area, target group or kind of cost that counts. */
export function offersNothing({ targetGroups, costCategories, ...rest }: Catalogue): boolean {
  const counting = costCategories.filter(({ open, eligible }) => open && eligible)
  return openAreas(rest).length === 0 || !targetGroups.some(({ open }) => open) || counting.length === 0
}
