import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { buildOnce, runPortal } from '../support/built-portal.ts'
import { ownFolder } from '../support/own-folder.ts'
import { ROOT_FOLDER, type Running, run } from '../support/processes.ts'

const COMMAND = path.join(ROOT_FOLDER, 'build/server/command.js')
const PRODUCTION = { SESSION_SECRET: 'x'.repeat(40), BASE_URL: 'https://mini-kip.example.ch' }

beforeAll(buildOnce)

const dataFolder = () => path.join(ownFolder(), 'data')

async function start(DATA_DIR: string, env: Record<string, string> = PRODUCTION) {
  const running = await runPortal({ DATA_DIR, WORKERS: '0', ...env })
  onTestFinished(() => void running.child.kill('SIGKILL'))
  return running
}

async function started(DATA_DIR: string, env?: Record<string, string>) {
  const running = await start(DATA_DIR, env)
  await running.line((line) => line.startsWith('Mini-KIP: '))
  return running
}

async function refused(running: Running) {
  const { code } = await running.ended
  return { code, said: running.errors.join('\n') }
}

const command = async (DATA_DIR: string, ...args: string[]) => {
  const running = run([COMMAND, ...args], { DATA_DIR, ...PRODUCTION })
  return { ...(await refused(running)), lines: running.lines }
}

describe('a data folder', () => {
  test('has one portal: a second one is refused and told which process works there', async () => {
    const folder = dataFolder()
    const first = await started(folder)
    expect(await refused(await start(folder))).toEqual({
      code: 2,
      said: expect.stringMatching(
        new RegExp(
          `^The data folder .* is in use by another process \\(portal, pid ${first.child.pid} on ${hostname()}, since `,
        ),
      ),
    })
    first.child.kill('SIGKILL')
    await first.ended
    await started(folder)
  })

  test('that is empty and started three times at once has one portal, and the others name it', async () => {
    const folder = dataFolder()
    const portals = await Promise.all([start(folder), start(folder), start(folder)])
    const outcomes = await Promise.all(
      portals.map(async (portal) => {
        const serves = portal.line((line) => line.startsWith('Mini-KIP: ')).then(() => true)
        return (await serves.catch(() => false)) ? { pid: portal.child.pid } : refused(portal)
      }),
    )
    const [serving, ...more] = outcomes.flatMap((one) => ('pid' in one ? [one.pid] : []))
    expect(more).toEqual([])
    expect(outcomes.flatMap((one) => ('said' in one ? [one] : []))).toEqual(
      [0, 1].map(() => ({
        code: 2,
        said: expect.stringContaining(`is in use by another process (portal, pid ${serving} on `),
      })),
    )
  })

  test('lets the commands for which cron is there work beside the running portal', async () => {
    const folder = dataFolder()
    await started(folder)
    const answers = await Promise.all([
      command(folder, 'backup', path.join(folder, '..', 'backups')),
      command(folder, 'audit-verify'),
      command(folder, 'reminders', '--dry-run'),
    ])
    expect(answers.map(({ code, said }) => ({ code, said }))).toEqual(
      answers.map(() => ({ code: 0, said: '' })),
    )
  })

  test('that has been production is never opened as a demo, nor is one restored from its backup', async () => {
    const folder = dataFolder()
    const production = await started(folder)
    await command(folder, 'backup', path.join(folder, '..', 'backups'))
    production.child.kill('SIGTERM')
    await production.ended
    const [backup = ''] = readdirSync(path.join(folder, '..', 'backups'))
    const restored = dataFolder()
    const put = await command(restored, 'restore', path.join(folder, '..', 'backups', backup))
    expect(put.code).toBe(0)
    for (const one of [folder, restored])
      expect(await refused(await start(one, { SESSION_SECRET: '' }))).toEqual({
        code: 2,
        said: expect.stringMatching(
          /^The data folder .* has been production and is never opened as a demo: set/,
        ),
      })
    await started(restored)
  })

  test('that holds the demo never becomes production, nor does one restored from its backup', async () => {
    const folder = dataFolder()
    const demo = await started(folder, {})
    const backups = path.join(folder, '..', 'backups')
    await refused(run([COMMAND, 'backup', backups], { DATA_DIR: folder }))
    demo.child.kill('SIGTERM')
    await demo.ended
    const restored = dataFolder()
    const [backup = ''] = readdirSync(backups)
    expect((await command(restored, 'restore', path.join(backups, backup))).code).toBe(0)
    const holdsDemo = {
      code: 2,
      said: expect.stringMatching(
        /^The data folder .* holds the demo with its invented people and never becomes/,
      ),
    }
    for (const one of [folder, restored]) {
      expect(await refused(await start(one))).toEqual(holdsDemo)
      expect(await command(one, 'first-admin', 'anna@lu.example', 'Anna')).toMatchObject(holdsDemo)
      await started(one, {})
    }
  })

  test('that cannot be written is refused in a sentence', async () => {
    const file = path.join(path.dirname(dataFolder()), 'file')
    writeFileSync(file, '')
    // The last one is there, and takes no file from anybody, whatever the account may do elsewhere.
    for (const folder of [path.join(file, 'data'), '/proc/mini-kip/data', '/proc/self/task'])
      expect(await refused(await start(folder))).toEqual({
        code: 2,
        said: expect.stringMatching(/^The data folder .* cannot be written \(.*\): check DATA_DIR/),
      })
  })

  test.each([
    ['backup', ['backups']],
    ['audit-verify', []],
    ['replay', []],
    ['reminders', ['--date', '2027-03-01']],
    ['bounces', []],
    ['files-verify', []],
  ])('is not made by %s, which says that there is none', async (name, args) => {
    const folder = dataFolder()
    const { code, said, lines } = await command(folder, name, ...args)
    expect({ code, lines }).toEqual({ code: 2, lines: [] })
    expect(said).toMatch(/^There is no data folder at .*: set DATA_DIR/)
    expect((await command(folder, name, '--help')).code).toBe(0)
    expect(existsSync(folder)).toBe(false)
  })

  test('and a backup belong to the account of the portal alone: folders 0700, files 0600', async () => {
    const umask = process.umask(0o022)
    onTestFinished(() => void process.umask(umask))
    const folder = dataFolder()
    const first = await started(folder, {})
    first.child.kill('SIGTERM')
    await first.ended
    mkdirSync(path.join(folder, 'before-migration'), { recursive: true, mode: 0o755 })
    writeFileSync(path.join(folder, 'before-migration', 'old.db'), '', { mode: 0o644 })
    const demo = await started(folder, {})
    await command(folder, 'backup', path.join(folder, '..', 'backups'))
    expect(modesBelow(path.dirname(folder))).toEqual([])
    demo.child.kill('SIGTERM')
    await demo.ended
  })
})

/** What others than the owner could open. */
function modesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name)
    const mode = (statSync(file).mode & 0o777).toString(8)
    return mode === (entry.isDirectory() ? '700' : '600') ? [] : [`${mode} ${file}`]
  })
}
