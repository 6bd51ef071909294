import type { history as german } from '#app/text/de/history.ts'

export const history: Record<keyof typeof german, string> = {
  'event.other': 'Entry in the log ({action})',
  'event.checklist.check': 'Check list answered',
  'event.checklist.ask_second_review': 'Second review asked for',
  'event.checklist.drop_second_review': 'Second review no longer asked for',
  'event.checklist.draw_second_review': 'Second review drawn by lot',
  'event.note.add': 'Note added',
  'event.programme.confirm': 'Setting confirmed',
  'event.programme.name_account': 'Account for repayments named',
  'event.programme.change_reminders': 'Reminders changed',
  'event.person.rename': 'Name changed',
  'event.person.change_address': 'Mail address changed',
  'event.person.trust_address': 'Mail address confirmed as right',
  'event.role.grant': 'Role granted',
  'event.role.end': 'Role ended',
  'event.municipality.merge': 'Merger of municipalities entered',
  'event.municipality.found': 'New municipality entered',
  'event.municipality.undo_merger': 'Merger of municipalities undone',
  'event.role.move': 'Role moved to the successor',
  'history.label': 'History',
  'history.none': 'Nothing has happened yet.',
}
