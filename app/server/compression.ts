import { promisify } from 'node:util'
import { type BrotliOptions, brotliCompress, constants, gzip, type ZlibOptions } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { Edge } from './request.ts'

const TEXT = /^(?:text\/|application\/(?:json|manifest\+json|xml|javascript)|image\/svg)/
const SMALLEST = 1024

/** Buffered answers in one go, off the main thread. Pages carry no secret beside reflected input (BREACH). */
export const compression: MiddlewareHandler<Edge> = async (c, next) => {
  await next()
  if (!c.res.body) return
  // Only now: the server's lazy Response exchanges its headers when its body is asked for.
  const { headers, status } = c.res
  if (headers.has('Content-Encoding') || !TEXT.test(headers.get('Content-Type') ?? '')) return
  headers.append('Vary', 'Accept-Encoding')
  const encoding = preferred(c.req.header('accept-encoding'))
  if (!encoding || c.req.method === 'HEAD' || Number(headers.get('Content-Length') ?? SMALLEST) < SMALLEST)
    return
  const plain = Buffer.from(await c.res.arrayBuffer())
  const packed = plain.length < SMALLEST ? plain : await pack(plain, encoding)
  if (packed !== plain) headers.set('Content-Encoding', encoding)
  headers.set('Content-Length', String(packed.length))
  // Without this hono would copy the old length over the new one.
  c.res = undefined
  c.res = new Response(new Uint8Array(packed), { status, headers })
}

const brotli = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress)
const gzipped = promisify<Buffer, ZlibOptions, Buffer>(gzip)

function pack(plain: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(plain, { level: 5 })
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: sizeHint } = constants
  return brotli(plain, { params: { [quality]: 4, [sizeHint]: plain.length } })
}

function preferred(accepted: string | undefined): 'br' | 'gzip' | undefined {
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted ?? '')) return 'br'
  return /\bgzip\b/.test(accepted ?? '') ? 'gzip' : undefined
}
