// What the files of the portal import: plain JavaScript, because the picture of the house is drawn without a loader.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {{ file: string, text: string }} Text */

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every source file of the portal. @type {readonly Text[]} */
export const TEXTS = ['app', 'db', 'emails', 'templates'].flatMap((top) =>
  readdirSync(path.join(root, top), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|m?js)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file: path.relative(root, file), text: readFileSync(file, 'utf8') })),
)

const IMPORT =
  /(?:^|\n)[ \t]*(?:import|export)(\s+type)?\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*(?:\/\*.*?\*\/\s*)?(['"`])(.+?)\3|\bimport\.meta\.glob\b[^(]*\(([^)]*)\)/g

/**
 * All that a file imports: by a statement, later by a name or a template, and by a pattern, which is told as the files
 * that it finds.
 * @param {Text} source
 */
export function importsIn({ file, text }) {
  return [...text.matchAll(IMPORT)].flatMap((match) => {
    const [whole, type, plain, , late, patterns] = match
    const line = text.slice(0, match.index + whole.search(/\S/)).split('\n').length
    const targets = patterns ? found(patterns, file) : targetsOf(plain ?? late ?? '', file)
    return targets.map((target) => ({ line, target, typeOnly: type !== undefined }))
  })
}

/** The file of the house that an import leads to; undefined for packages and what Node brings. */
export function fileOfTarget(/** @type {string} */ target, /** @type {string} */ from) {
  const plain = target.replace(/\?\w+$/, '')
  if (plain.startsWith('.')) return path.join(path.dirname(from), plain)
  return /^[#/]/.test(plain) ? plain.slice(1) : undefined
}

/** @param {string} patterns as they are written, with options behind @param {string} file */
function found(patterns, file) {
  const written = [...patterns.matchAll(/(['"`])(!?)([./#].*?)\1/g)]
  const those = (/** @type {string} */ sign) =>
    written.flatMap(([, , no, pattern = '']) => (no === sign ? targetsOf(pattern, file) : []))
  const without = those('!').map((target) => fileOfTarget(target, file))
  return those('').filter((target) => !without.includes(fileOfTarget(target, file)))
}

/** @param {string} written @param {string} file */
function targetsOf(written, file) {
  const pattern = written.replaceAll(/\$\{[^}]*\}/g, '*')
  const to = pattern.includes('*') ? fileOfTarget(pattern, file) : undefined
  if (to === undefined) return [written]
  const parts = to
    .split(/(\*\*\/|\*)/)
    .map((part) => WILD[part] ?? part.replaceAll(/[.+?^$()[\]{}|\\]/g, '\\$&'))
  const named = new RegExp(`^${parts.join('')}$`)
  const all = TEXTS.filter((one) => named.test(one.file)).map((one) => `#${one.file}`)
  return all.length > 0 ? all : [written]
}

/** @type {Record<string, string>} */
const WILD = { '**/': '(?:.*/)?', '*': '[^/]*' }
