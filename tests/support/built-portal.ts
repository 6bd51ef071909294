import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { freePort, ROOT_FOLDER, run } from './processes.ts'
import { START_ARGUMENTS } from './start-command.mjs'

const SERVER = path.join(ROOT_FOLDER, 'build/server/main.js')

/** `npm test` has built before; a file that runs alone builds once. */
export function buildOnce() {
  if (existsSync(SERVER)) return
  spawnSync(process.execPath, ['app/commands/setup.mjs', 'build'], { cwd: ROOT_FOLDER, stdio: 'ignore' })
}

/** The portal as `npm start` runs it, in a process of its own; it may refuse. */
export async function runPortal(env: Record<string, string>) {
  const PORT = String(await freePort())
  return { ...run(START_ARGUMENTS, { PORT, ...env }), url: `http://127.0.0.1:${PORT}` }
}

/** The same, until it serves; it ends with the test. */
export async function startPortal(env: Record<string, string>) {
  const running = await runPortal({ WORKERS: '1', ...env })
  onTestFinished(() => void running.child.kill('SIGKILL'))
  await running.line((line) => line.startsWith('Mini-KIP: '))
  return running
}

/** Signs in as the demo lets everybody; answers the cookie. */
export async function demoCookie(url: string, fields: Record<string, string>): Promise<string | undefined> {
  const response = await fetch(`${url}/demo/sign-in`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  }).catch(() => undefined)
  return response?.status === 303 ? response.headers.getSetCookie()[0]?.split(';')[0] : undefined
}
