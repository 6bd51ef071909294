import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import { startMailServer } from '../../support/mail-server.ts'
import { freePort, run } from '../../support/processes.ts'
import { START_ARGUMENTS } from '../../support/start-command.mjs'
import { fill, press } from './portal.ts'

export type Production = {
  /** A page of a browser of its own, signed in by the link that the portal mails. */
  signedIn: (email: string) => Promise<Page>
}

type Admin = { email: string; name: string }

/** On a machine whose clock stands at another instant. */
const ELSEWHEN = ['--import', new URL('../../support/machine-clock.mjs', import.meta.url).href]

/**
 * A portal without demo on an empty data folder, with its mail server and its first administrator; `on`: the instant
 * at which the machine's clock stands, else as it does.
 */
export async function inProduction(
  browser: Browser,
  { on = null, ...admin }: Admin & { on?: string | null },
  walk: (portal: Production) => Promise<void>,
) {
  const folder = await mkdtemp(path.join(tmpdir(), 'mini-kip-production-'))
  const mails = await startMailServer()
  const PORT = String(await freePort())
  const baseURL = `http://127.0.0.1:${PORT}`
  const env = {
    ...{ PORT, BASE_URL: baseURL, HOST: '127.0.0.1', DATA_DIR: folder, DEMO: '0', CLOCK: '' },
    ...(on === null ? {} : { MACHINE_CLOCK: on }),
    ...{ SESSION_SECRET: 'x'.repeat(40), SMTP_URL: mails.url, MAIL_FROM: 'portal@lu.example' },
  }
  const clock = on === null ? [] : ELSEWHEN
  const command = run([...clock, 'build/server/command.js', 'first-admin', admin.email, admin.name], env)
  expect((await command.ended).code, command.errors.join('\n')).toBe(0)
  const portal = run([...clock, ...START_ARGUMENTS], env)
  await portal.line((line) => line.startsWith('Mini-KIP: '))
  const contexts: { close: () => Promise<void> }[] = []
  const signedIn = async (email: string) => {
    const context = await browser.newContext({ baseURL })
    contexts.push(context)
    const page = await context.newPage()
    await page.goto('/sign-in')
    await fill(page, { email })
    await press(page, 'Link anfordern')
    await expect.poll(() => linkIn(mails.received, email), { timeout: 60_000 }).toBeTruthy()
    await page.goto(linkIn(mails.received, email) ?? '')
    await press(page, 'Jetzt anmelden')
    return page
  }
  try {
    await walk({ signedIn })
  } finally {
    for (const context of contexts) await context.close()
    portal.child.kill('SIGTERM')
    await portal.ended
    await mails.close()
    await rm(folder, { recursive: true })
  }
}

/** The sign-in link that an address was sent, as its mail program would read it. */
function linkIn(received: readonly { to: string; raw: string }[], email: string): string | undefined {
  return received
    .filter(({ to }) => to === email)
    .map(({ raw }) => raw.replace(/=\r?\n/g, '').replaceAll('=3D', '='))
    .flatMap((text) => /\/sign-in\/confirm\?token=[\w-]+/.exec(text)?.[0] ?? [])
    .at(-1)
}
