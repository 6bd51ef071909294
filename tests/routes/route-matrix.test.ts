import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { ROLES } from '#app/domain/roles.ts'
import {
  type Endpoint,
  machineEndpoints,
  type Observed,
  observe,
  pageEndpoints,
} from '../support/route-prober.ts'
import { tellRouteStory } from '../support/route-story.ts'
import { type Access, ROUTE_MATRIX } from './route-matrix.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const DAY = '2026-11-21T09:00:00.000Z'
const endpoints = [...(await pageEndpoints()), ...machineEndpoints()]
const nameOf = ({ method, path }: Endpoint) => `${method} /${path}`

beforeAll(async () => {
  setClock(DAY)
  await tellRouteStory(DAY)
})
afterAll(() => setClock())

test('every route and every machine endpoint stands in the matrix, and nothing else does', () => {
  expect(endpoints.map(nameOf).sort()).toEqual(ROUTE_MATRIX.map(({ name }) => name).sort())
})

describe.each(endpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', (name, endpoint) => {
  test('lets in whom the matrix names, with their own records only', async () => {
    const row = ROUTE_MATRIX.find((one) => one.name === name)
    expect(await observe(endpoint)).toEqual(expected(row?.access ?? 'nobody'))
  })
})

function expected(access: Access): Observed {
  if (access === 'everybody') return { nobody: 'in', own: ROLES, foreign: [] }
  if (access === 'nobody') return { nobody: 'missing', own: [], foreign: [] }
  return { nobody: 'sign-in', own: access, foreign: [] }
}
