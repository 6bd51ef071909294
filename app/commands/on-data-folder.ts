import { requireDataFolder } from '#app/models/records/data-folder.server.ts'

/**
 * Loads what works on the data folder, which opens its database: only once the arguments are read, so that help and
 * mistypings cost nothing, and only where there is one. It throws a sentence where there is none.
 */
export function onDataFolder<Module>(load: () => Promise<Module>): Promise<Module> {
  requireDataFolder()
  return load()
}
