import { expect } from 'vitest'
import { markOfMerger, standingOfMerger, undoMerger } from '#app/models/programme/merger-undoing.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { actingOn } from '#app/models/programme/succession.server.ts'
import { DAYS } from './days.ts'
import { as } from './people.ts'
import { rehearsed } from './rehearsed.ts'
import { freshTown } from './scenes.ts'

export const NOW = new Date('2027-05-20T09:00:00Z')
export const MEANWHILE = new Date('2027-03-01T09:00:00Z')
/** The day on which people of the successor act. */
export const BY_HEIR = '2027-03-01'
export const SAID = { reason: 'Die Fusion ist abgelehnt.' }

/** Enters a merger into a fresh town, or a known one; `heir` signs there. */
export function merged(from: number, { into = freshTown(), on = '2027-01-01' } = {}) {
  as('coordinator', into)
  expect(registerMerger(as('officer'), { from, into, mergedOn: on }, DAYS.paid)).toEqual({ ok: true })
  return { from, into, heir: actingOn(as('signatory', into), BY_HEIR) }
}

const undoing = (from: number, ticked: readonly string[] = []) =>
  undoMerger({ ...SAID, bfsNumber: from, person: as('officer'), ticked, seen: markOfMerger(from), now: NOW })

/** What is in the way; and what stays, which has to be ticked. */
export function found(from: number) {
  const standing = standingOfMerger(from, NOW)
  const left = standing.is === 'free' ? (standing.left ?? []) : []
  if (left.length > 0)
    expect(rehearsed(() => undoing(from))).toEqual({ ok: false, errors: { ticked: 'merger_left_unseen' } })
  const ticked = left.map(({ event }) => String(event))
  expect(rehearsed(() => undoing(from, ticked)).ok).toBe(standing.is === 'free')
  const reasons = standing.is === 'in_use' ? standing.reasons : []
  return [...reasons, ...left.map(({ told }) => told)].map(({ key, data }) => [key, data?.name ?? ''])
}

/** Undoes it, whatever stays: all of it is looked at. */
export function undone(from: number) {
  const standing = standingOfMerger(from, NOW)
  const left = standing.is === 'free' ? (standing.left ?? []) : []
  return undoing(
    from,
    left.map(({ event }) => String(event)),
  )
}
