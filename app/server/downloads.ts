import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { attachment } from '#app/http/file-name.ts'
import { refuse } from './refusals.ts'
import type { Edge } from './request.ts'

export type StoredDocument = { path: string; fileName: string; mediaType: string }
/** Finds what this cookie's user may see; anything else, also what is not yet «geprüft», is nothing. */
export type FindForCookie = (
  cookieHeader: string | undefined,
  id: string,
) => StoredDocument | 'signed_out' | undefined

/** Documents leave as attachments only, streamed from disk. */
export function downloads(find: FindForCookie): Hono<Edge> {
  return new Hono<Edge>().get('/documents/:id', async (c) => {
    const document = find(c.req.header('cookie'), c.req.param('id'))
    if (document === 'signed_out')
      return c.redirect(`/sign-in?${new URLSearchParams({ returnTo: c.req.path })}`, 303)
    const size = document && (await stat(document.path)).size
    if (!document || size === undefined) return refuse(c, 404)
    const headers = {
      'Content-Type': document.mediaType,
      'Content-Length': String(size),
      'Content-Disposition': attachment(document.fileName),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    }
    if (c.req.method === 'HEAD') return new Response(null, { headers })
    return new Response(webStream(document.path), { headers })
  })
}

const webStream = (path: string) =>
  Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>
