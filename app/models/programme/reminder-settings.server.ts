import { eq } from 'drizzle-orm'
import type { ReminderForm } from '#app/domain/deadlines/deadline-forms.ts'
import { hasDays } from '#app/domain/deadlines/deadline-settings.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import type { ReminderTemplate } from '#app/domain/deadlines/reminder-mails.ts'
import { remindersOf } from '#app/domain/deadlines/reminders-of-kind.ts'
import { inEachLanguage, type Language } from '#app/domain/language.ts'
import { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import type { Person } from '#app/domain/roles.ts'
import { appendEvent } from '#app/models/records/audit.server.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { periods } from '#db/schema/reference.ts'
import { changedProgramme, programmeOf } from './programme.server.ts'

/** `seen`: the mark of what the page showed; what else is set in the programme meanwhile does not matter. */
type Change = { periodId: string; person: Person; seen: string; now: Date }
type Changed = { ok: true } | ReturnType<typeof changedProgramme>
type Setting = { mark: (settings: ProgrammeSettings) => string; data: Record<string, string> }

export function markOfReminders(settings: ProgrammeSettings, kind: DeadlineKind) {
  return markOfRecord(remindersOf(settings, kind))
}

/** The office's own words for a mail. */
export function additionOf({ mailAdditions }: ProgrammeSettings, template: ReminderTemplate) {
  return mailAdditions[template] ?? inEachLanguage(() => '')
}

export function markOfAddition(settings: ProgrammeSettings, template: ReminderTemplate) {
  return markOfRecord(additionOf(settings, template))
}

/** Steps, recipients and days of one kind of deadline; what is queued already goes out as it is. */
export function saveReminders(change: Change, kind: DeadlineKind, form: ReminderForm): Changed {
  return saveSettings(change, { mark: (now) => markOfReminders(now, kind), data: { kind } }, (settings) => ({
    ...settings,
    ...plansWith(settings, kind, form),
    reminderRecipients: { ...settings.reminderRecipients, [kind]: form.to },
    deadlines: daysWith(settings, kind, form),
  }))
}

/** Where every language is empty there are no words of the office. */
export function saveAddition(
  change: Change,
  template: ReminderTemplate,
  addition: Record<Language, string>,
): Changed {
  return saveSettings(
    change,
    { mark: (now) => markOfAddition(now, template), data: { template } },
    (settings) => {
      const { [template]: _before, ...others } = settings.mailAdditions
      const mailAdditions = Object.values(addition).some(Boolean)
        ? { ...others, [template]: addition }
        : others
      return { ...settings, mailAdditions }
    },
  )
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
  if (!hasDays(kind)) return deadlines
  const resolutionFrom = kind === 'resolution' ? (from ?? deadlines.resolutionFrom) : deadlines.resolutionFrom
  return { ...deadlines, resolutionFrom, [kind]: days ?? deadlines[kind] }
}

function saveSettings(
  { periodId, person, seen, now }: Change,
  { mark, data }: Setting,
  changed: (settings: ProgrammeSettings) => ProgrammeSettings,
): Changed {
  return inTransaction((tx): Changed => {
    const programme = programmeOf(periodId)
    if (mark(programme.settings) !== seen) return changedProgramme(tx, periodId)
    const settings = ProgrammeSettings.parse(changed(programme.settings))
    tx.update(periods)
      .set({ settings, version: programme.version + 1 })
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
