import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { fileRoutes } from '#app/server/file-routes.ts'
import { placesOf, sources } from '../support/sources.ts'

const handle = { acceptsFiles: true }
const routes = {
  root: { id: 'root', path: '', module: {} },
  dossier: { id: 'dossier', parentId: 'root', path: 'dossiers/:id', module: {} },
  papers: { id: 'papers', parentId: 'dossier', path: 'papers', module: { handle } },
  table: { id: 'table', parentId: 'root', path: 'import.xlsx', module: { handle } },
  other: { id: 'other', parentId: 'root', path: 'other', module: { handle: { acceptsFiles: 'yes' } } },
}
const accepts = fileRoutes({ routes } as unknown as ServerBuild)

test('an address takes files where its route says so, whatever stands for its parameters', () => {
  expect(['/dossiers/7/papers', '/dossiers/a-b/papers/', '/import.xlsx'].map(accepts)).toEqual([
    true,
    true,
    true,
  ])
})

test('its parents, its neighbours and everything below do not', () => {
  const others = [
    '/',
    '/dossiers/7',
    '/dossiers/7/8/papers',
    '/dossiers/7/papers/9',
    '/importxxlsx',
    '/other',
    '//papers',
  ]
  expect(others.filter(accepts)).toEqual([])
})

test('every route that receives files says so', () => {
  const receiving = sources().filter(
    ({ room, text }) => room === 'app/routes' && /\breceiveUpload\(/.test(text),
  )
  const silent = receiving.filter(({ text }) => !/export const handle\b[^\n]*acceptsFiles: true/.test(text))
  expect(placesOf(/\breceiveUpload\(/g, silent)).toEqual([])
})
