import { expect, test } from 'vitest'
import { isAmongTheCanton, transitionRows } from '#app/domain/lifecycle/machines.ts'

test('what the second pair of eyes does, and nothing else, is among the canton', () => {
  const among = transitionRows().filter(isAmongTheCanton)
  expect(new Set(among.map(({ machine, action }) => `${machine}.${action}`))).toEqual(
    new Set(
      ['dossier', 'reportingYear'].flatMap((machine) =>
        ['confirm', 'send_back', 'take_approval_back'].map((action) => `${machine}.${action}`),
      ),
    ),
  )
  expect(isAmongTheCanton({ machine: 'checklist', action: 'check' })).toBe(false)
})
