import { now } from '#app/clock.server.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { wordsOf } from '#app/domain/programme/programme-words.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { speakFor, speaking } from '#app/text/programme-words.ts'

/** Screens speak of the programme that runs today. */
speakFor(() => programmeOn(today(now())).office)

/** Its name, as files are called by it. */
export function programmeName(): string {
  return wordsOf(speaking()).programme
}

/** The same as the beginning of the name of a file: `mini-kip`. */
export function programmeSlug(): string {
  return programmeName()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
}
