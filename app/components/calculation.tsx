import type { Trace } from '#app/domain/contribution/trace.ts'
import { sumRappen } from '#app/domain/money.ts'
import { traceLines } from '#app/text/trace.ts'
import { useLanguage, useText } from '#app/text/use-text.tsx'
import type { CalculationFigures } from '#app/views/calculation.server.ts'
import { Amount } from './amount.tsx'
import { DataTable } from './data-table.tsx'
import { DateText } from './date-text.tsx'
import { Details } from './details.tsx'
import { Badge } from './status-badge.tsx'

/** The contribution of each year, what the municipality spends beside it, and how it comes about. */
export function CalculationView({
  calculation,
  open,
}: {
  calculation: CalculationFigures
  /** Shows the way of the calculation at once. */
  open?: boolean
}) {
  const t = useText()
  const { sample, keyVersion, legalBasis, pinnedOn } = calculation
  return (
    <div className="stack">
      {sample && (
        <p>
          <Badge label={t('calculation.sample')} tone="pending" /> {t('calculation.sample.text')}
        </p>
      )}
      <YearTable years={calculation.years} />
      <Details summary={t('calculation.trace')} open={open}>
        <TraceTable trace={calculation.trace} />
      </Details>
      <p className="soft">
        {t('calculation.key', { version: keyVersion, basis: legalBasis })}{' '}
        {pinnedOn ? (
          <>
            {t('calculation.pinnedOn')} <DateText day={pinnedOn} />.
          </>
        ) : (
          t('calculation.preview')
        )}
        <br />
        {t('common.source')}, <DateText day={calculation.referenceDate} />
      </p>
    </div>
  )
}

function YearTable({ years }: Pick<CalculationFigures, 'years'>) {
  const t = useText()
  const sumOf = (name: 'contribution' | 'required') => sumRappen(years.map((year) => year[name]))
  return (
    <DataTable
      caption={t('calculation.years')}
      rows={years}
      rowKey={({ year }) => String(year)}
      columns={[
        { key: 'year', label: t('calculation.year'), cell: ({ year }) => year, foot: t('calculation.total') },
        {
          key: 'contribution',
          label: t('calculation.contribution'),
          align: 'end',
          cell: ({ contribution }) => <Amount rappen={contribution} />,
          foot: <Amount rappen={sumOf('contribution')} />,
        },
        {
          key: 'required',
          label: t('calculation.required'),
          align: 'end',
          cell: ({ required }) => <Amount rappen={required} />,
          foot: <Amount rappen={sumOf('required')} />,
        },
      ]}
    />
  )
}

/** From population to contribution, line by line. */
export function TraceTable({ trace }: { trace: Trace }) {
  const t = useText()
  const lines = traceLines(useLanguage(), trace)
  return (
    <DataTable
      caption={t('calculation.trace')}
      captionHidden
      rows={lines}
      rowKey={({ label }) => label}
      columns={[
        { key: 'label', label: t('calculation.step'), cell: ({ label }) => label },
        { key: 'text', label: t('calculation.how'), prose: true, cell: ({ text }) => text },
        { key: 'result', label: t('calculation.result'), align: 'end', cell: ({ result }) => result },
      ]}
    />
  )
}
