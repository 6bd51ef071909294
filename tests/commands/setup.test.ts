import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder } from '../support/own-folder.ts'

/** A checkout in which npm and the compiler only write down that they were called. */
function checkout() {
  const folder = ownFolder()
  const at = (file: string) => path.join(folder, file)
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true })
    writeFileSync(at(file), text)
  }
  mkdirSync(at('app/commands'), { recursive: true })
  cpSync('app/commands/setup.mjs', at('app/commands/setup.mjs'))
  write('package-lock.json', '{}')
  write('app/root.tsx', '1')
  write('fake/cli.js', FAKE_BUILD)
  write('fake/bin/npm', FAKE_NPM)
  chmodSync(at('fake/bin/npm'), 0o755)
  const env = { ...process.env, PATH: `${at('fake/bin')}:${process.env.PATH}`, FOLDER: folder }
  return {
    at,
    write,
    run: (...wanted: string[]) =>
      spawnSync(process.execPath, [at('app/commands/setup.mjs'), ...wanted], { env, encoding: 'utf8' }),
    begin: (...wanted: string[]) =>
      spawn(process.execPath, [at('app/commands/setup.mjs'), ...wanted], { env, stdio: 'ignore' }),
    done: () => (existsSync(at('done')) ? readFileSync(at('done'), 'utf8').trim().split('\n') : []),
  }
}

const FAKE_NPM = `#!/bin/sh
echo "some output"
sleep 0.2
rm -rf "$FOLDER/node_modules"
mkdir -p "$FOLDER/node_modules/@remix-run/dev/dist"
for driver in better-sqlite3 better-sqlite3-napi; do
  mkdir -p "$FOLDER/node_modules/$driver"
  echo 'module.exports = class {}' > "$FOLDER/node_modules/$driver/index.js"
done
cp "$FOLDER/fake/cli.js" "$FOLDER/node_modules/@remix-run/dev/dist/cli.js"
echo "npm $1" >> "$FOLDER/done"
`
const FAKE_BUILD = `const fs = require('node:fs')
fs.appendFileSync('done', 'build\\n')
if (fs.readFileSync('app/root.tsx', 'utf8') === 'broken') process.exit(1)
fs.mkdirSync('build/server', { recursive: true })
fs.writeFileSync('build/server/main.js', '')
console.log('some output')
`

const outcome = ({ status, stdout }: SpawnSyncReturns<string>) => ({ status, stdout })
const QUIET_SUCCESS = { status: 0, stdout: '' }

test('a fresh clone is installed and built, and nothing is written to stdout', () => {
  const { run, done } = checkout()
  expect(outcome(run('build'))).toEqual(QUIET_SUCCESS)
  expect(done()).toEqual(['npm ci', 'build'])
})

test('what has not changed is neither installed nor built again, and nothing is said', () => {
  const { run, done } = checkout()
  run('build')
  expect(run('build')).toMatchObject({ status: 0, stdout: '', stderr: '' })
  expect(done()).toEqual(['npm ci', 'build'])
})

test('an edited and a deleted source build again, a changed lock file installs again', () => {
  const { run, done, write, at } = checkout()
  write('app/other.ts', '')
  run('build')
  write('app/root.tsx', '2')
  run('build')
  rmSync(at('app/other.ts'))
  run('build')
  appendFileSync(at('package-lock.json'), ' ')
  run()
  expect(done()).toEqual(['npm ci', 'build', 'build', 'build', 'npm ci'])
})

test('a failed build is a sentence and is tried again the next time', () => {
  const { run, done, write } = checkout()
  write('app/root.tsx', 'broken')
  const { status, stderr } = run('build')
  expect(status).toBe(1)
  expect(stderr).toMatch(/\[set-up\] .*vite:build.* failed \(exit 1\)\./)
  write('app/root.tsx', 'mended')
  expect(run('build').status).toBe(0)
  expect(done()).toEqual(['npm ci', 'build', 'build'])
})

test('two at the same time do the work once', async () => {
  const { begin, done } = checkout()
  const codes = await Promise.all(
    [begin('build'), begin('build')].map((child) => new Promise((resolve) => child.on('exit', resolve))),
  )
  expect(codes).toEqual([0, 0])
  expect(done()).toEqual(['npm ci', 'build'])
})
