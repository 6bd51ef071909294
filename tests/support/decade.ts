import { addDays, dayOff, endOfDay, type PlainDate } from '#app/domain/deadlines/calendar.ts'

/** Ten years of a canton, made from a seed: what happens, in the order in which it happens. */
export type Happening =
  /** The engine runs; the clock may have been set back. */
  | { kind: 'pass'; now: Date }
  /** The worker runs. */
  | { kind: 'deliver'; now: Date }
  | { kind: 'open'; now: Date; place: number; year: number }
  | { kind: 'file'; now: Date; place: number; year: number }
  | { kind: 'extend'; now: Date; place: number; year: number; dueOn: PlainDate }
  | { kind: 'merge'; now: Date; place: number; into: number }
  | { kind: 'refuse'; now: Date; place: number; person: number }
  | { kind: 'mend'; now: Date; place: number; person: number }

export const PLACES = 80
export const YEARS = [2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034]

/** How many people a municipality has: none to three. */
export const peopleOf = (seed: number) => {
  const random = randomFrom(seed)
  return Array.from({ length: PLACES }, () => pick(random, [0, 1, 1, 2, 2, 3]))
}

export function decade(seed: number): Happening[] {
  const random = randomFrom(seed + 1)
  const happenings = [
    ...YEARS.flatMap((year) => places((place) => lifeOf(random, place, year))),
    ...YEARS.slice(1).flatMap((year) => mergers(random, year)),
    ...places((place) => refusals(random, place)),
    ...runs(random),
  ]
  return happenings
    .map((one, index) => ({ one, index }))
    .sort((a, b) => a.one.at - b.one.at || a.index - b.index)
    .map(({ one }) => one.happening)
}

type Timed = { at: number; happening: Happening }

const timed = (now: Date, happening: Happening): Timed => ({ at: now.getTime(), happening })

/** A report is opened in December before its year is over, and filed early, late or never; some are extended. */
function lifeOf(random: Random, place: number, year: number): Timed[] {
  const due = `${year + 1}-03-15`
  const at = (day: PlainDate) =>
    new Date(endOfDay(addDays(day, -1)).getTime() + whole(random, 0, 1439) * 60_000)
  const opened = at(`${year}-12-01`)
  const life = [timed(opened, { kind: 'open', now: opened, place, year })]
  if (random() < 0.15) {
    const now = at(addDays(due, whole(random, -80, 20)))
    const dueOn = addDays(due, whole(random, 25, 120))
    life.push(timed(now, { kind: 'extend', now, place, year, dueOn }))
  }
  if (random() < 0.9) {
    const now = at(
      addDays(due, pick(random, [whole(random, -70, 0), whole(random, -20, 1), whole(random, 1, 90)])),
    )
    life.push(timed(now, { kind: 'file', now, place, year }))
  }
  return life
}

function mergers(random: Random, year: number): Timed[] {
  if (random() < 0.5) return []
  const now = new Date(`${year}-01-01T00:00:00Z`)
  return [
    timed(now, {
      kind: 'merge',
      now,
      place: whole(random, 0, PLACES - 1),
      into: whole(random, 0, PLACES - 1),
    }),
  ]
}

/** Mail servers refuse an address; weeks or months later it is mended. */
function refusals(random: Random, place: number): Timed[] {
  if (random() < 0.6) return []
  const refused = new Date(Date.UTC(whole(random, 2025, 2034), whole(random, 0, 11), whole(random, 1, 28)))
  const mended = new Date(refused.getTime() + whole(random, 5, 200) * DAY)
  const person = whole(random, 0, 2)
  return [
    timed(refused, { kind: 'refuse', now: refused, place, person }),
    timed(mended, { kind: 'mend', now: mended, place, person }),
  ]
}

/** Passes with standstills and double starts, around every change of the clocks, and some with the clock set back. */
function runs(random: Random): Timed[] {
  const found: Timed[] = []
  const run = (at: number, behind = 0) => {
    const now = new Date(at - behind)
    found.push({ at, happening: { kind: 'pass', now } })
    if (random() < 0.1) found.push({ at, happening: { kind: 'pass', now } })
    if (random() < 0.8)
      found.push({ at: at + 30_000, happening: { kind: 'deliver', now: new Date(at + 30_000 - behind) } })
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

/**
 * The days of the steps, reckoned the plain way: reminders before the day, the first notice on the next working
 * day, the second two weeks later, the proposal to the officer another two weeks later.
 */
export function plainSteps(dueOn: PlainDate) {
  let first = addDays(dueOn, 1)
  while (dayOff(first)) first = addDays(first, 1)
  return {
    municipality: [
      ...[60, 30, 14, 7, 2].map((days) => ({ name: `before_${days}`, on: addDays(dueOn, -days) })),
      { name: 'notice_1', on: first },
      { name: 'notice_2', on: addDays(first, 14) },
    ],
    officer: [{ name: 'hold_proposal', on: addDays(first, 28) }],
  }
}

/** 15 March, or the next working day. */
export function plainDueDay(year: number): PlainDate {
  let day = `${year + 1}-03-15`
  while (dayOff(day)) day = addDays(day, 1)
  return day
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
