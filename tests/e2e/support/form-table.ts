import type { APIRequestContext } from '@playwright/test'
import { mainOf, pagesWithinReach, textOf } from './pages.ts'

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

/**
 * Every form with typed fields or a file that this person can reach by links from the start, each kind of page a few times,
 * because what a page offers depends on the state of its record.
 */
export async function formsWithinReach(
  request: APIRequestContext,
  starts: readonly string[],
): Promise<FoundForm[]> {
  const pages = await pagesWithinReach(request, starts, MOST_OF_A_KIND)
  const plain = pages.filter(({ path }) => !path.includes('?'))
  return plain.flatMap(({ path, html }) => formsIn(mainOf(html), path))
}

export function formsIn(main: string, page: string): FoundForm[] {
  const forms = [...main.matchAll(/<form [^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].map(([html]) => html)
  return forms
    .map((html) => formIn(html, page))
    .filter(({ typed, file }) => typed.length > 0 || file !== undefined)
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
