import { dayInZurich } from '#app/domain/deadlines/calendar.ts'
import { inGermanOrder } from '#app/domain/german-order.ts'
import type { Language } from '#app/domain/language.ts'
import { isRenumbering } from '#app/domain/programme/merger.ts'
import { toldBy, toldOfMerger } from '#app/models/mail/merger-mails.server.ts'
import {
  registrationOf,
  standingOfMerger,
  undoneMergers,
} from '#app/models/programme/merger-undoing.server.ts'
import { unionOf } from '#app/models/programme/mergers.server.ts'
import { municipalityName } from '#app/models/programme/municipalities.server.ts'
import { renamings } from '#app/models/programme/renamings.server.ts'
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
    /** A single municipality that goes on, with its number before and after; null where municipalities unite. */
    renumbered: isRenumbering(union) ? { before: bfsNumber, after: union.into } : null,
  }
}

/** Whether it can be undone, and what rests on it. */
export function standingShown(bfsNumber: number, { language, now }: { language: Language; now: Date }) {
  const standing = standingOfMerger(bfsNumber, now)
  const reasons = standing.is === 'in_use' ? standing.reasons : []
  const left = standing.is === 'free' ? (standing.left ?? []) : []
  const told = toldReasons(
    language,
    left.map((one) => one.told),
  )
  return {
    is: standing.is,
    reasons: toldReasons(language, reasons),
    left: left.map(({ event }, index) => ({ event: String(event), words: told[index]?.words ?? '' })),
  }
}

/** Who entered it, when, and whom the portal has told; null where the register knew it from the beginning. */
export function registrationShown(bfsNumber: number) {
  const union = unionOf(bfsNumber)
  const event = union && registrationOf(union)
  if (!event) return null
  const { sequence, at, actorName, reason } = event
  const told = toldOfMerger('registered', { union, event: sequence })
  return { who: actorName, day: dayInZurich(at), reason, told }
}

/** What was undone, with who did, why, and whom the portal has told. */
export function undoneShown() {
  return undoneMergers().map(({ event, at, who, reason, ...union }) => ({
    id: event,
    from: namesOf(union.from),
    into: municipalityName(union.into),
    mergedOn: union.mergedOn,
    who,
    day: dayInZurich(at),
    reason,
    told: toldOfMerger('undone', { union, event }),
  }))
}

/** The names that municipalities have got under the same number, with who entered them and whom the portal has told. */
export function renamingsShown() {
  return renamings().map(({ event, at, ...renaming }) => ({
    ...renaming,
    id: event,
    day: dayInZurich(at),
    told: toldBy('municipality-renamed', event),
  }))
}

const namesOf = (all: readonly number[]) =>
  all
    .map((one) => municipalityName(one))
    .sort(inGermanOrder)
    .join(', ')
