import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the files of one run leave for each other what takes long to make. */
    sharedFolder: string
  }
}

export default function (project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'mini-kip-shared-'))
  project.provide('sharedFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
