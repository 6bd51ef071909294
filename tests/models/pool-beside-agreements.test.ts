import { expect, test } from 'vitest'
import { besideThePool } from '#app/models/money/pool-rounds.server.ts'
import { current } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { enactedKey } from '../support/enacted-key.ts'
import { rehearsed } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'

test('an application under a pool knows who of its years has a contribution that comes from elsewhere', async () => {
  const decided = await scenes.approved({ lead: scenes.freshTown(), years: [2026, 2027] })
  const waiting = await scenes.checked({ lead: scenes.freshTown(), years: [2027, 2027] })
  const before = await scenes.approved({ lead: scenes.freshTown(), years: [2026, 2026] })
  expect(before.endsOn < waiting.startsOn && decided.endsOn >= waiting.endsOn).toBe(true)
  expect(besideThePool(current(waiting))).toBe(0)
  rehearsed(() => {
    enactedKey({ form: 'pool', pool: 20_000_00 }, DAYS.decided)
    expect(besideThePool(current(waiting))).toBe(1)
  })
})
