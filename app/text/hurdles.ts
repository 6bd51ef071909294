import type { Language } from '#app/domain/language.ts'
import type { Reason } from '#app/domain/lifecycle/reasons.ts'
import { errorText } from './form-error.ts'
import { toldReasons } from './reasons.ts'

type Hurdles = { errors: Readonly<Record<string, string>>; reasons: readonly Reason[] }

/** What stands against an amendment, in sentences; that nothing changes stands against nothing. */
export function hurdleTexts(language: Language, { errors, reasons }: Hurdles): string[] {
  const faults = Object.values(errors).filter((fault) => fault !== 'amendment_no_change')
  return [
    ...faults.map((fault) => errorText(language, fault) ?? fault),
    ...toldReasons(language, reasons).map(({ words }) => words),
  ]
}
