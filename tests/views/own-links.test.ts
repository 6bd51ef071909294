import { expect, test } from 'vitest'
import { ownLinks } from '#app/views/own-links.ts'

const BASE = 'https://portal.example'
const pathsIn = (text: string) => ownLinks(text, BASE).flatMap(({ path }) => path ?? [])

test('addresses of the portal become paths, and the text stays as it was', () => {
  const text = `Anmelden:\n${BASE}/sign-in/confirm?token=a-b_c\nGruss`
  expect(pathsIn(text)).toEqual(['/sign-in/confirm?token=a-b_c'])
  expect(
    ownLinks(text, BASE)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})

test.each([
  'https://evil.example/x',
  'https://portal.example.evil.example/',
  'https://portal.example@evil.example/',
  `${BASE}//evil.example`,
  `${BASE}/\\evil.example`,
  'javascript:alert(1)',
])('%s stays text', (address) => {
  expect(pathsIn(`Siehe ${address}`)).toEqual([])
})
