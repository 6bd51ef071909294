import type { ReminderForm } from '#app/domain/deadlines/deadline-forms.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'
import { hasDays } from '#app/domain/deadlines/kinds.ts'
import type { ReminderTemplate } from '#app/domain/deadlines/reminder-mails.ts'
import { remindersOf } from '#app/domain/deadlines/reminders-of-kind.ts'
import { inEachLanguage, type Language } from '#app/domain/language.ts'
import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import { markOfRecord } from '#app/models/records/identifiers.server.ts'
import { type Change, type Saved, saveSettings } from './settings.server.ts'

const ACTION = 'change_reminders'

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
export function saveReminders(change: Change, kind: DeadlineKind, form: ReminderForm): Saved {
  const mark = (now: ProgrammeSettings) => markOfReminders(now, kind)
  return saveSettings(change, { mark, action: ACTION }, (settings) => ({
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
): Saved {
  return saveSettings(
    change,
    { mark: (now) => markOfAddition(now, template), action: ACTION },
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
