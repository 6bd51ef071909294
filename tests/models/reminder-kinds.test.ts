import { and, eq, inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { inEachLanguage } from '#app/domain/language.ts'
import { meetDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { openDeadlinesOf } from '#app/models/deadlines/deadlines.server.ts'
import { remind } from '#app/models/deadlines/reminders.server.ts'
import type { Dossier } from '#app/models/dossier/dossiers.server.ts'
import { markBounced, mendAddress } from '#app/models/mail/bounces.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { db, inTransaction, sqlite } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { deadlines } from '#db/schema/report.ts'
import { deliver } from '../support/deliveries.ts'
import { as, townspeople } from '../support/people.ts'
import * as scene from '../support/scenes.ts'

const pass = (day: PlainDate) => remind({ today: day, now: new Date(`${day}T06:00:00Z`) })

function passes(from: PlainDate, to: PlainDate) {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    pass(day)
    deliver(new Date(`${day}T06:00:00Z`))
  }
}

/** What was sent to the clerk about one kind of deadline: day, mail, days left. */
function told(dossier: Dossier, kind: DeadlineKind) {
  const ids = db
    .select({ id: deadlines.id })
    .from(deadlines)
    .where(and(eq(deadlines.dossierId, dossier.id), eq(deadlines.kind, kind)))
  return db
    .select()
    .from(outbox)
    .where(and(inArray(outbox.deadlineId, ids), eq(outbox.state, 'sent')))
    .all()
    .filter(({ key, toAddress }) => key.startsWith('reminder:') && toAddress.startsWith('clerk'))
    .map(({ createdAt, template, facts }) => [createdAt.slice(0, 10), template, facts.daysLeft, facts.path])
}

/** Each test finds nobody reminded. */
const fresh = (name: string, scenery: () => Promise<Dossier>, work: (dossier: Dossier) => void) =>
  test(name, async () => {
    const dossier = await scenery()
    scene.rehearsed(() => work(dossier))
  })

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
    () => scene.reportApproved({ percent: 60 }),
    (dossier) => {
      passes('2027-03-20', '2027-05-01')
      expect(told(dossier, 'claim').map(([day, template]) => [day, template])).toEqual([
        ['2027-04-05', 'claim-reminder'],
        ['2027-04-13', 'claim-notice'],
      ])
      const [mail] = db.select().from(outbox).where(eq(outbox.template, 'claim-notice')).all()
      expect(mail?.facts.amountRappen).toBe(scene.claimOf(dossier).amountRappen)
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

describe('after a standstill no mail asks for a day that is over:', () => {
  fresh(
    'the resolution is not asked for by a day that has passed',
    async () => scene.begun({ lead: scene.freshTown() }),
    (dossier) => {
      passes('2026-11-12', '2026-11-13')
      expect(told(dossier, 'resolution')).toEqual([])
    },
  )

  fresh(
    'the end of an agreement is not announced once it has ended',
    () => scene.active(),
    (dossier) => {
      passes('2028-01-01', '2028-01-03')
      expect(told(dossier, 'end_of_agreement')).toEqual([])
    },
  )

  fresh(
    'a return that reached nobody is told first, without its day, and its notice follows on another day',
    () => scene.returned(),
    (dossier) => {
      const returned = () =>
        listMails({ limit: 500 }).filter(
          ({ template, dossierId }) => template === 'application-returned' && dossierId === dossier.id,
        )
      const town = Object.values(townspeople(dossier.party.leadBfsNumber))
      deliver(scene.DAYS.takenUp, (address) => town.some(({ email }) => email === address))
      for (const { email } of town) markBounced(email, { reason: '5.1.1', now: scene.DAYS.decided })
      passes('2025-12-01', '2025-12-03')
      expect(told(dossier, 'completion_request')).toEqual([])
      const [clerk] = town
      const now = new Date('2025-12-04T06:00:00Z')
      if (clerk) mendAddress(clerk.id, 'clerk-neu@example.ch', { person: as('officer'), now })
      expect(returned().filter(({ state }) => state === 'queued')).toMatchObject([
        { toAddress: 'clerk-neu@example.ch' },
      ])
      pass('2025-12-04')
      expect(told(dossier, 'completion_request')).toEqual([])
      passes('2025-12-04', '2025-12-08')
      expect(returned().filter(({ state }) => state === 'sent')).toHaveLength(1)
      expect(told(dossier, 'completion_request').map(([day, template]) => [day, template])).toEqual([
        ['2025-12-05', 'completion-notice'],
      ])
    },
  )

  fresh(
    'what told of a deadline is not sent once it is met',
    () => scene.issued(),
    (dossier) => {
      const asked = () =>
        listMails({ limit: 500 }).filter(
          ({ template, dossierId }) => template === 'agreement-issued' && dossierId === dossier.id,
        )
      expect(asked().map(({ state }) => state)).toEqual(asked().map(() => 'queued'))
      expect(asked()[0]?.facts.dueOn).toBe('2025-12-15')
      const [deadline] = openDeadlinesOf(dossier.id)
      inTransaction((tx) => meetDeadline(tx, deadline?.subjectId ?? '', scene.DAYS.signed))
      expect(asked().map(({ state }) => state)).toEqual(asked().map(() => 'withdrawn'))
    },
  )
})

describe('the programme decides', () => {
  const withSettings = (changed: Parameters<typeof scene.changeSettings>[0], work: () => void) => {
    const before = scene.settings()
    scene.changeSettings(changed)
    work()
    scene.changeSettings(before)
  }

  fresh(
    'the steps of a kind',
    () => scene.issued(),
    (dossier) => {
      const { reminderPlans } = scene.settings()
      withSettings(
        { reminderPlans: { ...reminderPlans, signature: { daysBefore: [5], notice: false } } },
        () => passes('2025-11-01', '2026-01-31'),
      )
      expect(told(dossier, 'signature').map(([day]) => day)).toEqual(['2025-12-10'])
    },
  )

  fresh(
    'which roles receive; where nobody holds them, everybody does',
    () => scene.issued(),
    (dossier) => {
      const { reminderRecipients } = scene.settings()
      const { signatory } = townspeople(dossier.party.leadBfsNumber)
      deliver(scene.DAYS.issued)
      const to = (day: PlainDate) =>
        pass(day).find(({ kind, reference }) => kind === 'signature' && reference === dossier.reference)
          ?.send[0]?.to
      withSettings({ reminderRecipients: { ...reminderRecipients, signature: ['signatory'] } }, () => {
        expect(to('2025-11-15')).toEqual([signatory.email])
        sqlite.exec(
          `UPDATE memberships SET ended_at = '2025-11-20T08:00:00.000Z' WHERE user_id = '${signatory.id}'`,
        )
        expect(to('2025-12-01')).toHaveLength(2)
      })
    },
  )

  fresh(
    'the office’s own words, in the language of each reader',
    () => scene.issued(),
    (dossier) => {
      deliver(scene.DAYS.issued)
      const words = {
        ...inEachLanguage(() => ''),
        de: 'Wir sind ab Januar unter neuer Nummer erreichbar.',
        en: 'We have a new number.',
      }
      withSettings({ mailAdditions: { 'signature-reminder': words } }, () => pass('2025-11-15'))
      const mails = db.select().from(outbox).where(eq(outbox.template, 'signature-reminder')).all()
      expect(
        mails.filter(({ dossierId }) => dossierId === dossier.id).map(({ facts }) => facts.addition),
      ).toEqual([words.de, words.de, words.de])
    },
  )
})

describe('the notices of a missing report', () => {
  fresh(
    'carry a letter with the new day, and the second names the first',
    () => scene.reportOpen(),
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
    () => scene.reportOpen(),
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
