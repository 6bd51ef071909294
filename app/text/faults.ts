const WORDED = [400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 429, 500, 503] as const
export type WordedStatus = (typeof WORDED)[number]

/** The status whose words an answer carries: what the sender did wrong reads as 400, what we did as 500. */
export function wordedStatus(status: number): WordedStatus {
  return WORDED.find((worded) => worded === status) ?? (status >= 400 && status < 500 ? 400 : 500)
}
