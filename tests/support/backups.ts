import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, vi } from 'vitest'
import { run as backup } from '#app/commands/backup.ts'
import { asked } from './command.ts'
import { ownFolder } from './own-folder.ts'

export const own = process.env.DATA_DIR ?? ''

export async function backedUp() {
  const folder = ownFolder()
  const { code, stdout } = await asked(backup, [folder])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^\d+ files in .*mini-kip-\d{4}-/)
  return path.join(folder, readdirSync(folder)[0] ?? '')
}

/** The command as it runs with another data folder, in a process of its own. */
export async function restored(folder: string, dataFolder: string) {
  vi.resetModules()
  process.env.DATA_DIR = dataFolder
  const { run } = await import('#app/commands/restore.ts')
  const answer = await asked(run, [folder])
  process.env.DATA_DIR = own
  vi.resetModules()
  return answer
}
