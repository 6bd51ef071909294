/** So many minutes after an instant, as instants are stored; before it where they are less than none. */
export function minutesAfter(instant: Date, minutes: number): string {
  return new Date(instant.getTime() + minutes * 60_000).toISOString()
}
