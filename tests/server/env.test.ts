import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cautions, placeOfScanner, readEnv } from '#app/env.server.ts'

const secret = 'x'.repeat(32)

test('without settings it is the demo on the loopback address', () => {
  expect(readEnv({})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 3000,
    BASE_URL: 'http://127.0.0.1:3000',
    DATA_DIR: './data',
    DEMO: true,
    WORKERS: true,
  })
})

test('production is NODE_ENV=production with its own secret, and no demo', () => {
  expect(readEnv({ NODE_ENV: 'production' }).DEMO).toBe(true)
  expect(readEnv({ NODE_ENV: 'production', SESSION_SECRET: secret }).DEMO).toBe(false)
})

test('a weak or missing secret is refused in production', () => {
  expect(() => readEnv({ NODE_ENV: 'production', SESSION_SECRET: 'short' })).toThrow('at least 32 characters')
  expect(() => readEnv({ NODE_ENV: 'production', DEMO: '0' })).toThrow('SESSION_SECRET is missing')
})

test('the demo and a set clock are refused in production', () => {
  const production = { NODE_ENV: 'production', SESSION_SECRET: secret }
  expect(() => readEnv({ ...production, DEMO: '1' })).toThrow('DEMO=1 is refused in production')
  expect(() => readEnv({ ...production, CLOCK: '2027-03-01T08:00:00Z' })).toThrow('CLOCK is refused')
})

test('each wrong setting is named in a sentence of its own', () => {
  const wrong = {
    PORT: '70000',
    BASE_URL: 'portal',
    SMTP_URL: 'http://mail',
    CLOCK: 'tomorrow',
    DEMO: 'yes',
    WORKERS: '2',
  }
  const message = thrown(() => readEnv(wrong))
  for (const name of Object.keys(wrong)) expect(message).toContain(`- ${name} must`)
})

test('a setting that nothing honours yet is refused rather than passed over', () => {
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'METRICS_TOKEN'])
    expect(() => readEnv({ [name]: 'https://id.example.ch' })).toThrow(
      `${name} is set, but this portal has no`,
    )
})

test.each([
  ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['tcp://127.0.0.1:3311', { host: '127.0.0.1', port: 3311 }],
  ['tcp://scanner.example.ch', { host: 'scanner.example.ch', port: 3310 }],
  ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
])('the scanner is found at %s', (url, place) => {
  expect(readEnv({ CLAMD_URL: url }).CLAMD_URL).toBe(url)
  expect(placeOfScanner(url)).toEqual(place)
})

test.each(['http://scanner', 'unix://', 'unix://run/clamd.ctl', 'tcp://', '127.0.0.1:3310', 'tcp://h/path'])(
  'a scanner at %s is refused',
  (url) => expect(thrown(() => readEnv({ CLAMD_URL: url }))).toContain('- CLAMD_URL must be'),
)

test('a portal on https that trusts no proxy starts with a caution', () => {
  const settings = { NODE_ENV: 'production', SESSION_SECRET: secret, BASE_URL: 'https://mini-kip.example.ch' }
  expect(cautions(readEnv(settings)).join()).toContain('TRUSTED_PROXY')
  expect(cautions(readEnv({ ...settings, TRUSTED_PROXY: '10.0.0.1' })).join()).not.toContain('TRUSTED_PROXY')
})

test('an empty setting counts as absent, and a trailing slash of the address does not matter', () => {
  expect(readEnv({ PORT: '', SMTP_URL: '' }).PORT).toBe(3000)
  expect(readEnv({ BASE_URL: 'https://mini-kip.example.ch/' }).BASE_URL).toBe('https://mini-kip.example.ch')
})

test('production without mail or scanner starts with a caution for each', () => {
  const lines = cautions(readEnv({ NODE_ENV: 'production', SESSION_SECRET: secret })).join()
  for (const name of ['BASE_URL', 'SMTP_URL', 'CLAMD_URL']) expect(lines).toContain(name)
})

function thrown(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return ''
}

test('the example of the settings names real ones, each with a value that is taken', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n')
  const named = lines.flatMap((line) => /^([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? [])
  const source = Object.fromEntries(
    named.flatMap((name, index) => (index % 2 === 0 ? [[name, named[index + 1]]] : [])),
  )
  const settings = readEnv({ ...source, SESSION_SECRET: 's'.repeat(32) })
  expect(Object.keys(settings)).toEqual(
    expect.arrayContaining(Object.keys(source).filter((name) => name !== 'NODE_ENV')),
  )
})
