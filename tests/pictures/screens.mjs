// The pictures of the README, from the built portal with its demo story: `npm run pictures`.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { START_ARGUMENTS } from '../support/start-command.mjs'

const PORT = '4192'
const ADDRESS = `http://127.0.0.1:${PORT}`
const INTO = 'docs/pictures'
/** The day of the browser tests: a report due soon, one overdue. */
const CLOCK = '2027-02-15T08:00:00Z'
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const SCREENS = [
  { name: 'start', role: null, find: () => '/' },
  { name: 'dossier', role: 'clerk', municipality: '1103', find: linkIn('/municipality', 'dossiers/MK') },
  { name: 'cockpit', role: 'officer', find: () => '/canton' },
]

export async function takeScreens() {
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-kip-pictures-'))
  /** @type {Record<string, string>} */
  const settings = { NODE_ENV: 'production', SESSION_SECRET: '', DEMO: '1', PORT, CLOCK, DATA_DIR: folder }
  const portal = spawn('node', START_ARGUMENTS, {
    env: { ...process.env, ...settings },
    stdio: 'ignore',
  })
  const executablePath = BROWSERS.find((file) => existsSync(file))
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) })
  try {
    await answering()
    mkdirSync(INTO, { recursive: true })
    for (const screen of SCREENS) await take(browser, screen)
  } finally {
    await browser.close()
    portal.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {import('@playwright/test').Browser} browser @param {{ name: string, role: string | null, municipality?: string, find: (page: import('@playwright/test').Page) => string | Promise<string> }} screen */
async function take(browser, { name, role, municipality = '', find }) {
  const context = await browser.newContext({ locale: 'de-CH', viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const headers = { origin: ADDRESS }
  if (role) await context.request.post(`${ADDRESS}/demo/sign-in`, { form: { role, municipality }, headers })
  await page.goto(`${ADDRESS}${await find(page)}`)
  await page.screenshot({ path: `${INTO}/${name}.png` })
  await context.close()
}

/** @param {string} from @param {string} part */
function linkIn(from, part) {
  return async (/** @type {import('@playwright/test').Page} */ page) => {
    await page.goto(`${ADDRESS}${from}`)
    return (await page.locator(`main a[href*="${part}"]`).first().getAttribute('href')) ?? from
  }
}

async function answering() {
  while (!(await fetch(`${ADDRESS}/healthz`).catch(() => undefined))?.ok) await pause(200)
}
