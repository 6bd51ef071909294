import type { Language } from '#app/domain/language.ts'
import { rappen } from '#app/domain/money.ts'
import { DEFAULT_SETTINGS, SAMPLE_KEY } from '#app/domain/programme/programme.ts'
import { SETTINGS, type SettingShown } from '#app/domain/programme/setting-names.ts'
import { municipalitiesAlone, simulate } from '#app/domain/programme/simulation.ts'
import { listedKeys } from '#app/models/programme/key-records.server.ts'
import { municipalityHistories } from '#app/models/programme/municipalities.server.ts'
import { keyInForce, type Programme, type StoredKey } from '#app/models/programme/programme.server.ts'
import { isProposed } from '#app/models/programme/settings-effect.server.ts'
import { isWaiting, versionsOfPeriod } from '#app/models/programme/settings-versions.server.ts'
import { settingText } from '#app/text/settings.ts'
import { translator } from '#app/text/text.ts'

/**
 * Every setting in words, with its default, who has confirmed it, if anybody, and what of it waits for its day or for a
 * second person. What the key holds is confirmed with the version of it that counts on the day.
 */
export function settingsShown(
  { id, confirmed, settings }: Programme,
  { language, today }: { language: Language; today: string },
) {
  const t = translator(language)
  const key = keyInForce(id, today)
  const enacted = enactmentOf(key)
  const held = { settings, key: key.key }
  const usual = { settings: DEFAULT_SETTINGS, key: SAMPLE_KEY }
  const waiting = versionsOfPeriod(id).filter(isWaiting)
  return SETTINGS.map((setting) => ({
    ...setting,
    value: settingText(t, setting.name, held),
    usual: settingText(t, setting.name, usual),
    confirmed: (setting.place.in === 'key' && enacted) || (setting.point && confirmed[setting.point]) || null,
    waiting: waiting
      .filter(({ changes }) => changes.some(({ at }) => touches(setting, at)))
      .map((version) => ({ id: version.id, validFrom: version.validFrom, isProposed: isProposed(version) })),
  }))
}
type Confirmed = NonNullable<Programme['confirmed'][string]>
export type SettingInTable = ReturnType<typeof settingsShown>[number]

/** Who has put a version of the key into force, when, and on which legal basis; null of the sample values. */
function enactmentOf({ id, periodId, legalBasis }: StoredKey): Confirmed | null {
  const { enacter, enactedAt } = listedKeys(periodId).find((one) => one.id === id) ?? {}
  return enacter && enactedAt ? { by: enacter, at: enactedAt, legalBasis } : null
}

function touches({ place }: SettingShown, [root, field, part]: readonly string[]) {
  if (place.in === 'key' || root !== 'settings' || field !== place.field) return false
  return !place.parts || part === undefined || place.parts.includes(part)
}

/**
 * What a key, by default the one in force, gives every municipality on its own, on a day; where that cannot be told for
 * all, why: co-funding needs the cost of each, and a pool may not reach for the minima of all.
 */
export function amountsOf(programme: Programme, today: string, key = keyInForce(programme.id, today).key) {
  const municipalities = municipalityHistories()
  const { sums, rows } = simulate({
    keys: [key],
    municipalities,
    referenceDate: programme.settings.referenceDate,
    parties: municipalitiesAlone(municipalities, today),
  })
  const [given] = sums
  if (!given?.ok)
    return { ok: false as const, lacks: key.form === 'pool' ? ('pool' as const) : ('cost' as const) }
  return {
    ok: true as const,
    sum: given.sum,
    rows: rows.map(({ id, name, population, amounts: [amount] }) => ({
      bfsNumber: Number(id),
      name,
      population,
      amount: amount ?? rappen(0),
    })),
  }
}
