import { hashOf } from '#app/models/records/identifiers.server.ts'
import { countAttempt } from './rate-limits.server.ts'

/** Hundreds of people may sit behind one address. */
const DRAWINGS = { attempts: 200, minutes: 15 }
const CHECKS = { attempts: 400, minutes: 15 }

/** Drawing a document costs more than a page; what anybody may ask for is counted by client address. */
export function mayDraw(address: string, now: Date): boolean {
  return countAttempt(`draw:client:${hashOf(address)}`, DRAWINGS, now)
}

/** Checking documents is open to anybody, but not for trying codes one after the other. */
export function mayCheck(address: string, now: Date): boolean {
  return countAttempt(`check:client:${hashOf(address)}`, CHECKS, now)
}
