import type { TrancheRow } from '#app/domain/ledger.ts'
import type { Translate } from '#app/text/text.ts'

export function trancheName(
  t: Translate,
  { kind, year, number }: Pick<TrancheRow, 'kind' | 'year' | 'number'>,
) {
  return kind === 'top_up' ? t('money.tranche.topUp', { year }) : t('money.tranche.name', { year, number })
}
