import { undoneMergers } from '#app/models/programme/merger-undoing.server.ts'
import { found, unlessGone } from './found.server.ts'

/** A merger that stands. One that was undone meanwhile leads to the list, which says so; any other number is not found. */
export function unlessUndone<Shown>(shown: Shown | null | undefined, bfsNumber: number): Shown {
  const wasUndone = () => undoneMergers().some(({ from, into }) => [...from, into].includes(bfsNumber))
  return shown ?? (wasUndone() ? unlessGone<Shown>(undefined, '/canton/mergers') : found(shown))
}
