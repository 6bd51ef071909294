import { expect, test } from 'vitest'
import { cautions, readEnv } from '#app/env.server.ts'
import { secret, thrown } from '../support/env.ts'

test('without settings it is the demo on the loopback address', () => {
  expect(readEnv({})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 3000,
    BASE_URL: 'http://127.0.0.1:3000',
    DATA_DIR: 'data',
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

test('mails leave a production from an address of its own only', () => {
  const settings = { NODE_ENV: 'production', SESSION_SECRET: secret, SMTP_URL: 'smtp://mail' }
  expect(thrown(() => readEnv(settings))).toContain('- MAIL_FROM is missing')
  expect(thrown(() => readEnv({ ...settings, MAIL_FROM: '' }))).toContain('- MAIL_FROM is missing')
  expect(readEnv({ ...settings, MAIL_FROM: 'portal@lu.ch' }).MAIL_FROM).toBe('portal@lu.ch')
  expect(readEnv({ NODE_ENV: 'production', SESSION_SECRET: secret }).SMTP_URL).toBeUndefined()
})

test('the story of the demo is refused outside the demo', () => {
  expect(readEnv({ DEMO_STORY: 'luzern' }).DEMO_STORY).toBe('luzern')
  const production = { NODE_ENV: 'production', SESSION_SECRET: secret, DEMO_STORY: 'luzern' }
  expect(() => readEnv(production)).toThrow('DEMO_STORY is refused outside the demo')
})

test('a secret that makes no production is told', () => {
  expect(cautions(readEnv({ SESSION_SECRET: secret })).join()).toContain('SESSION_SECRET is set, but')
})

test('a portal on https that trusts no proxy starts with a caution', () => {
  const settings = { NODE_ENV: 'production', SESSION_SECRET: secret, BASE_URL: 'https://mini-kip.example.ch' }
  expect(cautions(readEnv(settings)).join()).toContain('TRUSTED_PROXY')
  expect(cautions(readEnv({ ...settings, TRUSTED_PROXY: '10.0.0.1' })).join()).not.toContain('TRUSTED_PROXY')
})

test('a demo whose mails leave says so', () => {
  expect(cautions(readEnv({ SMTP_URL: 'smtp://mail' })).join()).toContain('really leave')
  expect(cautions(readEnv({})).join()).not.toContain('really leave')
})

test('production without mail or scanner starts with a caution for each', () => {
  const lines = cautions(readEnv({ NODE_ENV: 'production', SESSION_SECRET: secret })).join()
  for (const name of ['BASE_URL', 'SMTP_URL', 'CLAMD_URL']) expect(lines).toContain(name)
})
