import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'
import { refusal } from './refusal.ts'

type Source = Readonly<Record<string, string | undefined>>
export type Env = ReturnType<typeof readEnv>

/** Production means: NODE_ENV=production with its own SESSION_SECRET. Everything else is the demo. */
export function readEnv(source: Source) {
  const production = source.NODE_ENV === 'production' && Boolean(source.SESSION_SECRET)
  const result = settings.safeParse({
    ...emptyIsAbsent(source),
    DEMO: source.DEMO || (production ? '0' : '1'),
  })
  const found = result.success ? faults(result.data, source) : [...new Set(result.error.issues.map(sentence))]
  if (!result.success || found.length > 0) throw refusal(['Start refused:', ...found].join('\n- '))
  return {
    ...result.data,
    ANCHOR_DIR: result.data.ANCHOR_DIR ?? path.join(result.data.DATA_DIR, 'anchors'),
    MAIL_FROM: result.data.MAIL_FROM ?? SAMPLE_SENDER,
    MODE: modeOf(source.NODE_ENV),
    BASE_URL: (
      result.data.BASE_URL ?? `http://${hostInAddress(result.data.HOST)}:${result.data.PORT}`
    ).replace(/\/$/, ''),
    /** Only a configured address may be compared with the Origin header as a whole. */
    BASE_URL_CONFIGURED: result.data.BASE_URL !== undefined,
  }
}

const hostInAddress = (host: string) => (host.includes(':') ? `[${host}]` : host)

/** A name, or an address as it is written in full: `999.1.1.1`, `1` and `host/path` are none. */
function isHost(host: string) {
  const written = hostInAddress(host)
  if (!URL.canParse(`http://${written}`)) return false
  return isIP(host) === 6 || new URL(`http://${written}`).hostname === host.toLowerCase()
}

/** The one way in which Node names the other end of a connection. */
function asPeer(address: string) {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '')
  return isIP(plain) === 6 ? new URL(`http://[${plain}]`).hostname.slice(1, -1) : plain
}

/** `portal@example.ch` or `Mini-KIP <portal@example.ch>`; a name with commas needs quotes, or it would be two. */
function isSender(text: string) {
  const [, address] = /^(?:(?:"[^"\r\n]*"|[^"<>,;:@\r\n]*)\s*<([^<>]*)>|[^<>]*)$/.exec(text) ?? []
  return z.email().safeParse(address ?? text).success
}

function isPlainOrigin(url: string) {
  const { pathname, search, hash, username, password } = new URL(url)
  return pathname === '/' && `${search}${hash}${username}${password}` === ''
}

/** A host and no more: what stands behind it would be passed over. */
function isMailServer(url: string) {
  const { hostname, pathname, search, hash } = new URL(url)
  return hostname !== '' && /^\/?$/.test(pathname) && `${search}${hash}` === ''
}

/** The demo story is told around this instant, and days are written with years of this century. */
const isTellable = (instant: string) => /^20(?:2[4-9]|[3-9]\d)-/.test(instant)

/** No mailbox of anybody: the demo alone writes from it. */
const SAMPLE_SENDER = 'Mini-KIP Portal <mini-kip@example.ch>'

const flag = z.enum(['0', '1']).transform((value) => value === '1')
const settings = z.object({
  HOST: z.string().refine(isHost).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  BASE_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isPlainOrigin)
    .optional(),
  DATA_DIR: z
    .string()
    .refine((folder) => folder.trim() !== '')
    .default('./data')
    .transform((folder) => path.normalize(folder)),
  ANCHOR_DIR: z
    .string()
    .refine((folder) => folder.trim() !== '')
    .transform((folder) => path.normalize(folder))
    .optional(),
  DEMO: flag,
  DEMO_STORY: z.enum(['luzern', 'solothurn', 'zuerich', 'basel-landschaft']).optional(),
  SESSION_SECRET: z.string().trim().min(32).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, abort: true })
    .refine(isMailServer)
    .optional(),
  MAIL_FROM: z.string().refine(isSender).optional(),
  CLAMD_URL: z
    .url({ protocol: /^(tcp|unix)$/ })
    .refine((url) => placeOfScanner(url) !== undefined)
    .optional(),
  WORKERS: flag.default(true),
  TRUSTED_PROXY: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine((addresses) => addresses.every((address) => isIP(address) !== 0))
    .transform((addresses) => addresses.map(asPeer)),
  CLOCK: z.iso.datetime({ offset: true }).refine(isTellable).optional(),
})

const SENTENCES: Record<string, string> = {
  HOST: 'HOST must be a name or an address to listen on, for example 127.0.0.1.',
  PORT: 'PORT must be a whole number from 0 to 65535.',
  BASE_URL: 'BASE_URL must be a full address such as https://mini-kip.example.ch, without a path.',
  DATA_DIR: 'DATA_DIR must name a folder.',
  ANCHOR_DIR: 'ANCHOR_DIR must name a folder.',
  DEMO: 'DEMO must be 0 or 1.',
  DEMO_STORY:
    'DEMO_STORY must be luzern, solothurn, zuerich or basel-landschaft: this portal tells no other story.',
  SESSION_SECRET: 'SESSION_SECRET must have at least 32 characters.',
  SMTP_URL: 'SMTP_URL must be smtp:// or smtps:// with the host of a mail server, and nothing behind it.',
  MAIL_FROM: 'MAIL_FROM must be a mail address, or a name with one: Mini-KIP <mini-kip@example.ch>.',
  CLAMD_URL: 'CLAMD_URL must be unix:///run/clamav/clamd.ctl or tcp://127.0.0.1:3310, with your own place.',
  WORKERS: 'WORKERS must be 0 or 1.',
  TRUSTED_PROXY:
    'TRUSTED_PROXY must be addresses such as 127.0.0.1, with blanks or commas between them; names and ranges are none.',
  CLOCK: 'CLOCK must be an instant from 2024 to 2099 such as 2027-03-01T08:00:00Z.',
}

const sentence = (issue: z.core.$ZodIssue) => SENTENCES[String(issue.path[0])] ?? issue.message

/** Whoever names a setting relies on it: what the portal cannot do yet is refused, never passed over. */
const NOT_BUILT = [
  [/^OIDC_/, 'no single sign-on'],
  [/^METRICS_/, 'no metrics'],
] as const

/** Beginnings of names that other programs use too: BASE_IMAGE, DATA_HOME, SESSION_MANAGER. */
const SHARED = ['BASE', 'DATA', 'SESSION']

/** Beginnings of names that nobody but this portal is meant by: those of its settings. */
const FAMILIES = new Set(
  Object.keys(settings.shape)
    .filter((name) => name.includes('_'))
    .map(familyOf)
    .filter((family) => !SHARED.includes(family)),
)

/** What is named as if it were a setting and is none, or one of what is not built. */
function notHonoured(source: Source): string[] {
  const named = Object.keys(source).filter((name) => source[name] && !(name in settings.shape))
  return named.flatMap((name) => {
    const [, lacking] = NOT_BUILT.find(([family]) => family.test(name)) ?? []
    const isMistyped =
      (name.includes('_') && FAMILIES.has(familyOf(name))) || namedLike(name) in settings.shape
    const why = lacking ? `this portal has ${lacking}` : isMistyped && 'there is no such setting'
    return why ? [`${name} is set, but ${why}: remove it.`] : []
  })
}

function familyOf(name: string) {
  return name.split('_', 1).join()
}

/** `DATADIR` and `SESSION_SECRETS` mean a setting and are none. */
function namedLike(name: string) {
  const plain = (text: string) => text.toUpperCase().replace(/[_-]|S$/g, '')
  return Object.keys(settings.shape).find((known) => plain(known) === plain(name)) ?? ''
}

/** Where clamd listens: a socket of this machine, or a host and a port (3310 where none is named). */
export function placeOfScanner(url: string): { path: string } | { host: string; port: number } | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, hostname, port, pathname } = new URL(url)
  if (protocol === 'unix:')
    return hostname === '' && /^\/./.test(pathname) ? { path: decodeURI(pathname) } : undefined
  if (hostname === '' || pathname.length > 1 || port === '0') return undefined
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) }
}

/** Rules over several settings, asked only once each setting is right by itself. */
function faults(values: z.output<typeof settings>, source: Source): string[] {
  const live = source.NODE_ENV === 'production' && !values.DEMO
  return [
    live && !values.SESSION_SECRET && 'SESSION_SECRET is missing: outside the demo it must be set.',
    source.NODE_ENV === 'production' &&
      values.SESSION_SECRET &&
      values.DEMO &&
      'DEMO=1 is refused in production: remove DEMO or SESSION_SECRET.',
    live &&
      values.SMTP_URL &&
      !values.MAIL_FROM &&
      'MAIL_FROM is missing: with SMTP_URL, production must say which address its mails come from.',
    values.CLOCK && !values.DEMO && 'CLOCK is refused outside the demo.',
    values.DEMO_STORY && !values.DEMO && 'DEMO_STORY is refused outside the demo.',
    ...notHonoured(source),
  ].filter((fault) => typeof fault === 'string')
}

const emptyIsAbsent = (source: Source) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))

const modeOf = (name: string | undefined) =>
  name === 'development' || name === 'test' ? name : ('production' as const)

/** What works, but not as a canton would want it; printed at the start. */
export const cautions = (values: Env): string[] =>
  [
    values.DEMO &&
      values.SESSION_SECRET &&
      'SESSION_SECRET is set, but this is the demo, where anybody signs in as anybody: production also needs NODE_ENV=production.',
    !values.DEMO &&
      !values.BASE_URL_CONFIGURED &&
      'BASE_URL is not set: links in mails point to this machine.',
    !values.DEMO && !values.SMTP_URL && 'SMTP_URL is not set: no mail leaves the portal.',
    !values.DEMO &&
      values.BASE_URL.startsWith('https:') &&
      values.TRUSTED_PROXY.length === 0 &&
      'TRUSTED_PROXY is not set: behind a proxy everybody counts as one address, and 1000 sign-ins in 15 minutes are the limit for all together.',
    values.DEMO &&
      values.SMTP_URL &&
      'SMTP_URL is set: the mails of this demo really leave, also those to invented addresses.',
    !values.CLAMD_URL && 'CLAMD_URL is not set: uploads are not scanned for viruses.',
    values.CLAMD_URL &&
      !values.WORKERS &&
      'WORKERS=0: this process scans no uploads, and none is handed out before.',
  ].filter((caution) => typeof caution === 'string')

/** Every setting, checked once. Nothing else reads process.env. */
export const env = readEnv(process.env)

// React and Remix choose their build by this variable while they load.
process.env.NODE_ENV ??= 'production'
