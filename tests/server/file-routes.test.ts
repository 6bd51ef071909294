import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { PAPER } from '#app/domain/forms/file-slots.ts'
import { fileAction } from '#app/http/file-action.server.ts'
import { fileRoutes } from '#app/server/file-routes.ts'

const action = fileAction(PAPER, async () => null)
const routes = {
  root: { id: 'root', path: '', module: {} },
  dossier: { id: 'dossier', parentId: 'root', path: 'dossiers/:id', module: {} },
  papers: { id: 'papers', parentId: 'dossier', path: 'papers', module: { action } },
  table: { id: 'table', parentId: 'root', path: 'import.xlsx', module: { action } },
  other: {
    id: 'other',
    parentId: 'root',
    path: 'other',
    module: { action: async () => null, handle: { slot: PAPER } },
  },
}
const accepts = fileRoutes({ routes } as unknown as ServerBuild)

test('an address takes files where the action of its route reads them, whatever stands for its parameters', () => {
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
