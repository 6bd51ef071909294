import { formatRappen } from '#app/domain/money.ts'
import { shortDate } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import { useText } from '#app/text/use-text.tsx'
import type { CalculatorShown } from '#app/views/calculator.server.ts'
import { ButtonLink } from './button.tsx'
import { CalculationView } from './calculation.tsx'
import { CopyLink } from './copy-link.tsx'
import { SummaryList } from './summary-list.tsx'

type CalculatorAnswerProps = { shown: CalculatorShown; link: string; pdf: string }

/** What one's own agreement would bring, with the trace of how it came about. */
export function CalculatorAnswer({ shown, link, pdf }: CalculatorAnswerProps) {
  const t = useText()
  const { names, ratio, population, fullYear, firstYear, isShared, view } = shown
  const day = shortDate(view.referenceDate)
  return (
    <>
      <p>{names.join(', ')}</p>
      <div role="status">
        <p className="calculator-amount number">{formatRappen(fullYear)}</p>
        <p className="soft">{t('calculator.perYear')}</p>
      </div>
      <SummaryList
        items={[
          {
            term: t('calculator.population'),
            value: t('calculator.population.value', { residents: formatCount(population), day }),
          },
          ...(firstYear === fullYear
            ? []
            : [{ term: t('calculator.firstYear'), value: formatRappen(firstYear) }]),
          { term: t('calculator.own'), value: t('calculator.own.value', { ratio: ratio.join(' : ') }) },
        ]}
      />
      {isShared && <p className="text">{t('calculator.pool')}</p>}
      <CalculationView calculation={view} open />
      <CopyLink address={link} label={t('calculator.link')} />
      <div className="row">
        <ButtonLink to={pdf} kind="secondary" reloadDocument>
          {t('calculator.pdf')}
        </ButtonLink>
      </div>
      <p className="soft text">{t('legal.binding.text')}</p>
    </>
  )
}
