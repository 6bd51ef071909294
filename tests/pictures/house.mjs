// The house as its imports show it: `npm run pictures -- house` writes it into the README, a test compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** All rooms may ask the rules, the words, the settings and the clock; they would only hide the other ways. */
const FOR_ALL = [
  'domain',
  'text',
  'env.server.ts',
  'clock.server.ts',
  'refusal.ts',
  'worker-pool.server.ts',
  'styles',
]
/** Files at the top of `app` that belong to a room. */
const TOP = {
  'root.tsx': 'routes',
  'routes.ts': 'routes',
  'entry.client.tsx': 'routes',
  'entry.server.tsx': 'routes',
}
const IMPORT = /\bfrom '([^']+)'|\bimport\('([^']+)'\)/g

/** A Mermaid diagram of who imports whom, types included. */
export function drawHouse() {
  const ways = new Set()
  for (const file of ['app', 'db', 'emails', 'templates'].flatMap(filesIn)) {
    const from = roomOf(file)
    for (const [, plain, late] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const to = roomOfTarget(plain ?? late ?? '', file)
      if (from && to && from !== to) ways.add(`  ${from} --> ${to}`)
    }
  }
  return ['flowchart LR', ...[...ways].sort(), '  jobs --> smtp((SMTP))', '  db --> sqlite[(SQLite)]'].join(
    '\n',
  )
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/** @param {string} file */
function roomOf(file) {
  const [top = '', second = ''] = file.split('/')
  if (top === 'db' && second === 'demo') return 'demo'
  if (top !== 'app') return top
  if (FOR_ALL.some((name) => second.startsWith(name))) return undefined
  return /** @type {Record<string, string>} */ (TOP)[second] ?? second
}

/** @param {string} target @param {string} file */
function roomOfTarget(target, file) {
  const plain = target.replace(/\?\w+$/, '')
  if (plain.startsWith('./')) return roomOf(path.join(path.dirname(file), plain))
  return plain.startsWith('#') ? roomOf(plain.slice(1)) : undefined
}

const BLOCK = /<!-- house -->[\s\S]*?<!-- \/house -->/
export const blockOf = () => `<!-- house -->\n\n\`\`\`mermaid\n${drawHouse()}\n\`\`\`\n\n<!-- /house -->`

export function writeHouse() {
  writeFileSync('README.md', readFileSync('README.md', 'utf8').replace(BLOCK, blockOf()))
}
