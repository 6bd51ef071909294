import { existsSync, mkdtempSync, realpathSync, rmdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { env } from '#app/env.server.ts'
import { refusal } from '#app/refusal.ts'
import { makeFolder } from '#db/make-folder.ts'

/**
 * Makes the folder that a command is to write into. One that cannot be written is refused in a sentence, before
 * anything is begun, and so is the data folder: what lies there is the portal's own.
 */
export function prepareDestination(folder: string) {
  if (isWithin(env.DATA_DIR, folder))
    throw refusal(`${folder} is in the data folder ${env.DATA_DIR}: choose a folder outside of it.`)
  try {
    makeFolder(path.resolve(folder))
    if (!statSync(folder).isDirectory()) throw new Error('it is a file')
    // Permissions alone do not tell: below `/proc` even root makes nothing.
    rmdirSync(mkdtempSync(path.join(folder, '.writable-')))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw refusal(`${folder} cannot be written (${reason}): choose another folder.`)
  }
}

/** Whether a folder is another one or lies in it, whatever links lead there. */
export function isWithin(outer: string, folder: string): boolean {
  const inside = path.relative(placeOf(path.resolve(outer)), placeOf(path.resolve(folder)))
  return inside === '' || !(inside.split(path.sep)[0] === '..' || path.isAbsolute(inside))
}

/** Where a folder really is or will be, whatever links lead there. */
function placeOf(folder: string): string {
  return existsSync(folder) || path.dirname(folder) === folder
    ? realpathSync(folder)
    : path.join(placeOf(path.dirname(folder)), path.basename(folder))
}
