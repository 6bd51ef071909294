import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { safePath } from '#app/domain/forms/safe-path.ts'
import { attachment } from '#app/http/attachment.ts'

import type { HandedOut } from '#app/models/records/handing-out.server.ts'
import { logDefect } from './log.ts'

import { refuse } from './refusals.ts'
import type { Edge } from './request.ts'

export type StoredDocument = {
  id: string
  fileName: string
  mediaType: string
  size: number
  handOut: () => Promise<HandedOut>
}
/** Finds what this cookie's user may see; anything else is nothing. */
export type FindForCookie = (
  cookieHeader: string | undefined,
  id: string,
) => StoredDocument | 'signed_out' | undefined

/** Documents leave as attachments only, scanned and proven before, streamed from disk. */
export function downloads(find: FindForCookie): Hono<Edge> {
  return new Hono<Edge>().get('/documents/:id', async (c) => {
    const document = find(c.req.header('cookie'), c.req.param('id'))
    if (document === 'signed_out')
      return c.redirect(`/sign-in?${new URLSearchParams({ returnTo: safePath(c.req.path) })}`, 303)
    if (!document) return refuse(c, 404)
    const handed = await document.handOut()
    if (!handed.ok) {
      if (handed.withheld === 'damaged') logDamage(document, { ...handed, requestId: c.var.requestId })
      return refuse(c, STATUS[handed.withheld], `file_${handed.withheld}`)
    }
    const headers = {
      'Content-Type': document.mediaType,
      'Content-Length': String(document.size),
      'Content-Disposition': attachment(document.fileName),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    }
    const stream = handed.handle.createReadStream({ start: 0 })
    if (c.req.method !== 'HEAD')
      return new Response(Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>, { headers })
    stream.destroy()
    return new Response(null, { headers })
  })
}

const STATUS = { waiting: 409, infected: 409, damaged: 500 } as const

/** A stored file that is not what its row says is a defect of the house, whoever asks for it. */
export function logDamage(
  { id }: { id: string },
  { fault, requestId }: { fault?: string | undefined; requestId: string },
) {
  logDefect(new Error(`The stored file of document ${id} is ${fault}`), { event: 'defect', requestId })
}
