import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import type { Language } from '#app/domain/language.ts'
import { toldOfMerger } from '#app/models/mail/merger-mails.server.ts'
import {
  registrationOf,
  standingOfMerger,
  undoneMergers,
} from '#app/models/programme/merger-undoing.server.ts'
import { unionOf } from '#app/models/programme/mergers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { toldReasons } from '#app/text/reasons.ts'

/** A merger as its pages name it: everybody that ended on that day, and where they went. */
export function mergerShown(bfsNumber: number) {
  const union = unionOf(bfsNumber)
  if (!union) return undefined
  return {
    bfsNumber,
    from: namesOf(union.from),
    into: municipalityName(union.into),
    mergedOn: union.mergedOn,
    isNew: union.isNew,
  }
}

/** Whether it can be undone, and what rests on it. */
export function standingShown(bfsNumber: number, { language, now }: { language: Language; now: Date }) {
  const standing = standingOfMerger(bfsNumber, now)
  const reasons = standing.is === 'in_use' ? standing.reasons : []
  return { is: standing.is, reasons: toldReasons(language, reasons) }
}

/** Who entered it, when, and whom the portal has told; null where the register knew it from the beginning. */
export function registrationShown(bfsNumber: number) {
  const union = unionOf(bfsNumber)
  const event = union && registrationOf(union)
  if (!event) return null
  const { sequence, at, actorName } = event
  return { who: actorName, day: dayInZurich(at), told: toldOfMerger('merger-registered', sequence) }
}

/** What was undone, with who did, why, and whom the portal has told. */
export function undoneShown() {
  return undoneMergers().map(({ event, from, into, mergedOn, at, who, reason }) => ({
    id: event,
    from: namesOf(from),
    into: municipalityName(into),
    mergedOn,
    who,
    day: dayInZurich(at),
    reason,
    told: toldOfMerger('merger-undone', event),
  }))
}

const namesOf = (all: readonly number[]) =>
  all
    .map((one) => municipalityName(one))
    .sort(inGermanOrder)
    .join(', ')
