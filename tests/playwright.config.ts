import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { START_ARGUMENTS } from './support/start-command.mjs'

const port = process.env.E2E_PORT ?? '4150'
const url = `http://127.0.0.1:${port}`
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = process.env.CHROMIUM_PATH ?? browsers.find((file) => existsSync(file))
const asRoot = process.getuid?.() === 0

/** A day on which the demo story has a report due soon and one overdue; the server's clock runs on from here. */
const CLOCK = '2027-02-15T08:00:00Z'

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  workers: 1,
  forbidOnly: true,
  // Bounds for what hangs; how quick a machine is decides nothing.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['line']],
  use: {
    baseURL: url,
    locale: 'de-CH',
    timezoneId: 'Europe/Zurich',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
      ],
    },
  },
  projects: [
    // The table of forms speaks HTTP, as a browser without JavaScript does.
    { name: 'js', use: { javaScriptEnabled: true }, testIgnore: '**/form-table.spec.ts' },
    // axe runs in the page, and what changes while somebody types is about JavaScript; widths are the same without.
    {
      name: 'no-js',
      use: { javaScriptEnabled: false },
      testIgnore: ['axe', 'first-load', 'live', 'narrow', 'silence'].map((name) => `**/${name}.spec.ts`),
    },
  ],
  webServer: {
    command: `node ${START_ARGUMENTS.join(' ')}`,
    cwd: '..',
    url: `${url}/healthz`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: port,
      BASE_URL: url,
      DEMO: '1',
      CLOCK,
      DATA_DIR: mkdtempSync(path.join(tmpdir(), 'mini-kip-e2e-')),
      SESSION_SECRET: '',
      SMTP_URL: '',
    },
  },
})
