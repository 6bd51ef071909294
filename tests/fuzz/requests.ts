import type { Chance } from './chance.ts'
import type { Form, Known } from './crawl.ts'
import { type Field, hostileName, hostileValue, spoiled } from './hostile-values.ts'

export type Fuzzed = {
  method: string
  path: string
  headers: Record<string, string>
  body?: Buffer
  /** The sender leaves before everything is sent. */
  leaves?: boolean
}

/** One request somebody might send: plausible enough to get past the door, wrong enough to hurt behind it. */
export function fuzzed(known: Known, by: Chance): Fuzzed {
  const kind = by.below(100)
  if (kind < 35) return ofForm(known, by)
  if (kind < 60) return posted({ path: anyAddress(known, by), fields: anyFields(known, by) }, by)
  if (kind < 75) return broken(anyAddress(known, by), by)
  if (kind < 95) return asked(known, by)
  return {
    method: by.of(['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']),
    path: anyAddress(known, by),
    headers: {},
  }
}

function ofForm(known: Known, by: Chance): Fuzzed {
  const { path, fields } = by.from(known.forms) ?? { path: '/sign-in', fields: [] }
  return posted({ path, fields: spoiled(fields, by) }, by)
}

function anyFields({ forms }: Known, by: Chance): Field[] {
  const { fields } = by.from(forms) ?? { fields: [] }
  return by.in100(30) ? [] : spoiled(fields, by)
}

function anyAddress({ addresses, params }: Known, by: Chance): string {
  const address = by.from(addresses) ?? '/'
  const path = address.replace(/:(\w+)/g, (_, name: string) => {
    const values = [...(params.get(name) ?? [])]
    return by.in100(85) && values.length > 0
      ? (by.from(values) ?? '')
      : escaped(hostileValue(by).slice(0, 500))
  })
  if (by.in100(3))
    return path + by.of(['%', '%E0%A4%A', '%00', '/', '//', '/..;/', '.data.data', '?index', '%2f..%2f'])
  return path
}

/** A lone surrogate has no escape; it goes as the bytes that some programs send for it. */
function escaped(text: string): string {
  return [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}

function posted({ path, fields }: Form, by: Chance): Fuzzed {
  const [pathname = '/', query] = path.split('?')
  const at = by.in100(25) ? `${pathname === '/' ? '/_root' : pathname}.data` : pathname
  const { type, body } = by.in100(25) ? inParts(fields, by) : encoded(fields)
  const headers = { 'Content-Type': type, ...(by.in100(30) && { Referer: `http://127.0.0.1${pathname}` }) }
  return { method: 'POST', path: query ? `${at}?${query}` : at, headers, body }
}

const encoded = (fields: readonly Field[]) => ({
  type: 'application/x-www-form-urlencoded',
  body: Buffer.from(fields.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&')),
})

const BOUNDARY = '----fuzz'
const FILES = [
  '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF',
  '',
  'PK\x03\x04',
  '\x89PNG\r\n\x1a\n',
  'text',
] as const

function inParts(fields: readonly Field[], by: Chance) {
  const parts = fields.slice(0, 200).map(([name, value]) => {
    const isFile = /file|document/i.test(name)
    const file = isFile ? `; filename="${by.of(['a.pdf', '', '../../x.pdf', 'a\u202Efdp.exe'])}"` : ''
    const quoted = name.replace(/[\r\n"]/g, '_')
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${quoted}"${file}\r\n\r\n${isFile ? by.of(FILES) : value}\r\n`
  })
  return {
    type: `multipart/form-data; boundary=${BOUNDARY}`,
    body: Buffer.from(`${parts.join('')}--${BOUNDARY}--\r\n`),
  }
}

const TYPES = [
  '',
  'text/plain',
  'application/json',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  `multipart/form-data; boundary=${'b'.repeat(5000)}`,
  `multipart/form-data; boundary=${BOUNDARY}`,
  'multipart/mixed; boundary=x',
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  ';;;',
] as const
const BODIES = [
  '',
  '{',
  '%',
  '&&&===',
  '\xff\xfe\x00',
  `--${BOUNDARY}`,
  `--${BOUNDARY}--`,
  `--${BOUNDARY}\r\n`,
  `--${BOUNDARY}\r\n\r\n\r\n`,
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n`,
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF`,
  `--${BOUNDARY}\r\nContent-Disposition: form-data\r\n\r\nx\r\n--${BOUNDARY}--`,
  `--${BOUNDARY}\r\nContent-Disposition: attachment; name="a"\r\n\r\nx`,
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\nContent-Type: text/plain; charset=nonsense\r\n\r\nx\r\n--${BOUNDARY}--\r\nepilogue`,
  `--${BOUNDARY}\r\n${'X-Head: y\r\n'.repeat(200)}\r\nx\r\n--${BOUNDARY}--`,
  `preamble\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n`.repeat(3),
] as const

function broken(path: string, by: Chance): Fuzzed {
  const type = by.of(TYPES)
  const body = Buffer.from(by.of(BODIES), 'latin1')
  const at = by.in100(25) ? `${path}.data` : path
  return {
    method: 'POST',
    path: at,
    headers: type ? { 'Content-Type': type } : {},
    body,
    leaves: by.in100(25),
  }
}

const QUERIES = [
  'page',
  'sort',
  'q',
  'state',
  'year',
  'code',
  'token',
  'returnTo',
  'back',
  'to',
  'm',
  'members',
  '_routes',
  '_data',
  'index',
  'saved',
  'p',
  'version',
  'month',
  'from',
] as const
const HEADERS: readonly [string, string][] = [
  ['If-None-Match', 'W/"'],
  ['If-None-Match', '*'],
  ['Range', 'bytes=9-1,-5,abc'],
  ['Range', 'bytes=0-'],
  ['Accept-Language', 'x'.repeat(3000)],
  ['Accept-Language', 'de;q=abc,,;;'],
  ['Accept-Encoding', 'br;q=0, gzip;q=0, *;q=0'],
  ['X-Forwarded-For', '::1, not an address'],
  ['X-Forwarded-Host', 'evil.example'],
  ['Cookie', 'session=%; language=xx; browser=; parked=a;;=;'],
  ['Referer', 'not an address'],
  ['User-Agent', '\xff'.repeat(100)],
]

function asked(known: Known, by: Chance): Fuzzed {
  const path = by.in100(8) ? '/__manifest' : anyAddress(known, by)
  const query = Array.from({ length: by.below(4) }, () => {
    const name = by.in100(90) ? by.of(QUERIES) : hostileName(by)
    return `${escaped(name)}=${escaped(hostileValue(by).slice(0, 1500))}`
  })
  const at = by.in100(25) && !path.includes('?') ? `${path}.data` : path
  const mark = at.includes('?') ? '&' : '?'
  const headers = by.in100(40) ? Object.fromEntries([by.from(HEADERS) ?? ['Range', '']]) : {}
  return { method: 'GET', path: query.length > 0 ? at + mark + query.join('&') : at, headers }
}
