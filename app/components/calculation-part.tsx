import type { ComponentProps } from 'react'
import { useText } from '#app/text/use-text.tsx'
import { CalculationView } from './calculation.tsx'
import { DossierPart } from './dossier-part.tsx'
import { MatchTable } from './match-table.tsx'

type CalculationProps = {
  calculation: ComponentProps<typeof CalculationView>['calculation'] | null
  match: ComponentProps<typeof MatchTable>['rows']
}

export function CalculationPart({ calculation, match }: CalculationProps) {
  const t = useText()
  return (
    <DossierPart title={t('calculation.title')}>
      {calculation ? <CalculationView calculation={calculation} /> : <p>{t('calculation.unknown')}</p>}
      {match.length > 0 && <MatchTable rows={match} />}
    </DossierPart>
  )
}
