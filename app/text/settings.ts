import type { DistributionKey } from '#app/domain/contribution/key.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { SETTINGS, type SettingName } from '#app/domain/programme/setting-names.ts'
import { keyText, roundingText } from './key.ts'
import { settingRows } from './setting-rows.ts'
import type { Translate } from './text.ts'

export type Held = { settings: ProgrammeSettings; key: DistributionKey }

/** What a setting is set to, in words: yes and no as what is asked for, everything else with what it is called. */
export function settingText(t: Translate, name: SettingName, { settings, key }: Held): string {
  const place = SETTINGS.find((setting) => setting.name === name)?.place
  if (!place) return ''
  if (place.in === 'key') return keyPart(t, name, key)
  const rows = settingRows(t, place.field, settings).filter(
    ({ part }) => !place.parts || place.parts.includes(part),
  )
  const said = rows.flatMap(({ label, value }) => {
    if (value === false || value === '') return []
    if (value === true) return [label ?? '']
    return [label === null ? value : `${label}: ${value}`]
  })
  return said.join('; ') || t('setting.none')
}

function keyPart(t: Translate, name: SettingName, key: DistributionKey): string {
  if (name === 'proration') return t(`setting.proration.${key.proration}`)
  if (name === 'associationPopulation') return t(`setting.association.${key.association}`)
  if (name === 'rounding') return roundingText(t, key)
  return keyText(t, key)
}
