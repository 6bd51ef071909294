import type { Context } from 'hono'
import { LANGUAGE_TAGS, type Language } from '#app/domain/language.ts'
import { languageOf } from '#app/http/language.server.ts'
import type { Withheld } from '#app/models/records/handing-out.server.ts'
import { wordedStatus } from '#app/text/faults.ts'
import { lookUp } from '#app/text/text.ts'
import type { Edge } from './request.ts'

/** The sentences of a status, or those of why a file stays here. */
type Words = ReturnType<typeof wordedStatus> | `file_${Withheld}`

/** After so long it is worth trying again what was not possible for the moment. */
export const RETRY_SECONDS = '5'

/**
 * What the edge answers before a page is reached. A browser gets a page; a Remix data request gets the same
 * sentence in the format its client decodes, so that the error boundary can show it.
 */
export function refuse(c: Context<Edge>, status: number, words: Words = wordedStatus(status)): Response {
  const language = languageOf(c.req.raw)
  const headers = { ...(status === 503 && { 'Retry-After': RETRY_SECONDS }) }
  if (c.req.path.endsWith('.data'))
    return dataRefusal(c.req.method === 'POST', { status, words, language, headers })
  const body = page({ status, words, language, reference: c.var.requestId })
  return new Response(body, { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } })
}

const sentence = (language: Language, words: Words, part: 'title' | 'text') =>
  lookUp(language, `fault.${words}.${part}`) ?? ''

type Page = { status: number; words: Words; language: Language; reference: string }

function page({ status, words, language, reference }: Page) {
  const word = (key: string, values?: Record<string, string>) => lookUp(language, key, values)
  const title = sentence(language, words, 'title')
  const note = status === 500 ? `<p>${word('fault.reference')}: <code>${reference}</code></p>` : ''
  return `<!DOCTYPE html>
<html lang="${LANGUAGE_TAGS[language]}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${word('form.errorTitle', { title })} · ${word('app.name')}</title></head>
<body><main><h1>${title}</h1><p>${sentence(language, words, 'text')}</p>${note}
<p><a href="/">${word('fault.back')}</a></p></main></body></html>`
}

type Told = { status: number; words: Words; language: Language; headers: Record<string, string> }

/**
 * One turbo-stream line with Remix's ErrorResponse plugin type: the answer to an action is an object with `error`,
 * that to loaders one such object for each route.
 */
function dataRefusal(isAction: boolean, { status, words, language, headers }: Told) {
  const text = sentence(language, words, 'text')
  const line = isAction
    ? [{ _1: 2 }, 'error', ['ErrorResponse', 3, 4, 5], text, status, '']
    : [{ _1: 2 }, 'root', { _3: 4 }, 'error', ['ErrorResponse', 5, 6, 7], text, status, '']
  return new Response(`${JSON.stringify(line)}\n`, {
    status,
    headers: { ...headers, 'Content-Type': 'text/x-script', 'X-Remix-Response': 'yes' },
  })
}
