import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const QUIET = ['--disable-gpu', '--disable-quic', '--disable-background-networking', '--no-first-run']

/** A headless browser that stays open, and the processor time of all its processes so far. */
export async function startChromium() {
  const server = await chromium.launchServer({ executablePath: executable(), args: flags() })
  const browser = await chromium.connect(server.wsEndpoint())
  const page = await browser.newPage()
  const root = server.process().pid ?? 0
  return {
    /** @param {string} html */
    print: async (html) => {
      await page.setContent(html)
      return page.pdf({ format: 'A4', tagged: true, printBackground: true })
    },
    cpuMilliseconds: () => cpuOfTree(root),
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/**
 * The browser's own command, started for one document and ended with it; answers the processor time of the
 * processes that it waited for.
 * @param {string} html @param {string} folder
 */
export async function printOnce(html, folder) {
  const [page, pdf] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')]
  writeFileSync(page, html)
  const before = cpuOfEndedChildren()
  const profile = `--user-data-dir=${path.join(folder, 'profile')}`
  const child = spawn(executable(), ['--headless', ...flags(), profile, `--print-to-pdf=${pdf}`, page], {
    stdio: 'ignore',
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0 || !existsSync(pdf))
    throw new Error(`${executable()} ended with ${code} and printed nothing`)
  return cpuOfEndedChildren() - before
}

function executable() {
  const found = process.env.CHROMIUM_PATH ?? BROWSERS.find((file) => existsSync(file))
  return found ?? chromium.executablePath()
}

function flags() {
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...QUIET]
}

function cpuOfEndedChildren() {
  const fields = statFields('self')
  return ((fields[13] ?? 0) + (fields[14] ?? 0)) * MILLISECONDS_OF_A_TICK
}

/** Clock ticks of Linux are hundredths of a second on every machine that Node runs on. */
const MILLISECONDS_OF_A_TICK = 10

/** @param {number} root */
function cpuOfTree(root) {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statOf)
  const tree = new Set([root])
  for (let before = 0; before < tree.size; ) {
    before = tree.size
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id)
  }
  return processes.reduce((sum, { id, cpu }) => sum + (tree.has(id) ? cpu : 0), 0)
}

/** @param {string} id */
function statOf(id) {
  try {
    const fields = statFields(id)
    const [, parent = 0] = fields
    return [{ id: Number(id), parent, cpu: ((fields[11] ?? 0) + (fields[12] ?? 0)) * MILLISECONDS_OF_A_TICK }]
  } catch {
    // The process has ended between listing and reading.
    return []
  }
}

/** From the state on, the third field, which stands first here. @param {string} id */
function statFields(id) {
  const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
  return stat
    .replace(/^.*\) /s, '')
    .split(' ')
    .map(Number)
}
