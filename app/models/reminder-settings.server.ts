import { eq } from 'drizzle-orm'
import type { ReminderForm } from '#app/domain/deadlines/deadline-forms.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import type { ReminderTemplate } from '#app/domain/deadlines/reminder-mails.ts'
import { ProgrammeSettings } from '#app/domain/programme.ts'
import type { Person } from '#app/domain/roles.ts'
import { inTransaction } from '#db/client.server.ts'
import { periods } from '#db/schema/reference.ts'
import { appendEvent } from './audit.server.ts'
import { programmeOf } from './programme.server.ts'

type Change = { periodId: string; person: Person; version: number; now: Date }
type Changed = { ok: true } | { ok: false; refusal: 'changed_meanwhile' }

/** Steps, recipients and days of one kind of deadline; what is queued already goes out as it is. */
export function saveReminders(change: Change, kind: DeadlineKind, form: ReminderForm): Changed {
  return saveSettings(change, { kind }, (settings) => ({
    ...settings,
    ...plansWith(settings, kind, form),
    reminderRecipients: { ...settings.reminderRecipients, [kind]: form.to },
    deadlines: daysWith(settings, kind, form),
  }))
}

/** The office's own words for a mail; where both languages are empty there are none. */
export function saveAddition(
  change: Change,
  template: ReminderTemplate,
  addition: { de: string; en: string },
): Changed {
  return saveSettings(change, { template }, (settings) => {
    const { [template]: _before, ...others } = settings.mailAdditions
    const mailAdditions = addition.de || addition.en ? { ...others, [template]: addition } : others
    return { ...settings, mailAdditions }
  })
}

function plansWith(
  settings: ProgrammeSettings,
  kind: DeadlineKind,
  form: ReminderForm,
): Partial<ProgrammeSettings> {
  const { daysBefore, notice } = form
  if (kind !== 'annual_report')
    return { reminderPlans: { ...settings.reminderPlans, [kind]: { daysBefore, notice } } }
  const { secondNoticeAfterDays, holdProposalAfterDays } = settings.reminders
  return {
    reminders: {
      daysBefore,
      secondNoticeAfterDays: form.secondNoticeAfterDays ?? secondNoticeAfterDays,
      holdProposalAfterDays: form.holdProposalAfterDays ?? holdProposalAfterDays,
    },
  }
}

function daysWith({ deadlines }: ProgrammeSettings, kind: DeadlineKind, { days, from }: ReminderForm) {
  if (kind !== 'resolution' && kind !== 'signature' && kind !== 'claim') return deadlines
  const resolutionFrom = kind === 'resolution' ? (from ?? deadlines.resolutionFrom) : deadlines.resolutionFrom
  return { ...deadlines, resolutionFrom, [kind]: days ?? deadlines[kind] }
}

function saveSettings(
  { periodId, person, version, now }: Change,
  data: Record<string, string>,
  changed: (settings: ProgrammeSettings) => ProgrammeSettings,
): Changed {
  return inTransaction((tx): Changed => {
    const programme = programmeOf(periodId, tx)
    if (programme.version !== version) return { ok: false, refusal: 'changed_meanwhile' }
    const settings = ProgrammeSettings.parse(changed(programme.settings))
    tx.update(periods)
      .set({ settings, version: version + 1 })
      .where(eq(periods.id, periodId))
      .run()
    appendEvent(tx, {
      at: now.toISOString(),
      actorId: person.id,
      actorName: person.name,
      machine: 'programme',
      recordId: periodId,
      dossierId: null,
      action: 'change_reminders',
      fromState: null,
      toState: null,
      reason: '',
      data,
    })
    return { ok: true }
  })
}
