import { addDays, endOfDay, type PlainDate } from '#app/domain/deadlines/calendar.ts'
import type { DeadlineKind } from '#app/domain/deadlines/kinds.ts'

/** Ten years of a canton, made from a seed: what happens, in the order in which it happens. */
export type Happening =
  /** The engine runs; the clock may have been set back. */
  | { kind: 'pass'; now: Date }
  /** The worker runs; the mail server refuses the mails to one person for good. */
  | { kind: 'deliver'; now: Date; refusing: string | null }
  | { kind: 'open'; now: Date; id: string; place: number; of: DeadlineKind; year: number; legalOn: PlainDate }
  /** The portal opens the report, some a long time after its year is over. */
  | { kind: 'known'; now: Date; id: string }
  | { kind: 'meet'; now: Date; id: string }
  | { kind: 'extend'; now: Date; id: string; dueOn: PlainDate }
  /** An address is refused: the last mail that went there comes back. */
  | { kind: 'bounce'; now: Date; person: string }
  | { kind: 'mend'; now: Date; person: string }
  /** The officer posts every letter of a notice that reaches nobody. */
  | { kind: 'post'; now: Date }

export const PLACES = 80
const YEARS = [2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034]

/** How many people a municipality has: none to three. */
export const peopleOf = (seed: number) => {
  const random = randomFrom(seed)
  return Array.from({ length: PLACES }, () => pick(random, [0, 1, 1, 2, 2, 3]))
}

/** A place that goes into another one with the first of January, and whose people that day are those of both. */
export type Merger = { place: number; into: number; mergedOn: PlainDate }

/** What the register of municipalities says about the decade: nobody goes twice, or into one that has gone. */
export function mergersOf(seed: number): Merger[] {
  const random = randomFrom(seed + 2)
  const standing = Array.from({ length: PLACES }, (_, place) => place)
  return YEARS.slice(1).flatMap((year) => {
    if (random() < 0.5) return []
    const [place = 0] = standing.splice(whole(random, 0, standing.length - 1), 1)
    const into = standing[whole(random, 0, standing.length - 1)] ?? 0
    return [{ place, into, mergedOn: `${year}-01-01` }]
  })
}

export function decade(seed: number): Happening[] {
  const random = randomFrom(seed + 1)
  const happenings = [
    ...YEARS.flatMap((year) => places((place) => reportOf(random, place, year))),
    ...YEARS.flatMap((year) => places((place) => othersOf(random, place, year))),
    ...places((place) => bounces(random, place)),
    ...posts(random),
    ...runs(random),
    ...YEARS.flatMap((year) => places((place) => silences(random, place, year))),
  ]
  return happenings
    .map((one, index) => ({ one, index }))
    .sort((a, b) => a.one.at - b.one.at || a.index - b.index)
    .map(({ one }) => one.happening)
}

type Timed = { at: number; happening: Happening }

const timed = (happening: Happening): Timed => ({ at: happening.now.getTime(), happening })

const someTimeOn = (random: Random, day: PlainDate) =>
  new Date(endOfDay(addDays(day, -1)).getTime() + whole(random, 0, 1439) * 60_000)

/**
 * A report is opened in December before its year is over, some long after the legal day; filed early, late or never;
 * some are extended, also after notices.
 */
function reportOf(random: Random, place: number, year: number): Timed[] {
  const legalOn = `${year + 1}-03-15`
  const late = random() < 0.1
  const opened = late ? addDays(legalOn, whole(random, -40, 400)) : `${year}-12-01`
  const due = opened > legalOn ? addDays(opened, 30) : legalOn
  const known = addDays(
    opened > legalOn ? opened : `${year + 1}-01-01`,
    random() < 0.9 ? 0 : whole(random, 1, 300),
  )
  return [
    timed({ kind: 'known', now: someTimeOn(random, known), id: `annual_report-${place}-${year}` }),
    ...life(
      random,
      { place, of: 'annual_report', year, legalOn, opened },
      [
        ...(random() < 0.15
          ? [{ on: addDays(due, whole(random, -80, 60)), to: whole(random, 25, 120) }]
          : []),
      ],
      random() < 0.9
        ? addDays(due, pick(random, [whole(random, -70, 0), whole(random, -20, 1), whole(random, 1, 90)]))
        : null,
    ),
  ]
}

/** The other kinds, each with its usual time from the opening; some end on a holiday, some are met on the last day. */
function othersOf(random: Random, place: number, year: number): Timed[] {
  if (random() < 0.5) return []
  const of = pick(random, [
    'completion_request',
    'resolution',
    'signature',
    'claim',
    'end_of_agreement',
  ] as const)
  const opened = addDays(`${year + 1}-01-01`, whole(random, 0, 330))
  const legalOn = addDays(opened, of === 'end_of_agreement' ? whole(random, 30, 400) : whole(random, 1, 60))
  return life(
    random,
    { place, of, year, legalOn, opened },
    [
      ...(random() < 0.2
        ? [{ on: addDays(legalOn, whole(random, -20, 20)), to: whole(random, 21, 60) }]
        : []),
    ],
    random() < 0.9 ? addDays(legalOn, whole(random, -30, 40)) : null,
  )
}

type Owed = { place: number; of: DeadlineKind; year: number; legalOn: PlainDate; opened: PlainDate }
type Extension = { on: PlainDate; to: number }

function life(
  random: Random,
  { opened, ...owed }: Owed,
  extensions: readonly Extension[],
  metOn: PlainDate | null,
): Timed[] {
  const id = `${owed.of}-${owed.place}-${owed.year}`
  const notBefore = (day: PlainDate) => (day > opened ? day : addDays(opened, 1))
  return [
    timed({ kind: 'open', now: someTimeOn(random, opened), id, ...owed }),
    ...extensions.map(({ on, to }) => {
      const day = notBefore(on)
      return timed({ kind: 'extend', now: someTimeOn(random, day), id, dueOn: addDays(day, to) })
    }),
    ...(metOn === null ? [] : [timed({ kind: 'meet', now: someTimeOn(random, notBefore(metOn)), id })]),
  ]
}

/** Mail servers refuse an address; weeks or months later it is mended. */
function bounces(random: Random, place: number): Timed[] {
  if (random() < 0.4) return []
  const refused = new Date(
    Date.UTC(whole(random, 2025, 2034), whole(random, 0, 11), whole(random, 1, 28), whole(random, 0, 23)),
  )
  const mended = new Date(refused.getTime() + whole(random, 5, 200) * DAY)
  const person = `${place}-${whole(random, 0, 2)}`
  return [timed({ kind: 'bounce', now: refused, person }), timed({ kind: 'mend', now: mended, person })]
}

/** Just after the notices of a year a whole place is refused, so that its notice comes back from everybody. */
function silences(random: Random, place: number, year: number): Timed[] {
  if (random() < 0.85) return []
  const refused = new Date(Date.UTC(year + 1, 2, whole(random, 18, 26), 12))
  const mended = new Date(refused.getTime() + whole(random, 2, 40) * DAY)
  return [0, 1, 2].flatMap((index) => {
    const person = `${place}-${index}`
    return [timed({ kind: 'bounce', now: refused, person }), timed({ kind: 'mend', now: mended, person })]
  })
}

/** Every few weeks the officer looks at her tasks. */
function posts(random: Random): Timed[] {
  const found: Timed[] = []
  for (let at = START; at < END; at += whole(random, 5, 90) * DAY + whole(random, 0, 1439) * 60_000)
    found.push(timed({ kind: 'post', now: new Date(at) }))
  return found
}

/**
 * Passes with standstills and double starts, around every change of the clocks, and some with the clock set back. The
 * worker misses some runs, and for days on end while the mail server is down.
 */
function runs(random: Random): Timed[] {
  const found: Timed[] = []
  let downUntil = 0
  const run = (at: number, behind = 0) => {
    const now = new Date(at - behind)
    found.push({ at, happening: { kind: 'pass', now } })
    if (random() < 0.1) found.push({ at, happening: { kind: 'pass', now } })
    if (random() < 0.02) downUntil = at + whole(random, 1, 6) * DAY
    if (random() < 0.2 || at < downUntil) return
    const refusing = random() < 0.3 ? `${whole(random, 0, PLACES - 1)}-${whole(random, 0, 2)}` : null
    const sentAt = new Date(at + 30_000 - behind)
    found.push({ at: at + 30_000, happening: { kind: 'deliver', now: sentAt, refusing } })
  }
  for (let at = START; at < END; at += pauseOf(random))
    run(at, random() < 0.03 ? pick(random, [HOUR, DAY, 365 * DAY]) : 0)
  for (const year of YEARS)
    for (const change of [lastSunday(year, 2), lastSunday(year, 9)])
      for (const minutes of [-61, -1, 0, 1, 59, 60]) run(change + minutes * 60_000)
  return found
}

function pauseOf(random: Random): number {
  const kind = random()
  if (kind < 0.25) return whole(random, 5, 600) * 60_000
  if (kind < 0.85) return whole(random, 1, 4) * DAY + whole(random, 0, 1439) * 60_000
  return kind < 0.98 ? whole(random, 5, 30) * DAY : whole(random, 60, 200) * DAY
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.UTC(2025, 10, 1)
const END = Date.UTC(2036, 0, 1)

function lastSunday(year: number, month: number) {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.getTime() - last.getUTCDay() * DAY
}

export type Random = () => number

/** Mulberry32: the same numbers for the same seed, on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const whole = (random: Random, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1))

function pick<Value>(random: Random, values: readonly [Value, ...Value[]]): Value {
  return values[Math.floor(random() * values.length)] ?? values[0]
}

const places = <Value>(each: (place: number) => Value[]): Value[] =>
  Array.from({ length: PLACES }, (_, place) => place).flatMap(each)
