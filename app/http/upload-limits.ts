import { MOST_BYTES_PER_FILE } from '#app/domain/forms/file-slots.ts'

/** Parts with a file in one request; a form has one, what is above is drained. */
export const MOST_FILES = 4

/**
 * What is read of a form with a file: far more than is taken, so that whoever chose a file that is too large gets
 * the form back with its words. Only beyond that the edge refuses without looking.
 */
export const MOST_BYTES_PER_REQUEST = 20 * MOST_BYTES_PER_FILE
