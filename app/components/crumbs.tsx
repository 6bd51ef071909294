import type { SerializeFrom } from '@remix-run/node'
import { useMatches } from '@remix-run/react'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'

type Handle<Data> = { crumbs: (t: Translate, data: Data) => Crumb[] }

/** In a route: `export const handle = crumbs<typeof loader>((t, { dossier }) => [{ label: dossier.name }])` */
export function crumbs<Loader = unknown>(
  way: Handle<SerializeFrom<Loader>>['crumbs'],
): Handle<SerializeFrom<Loader>> {
  return { crumbs: way }
}

/** The breadcrumb of the page, from what its routes say; none on the start page. */
export function Crumbs() {
  const t = useText()
  const way = useMatches().flatMap(({ handle, data }) => (isHandle(handle) ? handle.crumbs(t, data) : []))
  return way.length > 0 ? <Breadcrumb crumbs={way} /> : null
}

function isHandle(handle: unknown): handle is Handle<unknown> {
  return typeof handle === 'object' && handle !== null && 'crumbs' in handle
}
