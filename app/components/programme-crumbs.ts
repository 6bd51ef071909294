import type { SettingsFrame } from '#app/domain/programme/period.ts'
import { crumbs } from './crumbs.tsx'
import { PROGRAMME } from './programme-pages.ts'

type Way<Loader> = Parameters<typeof crumbs<Loader>>

/** The way to a page of the programme: it begins at the overview of its parts. */
export function programmeCrumbs<Loader = unknown>(way: Way<Loader>[0], title?: Way<Loader>[1]) {
  return crumbs<Loader>((t, data) => [{ label: t('programme.title'), to: PROGRAMME }, ...way(t, data)], title)
}

type Framed = { frame: SettingsFrame }

/** The way to a page of the settings, of the period that its address names. */
export function settingsCrumbs<Loader extends (...args: never[]) => Promise<Framed>>(
  way: Way<Loader>[0],
  title?: Way<Loader>[1],
) {
  return programmeCrumbs<Loader>((t, data) => {
    const { query, period } = (data as Framed).frame
    const label = query === '' ? t('settings.title') : `${t('settings.title')} ${period.name}`
    return [{ label, to: `/canton/settings${query}` }, ...way(t, data)]
  }, title)
}
