// The house as its imports show it: `npm run pictures -- house` writes it into the README, a test compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileOfTarget, importsIn, TEXTS } from '../support/imports.mjs'

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

/** A Mermaid diagram of who imports whom, types included. */
export function drawHouse() {
  const ways = new Set()
  for (const source of TEXTS) {
    const from = roomOf(source.file)
    for (const { target } of importsIn(source)) {
      const file = fileOfTarget(target, source.file)
      const to = file && roomOf(file)
      if (from && to && from !== to) ways.add(`  ${from} --> ${to}`)
    }
  }
  return ['flowchart LR', ...[...ways].sort(), '  jobs --> smtp((SMTP))', '  db --> sqlite[(SQLite)]'].join(
    '\n',
  )
}

/** @param {string} file */
function roomOf(file) {
  const [top = '', second = ''] = file.split('/')
  if (top === 'db' && second === 'demo') return 'demo'
  if (top !== 'app') return top
  if (FOR_ALL.some((name) => second.startsWith(name))) return undefined
  return /** @type {Record<string, string>} */ (TOP)[second] ?? second
}

const BLOCK = /<!-- house -->[\s\S]*?<!-- \/house -->/
/** @param {string} readme */
export const blockIn = (readme) => BLOCK.exec(readme)?.[0]
export const blockOf = () => `<!-- house -->\n\n\`\`\`mermaid\n${drawHouse()}\n\`\`\`\n\n<!-- /house -->`

export function writeHouse() {
  writeFileSync('README.md', readFileSync('README.md', 'utf8').replace(BLOCK, blockOf()))
}
