/**
 * Before `start`, `test`, `dev` and every command: installs what the lock file says, builds what is stale, and for
 * tests gets a browser and a virus scanner. Node built-ins only, because nothing is installed yet. Writes to stderr only, so that
 * `npm run -s calculate` prints nothing but its result. Quick when nothing changed.
 *
 * Usage: node app/commands/setup.mjs [build] [chromium] [clamd]
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)

/** From Node 22.14 on the driver brings its binary (see db/sqlite.mjs), and nothing has to be compiled. */
const isPortable = Number(process.versions.napi) >= 10
const INSTALL_STAMP = 'node_modules/.setup'
const BUILD_STAMP = 'build/.stamp'
const SOURCES = [
  'app',
  'db',
  'emails',
  'templates',
  'public',
  'package-lock.json',
  'package.json',
  'remix.config.js',
]
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const wanted = new Set(process.argv.slice(2))
const steps = [
  { needed: () => !isInstalled(), run: install },
  { needed: () => wanted.has('build') && !isBuilt(), run: build },
  { needed: () => wanted.has('chromium') && !hasBrowser(), run: installBrowser },
  {
    needed: () => wanted.has('clamd') && !existsSync('/usr/sbin/clamd') && mayInstall(),
    run: installScanner,
  },
]

try {
  refuseOldNode()
  if (steps.some((step) => step.needed())) await doTheSteps()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/** Each is asked again: another run may have done the work while this one waited for the lock. */
async function doTheSteps() {
  const unlock = await lock()
  try {
    for (const step of steps) if (step.needed()) step.run()
  } finally {
    unlock()
  }
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
  if (!fits) fail(`Node 20.19, 22.12 or 24 and later is needed; this is ${process.versions.node}.`)
}

function installKey() {
  const lockFile = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  return `${lockFile} ${process.versions.modules} ${process.platform} ${process.arch}`
}

function isInstalled() {
  return existsSync(INSTALL_STAMP) && readFileSync(INSTALL_STAMP, 'utf8') === installKey()
}

function install() {
  say('Installing what package-lock.json names (the first time a few minutes) …')
  const scripts = isPortable ? ['--ignore-scripts'] : []
  run('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', ...scripts], { NODE_ENV: 'development' })
  if (!isPortable && !databaseOpens()) {
    say('Compiling better-sqlite3 …')
    run('npm', ['rebuild', 'better-sqlite3', '--foreground-scripts'])
  }
  if (!databaseOpens()) fail('better-sqlite3 does not run on this machine; its output above says why.')
  writeFileSync(INSTALL_STAMP, installKey())
}

function databaseOpens() {
  const proof = `new (require('better-sqlite3${isPortable ? '-napi' : ''}'))(':memory:')`
  return spawnSync(process.execPath, ['-e', proof], { stdio: 'ignore' }).status === 0
}

function isBuilt() {
  if (!existsSync(BUILD_STAMP) || !existsSync('build/server/main.js')) return false
  return newest(SOURCES) <= statSync(BUILD_STAMP).mtimeMs
}

/** The stamp carries the time the build began, so that what is edited meanwhile counts as newer. */
function build() {
  say('Building …')
  const began = new Date()
  rmSync(BUILD_STAMP, { force: true })
  const remix = 'node_modules/@remix-run/dev/dist/cli.js'
  run(process.execPath, [remix, 'vite:build', '--config', 'remix.config.js', '--logLevel', 'warn'], {
    NODE_ENV: 'production',
  })
  writeFileSync(BUILD_STAMP, '')
  utimesSync(BUILD_STAMP, began, began)
}

/**
 * Folders count too: a deleted file shows only there.
 * @param {string[]} paths
 * @returns {number}
 */
function newest(paths) {
  return Math.max(
    0,
    ...paths.filter(existsSync).map((entry) => {
      const stats = statSync(entry)
      if (!stats.isDirectory()) return stats.mtimeMs
      return Math.max(stats.mtimeMs, newest(readdirSync(entry).map((name) => path.join(entry, name))))
    }),
  )
}

function hasBrowser() {
  return Boolean(process.env.CHROMIUM_PATH) || BROWSERS.some(existsSync) || playwrightHasBrowser()
}

function playwrightHasBrowser() {
  const question =
    "process.exit(require('fs').existsSync(require('@playwright/test').chromium.executablePath()) ? 0 : 1)"
  return spawnSync(process.execPath, ['-e', question], { stdio: 'ignore' }).status === 0
}

function installBrowser() {
  say('Installing a browser for the tests …')
  if (!mayInstall()) return run('npx', ['playwright', 'install', 'chromium'])
  installPackages(['chromium', 'fonts-liberation'])
}

/** Only two tests need the real clamd; where it cannot be had they say so, and the protocol is tested all the same. */
function installScanner() {
  say('Installing clamd for the tests …')
  try {
    installPackages(['clamav-daemon'])
  } catch (error) {
    say(
      `${error instanceof Error ? error.message : String(error)} The tests with the real clamd are left out.`,
    )
  }
}

function mayInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0
}

/** @param {string[]} names */
function installPackages(names) {
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    DEBIAN_FRONTEND: 'noninteractive',
  })
}

/** One run at a time for one checkout; outside it, because an installation empties node_modules. */
async function lock() {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const file = path.join(tmpdir(), `mini-kip-setup-${name}.lock`)
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    if (!isAlive(readFileSync(file, { encoding: 'utf8', flag: 'a+' }))) rmSync(file, { force: true })
    else if (!waited) say('Another set-up of this folder is running; waiting for it …')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** @param {string} pid */
function isAlive(pid) {
  if (!/^\d+$/.test(pid)) return false
  try {
    return process.kill(Number(pid), 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** @param {string} command @param {string[]} args @param {Record<string, string>} env */
function run(command, args, env = {}) {
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
    shell,
  })
  if (status !== 0) fail(`${[command, ...args].join(' ')} failed (${error?.message ?? `exit ${status}`}).`)
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`[set-up] ${text}\n`)
}

/** @param {string} text @returns {never} */
function fail(text) {
  throw new Error(text)
}
