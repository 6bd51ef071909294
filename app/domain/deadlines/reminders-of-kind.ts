import type { ProgrammeSettings } from '#app/domain/programme/programme.ts'
import type { CantonalRole } from '#app/domain/roles.ts'
import { type DeadlineKind, hasDays } from './kinds.ts'

/** Who keeps the settings of the programme. */
export const SETTING_ROLES = ['officer', 'admin'] as const satisfies readonly CantonalRole[]

/** The settings of one kind of deadline in one shape; what a kind does not have is null. */
export function remindersOf(settings: ProgrammeSettings, kind: DeadlineKind) {
  const { deadlines, reminders, reminderPlans, reminderRecipients } = settings
  const own =
    kind === 'annual_report'
      ? { ...reminders, notice: true }
      : { ...reminderPlans[kind], secondNoticeAfterDays: null, holdProposalAfterDays: null }
  return {
    ...own,
    kind,
    to: reminderRecipients[kind],
    days: hasDays(kind) ? deadlines[kind] : null,
    from: deadlines.resolutionFrom,
  }
}
