import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { dossierDoor } from '#app/models/doors.server.ts'
import { applyTransition } from '#app/models/transitions.server.ts'
import { checklistFor } from '#app/views/checklist-view.server.ts'
import { db } from '#db/client.server.ts'
import { current } from '#db/demo/road.server.ts'
import { structures } from '#db/schema/application.ts'
import { documents } from '#db/schema/documents.ts'
import { DAYS } from '../support/days.ts'
import { as } from '../support/people.ts'
import { rehearsal } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'

const dossier = await scenes.draft()
const checked = await scenes.checked()

const found = () =>
  checklistFor(current(checked), DAYS.decided).rules.flatMap(({ rule, findings }) =>
    findings.map(({ key }) => [rule, key]),
  )

function reasonsOf(action: 'submit' | 'approve') {
  const { id, version, party } = current(action === 'submit' ? dossier : checked)
  const person = action === 'submit' ? as('signatory', party.leadBfsNumber) : as('officer')
  const input = { declaration: scenes.declarationFor(dossier) }
  const result = applyTransition(dossierDoor, { id, version, action, person, input, now: DAYS.decided })
  return result.ok ? [] : result.reasons.map(({ key }) => key)
}

const change = (id: string, changed: Partial<typeof structures.$inferInsert>) =>
  db.update(structures).set(changed).where(eq(structures.dossierId, id)).run()

rehearsal('a mandate that begins after the term is refused at filing and at approval', () => {
  for (const { id } of [dossier, checked]) change(id, { mandateSince: '2026-01-02' })
  expect(reasonsOf('submit')).toEqual(['mandate_after_start'])
  expect(reasonsOf('approve')).toEqual(['mandate_after_start'])
})

rehearsal(
  'a structure of one per cent with a budget of one franc, and one file for everything, stand beside the check list',
  () => {
    expect(found()).toEqual([])
    change(checked.id, { jobPercentage: 1, ownBudgetRappen: rappen(100) })
    const [one] = db.select().from(documents).where(eq(documents.dossierId, checked.id)).all()
    for (const slot of ['structure_evidence', 'foundation_paper'] as const)
      db.insert(documents)
        .values({ ...one, id: `copy-${slot}`, slot, bfsNumber: null } as typeof documents.$inferInsert)
        .run()
    expect(found()).toEqual([
      ['B2', 'one_file_for_several'],
      ['B2', 'structure_very_small'],
      ['B2', 'own_budget_below_share'],
    ])
    expect(reasonsOf('approve')).toEqual([])
  },
)
