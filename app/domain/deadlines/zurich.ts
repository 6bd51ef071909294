/** Minutes that clocks in Zurich are ahead of UTC at an instant. */
export type Offset = (instant: Date) => number

/** Summer time from the last Sunday of March to the last Sunday of October, 01.00 UTC each (since 1996). */
export const offsetByRule: Offset = (instant) => {
  const year = instant.getUTCFullYear()
  const isSummer = instant >= lastSunday(year, MARCH) && instant < lastSunday(year, OCTOBER)
  return isSummer ? 120 : 60
}

/** The zone as the runtime knows it, or undefined where its database lacks it. */
export const offsetByZone = (timeZone: string): Offset | undefined => {
  if (!isKnown(timeZone)) return undefined
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (instant) => {
    const { year, month, day, hour, minute } = partsOf(clock.formatToParts(instant))
    const local = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`)
    return Math.round((local - Math.floor(instant.getTime() / MINUTE) * MINUTE) / MINUTE)
  }
}

const MINUTE = 60_000

const [MARCH, OCTOBER] = [2, 9]

/** 01.00 UTC of the last Sunday of a month of 31 days. */
const lastSunday = (year: number, month: number): Date => {
  const lastDay = new Date(Date.UTC(year, month, 31, 1))
  return new Date(Date.UTC(year, month, 31 - lastDay.getUTCDay(), 1))
}

const isKnown = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone }).resolvedOptions().timeZone !== 'UTC'
  } catch {
    return false
  }
}

const partsOf = (parts: Intl.DateTimeFormatPart[]): Partial<Record<string, string>> =>
  Object.fromEntries(parts.map(({ type, value }) => [type, value]))

/** The zone database where the runtime has one, else the rule. */
export const zurichOffset: Offset = offsetByZone('Europe/Zurich') ?? offsetByRule
