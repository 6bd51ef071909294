/** 25 MB a file, four files a request, and room for the fields beside them. */
export const MOST_BYTES_PER_FILE = 25 * 1024 * 1024
export const MOST_FILES = 4
export const MOST_BYTES_PER_REQUEST = MOST_FILES * MOST_BYTES_PER_FILE + 1024 * 1024
