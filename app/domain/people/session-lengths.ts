/** Minutes without a request after which a session ends; cantonal roles see more, so theirs end sooner. */
export const IDLE_MINUTES = { municipality: 60, canton: 30 } as const

/** Whoever signed in longer ago signs in again, however busy the session was. */
export const LONGEST_HOURS = 12

/** So long the link of a sign-in mail leads in. */
export const LINK_MINUTES = 15

/** So long what was typed is kept for a browser whose session had ended. */
export const PARKED_HOURS = 24
