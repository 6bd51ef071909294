import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export type Source = { file: string; room: string; text: string }
export type Import = { source: Source; line: number; target: string; typeOnly: boolean }

const root = fileURLToPath(new URL('../..', import.meta.url))
const ROOMS = ['app', 'db', 'emails', 'templates']

/** Every source file of the portal with the room it stands in: `app/domain`, `db`, `emails`, … */
export function sources(): Source[] {
  return ROOMS.flatMap((top) =>
    readdirSync(path.join(root, top), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => source(path.relative(root, path.join(entry.parentPath, entry.name)))),
  )
}

function source(file: string): Source {
  return { file, room: roomOf(file), text: readFileSync(path.join(root, file), 'utf8') }
}

/** `app` is a house of rooms, and so is `db` with its reference data and its demo story; files at their top are rooms alone. */
function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/')
  if (top === 'db' && second === 'reference') return file.includes('.server.') ? 'db' : 'db/reference'
  if (top === 'db') return second === 'demo' ? 'db/demo' : 'db'
  return top === 'app' ? `app/${second}` : top
}

const IMPORT =
  /(?:^|\n)[ \t]*(import|export)(\s+type)?\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

export function importsOf(source: Source): Import[] {
  return [...source.text.matchAll(IMPORT)].map((match) => ({
    source,
    target: match[3] ?? match[4] ?? '',
    line: lineAt(source.text, match.index + match[0].search(/\S/)),
    typeOnly: match[2] !== undefined,
  }))
}

/** The room an import leads to; undefined for packages and what Node brings. */
export function roomOfTarget(found: Import): string | undefined {
  const file = fileOfTarget(found)
  return file === undefined ? undefined : roomOf(file)
}

/** The file of the house that an import leads to. */
function fileOfTarget({ source, target: written }: Import): string | undefined {
  const target = written.replace(/\?\w+$/, '')
  if (target.startsWith('./')) return path.join(path.dirname(source.file), target)
  return target.startsWith('#') ? target.slice(1) : undefined
}

/** Files that need each other to load, each ring once, in the order in which one imports the next. */
export function ringsOf(imports: readonly Import[]): string[][] {
  const needs = new Map<string, string[]>()
  for (const found of imports) {
    const target = found.typeOnly ? undefined : fileOfTarget(found)
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
