import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { handOver } from '#app/models/dossier/hand-overs.server.ts'
import { db } from '#db/client.server.ts'
import { memberships } from '#db/schema/people.ts'
import { DAYS, YEAR } from '../support/days.ts'
import { change } from '../support/hand-overs.ts'
import { APPLICATION, MATTERS, pageOf, versionOf } from '../support/handed-pages.ts'
import { lock } from '../support/locked.ts'
import { someone, townspeople } from '../support/people.ts'
import { reportWritten } from '../support/report-scenes.ts'
import * as scenes from '../support/scenes.ts'

describe('a hand-over that is over', () => {
  const pages = [...Object.values(MATTERS['an application']?.pages ?? {})]
  const again = /<a [^>]*>Nochmals weitergeben/

  test('is told on every page its matter is worked on, and is given once more where somebody can take it', async () => {
    const dossier = await scenes.draft()
    const { clerk, signatory } = townspeople(dossier.party.leadBfsNumber)
    const about = { dossierId: dossier.id, person: clerk, matter: APPLICATION, now: DAYS.filed }
    handOver(about, { version: dossier.version, to: signatory.id, words: '' })
    const isTold = async (isPossible: boolean) => {
      for (const page of pages) {
        const { html } = await pageOf(page, dossier, 'clerk')
        expect(html).toContain('ist zu Ende')
        expect(again.test(html)).toBe(isPossible)
      }
    }
    const endedAt = DAYS.filed.toISOString()
    db.update(memberships).set({ endedAt }).where(eq(memberships.userId, signatory.id)).run()
    await isTold(false)
    someone('Zita Zemp', { role: 'signatory', bfsNumber: dossier.party.leadBfsNumber })
    await isTold(true)
  })

  test('is told to who had it as well, where somebody else changed it, and is not theirs to give', async () => {
    const dossier = await scenes.draft()
    const { clerk, signatory, coordinator } = townspeople(dossier.party.leadBfsNumber)
    const about = { dossierId: dossier.id, person: clerk, matter: APPLICATION, now: DAYS.filed }
    handOver(about, { version: dossier.version, to: signatory.id, words: '' })
    change(dossier, coordinator)
    for (const page of pages) {
      const { html } = await pageOf(page, dossier, 'signatory')
      expect(html).toContain(`${coordinator.name} hat am`)
      expect(html).not.toMatch(again)
    }
  })

  test.each([
    ['an application', APPLICATION, () => scenes.draft(), 'resolution', DAYS.filed],
    ['a report', { kind: 'report', year: YEAR }, () => reportWritten(), 'ledger', DAYS.written],
  ] as const)(
    'because of a locked file in %s leads to where the file is replaced, and cannot be given',
    async (...row) => {
      const [, matter, scene, slot, now] = row
      const dossier = await scene()
      const { clerk } = townspeople(dossier.party.leadBfsNumber)
      const about = { dossierId: dossier.id, person: clerk, matter, now }
      handOver(about, { version: versionOf(dossier, matter), to: null, words: '' })
      const { id } = lock(dossier, slot)
      for (const page of Object.values(MATTERS[row[0]]?.pages ?? {})) {
        const { html } = await pageOf(page, dossier, 'clerk')
        expect(html).toContain(`href="/municipality/dossiers/${dossier.reference}/documents/${id}/replace"`)
        expect(html).not.toMatch(again)
      }
    },
  )
})
