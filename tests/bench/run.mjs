/**
 * `npm run bench [-- NAME …]`: each benchmark measures the portal and a stated reference in one run, interleaved,
 * prints a table and writes `bench-results/NAME.json`. Nothing here fails on speed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { printTable } from './figures.mjs'

/** @typedef {import('./figures.mjs').Figures} Figures */
/** @typedef {{ question: string, reference: string, rows: { what: string, of: string, portal: Figures, reference: Figures }[] }} Result */

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

/** @type {Record<string, () => Promise<{ measure: () => Promise<Result> }>>} */
const BENCHMARKS = {
  start: () => import('./start.mjs'),
  pages: () => import('./pages.mjs'),
  'agreement-pdf': () => import('./agreement-pdf.mjs'),
  reminders: () => import('./reminders.mjs'),
  mail: () => import('./mail.mjs'),
  simulator: () => import('./simulator.mjs'),
  memory: () => import('./memory.mjs'),
  fairness: () => import('./fairness.mjs'),
  fuzz: () => import('./fuzz.mjs'),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in BENCHMARKS))
if (asked.includes('--help') || unknown.length > 0) {
  const help = `Usage: npm run bench [-- NAME …]\nBenchmarks: ${Object.keys(BENCHMARKS).join(', ')}`
  console.log(asked.includes('--help') ? help : `Unknown benchmark: ${unknown.join(', ')}.\n${help}`)
  process.exit(asked.includes('--help') ? 0 : 2)
}

const machine = { cores: cpus().length, processor: cpus()[0]?.model ?? '', node: process.version }
console.log(`${machine.cores} cores, ${machine.processor}, Node ${machine.node}`)
mkdirSync('bench-results', { recursive: true })
for (const [name, load] of Object.entries(BENCHMARKS)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const result = await (await load()).measure()
  printTable(name, result)
  writeFileSync(`bench-results/${name}.json`, `${JSON.stringify({ name, machine, ...result }, null, 2)}\n`)
}
