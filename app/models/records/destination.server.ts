import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { env } from '#app/env.server.ts'
import { refusal } from '#app/refusal.ts'
import { makeFolder } from '#db/make-folder.ts'

/**
 * Makes the folder that a command is to write into. One that cannot be written is refused in a sentence, before
 * anything is begun, and so is the data folder: what lies there is the portal's own.
 */
export function prepareDestination(folder: string) {
  const inside = path.relative(placeOf(path.resolve(env.DATA_DIR)), placeOf(path.resolve(folder)))
  if (inside === '' || !(inside.split(path.sep)[0] === '..' || path.isAbsolute(inside)))
    throw refusal(`${folder} is in the data folder ${env.DATA_DIR}: choose a folder outside of it.`)
  try {
    makeFolder(path.resolve(folder))
    if (!statSync(folder).isDirectory()) throw new Error('it is a file')
    accessSync(folder, constants.W_OK)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw refusal(`${folder} cannot be written (${reason}): choose another folder.`)
  }
}

/** Where a folder really is or will be, whatever links lead there. */
function placeOf(folder: string): string {
  return existsSync(folder) || path.dirname(folder) === folder
    ? realpathSync(folder)
    : path.join(placeOf(path.dirname(folder)), path.basename(folder))
}
