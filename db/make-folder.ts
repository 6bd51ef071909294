import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * A folder and what is missing above it, one by one, for the account of the portal alone. The recursive way of Node
 * tries for ever where the system lets nobody make any (below `/proc`).
 */
export function makeFolder(folder: string) {
  const above = path.dirname(folder)
  if (existsSync(folder)) return
  if (above !== folder) makeFolder(above)
  mkdirSync(folder, { mode: 0o700 })
}
