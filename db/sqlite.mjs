import Compiled from 'better-sqlite3'
import Portable from 'better-sqlite3-napi'

/** Node-API 10 is there from Node 22.14 on. */
export const IS_PORTABLE = Number(process.versions.napi) >= 10

/**
 * One driver in two releases: 13 speaks Node-API and brings its binaries, but ends Node 20; 12 runs on Node 20,
 * but ends Node 24 when a statement is collected (WiseLibs/better-sqlite3 1515). Each Node gets the one that holds.
 */
export const Database = IS_PORTABLE ? Portable : Compiled
