import { asc, desc, eq } from 'drizzle-orm'
import type { Office, OfficeAccount, OfficeSetting } from '#app/domain/agreement/office.ts'
import type { OfficeLinks } from '#app/domain/agreement/office-links.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { DEFAULT_LANGUAGE } from '#app/domain/language.ts'
import type { Refused } from '#app/domain/lifecycle/refusal.ts'
import { paymentReference } from '#app/domain/payment-reference.ts'
import { whyItStays } from '#app/domain/programme/effect.ts'
import { keyOn } from '#app/domain/programme/key-version.ts'
import { standingOf } from '#app/domain/programme/period.ts'
import { OPEN_POINTS, type OpenPoint, ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { effectOfPoint } from '#app/domain/programme/setting-names.ts'
import type { Person } from '#app/domain/roles.ts'
import { heldReference } from '#app/models/memo.server.ts'
import { recordAct } from '#app/models/records/audit.server.ts'
import { changedMeanwhile } from '#app/models/records/meanwhile.server.ts'
import { settingText } from '#app/text/settings.ts'
import { translator } from '#app/text/text.ts'
import { db, orRollBack, type Tx } from '#db/client.server.ts'
import { distributionKeys } from '#db/schema/keys.ts'
import { periods } from '#db/schema/reference.ts'

import { type NumberedVersion, numberedVersions } from './settings-versions.server.ts'

type StoredProgramme = typeof periods.$inferSelect
/**
 * A period with what holds in it today: as it came into force, or by the latest version since. The office as documents
 * name it; its account, null until the canton has named one, stands on QR-bills only.
 */
export type Programme = Omit<StoredProgramme, 'office'> & {
  office: Office
  account: OfficeAccount | null
  signers: readonly string[]
  remedies: string | null
  links: OfficeLinks
  /** The version of the settings: null where it is the one that the period came into force with. */
  held: NumberedVersion | null
  /** As it came into force. */
  base: ProgrammeSettings
  start: OfficeSetting
}
export type StoredKey = typeof distributionKeys.$inferSelect

/** A period with its settings, also as a draft. Every dossier belongs to one, so a missing one is a defect. */
export function programmeOf(periodId: string): Programme {
  const found = periodBy(periodId)
  if (!found) throw new Error(`The period ${periodId} does not exist`)
  return found
}

/** One of all periods, for its page. */
export function periodBy(id: string): Programme | undefined {
  return allPeriods().find((one) => one.id === id)
}

/** The period in force that a day falls in, else the latest one. */
export function programmeOn(day: string): Programme {
  return runningOn(day) ?? lastInForce()
}

/** Where a period stands on a day, and which one runs then once it is over. */
export function placeOf(period: Pick<Programme, 'state' | 'startsOn' | 'endsOn'>, day: string) {
  const standing = standingOf(period, day)
  const follows = standing === 'over' ? (runningOn(day) ?? null) : null
  return { standing, follows: follows && { id: follows.id, name: follows.name } }
}

/** The period in force that a day falls in. */
export function runningOn(day: string): Programme | undefined {
  return programmes().find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
}

/** Those in force, by their first day. */
export function programmes(): readonly Programme[] {
  return allPeriods().filter(({ state }) => state === 'in_force')
}

/** What a new period takes over from. */
export function lastInForce(): Programme {
  const found = programmes().at(-1)
  if (!found) throw new Error('There is no period: the reference data are missing')
  return found
}

/** All of them, drafts too, by their first day. */
export const allPeriods = heldReference((): readonly Programme[] =>
  db.select().from(periods).orderBy(asc(periods.startsOn)).all().map(asItHolds),
)

/** What the payment of a claim carries back; null until the canton has named its account. */
export function claimReference(periodId: string, about: { reference: string; year: number | null }) {
  const { account } = programmeOf(periodId)
  const { reference, year } = about
  return account && year !== null ? paymentReference(account.iban, { reference, year }) : null
}

/** The office as it was at an instant: what was issued then names it so for ever. */
export function officeAt(periodId: string, at: string): Office {
  const { start } = programmeOf(periodId)
  const { office } = numberedVersions(periodId).findLast(({ inForceAt }) => (inForceAt ?? '') <= at) ?? {}
  const {
    account: _account,
    signers: _signers,
    remedies: _remedies,
    links: _links,
    ...address
  } = office ?? start
  return address
}

/** All of the office, as a version of the settings keeps it. */
export function officeSetting({ office, account, signers, remedies, links }: Programme): OfficeSetting {
  return {
    ...office,
    account,
    ...(signers.length > 0 && { signers: [...signers] }),
    ...(remedies !== null && { remedies }),
    ...(Object.keys(links).length > 0 && { links }),
  }
}

/** The settings as a version left them; 0: as the period came into force. */
export function settingsInVersion(periodId: string, number: number): ProgrammeSettings {
  if (number === 0) return programmeOf(periodId).base
  const found = numberedVersions(periodId).find((version) => version.number === number)
  if (!found) throw new Error(`The settings of ${periodId} have no version ${number}`)
  return found.settings
}

/** The version of the distribution key that counts for what begins on a day; without one, the one decided last. */
export function keyInForce(periodId: string, on = '9999-12-31'): StoredKey {
  const found = keyOn(keyVersions(periodId), on)
  if (!found) throw new Error(`The period ${periodId} has no distribution key`)
  return found
}

/** Every version of a period, drafts too, the latest first. */
export function keyVersions(periodId: string): readonly StoredKey[] {
  return allKeys().filter((key) => key.periodId === periodId)
}

export const allKeys = heldReference((): readonly StoredKey[] =>
  db.select().from(distributionKeys).orderBy(desc(distributionKeys.version)).all(),
)

export type ConfirmationRefusal = 'changed_meanwhile' | 'unknown_point' | 'period_over' | 'period_follows'
type Confirmation = Omit<NonNullable<StoredProgramme['confirmed'][string]>, 'value'>

/** Refused because the programme was changed since the page was drawn, and by whom. */
export function changedProgramme(tx: Tx, periodId: string) {
  return changedMeanwhile(tx, { machine: 'programme', recordId: periodId })
}

type Confirming = { periodId: string; point: string; version: number }
/** On which decision of the canton a confirmation rests. */
type Rests = { legalBasis: string; decidedOn: string }

/**
 * The canton confirms a value that the leaflet leaves open, by name and with the decision it rests on; what the key
 * holds is confirmed by putting it into force.
 */
export function confirmOpenPoint(
  person: Person,
  { legalBasis, decidedOn, ...confirming }: Confirming & Rests,
  now: Date,
): ReturnType<typeof writeConfirmation> | { ok: false; errors: Record<string, string> } {
  if (decidedOn > today(now)) return { ok: false, errors: { decidedOn: 'date_in_the_future' } }
  const by = { by: person.name, at: now.toISOString(), legalBasis, decidedOn }
  return writeConfirmation(confirming, by, { person, now, action: 'confirm' })
}

/** A confirmation given by mistake is taken back; what was issued under it stays as it is. */
export function unconfirmOpenPoint(
  person: Person,
  { reason, ...confirming }: Confirming & { reason: string },
  now: Date,
) {
  return writeConfirmation(confirming, null, { person, now, action: 'unconfirm', reason })
}

type Act = { person: Person; now: Date; action: 'confirm' | 'unconfirm'; reason?: string }

function writeConfirmation(
  { periodId, point, version }: Confirming,
  by: Confirmation | null,
  act: Act,
): { ok: true } | Refused<ConfirmationRefusal> {
  if (!isOpenPoint(point) || isOfKey(point)) return { ok: false, refusal: 'unknown_point' }
  return orRollBack((tx) => {
    const programme = programmeOf(periodId)
    const stays = whyItStays(effectOfPoint(point), placeOf(programme, today(act.now)))
    if (stays) return { ok: false, refusal: stays }
    if (programme.version !== version) return changedProgramme(tx, periodId)
    const { [point]: _before, ...others } = programme.confirmed
    const value = settingText(translator(DEFAULT_LANGUAGE), point, {
      settings: programme.settings,
      key: keyInForce(periodId).key,
    })
    tx.update(periods)
      .set({ confirmed: by ? { ...others, [point]: { ...by, value } } : others, version: version + 1 })
      .where(eq(periods.id, periodId))
      .run()
    recordAct(tx, { ...act, machine: 'programme', recordId: periodId, data: { point, value, ...by } })
    return { ok: true }
  })
}

export function isOpenPoint(point: string): point is OpenPoint {
  return Object.hasOwn(OPEN_POINTS, point)
}

/** Decided with the key as a whole: by a version of it that is put into force. */
export function isOfKey(point: OpenPoint): boolean {
  return OPEN_POINTS[point].in === 'key'
}

/** A setting that is younger than the stored ones has its default. */
function asItHolds(stored: StoredProgramme): Programme {
  const held = numberedVersions(stored.id).at(-1) ?? null
  const { account = null, signers = [], remedies = null, links = {}, ...office } = (held ?? stored).office
  const base = ProgrammeSettings.parse(stored.settings)
  const ofOffice = { office, account, signers, remedies, links }
  return { ...stored, ...ofOffice, held, base, start: stored.office, settings: held?.settings ?? base }
}
