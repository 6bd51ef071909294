import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { setClock } from '#app/clock.server.ts'
import { titlesOfPages } from '../support/page-titles.ts'
import { tellRouteStory } from '../support/route-story.ts'

await vi.hoisted(() => import('../support/told-demo.ts'))

const DAY = '2026-11-21T09:00:00.000Z'

beforeAll(async () => {
  setClock(DAY)
  await tellRouteStory(DAY)
})
afterAll(() => setClock())

describe.each(['officer', 'signatory', 'admin'] as const)('the tabs of a person in the role %s', (role) => {
  let titles: Awaited<ReturnType<typeof titlesOfPages>>
  beforeAll(async () => {
    titles = await titlesOfPages(role)
  })

  test('can be told apart by their titles', () => {
    expect(titles.length).toBeGreaterThan(20)
    const shared = titles.filter(({ title, address }) =>
      titles.some((other) => other.title === title && other.address !== address),
    )
    expect(shared).toEqual([])
  })

  test('say nothing twice', () => {
    const doubled = titles.filter(({ title }) => {
      const parts = title.split(' · ')
      return parts.some((part) => parts.some((other) => other !== part && other.endsWith(`: ${part}`)))
    })
    expect(doubled).toEqual([])
  })
})
