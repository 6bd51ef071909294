import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const QUIET = ['--disable-gpu', '--disable-quic', '--disable-background-networking', '--no-first-run']

/** A headless browser that stays open, and the processor time of all its processes so far. */
export async function startChromium() {
  const found = process.env.CHROMIUM_PATH ?? BROWSERS.find((file) => existsSync(file))
  const asRoot = process.getuid?.() === 0
  const server = await chromium.launchServer({
    ...(found && { executablePath: found }),
    args: [...(asRoot ? ['--no-sandbox'] : []), ...QUIET],
  })
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
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number)
    const [, parent = 0] = fields
    return [{ id: Number(id), parent, cpu: ((fields[11] ?? 0) + (fields[12] ?? 0)) * MILLISECONDS_OF_A_TICK }]
  } catch {
    // The process has ended between listing and reading.
    return []
  }
}
