import { describe, expect, test } from 'vitest'
import type { Matter } from '#app/domain/lifecycle/hand-over.ts'
import type { Role } from '#app/domain/roles.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { handOver, takeBack } from '#app/models/dossier/hand-overs.server.ts'
import { standingHandOvers } from '#app/models/dossier/standing-hand-overs.server.ts'
import * as answers from '#app/routes/municipality.dossiers.$reference.answers.tsx'
import * as dossierPage from '#app/routes/municipality.dossiers.$reference.tsx'
import { current } from '#db/demo/road.server.ts'
import { DAYS } from '../support/days.ts'
import { MATTERS, pageOf, versionOf } from '../support/handed-pages.ts'
import { townspeople } from '../support/people.ts'
import * as scenes from '../support/scenes.ts'

/** The next step of the dossier as the reader meets it. */
async function nextOf(dossier: Dossier, role: Role) {
  const { body } = await pageOf(dossierPage, dossier, role)
  return (body as { dossier: { mine: unknown } }).dossier.mine
}

describe.each(Object.entries(MATTERS))(
  '%s that a clerk has handed on',
  (_, { matter, scene, now, pages, desks, own }) => {
    test('is named on every page it is worked on, to who gave it with taking back, and to who has it', async () => {
      const dossier = await scene()
      const { clerk, signatory } = townspeople(dossier.party.leadBfsNumber)
      const given = { version: versionOf(dossier, matter), to: signatory.id, words: 'Bitte bis Freitag.' }
      expect(handOver({ dossierId: dossier.id, person: clerk, matter, now }, given)).toEqual({ ok: true })

      const withColleague = {
        step: 'handed',
        matter,
        to: signatory.name,
        title: `Liegt bei ${signatory.name}`,
        text: 'Sie selbst müssen im Moment nichts tun.',
      }
      expect(await nextOf(dossier, 'clerk')).toEqual(withColleague)
      expect(await nextOf(dossier, 'coordinator')).toEqual(withColleague)
      expect(await nextOf(dossier, 'signatory')).toMatchObject(own)
      for (const page of Object.values(pages)) {
        const ofClerk = (await pageOf(page, dossier, 'clerk')).html
        expect(ofClerk.split('«Bitte bis Freitag.»')).toHaveLength(2)
        expect(ofClerk.split('Zurücknehmen')).toHaveLength(2)
        expect(ofClerk).not.toMatch(/<a [^>]*>Zur (Einreichung|Unterschrift) weitergeben/)
        const ofSignatory = (await pageOf(page, dossier, 'signatory')).html
        expect(ofSignatory).toContain(`${clerk.name} hat Ihnen`)
        expect(ofSignatory).not.toContain('Zurücknehmen')
      }

      for (const desk of desks)
        for (const role of ['clerk', 'signatory'] as const)
          expect((await pageOf(desk, dossier, role)).html).toContain('ist die Weitergabe zu Ende')

      const seen = standingHandOvers(current(dossier), now)[0]?.id ?? ''
      takeBack({ dossierId: dossier.id, person: clerk, matter, now }, { seen })
      expect(await nextOf(dossier, 'clerk')).toMatchObject(own)
      for (const page of [...Object.values(pages), ...desks])
        expect((await pageOf(page, dossier, 'signatory')).html).not.toContain('hat Ihnen')
    })
  },
)

test('answering a point of the canton says that it ends the hand-over', async () => {
  const dossier = await scenes.returned()
  const { clerk } = townspeople(dossier.party.leadBfsNumber)
  const matter: Matter = { kind: 'application', year: null }
  const given = { version: versionOf(dossier, matter), to: null, words: '' }
  handOver({ dossierId: dossier.id, person: clerk, matter, now: DAYS.filed }, given)
  expect((await pageOf(answers, dossier, 'clerk')).html).toContain('ist die Weitergabe zu Ende')
})
