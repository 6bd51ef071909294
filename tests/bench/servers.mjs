import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { START_ARGUMENTS } from '../support/start-command.mjs'

/** @typedef {{ url: string, pid: number, stop: () => Promise<void> }} Served */

/** A folder that is gone when the process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-kip-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The built portal on a data folder of its own, without workers. @param {string} dataFolder */
export function startPortal(dataFolder) {
  const env = {
    DATA_DIR: dataFolder,
    DEMO: '1',
    WORKERS: '0',
    CLOCK: '2027-02-15T08:00:00Z',
    SESSION_SECRET: '',
  }
  return start(START_ARGUMENTS, env)
}

/** The reference: `node:http`, better-sqlite3, a page joined from strings. @param {string} file */
export function startBare(file) {
  return start(['tests/bench/bare-server.mjs'], { PAGES_FILE: file })
}

/** Starts a server and waits for its first 200. @param {string[]} script @param {Record<string, string>} env @returns {Promise<Served>} */
async function start(script, env) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, script, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      BASE_URL: url,
      ...env,
      PORT: String(port),
    },
  })
  const exited = new Promise((resolve) => child.once('exit', resolve))
  const failed = exited.then((code) => Promise.reject(new Error(`${script.join(' ')} ended with ${code}`)))
  await Promise.race([firstAnswer(url), failed])
  failed.catch(() => undefined)
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** @param {string} url @returns {Promise<void>} */
function firstAnswer(url) {
  return new Promise((resolve) => {
    const ask = () => {
      const request = get(`${url}/healthz`, { agent: false }, (response) => {
        response.resume()
        response.statusCode === 200 ? resolve() : setTimeout(ask, 2)
      })
      request.on('error', () => setTimeout(ask, 2))
    }
    ask()
  })
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** A session of the demo’s officer. @param {string} url */
export async function officerCookie(url) {
  const body = new URLSearchParams({ role: 'officer' })
  const answer = await fetch(`${url}/demo/sign-in`, { method: 'POST', body, redirect: 'manual' })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`The sign-in as officer answered ${answer.status} without a session`)
  return cookie
}
