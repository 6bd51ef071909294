import { describe, expect } from 'vitest'
import { meetDeadline } from '#app/models/deadlines/deadline-changes.server.ts'
import { openDeadlinesOf } from '#app/models/deadlines/deadlines.server.ts'
import { mendAddress } from '#app/models/mail/bounces.server.ts'
import { listMails } from '#app/models/mail/outbox.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { DAYS } from '../support/days.ts'
import { bounceAll, deliver } from '../support/deliveries.ts'
import { fresh, pass, passes, told } from '../support/passes.ts'
import { as, townspeople } from '../support/people.ts'
import * as scene from '../support/scenes.ts'

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
      deliver(DAYS.takenUp, (address) => town.some(({ email }) => email === address))
      bounceAll(dossier, DAYS.decided)
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
      inTransaction((tx) => meetDeadline(tx, deadline?.subjectId ?? '', DAYS.signed))
      expect(asked().map(({ state }) => state)).toEqual(asked().map(() => 'withdrawn'))
    },
  )
})
