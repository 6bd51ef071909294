/** The days of every scene: an agreement of 2026 and 2027, applied for in autumn 2025, reported in spring 2027. */
export const DAYS = {
  begun: new Date('2025-09-08T08:00:00Z'),
  filed: new Date('2025-09-10T08:00:00Z'),
  takenUp: new Date('2025-09-16T08:00:00Z'),
  decided: new Date('2025-10-02T08:00:00Z'),
  confirmed: new Date('2025-10-06T08:00:00Z'),
  issued: new Date('2025-10-15T08:00:00Z'),
  signed: new Date('2025-11-05T08:00:00Z'),
  inForce: new Date('2025-11-20T08:00:00Z'),
  paid: new Date('2026-01-30T08:00:00Z'),
  opened: new Date('2027-01-01T01:00:00Z'),
  written: new Date('2027-02-10T08:00:00Z'),
  reported: new Date('2027-02-24T08:00:00Z'),
  checked: new Date('2027-03-04T08:00:00Z'),
  approved: new Date('2027-03-12T08:00:00Z'),
}

export const YEAR = 2026

/** When the portal passes over its deadlines on this day. */
export function morning(day: string) {
  return new Date(`${day}T06:00:00Z`)
}
