import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, onTestFinished } from 'vitest'

/** An empty folder, gone when the test is over. */
export function ownFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-kip-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An empty folder for all tests of a file, gone when they are over. */
export function folderOfFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-kip-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
