import { existsSync } from 'node:fs'
import path from 'node:path'

/** The nearest folder at or above a file that holds `content`: the same in the sources and in the bundle. */
export function folderAbove(file: string, content: string): string {
  const folder = path.dirname(file)
  if (existsSync(path.join(folder, content))) return folder
  if (folder === path.dirname(folder)) throw new Error(`${content} was not found above ${file}`)
  return folderAbove(folder, content)
}
