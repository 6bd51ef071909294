import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { Edge } from './request.ts'

type Asset = {
  body: Buffer<ArrayBuffer>
  type: string
  etag: string
  immutable: boolean
  packed?: Promise<Buffer>
}

/** The client build with what it packed (`NAME.br`), read once at start: no path of a request ever touches the disk. */
export function assets(directory: string): MiddlewareHandler<Edge> {
  const index = indexAssets(directory)
  return async (c, next) => {
    const asset = c.req.method === 'GET' || c.req.method === 'HEAD' ? index.get(c.req.path) : undefined
    if (!asset) return next()
    const headers = new Headers({
      'Content-Type': asset.type,
      ETag: asset.etag,
      'Cache-Control': asset.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      Vary: 'Accept-Encoding',
    })
    if (c.req.header('if-none-match') === asset.etag) return new Response(null, { status: 304, headers })
    const body = await bodyFor(asset, { accepted: c.req.header('accept-encoding') ?? '', headers })
    headers.set('Content-Length', String(body.length))
    return new Response(c.req.method === 'HEAD' ? null : new Uint8Array(body), { headers })
  }
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const PACKED = '.br'
const PACKABLE = /^(?:text\/|image\/svg|application\/)/

function indexAssets(directory: string): Map<string, Asset> {
  const files = readdirSync(directory, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name))
  const packed = new Set(paths.filter((file) => file.endsWith(PACKED)))
  return new Map(
    paths
      .filter((file) => !packed.has(file))
      .map((file) => asset(directory, { file, isPacked: packed.has(file + PACKED) })),
  )
}

function asset(directory: string, { file, isPacked }: { file: string; isPacked: boolean }): [string, Asset] {
  const url = `/${path.relative(directory, file).split(path.sep).join('/')}`
  const body = readFileSync(file)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
  const packed = isPacked ? Promise.resolve(readFileSync(file + PACKED)) : undefined
  return [url, { body, type, etag, immutable: url.startsWith('/assets/'), packed }]
}

async function bodyFor(asset: Asset, { accepted, headers }: { accepted: string; headers: Headers }) {
  if (!PACKABLE.test(asset.type) || !/\bbr\b/.test(accepted)) return asset.body
  if (!asset.packed && asset.body.length < 1024) return asset.body
  asset.packed ??= brotli(asset.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  headers.set('Content-Encoding', 'br')
  return asset.packed
}

const brotli = promisify(brotliCompress)
