import { crumbs } from './crumbs.tsx'
import { PROGRAMME } from './programme-parts.ts'

type Way<Loader> = Parameters<typeof crumbs<Loader>>

/** The way to a page of the programme: it begins at the overview of its parts. */
export function programmeCrumbs<Loader = unknown>(way: Way<Loader>[0], title?: Way<Loader>[1]) {
  return crumbs<Loader>((t, data) => [{ label: t('programme.title'), to: PROGRAMME }, ...way(t, data)], title)
}
