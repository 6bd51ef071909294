import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/domain/language.ts'
import { awaitedIn } from '#app/domain/lifecycle/decide.ts'
import { LEADS_ON } from '#app/domain/lifecycle/lapse.ts'
import { MACHINES, type MachineName } from '#app/domain/lifecycle/machines.ts'
import type { Machine } from '#app/domain/lifecycle/table.ts'
import { CANTONAL_ROLES } from '#app/domain/roles.ts'
import { taskText } from '#app/text/next-step.ts'

/** Whatever a table waits for from somebody at the canton, and what leads on from a term that is over. */
const TASKS = [
  ...(Object.keys(MACHINES) as MachineName[]).flatMap((machine) => {
    const table = MACHINES[machine] as unknown as Machine
    return table.states.flatMap((state) =>
      awaitedIn(table, state, CANTONAL_ROLES).map((action) => ({ machine, action })),
    )
  }),
  ...Object.values(LEADS_ON).map((action) => ({ machine: 'dossier', action })),
]

test.each(LANGUAGES)(
  'each task of the canton is told in words, never by its name in the table: %s',
  (language) => {
    const told = TASKS.map((task) => ({ ...task, text: taskText(language, { ...task, year: 2026 }) }))
    expect(told.filter(({ action, text }) => text === action)).toEqual([])
  },
)
