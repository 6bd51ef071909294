/**
 * `npm test`: lint, types, what nobody uses, unit tests with coverage, integration and browser tests. All of them run,
 * also after a failure. Each of the first three counts as one. What failed is named once more at the end, so that the
 * end of a long log suffices. The last line is `N passed, N failed, N skipped`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const reports = mkdtempSync(path.join(tmpdir(), 'mini-kip-reports-'))

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} Assertion */
/** @typedef {{ specs?: { ok: boolean, file: string, title: string }[], suites?: Suite[] }} Suite */

/** @type {string[]} */
const failures = []

const SHARDS = 2
const FIRST_PORT = 4150

const suites = [
  await check('Lint and format', ['biome', 'check', '.']),
  await check('Types', ['tsc', '--noEmit']),
  await check('Nothing unused', ['knip', '--no-progress']),
  await vitest('Unit tests', 'unit', ['--coverage']),
  await vitest('Integration tests', 'integration'),
  await playwright(),
]
rmSync(reports, { recursive: true, force: true })

const sum = suites.reduce(add, { passed: 0, failed: 0, skipped: 0 })
const tests = suites.slice(3).reduce(add, { passed: 0, failed: 0, skipped: 0 })
if (tests.passed + tests.failed === 0) sum.failed += 1
for (const failure of failures) console.log(`failed: ${failure}`)
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exitCode = sum.failed === 0 ? 0 : 1

/** @param {string} title @param {string[]} command */
async function check(title, command) {
  if ((await run(title, command)) === 0) return counts(1, 0)
  failures.push(title)
  return counts(0, 1)
}

/** @param {string} title @param {string} project @param {string[]} [also] */
async function vitest(title, project, also = []) {
  const file = path.join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const config = ['--config', 'tests/vitest.config.ts', '--project', project]
  const status = await run(title, ['vitest', 'run', ...config, ...also, ...reporters])
  const report = read(file)
  for (const { name, status, assertionResults } of report?.testResults ?? []) {
    const failed = assertionResults.filter((/** @type {Assertion} */ test) => test.status === 'failed')
    for (const { fullName, failureMessages } of failed)
      failures.push(`${path.relative('.', name)}: ${fullName}: ${failureMessages[0]?.split('\n')[0]}`)
    if (status === 'failed' && failed.length === 0) failures.push(path.relative('.', name))
  }
  const found = counts(
    report?.numPassedTests ?? 0,
    (report?.numFailedTests ?? 0) + fileFaults(report?.testResults ?? []),
    (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  )
  return explained(title, status, found)
}

/** In shards side by side: a browser waits more than it works. Each has a portal and a folder of its own. */
async function playwright() {
  if (!existsSync('tests/e2e') || !readdirSync('tests/e2e').some((name) => name.endsWith('.spec.ts')))
    return counts(0, 0)
  const shards = Array.from({ length: SHARDS }, (_, index) => shard(index + 1))
  return (await Promise.all(shards)).reduce(add, counts(0, 0))
}

/** @param {number} number */
async function shard(number) {
  const title = `Browser tests, shard ${number} of ${SHARDS}`
  const file = path.join(reports, `playwright-${number}.json`)
  const config = ['--config', 'tests/playwright.config.ts', '--output', `test-results/${number}`]
  const status = await run(
    title,
    ['playwright', 'test', ...config, `--shard=${number}/${SHARDS}`, '--reporter=line,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: file, E2E_PORT: String(FIRST_PORT + number) },
  )
  const report = read(file)
  failures.push(...unexpected(report?.suites ?? []))
  const stats = report?.stats
  const found = counts(
    (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    stats?.unexpected ?? 0,
    stats?.skipped ?? 0,
  )
  return explained(title, status, found)
}

/** @param {Suite[]} suites @returns {string[]} */
function unexpected(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
    ...unexpected(inner),
  ])
}

/** A file that fails before its first test has no failed test to count. @param {{ status: string, assertionResults: unknown[] }[]} files */
function fileFaults(files) {
  return files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
}

/** A run that failed without a failed test (coverage too low, no report, server not up) counts as one. @param {string} title @param {number} status @param {Counts} found */
function explained(title, status, found) {
  if (status === 0 || found.failed > 0) return found
  failures.push(`${title}, beside the tests themselves (coverage, server or report)`)
  return { ...found, failed: 1 }
}

/** @param {string} title @param {string[]} command @param {Record<string, string>} [env] @returns {Promise<number>} */
async function run(title, [tool = '', ...args], env = {}) {
  console.log(`\n── ${title}`)
  const started = Date.now()
  const child = spawn(path.join('node_modules/.bin', tool), args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  const [status] = await once(child, 'exit')
  console.log(
    `── ${title}: ${status === 0 ? 'passed' : 'failed'} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  )
  return status ?? 1
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** @param {number} passed @param {number} failed @param {number} [skipped] @returns {Counts} */
function counts(passed, failed, skipped = 0) {
  return { passed, failed, skipped }
}

/** @param {Counts} a @param {Counts} b @returns {Counts} */
function add(a, b) {
  return counts(a.passed + b.passed, a.failed + b.failed, a.skipped + b.skipped)
}
