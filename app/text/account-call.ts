import type { Translate } from './text.ts'

type Call = { whom: string; phoned: boolean; notReached: string }

/** What came of the call before another account is confirmed: who was reached, or why it was confirmed all the same. */
export function callText(t: Translate, { whom, phoned, notReached }: Call): string {
  return phoned
    ? t('accountChange.call.reached', { whom })
    : t('accountChange.call.notReached', { whom, why: notReached })
}
