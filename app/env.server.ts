import { z } from 'zod'

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
  if (!result.success || found.length > 0)
    throw new Error(['Start refused:', ...found].join('\n- '), { cause: 'settings' })
  const host = result.data.HOST.includes(':') ? `[${result.data.HOST}]` : result.data.HOST
  return {
    ...result.data,
    MODE: modeOf(source.NODE_ENV),
    BASE_URL: (result.data.BASE_URL ?? `http://${host}:${result.data.PORT}`).replace(/\/$/, ''),
    /** Only a configured address may be compared with the Origin header as a whole. */
    BASE_URL_CONFIGURED: result.data.BASE_URL !== undefined,
  }
}

const flag = z.enum(['0', '1']).transform((value) => value === '1')
const settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().default('./data'),
  DEMO: flag,
  SESSION_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Mini-KIP Portal <mini-kip@example.ch>'),
  CLAMD_URL: z
    .url({ protocol: /^(tcp|unix)$/ })
    .refine((url) => placeOfScanner(url) !== undefined)
    .optional(),
  WORKERS: flag.default(true),
  TRUSTED_PROXY: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean)),
  CLOCK: z.iso.datetime({ offset: true }).optional(),
})

const SENTENCES: Record<string, string> = {
  HOST: 'HOST must be an address to listen on, for example 127.0.0.1.',
  PORT: 'PORT must be a whole number from 0 to 65535.',
  BASE_URL: 'BASE_URL must be a full address such as https://mini-kip.example.ch.',
  DEMO: 'DEMO must be 0 or 1.',
  SESSION_SECRET: 'SESSION_SECRET must have at least 32 characters.',
  SMTP_URL: 'SMTP_URL must start with smtp:// or smtps://.',
  CLAMD_URL: 'CLAMD_URL must be unix:///run/clamav/clamd.ctl or tcp://127.0.0.1:3310, with your own place.',
  WORKERS: 'WORKERS must be 0 or 1.',
  CLOCK: 'CLOCK must be an instant such as 2027-03-01T08:00:00Z.',
}

const sentence = (issue: z.core.$ZodIssue) => SENTENCES[String(issue.path[0])] ?? issue.message

/** Whoever names a setting relies on it: what the portal cannot do yet is refused, never passed over. */
const NOT_BUILT = {
  OIDC_ISSUER: 'single sign-on',
  OIDC_CLIENT_ID: 'single sign-on',
  OIDC_CLIENT_SECRET: 'single sign-on',
  METRICS_TOKEN: 'metrics',
}

/** Where clamd listens: a socket of this machine, or a host and a port (3310 where none is named). */
export function placeOfScanner(url: string): { path: string } | { host: string; port: number } | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, hostname, port, pathname } = new URL(url)
  if (protocol === 'unix:')
    return hostname === '' && pathname.length > 1 ? { path: decodeURI(pathname) } : undefined
  if (hostname === '' || pathname.length > 1) return undefined
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
    values.CLOCK && !values.DEMO && 'CLOCK is refused outside the demo.',
    ...Object.entries(NOT_BUILT).map(
      ([name, what]) => source[name] && `${name} is set, but this portal has no ${what}: remove it.`,
    ),
  ].filter((fault) => typeof fault === 'string')
}

const emptyIsAbsent = (source: Source) =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))

const modeOf = (name: string | undefined) =>
  name === 'development' || name === 'test' ? name : ('production' as const)

/** What works, but not as a canton would want it; printed at the start. */
export const cautions = (values: Env): string[] =>
  [
    !values.DEMO &&
      !values.BASE_URL_CONFIGURED &&
      'BASE_URL is not set: links in mails point to this machine.',
    !values.DEMO && !values.SMTP_URL && 'SMTP_URL is not set: no mail leaves the portal.',
    !values.DEMO &&
      values.BASE_URL.startsWith('https:') &&
      values.TRUSTED_PROXY.length === 0 &&
      'TRUSTED_PROXY is not set: behind a proxy everybody counts as one address, and 1000 sign-ins in 15 minutes are the limit for all together.',
    !values.CLAMD_URL && 'CLAMD_URL is not set: uploads are not scanned for viruses.',
    values.CLAMD_URL &&
      !values.WORKERS &&
      'WORKERS=0: this process scans no uploads, and none is handed out before.',
  ].filter((caution) => typeof caution === 'string')

/** Every setting, checked once. Nothing else reads process.env. */
export const env = readEnv(process.env)

// React and Remix choose their build by this variable while they load.
process.env.NODE_ENV ??= 'production'
