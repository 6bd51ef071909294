import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { CANTONAL_ROLES, type Person } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { current } from '#db/demo/road.server.ts'

/** Whoever may do all that the office does, and has decided nothing. */
const EVERYBODY: Person = {
  id: 'nobody',
  name: 'Ruth Regli',
  email: 'ruth@example.ch',
  language: 'de',
  memberships: CANTONAL_ROLES.map((role) => ({ role, bfsNumber: null })),
}

type Looked = { day: string; tasks: ReadonlySet<string> }

/**
 * Looks at what waits at the office time and again, and remembers each task that is said to have waited since before a
 * day on which it was not there.
 */
export function taskWatch() {
  const looked = new Map<string, Looked>()
  const tooOld: string[] = []
  return {
    tooOld,
    look(dossier: Dossier, now: Date) {
      const day = dayOf(now)
      const found = waitingFor(EVERYBODY, day, { dossier: current(dossier, now) }).map((one) => ({
        ...one,
        key: [one.machine, one.action, one.year, one.record].join(' '),
      }))
      const before = looked.get(dossier.id)
      for (const { key, since } of found)
        if (before && !before.tasks.has(key) && since < before.day)
          tooOld.push(`${key}: since ${since}, not there on ${before.day}`)
      looked.set(dossier.id, { day, tasks: new Set(found.map(({ key }) => key)) })
    },
  }
}
