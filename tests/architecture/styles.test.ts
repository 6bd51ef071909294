import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') })
const sheets = filesOf('app/styles', '.css')
const pages = [...filesOf('app/components', '.tsx'), ...filesOf('app/routes', '.tsx'), read('app/root.tsx')]
const tokens = read('app/styles/tokens.css').text

test('colours are written in tokens.css only', () => {
  const strays = sheets.filter(
    ({ path, text }) => !path.endsWith('tokens.css') && /#[0-9a-f]{3,8}\b|rgba?\(/i.test(text),
  )
  expect(strays.map(({ path }) => path)).toEqual([])
})

test('every custom property used is defined', () => {
  const defined = new Set(
    [...sheets.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+):/g)])].map(([, name]) => name),
  )
  const used = sheets.flatMap(({ text }) => [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name))
  expect(used.filter((name) => !defined.has(name))).toEqual([])
})

test('every token is used', () => {
  const all = [...sheets, ...pages].map(({ text }) => text).join('\n')
  const names = [...tokens.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name)
  expect(names.filter((name) => !all.includes(`var(${name})`))).toEqual([])
})

test('no page carries a style of its own, which the policy of the portal would refuse', () => {
  expect(pages.filter(({ text }) => /\bstyle=/.test(text)).map(({ path }) => path)).toEqual([])
})

test('every class a page names has a rule', () => {
  const rules = new Set(
    sheets.flatMap(({ text }) => [...text.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name)),
  )
  const named = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/className="([^"]+)"/g)].flatMap(([, names = '']) =>
      names.split(/\s+/).map((name) => ({ path, name })),
    ),
  )
  expect(named.filter(({ name }) => !rules.has(name))).toEqual([])
})

test('motion is only for those who have not asked for less', () => {
  const moving = sheets.filter(({ text }) => /\b(transition|animation):/.test(text))
  expect(moving.filter(({ text }) => !text.includes('prefers-reduced-motion: no-preference'))).toEqual([])
})

function filesOf(folder: string, ending: string) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => read(`${folder}/${name}`))
}
