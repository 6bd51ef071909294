import { DifferencesChart } from '#app/components/charts/differences-chart.tsx'
import { DotsChart } from '#app/components/charts/dots-chart.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { Section } from '#app/components/section.tsx'
import { SheetLinks } from '#app/components/sheet-links.tsx'
import { useText } from '#app/text/use-text.tsx'
import type { SimulatorView } from '#app/views/simulator.server.ts'
import { SimulatedSums } from './simulated-sums.tsx'
import { SimulatorTable } from './simulator-table.tsx'

/** What the compared keys cost, whom they give more or less, and each amount. */
export function SimulatorAnswer({ answer, query }: { answer: SimulatorView; query: string }) {
  const t = useText()
  const { columns, charts, total, page, pageSize } = answer
  const first = columns[0]?.name ?? ''
  if (total === 0 && columns.every(({ faults }) => faults.length === 0))
    return <EmptyState title={t('simulator.none')}>{t('simulator.none.text')}</EmptyState>
  return (
    <>
      {columns.map(({ id, name, faults }) => (
        <Faults key={id} name={name} faults={faults} />
      ))}
      <Section title={t('simulator.sums')}>
        <SimulatedSums columns={columns} />
      </Section>
      {charts && (
        <>
          <DotsChart
            title={t('simulator.dots')}
            unit={t('simulator.dots.unit')}
            sentence={t('simulator.dots.sentence')}
            drawn={charts.dots}
            table={null}
          />
          {charts.differences.map(({ id, name, drawn }) => (
            <DifferencesChart
              key={id}
              title={t('simulator.differences', { key: name })}
              unit={t('simulator.differences.unit', { key: first })}
              sentence={t('simulator.differences.sentence')}
              names={{ more: t('simulator.more'), less: t('simulator.less') }}
              drawn={drawn}
              table={null}
            />
          ))}
          <Section title={t('simulator.rows')}>
            <SimulatorTable answer={answer} />
            {total > pageSize && <Pagination page={page} pageSize={pageSize} total={total} />}
            <p className="row">
              <SheetLinks to="/canton/programme/simulator" search={query && `?${query}`} />
            </p>
          </Section>
        </>
      )}
    </>
  )
}

function Faults({ name, faults }: { name: string; faults: readonly string[] }) {
  const t = useText()
  if (faults.length === 0) return null
  return (
    <Notice kind="warning" title={t('simulator.fault', { key: name })}>
      {faults.map((fault) => (
        <p key={fault}>{fault}</p>
      ))}
    </Notice>
  )
}
