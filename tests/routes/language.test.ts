import { expect, test } from 'vitest'
import { loader } from '#app/routes/language.tsx'

const visit = (query: string) =>
  loader({ request: new Request(`http://localhost/language?${query}`), params: {}, context: {} as never })

test('choosing a language sets the cookie and leads back', () => {
  const response = visit('to=en&back=%2Flegal%3Fa%3D1')
  expect(response.status).toBe(303)
  expect(response.headers.get('Location')).toBe('/legal?a=1')
  expect(response.headers.get('Set-Cookie')).toContain('language=en')
})

test.each(['//evil.example', 'https://evil.example', '/\\evil.example', ''])(
  'the way back never leaves the portal: %s',
  (back) => {
    expect(visit(`to=de&back=${encodeURIComponent(back)}`).headers.get('Location')).toBe('/')
  },
)

test('an unknown language becomes German', () => {
  expect(visit('to=xx').headers.get('Set-Cookie')).toContain('language=de')
})
