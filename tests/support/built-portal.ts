import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { freePort, ROOT_FOLDER, run } from './processes.ts'

export const SERVER = path.join(ROOT_FOLDER, 'build/server/main.js')

/** `npm test` has built before; a file that runs alone builds once. */
export function buildOnce() {
  if (existsSync(SERVER)) return
  spawnSync(process.execPath, ['app/commands/setup.mjs', 'build'], { cwd: ROOT_FOLDER, stdio: 'ignore' })
}

/** The portal as it runs, in a process of its own that ends with the test. */
export async function startPortal(env: Record<string, string>) {
  const PORT = String(await freePort())
  const running = run(SERVER, { PORT, WORKERS: '1', ...env })
  onTestFinished(() => void running.child.kill('SIGKILL'))
  await running.line((line) => line.startsWith('Mini-KIP: '))
  return { ...running, url: `http://127.0.0.1:${PORT}` }
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
