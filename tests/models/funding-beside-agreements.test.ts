import { expect, test } from 'vitest'
import { type Dossier, findDossier } from '#app/models/dossier/dossiers.server.ts'
import { waitingFor } from '#app/models/dossier/waiting.server.ts'
import { registerMerger } from '#app/models/programme/mergers.server.ts'
import { cantonDossier } from '#app/views/canton-dossier.server.ts'
import { db } from '#db/client.server.ts'
import { projectGrants } from '#db/schema/registers.ts'
import { DAYS } from '../support/days.ts'
import { as } from '../support/people.ts'
import { rehearsal } from '../support/rehearsed.ts'
import * as scenes from '../support/scenes.ts'

const NEIGHBOUR = scenes.freshTown()
const SCENES = {
  approved: await scenes.approved(),
  agreement_issued: await scenes.issued(),
  signed_by_municipality: await scenes.signed(),
  active: await scenes.active(),
}
const DECIDED = Object.entries(SCENES)
const registered = '2026-05-04'

function grant(bfsNumber: number, years = { fromYear: 2027, toYear: 2028 }) {
  const row = { id: 'grant', bfsNumber, title: 'Sprachtreff', ...years, registeredOn: registered }
  db.insert(projectGrants).values(row).run()
}

const tasksOn = ({ reference }: Dossier) =>
  waitingFor(as('officer'), '2026-06-01').filter(
    (one) => one.action === 'grant' && one.reference === reference,
  )

for (const [state, dossier] of DECIDED) {
  rehearsal(
    `a grant beside a dossier that is ${state} is a task of the officer since its day, and its page names it`,
    () => {
      grant(dossier.party.leadBfsNumber)
      expect(tasksOn(dossier)).toMatchObject([{ year: 2027, record: 'grant', since: registered }])
      const person = as('officer')
      const seen = findDossier(person, dossier.reference, '2026-06-01')
      const at = { person, language: 'de', now: DAYS.issued } as const
      expect(seen && cantonDossier({ dossier: seen, ...at }).funding).toMatchObject([
        { name: dossier.party.name, title: 'Sprachtreff', year: 2027 },
      ])
    },
  )

  rehearsal(`a merger that brings a grant to a dossier that is ${state} makes the same task`, () => {
    grant(NEIGHBOUR)
    expect(tasksOn(dossier)).toEqual([])
    const merger = { from: NEIGHBOUR, into: dossier.party.leadBfsNumber, mergedOn: '2027-01-01' }
    expect(registerMerger(as('officer'), merger, DAYS.decided)).toEqual({ ok: true })
    expect(tasksOn(dossier)).toMatchObject([{ year: 2027 }])
  })
}

rehearsal('a grant outside the term is no task', () => {
  grant(SCENES.active.party.leadBfsNumber, { fromYear: 2028, toYear: 2029 })
  expect(tasksOn(SCENES.active)).toEqual([])
})

test('funding beside a dossier that is still to be decided is no task: the check list and its steps say it', async () => {
  const dossier = await scenes.inReview()
  grant(dossier.party.leadBfsNumber)
  expect(tasksOn(dossier)).toEqual([])
})
