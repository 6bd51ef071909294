import { fileOfTarget, importsIn, TEXTS } from './imports.mjs'

export type Source = { file: string; room: string; text: string }
export type Import = { source: Source; line: number; target: string; typeOnly: boolean }

/** What `npm` runs before there is a portal, with Node alone. */
export const BEFORE_THE_PORTAL = ['app/commands/setup.mjs', 'app/commands/dev.mjs']

/** Every source file of the portal with the room it stands in: `app/domain`, `db`, `emails`, … */
export function sources(): Source[] {
  return TEXTS.map(({ file, text }) => ({ file, room: roomOf(file), text }))
}

/** `app` is a house of rooms, and so is `db` with its reference data and its demo story; files at their top are rooms alone. */
function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/')
  if (top === 'db' && second === 'reference') return file.includes('.server.') ? 'db' : 'db/reference'
  if (top === 'db') return second === 'demo' ? 'db/demo' : 'db'
  return top === 'app' ? `app/${second}` : top
}

export function importsOf(source: Source): Import[] {
  return importsIn(source).map((found) => ({ source, ...found }))
}

/** The room an import leads to; undefined for packages and what Node brings. */
export function roomOfTarget({ source, target }: Import): string | undefined {
  const file = fileOfTarget(target, source.file)
  return file === undefined ? undefined : roomOf(file)
}

/** Files that need each other to load, each ring once, in the order in which one imports the next. */
export function ringsOf(imports: readonly Import[]): string[][] {
  const needs = new Map<string, string[]>()
  for (const found of imports) {
    const target = found.typeOnly ? undefined : fileOfTarget(found.target, found.source.file)
    if (target) needs.set(found.source.file, [...(needs.get(found.source.file) ?? []), target])
  }
  const done = new Set<string>()
  const rings: string[][] = []
  const follow = (file: string, way: readonly string[]) => {
    const start = way.indexOf(file)
    if (start >= 0) rings.push([...way.slice(start), file])
    if (start >= 0 || done.has(file)) return
    for (const next of needs.get(file) ?? []) follow(next, [...way, file])
    done.add(file)
  }
  for (const file of needs.keys()) follow(file, [])
  return rings
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Where a pattern occurs, as `file:line`, which a terminal makes clickable. */
export function placesOf(pattern: RegExp, among: readonly Source[]): string[] {
  return among.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(
      (match) => `${file}:${lineAt(text, match.index)} ${match[0].trim().slice(0, 80)}`,
    ),
  )
}
