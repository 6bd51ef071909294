import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { placeOfScanner, readEnv } from '#app/env.server.ts'
import { secret, thrown } from '../support/env.ts'

test('each wrong setting is named in a sentence of its own', () => {
  const wrong = {
    PORT: '70000',
    BASE_URL: 'portal',
    SMTP_URL: 'http://mail',
    CLOCK: 'tomorrow',
    DEMO: 'yes',
    DEMO_STORY: 'bern',
    WORKERS: '2',
    HOST: '999.1.1.1',
    MAIL_FROM: 'portal',
    TRUSTED_PROXY: 'proxy',
  }
  const message = thrown(() => readEnv(wrong))
  for (const name of Object.keys(wrong)) expect(message).toContain(`- ${name} must`)
})

test('a setting that nothing honours yet is refused rather than passed over', () => {
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_FOO', 'METRICS_TOKEN'])
    expect(() => readEnv({ [name]: 'https://id.example.ch' })).toThrow(
      `${name} is set, but this portal has no`,
    )
})

test('a mistyped setting is refused, the variables of other programs are not', () => {
  for (const name of ['SMTP_HOST', 'MAIL_FORM', 'DEMO_STORIES', 'TRUSTED_PROXIES', 'CLAMD_SOCKET'])
    expect(() => readEnv({ [name]: 'x' })).toThrow(`${name} is set, but there is no such setting: remove it.`)
  const others = { PATH: '/bin', MAIL: '/var/mail/x', SESSION_MANAGER: 'x', DATA_HOME: 'x', BASE_IMAGE: 'x' }
  expect(readEnv({ ...others, SMTP_HOST: '' }).DEMO).toBe(true)
})

test.each([
  [
    'HOST',
    ['localhost', 'Portal.intern', '0.0.0.0', '::', '::1'],
    ['1', 'a b', 'host/x', 'host:80', '[::1]'],
  ],
  [
    'BASE_URL',
    ['https://mini-kip.example.ch', 'http://localhost:3000/'],
    ['https://example.ch/portal', 'https://a:b@example.ch', 'https://example.ch/?x', 'ftp://example.ch'],
  ],
  [
    'SMTP_URL',
    ['smtp://mail', 'smtps://u:p@mail.example.ch:465'],
    ['smtp://', 'mail.example.ch', 'smtp://h/path', 'smtp://h?tls=x'],
  ],
  ['DATA_DIR', ['./data', '/var/lib/mini-kip'], [' ']],
  [
    'CLOCK',
    ['2024-01-01T00:00:00Z', '2099-12-31T23:00:00+01:00'],
    ['1900-01-01T00:00:00Z', '9999-01-01T00:00:00Z'],
  ],
  ['SESSION_SECRET', [secret], [' '.repeat(40), 'short']],
  [
    'MAIL_FROM',
    ['portal@example.ch', 'Mini-KIP Portal <portal@example.ch>', '"DISG, Luzern" <portal@example.ch>'],
    ['foo', 'Mini-KIP <foo>', 'DISG, Luzern <portal@example.ch>', 'a@example.ch\nBcc: b@example.ch', '<>'],
  ],
  ['TRUSTED_PROXY', ['127.0.0.1', '10.0.0.1, ::1'], ['foo', '10.0.0.0/8', '10.0.0.1 proxy', '999.1.1.1']],
])('%s is taken or refused at the start', (name, taken, refused) => {
  for (const value of taken) expect(readEnv({ [name]: value }), value).toHaveProperty(name)
  for (const value of refused)
    expect(
      thrown(() => readEnv({ [name]: value })),
      value,
    ).toContain(`- ${name} must`)
})

test('a trusted proxy is known however its address is written', () => {
  const { TRUSTED_PROXY } = readEnv({ TRUSTED_PROXY: '0:0:0:0:0:0:0:1 ::ffff:10.0.0.1 2001:DB8::1' })
  expect(TRUSTED_PROXY).toEqual(['::1', '10.0.0.1', '2001:db8::1'])
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

test.each([
  'http://scanner',
  'unix://',
  'unix://run/clamd.ctl',
  'tcp://',
  '127.0.0.1:3310',
  'tcp://h/path',
  'tcp://h:0',
  'unix:clam',
])('a scanner at %s is refused', (url) =>
  expect(thrown(() => readEnv({ CLAMD_URL: url }))).toContain('- CLAMD_URL must be'),
)

test.each(['DATADIR', 'BASEURL', 'SESSION_SECRETS', 'smtp_url'])(
  '%s, which means a setting and is none, is refused',
  (name) =>
    expect(thrown(() => readEnv({ [name]: 'x' }))).toContain(`${name} is set, but there is no such setting`),
)

test('a folder is meant as it reads, whatever stands in between', () => {
  expect(readEnv({ DATA_DIR: 'new/../../data' }).DATA_DIR).toBe('../data')
})

test('an empty setting counts as absent, and a trailing slash of the address does not matter', () => {
  expect(readEnv({ PORT: '', SMTP_URL: '' }).PORT).toBe(3000)
  expect(readEnv({ BASE_URL: 'https://mini-kip.example.ch/' }).BASE_URL).toBe('https://mini-kip.example.ch')
})

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
