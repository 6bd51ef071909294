import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import type { Language } from '#app/domain/language.ts'
import { SETTINGS } from '#app/domain/programme/setting-names.ts'
import { changed, heldDays, type InForce } from '#app/domain/programme/settings-version.ts'
import { type Programme, programmeOf } from '#app/models/programme/programme.server.ts'
import { listedVersions } from '#app/models/programme/settings-decisions.server.ts'
import { inForceIn, isProposed } from '#app/models/programme/settings-effect.server.ts'
import {
  isWaiting,
  numberedVersions,
  type SettingsVersion,
} from '#app/models/programme/settings-versions.server.ts'
import { officeRows, type SettingRow, settingRows } from '#app/text/setting-rows.ts'
import { type Translate, translator } from '#app/text/text.ts'

/** One value that a version changes, in words. */
export type Difference = { setting: string; label: string | null; before: string; after: string }

/** Every version of a period, the latest first, with what it changes field by field. */
export function settingsHistory(programme: Programme, language: Language) {
  const held = heldOf(programme)
  return listedVersions(programme.id).map((version) => ({
    id: version.id,
    number: version.number,
    standing: standingOfVersion(version, programme),
    held: held.get(version.number ?? -1) ?? { from: version.validFrom, until: null },
    decidedAt: version.decidedAt,
    decider: version.decidedBy ? version.decider : null,
    second: version.secondBy ? version.second : null,
    reason: version.reason,
    follows: version.follows && programmeOf(version.follows).name,
    ending: version.endedAt && { by: version.ender, at: version.endedAt, reason: version.endingReason },
    differences: differencesIn(version, programme, language),
  }))
}
export type VersionShown = ReturnType<typeof settingsHistory>[number]

/** How long what the period came into force with has held. */
export const firstHeld = (programme: Programme) => heldOf(programme).get(0)

function heldOf({ id, startsOn }: Programme) {
  const counted = numberedVersions(id).map(({ number, validFrom, inForceAt }) => ({
    ...{ number, validFrom, takenOn: inForceAt === null ? validFrom : dayInZurich(inForceAt) },
  }))
  return heldDays(startsOn, counted)
}

/** Where a version stands; `earlier`: another one has come into force since. */
export function standingOfVersion(version: SettingsVersion, { held }: Programme) {
  if (version.ended) return version.ended
  if (isWaiting(version)) return isProposed(version) ? ('proposed' as const) : ('scheduled' as const)
  return version.id === held?.id ? ('in_force' as const) : ('earlier' as const)
}

/** What a version changes or would change: against the one before it, or against what held when it was decided on. */
export function differencesIn(
  version: SettingsVersion,
  programme: Programme,
  language: Language,
): Difference[] {
  const before = stateBefore(version, programme)
  const after = changed(before, version.changes)
  const t = translator(language)
  const settings = SETTINGS.flatMap(({ name, place }) => {
    if (place.in === 'key') return []
    const rows = ({ settings: held }: InForce) =>
      settingRows(t, place.field, held).filter(({ part }) => !place.parts || place.parts.includes(part))
    return differing(t, t(`settingName.${name}`), { before: rows(before), after: rows(after) })
  })
  const offices = { before: officeRows(t, before.office), after: officeRows(t, after.office) }
  return [...settings, ...differing(t, t('settings.office'), offices)]
}

function stateBefore(version: SettingsVersion, programme: Programme): InForce {
  const { base, start } = programme
  if (isWaiting(version)) return inForceIn(programme)
  const earlier = numberedVersions(programme.id).filter(({ number, inForceAt }) =>
    version.number === null ? (inForceAt ?? '') <= version.decidedAt : number < version.number,
  )
  return earlier.at(-1) ?? { settings: base, office: start }
}

type Both = Record<'before' | 'after', SettingRow[]>

function differing(t: Translate, setting: string, { before, after }: Both): Difference[] {
  const places = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index)
  return places.flatMap((index) => {
    const [old, fresh] = [before[index], after[index]]
    const [was, is] = [old, fresh].map((row) => worded(t, row?.value))
    const label = fresh?.label ?? old?.label ?? null
    return was === is ? [] : [{ setting, label, before: was ?? '', after: is ?? '' }]
  })
}

function worded(t: Translate, value: SettingRow['value'] = ''): string {
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  return value === '' ? t('setting.none') : value
}
