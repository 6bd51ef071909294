import type { Context } from 'hono'
import { languageOf } from '#app/http/language.server.ts'
import { LANGUAGE_TAGS, type Language, lookUp } from '#app/text/text.ts'
import type { Edge } from './request.ts'

export type Refusal = 403 | 404 | 405 | 411 | 413 | 500

/**
 * What the edge answers before a page is reached. A browser gets a page; a Remix data request gets the same
 * sentence in the format its client decodes, so that the error boundary can show it.
 */
export function refuse(c: Context<Edge>, status: Refusal): Response {
  const language = languageOf(c.req.raw)
  if (c.req.path.endsWith('.data')) return dataRefusal(status, language)
  const body = page({ status, language, reference: c.var.requestId })
  return new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

// 411 never meets a browser; its sentence is that of 405.
const sentence = (language: Language, status: Refusal, part: 'title' | 'text') =>
  lookUp(language, `fault.${status === 411 ? 405 : status}.${part}`) ?? ''

function page({ status, language, reference }: { status: Refusal; language: Language; reference: string }) {
  const word = (key: string, values?: Record<string, string>) => lookUp(language, key, values)
  const title = sentence(language, status, 'title')
  const note = status >= 500 ? `<p>${word('fault.reference')}: <code>${reference}</code></p>` : ''
  return `<!DOCTYPE html>
<html lang="${LANGUAGE_TAGS[language]}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${word('form.errorTitle', { title })} · ${word('app.name')}</title></head>
<body><main><h1>${title}</h1><p>${sentence(language, status, 'text')}</p>${note}
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
