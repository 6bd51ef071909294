/** Long enough to make a production. */
export const secret = 'x'.repeat(32)

export function thrown(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return ''
}
