import type { LoaderFunction, ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { areas } from '#app/server/areas.ts'

const ROUTES: [id: string, path: string | undefined, parentId?: string][] = [
  ['root', ''],
  ['home', undefined, 'root'],
  ['calculator', 'calculator', 'root'],
  ['canton', 'canton', 'root'],
  ['dossiers', 'dossiers', 'canton'],
  ['dossier', 'dossiers/:id', 'canton'],
  ['plain', undefined, 'root'],
  ['privacy', 'privacy', 'plain'],
  ['anything', ':slug', 'root'],
]

/** Resource routes only: each answers with its own name. */
function build(): ServerBuild {
  const routes = Object.fromEntries(
    ROUTES.map(([id, path, parentId]) => {
      const loader: LoaderFunction = ({ params }) => new Response([id, ...Object.values(params)].join(' '))
      return [
        id,
        { id, path, parentId, index: id === 'home' || undefined, module: { loader, default: undefined } },
      ]
    }),
  )
  return {
    mode: 'production',
    entry: { module: { default: () => new Response('document') } },
    routes,
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '1' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: { v3_singleFetch: true },
    isSpaMode: false,
  } as unknown as ServerBuild
}

const context = { nonce: '', requestId: '', address: '' }
const ask = async (path: string) =>
  (await areas(build(), 'production')(new Request(`http://portal${path}`), context)).text()

test('a page of each area is found, with its parameters', async () => {
  expect(await ask('/calculator')).toBe('calculator')
  expect(await ask('/canton/dossiers')).toBe('dossiers')
  expect(await ask('/canton/dossiers/7')).toBe('dossier 7')
})

test('pages below a layout without a path and addresses that no segment names are found too', async () => {
  expect(await ask('/')).toBe('home')
  expect(await ask('/privacy')).toBe('privacy')
  expect(await ask('/imprint')).toBe('anything imprint')
  expect(await ask('/Canton/Dossiers')).toBe('dossiers')
})
