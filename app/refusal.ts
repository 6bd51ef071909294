/** How every process of the portal ends that was started with what it cannot honour: settings, folder, arguments. */
export const REFUSED = 2

/** What stands in the way and somebody can mend: a sentence that says so. */
export const refusal = (sentence: string) => new Error(sentence, { cause: 'refused' })

export const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && error.cause === 'refused'

/**
 * What a process says that cannot go on, and its exit code: a refusal in its sentence; what the machine denies (a
 * disk that is full, a file that may not be read) in the machine's own; a defect with its stack.
 */
export function lastWords(error: unknown): { said: string; code: number } {
  if (isRefusal(error)) return { said: error.message, code: REFUSED }
  if (!(error instanceof Error)) return { said: String(error), code: 1 }
  return {
    said: isOfMachine(error) || isOfMachine(error.cause) ? error.message : (error.stack ?? error.message),
    code: 1,
  }
}

function isOfMachine(error: unknown) {
  if (!(error instanceof Error)) return false
  if ('syscall' in error) return true
  return 'code' in error && /^SQLITE_(?:FULL|IOERR|CANTOPEN|READONLY|BUSY|CORRUPT)/.test(String(error.code))
}
