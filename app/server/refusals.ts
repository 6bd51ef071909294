import type { Context } from 'hono'
import { languageOf } from '#app/http/language.server.ts'
import type { Withheld } from '#app/models/handing-out.server.ts'
import { LANGUAGE_TAGS, type Language, lookUp } from '#app/text/text.ts'
import type { Edge } from './request.ts'

export type Refusal = 403 | 404 | 405 | 409 | 411 | 413 | 500
/** The sentences of a status, or those of why a file stays here. */
type Words = Refusal | `file_${Withheld}`

/**
 * What the edge answers before a page is reached. A browser gets a page; a Remix data request gets the same
 * sentence in the format its client decodes, so that the error boundary can show it.
 */
export function refuse(c: Context<Edge>, status: Refusal, words: Words = status): Response {
  const language = languageOf(c.req.raw)
  if (c.req.path.endsWith('.data')) return dataRefusal(status, language)
  const body = page({ status, words, language, reference: c.var.requestId })
  return new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

// 411 never meets a browser; its sentence is that of 405.
const sentence = (language: Language, words: Words, part: 'title' | 'text') =>
  lookUp(language, `fault.${words === 411 ? 405 : words}.${part}`) ?? ''

type Page = { status: Refusal; words: Words; language: Language; reference: string }

function page({ status, words, language, reference }: Page) {
  const word = (key: string, values?: Record<string, string>) => lookUp(language, key, values)
  const title = sentence(language, words, 'title')
  const note = status >= 500 ? `<p>${word('fault.reference')}: <code>${reference}</code></p>` : ''
  return `<!DOCTYPE html>
<html lang="${LANGUAGE_TAGS[language]}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${word('form.errorTitle', { title })} · ${word('app.name')}</title></head>
<body><main><h1>${title}</h1><p>${sentence(language, words, 'text')}</p>${note}
<p><a href="/">${word('fault.back')}</a></p></main></body></html>`
}

/** One turbo-stream line: an object with `error`, whose value is Remix's ErrorResponse plugin type. */
function dataRefusal(status: Refusal, language: Language) {
  const text = sentence(language, status, 'text')
  const line = [{ _1: 2 }, 'error', ['ErrorResponse', 3, 4, 5], text, status, '']
  return new Response(`${JSON.stringify(line)}\n`, {
    status,
    headers: { 'Content-Type': 'text/x-script', 'X-Remix-Response': 'yes' },
  })
}
