import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { freePort, run } from '../../support/processes.ts'
import { START_ARGUMENTS } from '../../support/start-command.mjs'

export type OwnPortal = {
  page: Page
  /** The same folder and address, later: what is due by then is done when it serves. */
  goesOnAt: (instant: string) => Promise<void>
  close: () => Promise<void>
}

/** A demo that nobody else reads, whose clock can be moved: the portal in a process and a folder of its own. */
export async function ownPortal(browser: Browser, from: string, story = ''): Promise<OwnPortal> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mini-kip-own-'))
  const PORT = String(await freePort())
  const url = `http://127.0.0.1:${PORT}`
  const env = {
    PORT,
    BASE_URL: url,
    DATA_DIR: folder,
    DEMO: '1',
    SESSION_SECRET: '',
    HOST: '127.0.0.1',
    DEMO_STORY: story,
  }
  const start = async (CLOCK: string) => {
    const portal = run(START_ARGUMENTS, { ...env, CLOCK })
    await portal.line((line) => line.startsWith('Mini-KIP: '))
    return portal
  }
  const stop = async ({ child, ended }: Awaited<ReturnType<typeof start>>) => {
    child.kill('SIGTERM')
    await ended
  }
  let portal = await start(from)
  const context = await browser.newContext({ baseURL: url })
  return {
    page: await context.newPage(),
    goesOnAt: async (instant) => {
      await stop(portal)
      portal = await start(instant)
    },
    close: async () => {
      await context.close()
      await stop(portal)
      await rm(folder, { recursive: true })
    },
  }
}

/** For one test. */
export async function inOwnPortal(
  { browser, from, story }: { browser: Browser; from: string; story?: string },
  walk: (portal: OwnPortal) => Promise<void>,
) {
  const portal = await ownPortal(browser, from, story)
  try {
    await walk(portal)
  } finally {
    await portal.close()
  }
}
