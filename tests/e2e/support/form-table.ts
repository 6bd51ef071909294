import type { APIRequestContext } from '@playwright/test'

/** A form as a page shows it, and the page it stands on. */
export type FoundForm = {
  page: string
  action: string
  multipart: boolean
  /** What a browser would send: hidden fields, what stands in the others, the first choice. */
  fields: [name: string, value: string][]
  /** The fields that somebody types into, with words of their own. */
  typed: [name: string, word: string][]
  file: string | undefined
}

const MOST_OF_A_KIND = 3
const SKIPPED = /\.pdf|\.zip|\.csv|\.ics|^\/(documents|language|calendar|demo|sign-|unsubscribe)/

/**
 * Every form with typed fields that this person can reach by links from the start, each kind of page a few times,
 * because what a page offers depends on the state of its record.
 */
export async function formsWithinReach(
  request: APIRequestContext,
  starts: readonly string[],
): Promise<FoundForm[]> {
  const visits = new Map<string, number>()
  const queue = [...starts]
  const seen = new Set(queue)
  const found: FoundForm[] = []
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = kindOf(path)
    const before = visits.get(kind) ?? 0
    if (before >= MOST_OF_A_KIND) continue
    visits.set(kind, before + 1)
    const answer = await request.get(path)
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue
    const html = await answer.text()
    found.push(...formsIn(mainOf(html), new URL(answer.url()).pathname))
    for (const link of linksIn(html).filter((one) => !seen.has(one))) {
      seen.add(link)
      queue.push(link)
    }
  }
  return found
}

/** Addresses that differ in the record they name only are of one kind. */
export function kindOf(path: string) {
  return path
    .replace(/\?.*$/, '')
    .replace(/MK-[0-9A-Z-]+/g, '*')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
    .replace(/\/\d+(?=\/|$)/g, '/*')
    .replace(/\/(mails|reminders)\/[\w-]+$/, '/$1/*')
}

/** What a page shows, without the frame. */
export const mainOf = (html: string) => html.split('<main')[1]?.split('</main>')[0] ?? ''

export const textOf = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? '')

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

function linksIn(main: string) {
  const links = [...main.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, link = '']) => textOf(link))
  return links.filter((link) => !SKIPPED.test(link) && !link.includes('?'))
}

export function formsIn(main: string, page: string): FoundForm[] {
  const forms = [...main.matchAll(/<form [^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].map(([html]) => html)
  return forms.map((html) => formIn(html, page)).filter(({ typed }) => typed.length > 0)
}

function formIn(html: string, page: string): FoundForm {
  const open = attributesOf(/<form [^>]*>/.exec(html)?.[0] ?? '')
  const inputs = [...html.matchAll(/<input [^>]*>/g)].map(([tag]) => attributesOf(tag))
  const texts = inputs.filter(({ type = 'text', disabled }) => TYPED.has(type) && disabled === undefined)
  const areas = [...html.matchAll(/(<textarea [^>]*>)([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', value = '']): Attributes => ({
      ...attributesOf(tag),
      value: textOf(value.replace(/^\n/, '')),
    }),
  )
  const writable = [...texts, ...areas.filter(({ name, readonly }) => name && readonly === undefined)]
  return {
    page,
    action: (open.action ?? page).replace(/\?.*/, ''),
    multipart: open.enctype === 'multipart/form-data',
    fields: [
      ...inputs.filter(isSent).map(({ name = '', value = 'on' }): [string, string] => [name, value]),
      ...[...html.matchAll(/<select [^>]*>[\s\S]*?<\/select>/g)].map(([select]) => chosenIn(select)),
      ...writable.map(({ name = '', value = '' }): [string, string] => [name, value]),
    ],
    typed: writable.map(({ name = '' }, index) => [name, `Wörter «${index}» & Ähnliches`]),
    file: inputs.find(({ type }) => type === 'file')?.name,
  }
}

const TYPED = new Set(['text', 'email', 'tel', 'url'])

const isSent = ({ type, name, checked }: Attributes) =>
  name !== undefined &&
  (type === 'hidden' || ((type === 'checkbox' || type === 'radio') && checked !== undefined))

function chosenIn(select: string): [string, string] {
  const options = [...select.matchAll(/<option [^>]*>/g)].map(([tag]) => attributesOf(tag))
  const chosen = options.find(({ selected }) => selected !== undefined) ?? options[0]
  return [attributesOf(select).name ?? '', chosen?.value ?? '']
}

type Attributes = Partial<Record<string, string>>

function attributesOf(tag: string): Attributes {
  const head = /^<[^>]*>/.exec(tag)?.[0] ?? ''
  const pairs = [...head.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name.toLowerCase(),
    textOf(value),
  ])
  return Object.fromEntries(pairs)
}
