import { formatRappen, rappen } from '#app/domain/money.ts'
import type { Correction } from '#app/domain/report/report.ts'
import { useText } from '#app/text/use-text.tsx'
import { Badge } from './status-badge.tsx'

/** A correction of the canton that was made of another amount than the one that is declared. */
export function OutdatedCorrection({ correction }: { correction: Correction }) {
  const t = useText()
  const { correctedRappen, correctedFromRappen, correctionReason } = correction
  const amount = (of: typeof correctedRappen | undefined) => formatRappen(of ?? rappen(0))
  return (
    <div>
      <Badge label={t('report.outdated')} tone="attention" />{' '}
      {t('report.outdated.text', {
        corrected: amount(correctedRappen),
        declared: amount(correctedFromRappen),
      })}
      {correctionReason && (
        <div className="typed">{t('report.correctionReason', { reason: correctionReason })}</div>
      )}
    </div>
  )
}
