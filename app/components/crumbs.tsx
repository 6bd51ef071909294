import type { SerializeFrom } from '@remix-run/node'
import { useMatches } from '@remix-run/react'
import type { Translate } from '#app/text/text.ts'
import { useText } from '#app/text/use-text.tsx'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'

type Handle<Data> = {
  crumbs: (t: Translate, data: Data) => Crumb[]
  title?: (t: Translate, data: Data) => string
}

/**
 * In a route: `export const handle = crumbs<typeof loader>((t, { dossier }) => [{ label: dossier.name }])`. The last
 * crumb is the page itself and names its tab, unless `title` names it otherwise.
 */
export function crumbs<Loader = unknown>(
  way: Handle<SerializeFrom<Loader>>['crumbs'],
  title?: Handle<SerializeFrom<Loader>>['title'],
): Handle<SerializeFrom<Loader>> {
  return { crumbs: way, title }
}

/** The breadcrumb of the page, from what its routes say; none on the start page. */
export function Crumbs() {
  const t = useText()
  const way = useMatches().flatMap(({ handle, data }) => (isHandle(handle) ? handle.crumbs(t, data) : []))
  return way.length > 0 ? <Breadcrumb crumbs={way} /> : null
}

type Page = { handle?: unknown; data?: unknown }

/**
 * What the tab of a page is called: its title, then the way to it without the area, so that tabs over different
 * records can be told apart. Of a page that could not be shown only the fault is told.
 */
export function tabTitle(t: Translate, page: Page | undefined, fault?: string): string {
  const parts = [...(fault ? [fault] : partsOf(t, page)), t('app.name')].filter(Boolean)
  return [...new Set(parts)].join(' · ')
}

function partsOf(t: Translate, { handle, data }: Page = {}): string[] {
  if (!isHandle(handle)) return [t('app.tagline')]
  const way = handle.crumbs(t, data).map(({ label }) => label)
  const title = handle.title?.(t, data) ?? way.at(-1) ?? ''
  return [title, ...way.slice(1).reverse()]
}

function isHandle(handle: unknown): handle is Handle<unknown> {
  return typeof handle === 'object' && handle !== null && 'crumbs' in handle
}
