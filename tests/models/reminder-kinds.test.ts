import { and, eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { rappen } from '#app/domain/money.ts'
import { db } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { payClaim } from '../support/moves.ts'
import { fresh, passes, told } from '../support/passes.ts'
import { claimOf } from '../support/records.ts'
import { reportApproved, reportOpen } from '../support/report-scenes.ts'
import * as scene from '../support/scenes.ts'

describe('beside the report, the municipality is reminded of', () => {
  fresh(
    'the resolution, twice and without a notice',
    async () => scene.begun({ lead: scene.freshTown() }),
    (dossier) => {
      passes('2025-10-15', '2025-12-15')
      const path = `/municipality/dossiers/${dossier.reference}/documents`
      expect(told(dossier, 'resolution')).toEqual([
        ['2025-10-24', 'resolution-reminder', 14, path],
        ['2025-11-04', 'resolution-reminder', 3, path],
      ])
    },
  )

  fresh(
    'the signature, and after the day by a notice',
    () => scene.issued(),
    (dossier) => {
      passes('2025-11-01', '2026-01-31')
      const path = `/municipality/dossiers/${dossier.reference}/agreement`
      expect(told(dossier, 'signature')).toEqual([
        ['2025-11-15', 'signature-reminder', 30, path],
        ['2025-12-01', 'signature-reminder', 14, path],
        ['2025-12-12', 'signature-reminder', 3, path],
        ['2025-12-16', 'signature-notice', -1, path],
      ])
    },
  )

  fresh(
    'a completion request, on the application as on the report',
    () => scene.returned(),
    (dossier) => {
      passes('2025-11-01', '2025-11-30')
      expect(told(dossier, 'completion_request').map(([day, template]) => [day, template])).toEqual([
        ['2025-11-07', 'completion-reminder'],
        ['2025-11-12', 'completion-reminder'],
        ['2025-11-17', 'completion-notice'],
      ])
    },
  )

  fresh(
    'a claim, with its amount',
    () => reportApproved({ percent: 60 }),
    (dossier) => {
      passes('2027-03-20', '2027-05-01')
      expect(told(dossier, 'claim').map(([day, template]) => [day, template])).toEqual([
        ['2027-04-05', 'claim-reminder'],
        ['2027-04-13', 'claim-notice'],
      ])
      const [mail] = db.select().from(outbox).where(eq(outbox.template, 'claim-notice')).all()
      expect(mail?.facts.amountRappen).toBe(claimOf(dossier).amountRappen)
    },
  )

  fresh(
    'a claim, with what is left of it once a part is paid',
    async () => {
      const dossier = await reportApproved({ percent: 60 })
      payClaim(claimOf(dossier), rappen(100_000))
      return dossier
    },
    (dossier) => {
      passes('2027-03-20', '2027-05-01')
      const mails = db.select().from(outbox).where(eq(outbox.dossierId, dossier.id)).all()
      const asked = mails.filter(({ template }) => /^claim-(reminder|notice)$/.test(template))
      expect(asked.map(({ facts }) => facts.amountRappen)).toEqual(
        asked.map(() => claimOf(dossier).amountRappen - 100_000),
      )
      expect(asked.length).toBeGreaterThan(1)
    },
  )

  fresh(
    'the end of the agreement, long before',
    () => scene.active(),
    (dossier) => {
      passes('2027-06-01', '2028-01-31')
      expect(told(dossier, 'end_of_agreement').map(([day, template]) => [day, template])).toEqual([
        ['2027-07-04', 'agreement-ending'],
        ['2027-10-02', 'agreement-ending'],
      ])
    },
  )
})

describe('the notices of a missing report', () => {
  fresh(
    'carry a letter with the new day, and the second names the first',
    () => reportOpen(),
    (dossier) => {
      passes('2027-03-15', '2027-03-31')
      const letters = db
        .select()
        .from(outbox)
        .where(and(eq(outbox.dossierId, dossier.id), eq(outbox.state, 'sent')))
        .all()
        .flatMap(({ template, facts }) => (facts.letter ? [[template, facts.newDueOn, facts.letter]] : []))
      expect(letters).toHaveLength(6)
      expect(letters[0]).toMatchObject([
        'report-notice-first',
        '2027-03-30',
        { notice: 1, firstNoticeOn: null },
      ])
      expect(letters.at(-1)).toMatchObject([
        'report-notice-second',
        '2027-04-14',
        { notice: 2, firstNoticeOn: '2027-03-16' },
      ])
    },
  )

  fresh(
    'lead the officer to the decision about the payments',
    () => reportOpen(),
    (dossier) => {
      passes('2027-03-15', '2027-04-20')
      const [mail] = db
        .select()
        .from(outbox)
        .where(and(eq(outbox.template, 'payment-hold-proposed'), eq(outbox.dossierId, dossier.id)))
        .all()
      expect(mail?.facts.path).toBe(`/canton/dossiers/${dossier.reference}/reports/2026/hold`)
    },
  )
})
