import { expect, test } from 'vitest'
import { languageCookie, languageOf } from '#app/http/language.server.ts'

const asked = (headers: Record<string, string>) => languageOf(new Request('http://localhost/', { headers }))

test('German is spoken to those who ask for nothing', () => {
  expect(asked({})).toBe('de')
})

test.each([
  ['en-GB,en;q=0.9', 'en'],
  ['ja-JP, en;q=0.8, de;q=0.9', 'de'],
  ['ja, ko', 'de'],
  ['de;q=0, en', 'en'],
  [';;;,,q=1', 'de'],
])('a browser that asks for %s is answered in %s', (header, language) => {
  expect(asked({ 'Accept-Language': header })).toBe(language)
})

test('a choice made before counts more than the browser', () => {
  expect(asked({ 'Accept-Language': 'de', Cookie: 'a=b; language=en' })).toBe('en')
  expect(asked({ Cookie: 'language=xx' })).toBe('de')
  expect(languageCookie('en')).toMatch(/^language=en; Path=\/; Max-Age=31536000; SameSite=Lax; HttpOnly$/)
})
