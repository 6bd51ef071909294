import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT_FOLDER } from '../support/processes.ts'
import type { Field } from './hostile-values.ts'

export type Form = { path: string; fields: Field[] }
/** What the portal itself names: values for each parameter of an address, and forms to send. */
export type Known = { addresses: string[]; params: Map<string, Set<string>>; forms: Form[] }

/** Every address of the running portal, as its build tells every browser. */
export function addressesOfBuild(): string[] {
  const assets = path.join(ROOT_FOLDER, 'build/client/assets')
  const name = readdirSync(assets).find((file) => file.startsWith('manifest-')) ?? ''
  const text = readFileSync(path.join(assets, name), 'utf8')
  const { routes } = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
  const paths = Object.values<{ path?: string }>(routes).map((route) => `/${route.path ?? ''}`)
  return [...new Set(paths)].sort()
}

/** Walks the links of every page that this cookie may see, and notes forms and identifiers. */
export async function crawl(
  known: Known,
  { url, cookie, most }: { url: string; cookie: string; most: number },
) {
  const waiting = ['/', '/canton', '/municipality', '/account', '/calculator', '/verify']
  const seen = new Set(waiting)
  for (let pages = 0; pages < most; pages += 1) {
    const at = waiting.shift()
    if (at === undefined) return
    const answer = await fetch(url + at, { headers: { Cookie: cookie } })
    const html = answer.headers.get('Content-Type')?.startsWith('text/html') ? await answer.text() : ''
    if (!html) await answer.body?.cancel()
    known.forms.push(...formsIn(html, at))
    for (const link of linksIn(html)) {
      note(known, link)
      if (seen.has(link)) continue
      seen.add(link)
      // Of every kind of page a few: the rest of a long list teaches nothing new.
      if (!link.includes('/language') && !link.includes('.pdf') && !link.includes('.zip')) waiting.push(link)
    }
  }
}

function linksIn(html: string): string[] {
  const links = [...html.matchAll(/\s(?:href|action)="(\/[^"#]*)/g)].map((match) => unescaped(match[1] ?? ''))
  return links.filter((link) => !/^\/(?:assets|favicon|robots)/.test(link))
}

export function formsIn(html: string, at: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', body = '']) => {
    if (!/method="post"/i.test(head)) return []
    const action = unescaped(/\baction="([^"]*)"/.exec(head)?.[1] ?? at)
    return [{ path: action || at, fields: fieldsIn(body) }]
  })
}

function fieldsIn(body: string): Field[] {
  return [...body.matchAll(/<(input|textarea|select|button)\b([^>]*)>([^<]*)/g)].flatMap(
    ([, tag, head = '', text = '']): Field[] => {
      const name = /\bname="([^"]*)"/.exec(head)?.[1]
      const value = /\bvalue="([^"]*)"/.exec(head)?.[1] ?? (tag === 'textarea' ? text : 'on')
      return name ? [[unescaped(name), unescaped(value)]] : []
    },
  )
}

function note({ addresses, params }: Known, link: string) {
  const [pathname = ''] = link.split('?')
  for (const address of addresses) {
    const found = patternOf(address).exec(pathname)?.groups ?? {}
    for (const [name, value] of Object.entries(found)) {
      const values = params.get(name) ?? new Set()
      params.set(name, values.add(value))
    }
  }
}

const patternOf = (address: string) =>
  new RegExp(`^${address.replace(/[.]/g, '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'" }
const unescaped = (text: string) =>
  text.replace(/&(amp|quot|lt|gt|#x27);/g, (_, name) => ENTITIES[name] ?? '')
