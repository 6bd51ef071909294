import { settingsUpToDate } from '#app/models/programme/settings-effect.server.ts'

export const everySeconds = 300

/** At the start and every few minutes: changes of the settings whose day has come are in force. */
export function run(now: Date) {
  settingsUpToDate(now)
}
