import type { APIRequestContext } from '@playwright/test'
import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'

/** A page as the server sends it, and its place in the route table. */
export type FoundPage = { path: string; pattern: string; html: string }

const SKIPPED =
  /\.pdf|\.zip|\.csv|\.ics|^\/(documents|language|calendar|demo\/mail\/.*html|sign-out|unsubscribe)/

const ADDRESSES = flat(await routes)

/** Every address at which the route table keeps a page, and not a file or the answer to a form. */
export const PAGE_PATTERNS = ADDRESSES.filter(({ file }) => file.endsWith('.tsx')).map(
  ({ pattern }) => pattern,
)

function flat(entries: readonly RouteConfigEntry[]): { pattern: string; file: string }[] {
  return entries.flatMap(({ path = '', file, children = [] }) => [
    { pattern: `/${path}`, file },
    ...flat(children),
  ])
}

/**
 * The pages that this person can reach by links from where they start, of each address of the route table only so many,
 * because what a page offers depends on the state of its record; filtered and sorted once is enough.
 */
export async function pagesWithinReach(
  request: APIRequestContext,
  starts: readonly string[],
  mostOfAKind: number,
): Promise<FoundPage[]> {
  const visits = new Map<string, number>()
  const queue = [...starts]
  const seen = new Set(queue)
  const found: FoundPage[] = []
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const pattern = patternOf(path)
    const before = visits.get(pattern) ?? 0
    if (before >= (path.includes('?') ? 1 : mostOfAKind)) continue
    visits.set(pattern, before + 1)
    const answer = await request.get(path)
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue
    const html = await answer.text()
    const answered = answer.url().replace(/^\w+:\/\/[^/]+/, '')
    found.push({ path: answered, pattern: answer.ok() ? patternOf(answered) : '/*', html })
    for (const link of linksIn(html).filter((one) => !seen.has(one))) {
      seen.add(link)
      queue.push(link)
    }
  }
  return found
}

/** The address of the route table that answers this one: the one with the fewest gaps. */
export function patternOf(address: string) {
  const path = address.replace(/[?#].*$/, '')
  const patterns = ADDRESSES.map(({ pattern }) => pattern)
  const fitting = patterns.filter((pattern) =>
    new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`).test(path),
  )
  const gaps = (pattern: string) =>
    pattern.includes('*') ? Number.POSITIVE_INFINITY : pattern.split(':').length
  return fitting.sort((a, b) => gaps(a) - gaps(b))[0] ?? path
}

function linksIn(html: string) {
  const links = [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, link = '']) => textOf(link))
  return links.filter((link) => !SKIPPED.test(link))
}

export const textOf = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? '')

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** What a page shows, without the frame. */
export const mainOf = (html: string) => html.split('<main')[1]?.split('</main>')[0] ?? ''
