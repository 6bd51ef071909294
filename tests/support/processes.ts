import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { build } from 'vite'

export const ROOT_FOLDER = path.join(import.meta.dirname, '../..')

/** A source as plain JavaScript, so that Node runs it in a process of its own. Below the checkout: it finds the migrations upwards. */
export async function bundled(entry: string): Promise<string> {
  const outDir = path.join(ROOT_FOLDER, 'test-results', `process-${process.pid}`)
  await build({
    root: ROOT_FOLDER,
    configFile: false,
    logLevel: 'silent',
    // Built by a test, run as in production: there React knows no jsxDEV.
    esbuild: { jsxDev: false },
    build: { ssr: entry, outDir, target: 'node20', minify: false, emptyOutDir: true },
  })
  return path.join(outDir, `${path.basename(entry, '.ts')}.js`)
}

export type Running = {
  child: ChildProcess
  lines: string[]
  errors: string[]
  /** Waits for a line that fits; rejects when the process ends before. */
  line: (fits: (line: string) => boolean) => Promise<string>
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Node in a process of its own, in the folder of the checkout; `args` begin with the file, or with Node's flags. */
export function run(args: string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, args, {
    cwd: ROOT_FOLDER,
    env: { ...process.env, NODE_ENV: 'production', BASE_URL: '', SMTP_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const errors: string[] = []
  const waiting: { fits: (line: string) => boolean; resolve: (line: string) => void }[] = []
  eachLine(child.stdout, (line) => {
    lines.push(line)
    for (const one of waiting.splice(0)) {
      if (one.fits(line)) one.resolve(line)
      else waiting.push(one)
    }
  })
  eachLine(child.stderr, (line) => void errors.push(line))
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  )
  const line = (fits: (line: string) => boolean) =>
    new Promise<string>((resolve, reject) => {
      const known = lines.find(fits)
      if (known !== undefined) return resolve(known)
      waiting.push({ fits, resolve })
      void ended.then(() => reject(new Error(`It ended before: ${errors.join('\n')}`)))
    })
  return { child, lines, errors, line, ended }
}

/** Only whole lines count: what was cut off was not said. */
function eachLine(stream: NodeJS.ReadableStream | null, take: (line: string) => void) {
  let rest = ''
  stream?.setEncoding('utf8')
  stream?.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) take(part)
  })
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
