import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import type { PlainDate } from '#app/domain/deadlines/calendar.ts'
import { inEachLanguage } from '#app/domain/language.ts'
import { db, sqlite } from '#db/client.server.ts'
import { outbox } from '#db/schema/process.ts'
import { DAYS } from '../support/days.ts'
import { deliver } from '../support/deliveries.ts'
import { fresh, pass, passes, told } from '../support/passes.ts'
import { townspeople } from '../support/people.ts'
import * as scene from '../support/scenes.ts'
import { programmeSettings, withSettings } from '../support/settings.ts'

describe('the programme decides', () => {
  fresh(
    'the steps of a kind',
    () => scene.issued(),
    (dossier) => {
      const { reminderPlans } = programmeSettings()
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
      const { reminderRecipients } = programmeSettings()
      const { signatory } = townspeople(dossier.party.leadBfsNumber)
      deliver(DAYS.issued)
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
      deliver(DAYS.issued)
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
