import type { TrancheRow } from '#app/domain/ledger.ts'
import type { Translate } from '#app/text/text.ts'

export function trancheName(
  t: Translate,
  { kind, year, number, replaces }: Pick<TrancheRow, 'kind' | 'year' | 'number' | 'replaces'>,
) {
  if (replaces !== null) return t('money.tranche.replacement', { year, replaces })
  return kind === 'top_up' ? t('money.tranche.topUp', { year }) : t('money.tranche.name', { year, number })
}
