import { eq } from 'drizzle-orm'
import { today as dayOf } from '#app/domain/deadlines/calendar.ts'
import { by } from '#app/domain/order.ts'
import { stillConfirmed } from '#app/domain/programme/programme.ts'
import {
  changed,
  changesBetween,
  type InForce,
  needsSecond,
  restingOn,
} from '#app/domain/programme/settings-version.ts'
import { hasOpenDossiers } from '#app/models/dossier/open-dossiers.server.ts'
import type { ActingPerson } from '#app/models/effect.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { newId } from '#app/models/records/identifiers.server.ts'
import { beforeWork, inTransaction, type Tx } from '#db/client.server.ts'
import { settingsVersions } from '#db/schema/programme.ts'
import { periods } from '#db/schema/reference.ts'
import { officeSetting, type Programme, programmeOf, programmes, runningOn } from './programme.server.ts'
import { allVersions, isWaiting, numberedVersions, type SettingsVersion } from './settings-versions.server.ts'

/** What holds in a period, in the shape in which versions change it. */
export function inForceIn(programme: Programme): InForce {
  return { settings: programme.settings, office: officeSetting(programme) }
}

/** Whatever rests on settings rests on those of its instant, also where the job was late. */
beforeWork((tx, now) => takeDue(tx, now))

/** Before a page is read, and every few minutes: versions whose day has come are in force. */
export function settingsUpToDate(now: Date) {
  const day = dayOf(now)
  if (dueOn(day).length > 0 || followingOn(day).length > 0) inTransaction((tx) => takeDue(tx, now))
}

function takeDue(tx: Tx, now: Date) {
  const day = dayOf(now)
  for (const version of dueOn(day)) {
    if (isProposed(version)) continue
    takeEffect(tx, version, now)
    const { periodId: recordId, validFrom, reason } = version
    recordAct(tx, {
      machine: 'programme',
      action: 'take_effect',
      recordId,
      person: null,
      now,
      reason,
      data: { validFrom },
    })
  }
  for (const { past, running, changes } of followingOn(day)) follow(tx, { past, running, changes, now, day })
}

/** It waits for a second person: one person may do alone after it what two do today. */
export function isProposed({ periodId, changes, secondAt }: SettingsVersion): boolean {
  return secondAt === null && needsSecond(inForceIn(programmeOf(periodId)), changes)
}

function dueOn(day: string): SettingsVersion[] {
  return allVersions()
    .filter((version) => isWaiting(version) && version.validFrom <= day && !isProposed(version))
    .sort(
      by(
        ({ validFrom }) => validFrom,
        ({ decidedAt }) => decidedAt,
      ),
    )
}

/** From now on it is what holds in its period: numbered, with the whole state; confirmations of other values go. */
export function takeEffect(tx: Tx, { id, periodId, changes }: SettingsVersion, now: Date) {
  const programme = programmeOf(periodId)
  const { settings, office } = changed(inForceIn(programme), changes)
  const number = (numberedVersions(periodId).at(-1)?.number ?? 0) + 1
  tx.update(settingsVersions)
    .set({ number, inForceAt: now.toISOString(), settings, office })
    .where(eq(settingsVersions.id, id))
    .run()
  const confirmed = stillConfirmed(programme.confirmed, { before: programme.settings, after: settings })
  tx.update(periods)
    .set({ confirmed, version: programme.version + 1 })
    .where(eq(periods.id, periodId))
    .run()
}

type Following = { past: Programme; running: Programme; changes: ReturnType<typeof changesBetween> }

/**
 * Where dossiers of a period that is over are still open, the office works on them as it works today: what is the
 * office's own follows the period that runs. What was agreed stays.
 */
function followingOn(day: string): Following[] {
  const running = runningOn(day)
  if (!running) return []
  return programmes()
    .filter(({ endsOn }) => endsOn < day)
    .flatMap((past) => {
      const { applications } = past.settings
      const settings = { ...restingOn(past.settings, running.settings), applications }
      const changes = changesBetween(inForceIn(past), { ...inForceIn(running), settings })
      return changes.length > 0 && hasOpenDossiers(past.id) ? [{ past, running, changes }] : []
    })
}

type Follow = Following & { now: Date; day: string }

function follow(tx: Tx, { past, running, changes, now, day }: Follow) {
  const person: ActingPerson = null
  const version = insertVersion(tx, {
    periodId: past.id,
    changes,
    validFrom: day,
    follows: running.id,
    reason: '',
    person,
    now,
  })
  takeEffect(tx, version, now)
  recordAct(tx, {
    machine: 'programme',
    action: 'follow_settings',
    recordId: past.id,
    person,
    now,
    data: { follows: running.id },
  })
}

type NewVersion = Pick<SettingsVersion, 'periodId' | 'changes' | 'validFrom' | 'reason'> & {
  follows?: string
  person: ActingPerson
  now: Date
}

export function insertVersion(tx: Tx, { person, now, ...version }: NewVersion): SettingsVersion {
  return tx
    .insert(settingsVersions)
    .values({ ...version, id: newId(), decidedBy: person?.id ?? null, decidedAt: now.toISOString() })
    .returning()
    .get()
}
