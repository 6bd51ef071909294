/** In characters. As long as four pages: what is longer is better sent as a file. */
export const LONGEST_MESSAGE = 8000
export const LONGEST_SUBJECT = 120
