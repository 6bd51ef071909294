import { type Balance, type Rappen, rappen } from '#app/domain/money.ts'
import { focusName, goalsOf, nameOf } from '#app/domain/programme/catalogue.ts'
import { differenceOf } from '#app/domain/report/preview.ts'
import type { Outcome } from '#app/domain/report/report.ts'
import type { ToldAccounts, ToldLine } from '#app/domain/report/told.ts'
import { formatCount } from '#app/text/numbers.ts'
import type { Tone } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'
import type { ShownReport } from '#app/views/report-view.server.ts'
import { Amount } from './amount.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { OutdatedCorrection } from './outdated-correction.tsx'
import { Badge } from './status-badge.tsx'
import { Tag } from './tag.tsx'
import { Written } from './written.tsx'

type ShownMeasure = ShownReport['measures'][number]

const TONES: Record<Outcome, Tone> = { done: 'success', changed: 'attention', dropped: 'neutral' }

/** What happened in the year, measure by measure, to read. */
export function ReportContent({
  report: { summary, measures, addedMeasures, catalogue, year },
}: {
  report: ShownReport
}) {
  const t = useText()
  return (
    <div className="stack-l">
      {summary ? (
        <Written className="text typed">{summary}</Written>
      ) : (
        <p className="soft">{t('report.notSaid')}</p>
      )}
      {measures.map((measure) => (
        <section key={measure.id} className="stack" aria-labelledby={`measure-${measure.id}`}>
          <div className="row">
            <h3 id={`measure-${measure.id}`}>{measure.title}</h3>
            {measure.outcome && (
              <Badge label={t(`report.outcome.${measure.outcome}`)} tone={TONES[measure.outcome]} />
            )}
          </div>
          {measure.text && <Written className="text typed">{measure.text}</Written>}
          <Contribution measure={measure} catalogue={catalogue} />
          <Figures measure={measure} year={year} />
        </section>
      ))}
      {addedMeasures.map(({ id, title, fundingArea, reason }) => (
        <section key={id} className="stack" aria-labelledby={`measure-${id}`}>
          <div className="row">
            <h3 id={`measure-${id}`}>{title}</h3>
            <Badge label={t('report.added.isNew')} tone="attention" />
          </div>
          <p className="soft">{focusName(catalogue, fundingArea)}</p>
          {reason && <Written className="text typed">{reason}</Written>}
        </section>
      ))}
    </div>
  )
}

/** Which strategic goals it has served, and how. */
function Contribution({ measure, catalogue }: { measure: ShownMeasure } & Pick<ShownReport, 'catalogue'>) {
  const t = useText()
  const { served, contribution } = measure
  if (served.length === 0 && contribution === '') return null
  return (
    <div className="stack-xs">
      <h4>{t('report.contribution')}</h4>
      {served.length > 0 && (
        <p className="row">
          {served.map((goal) => (
            <Tag key={goal}>{nameOf(goalsOf(catalogue), goal)}</Tag>
          ))}
        </p>
      )}
      {contribution && <Written className="text typed">{contribution}</Written>}
    </div>
  )
}

function Figures({ measure: { title, figures }, year }: { measure: ShownMeasure; year: number }) {
  const t = useText()
  const count = (value: number | null) => (value === null ? '–' : formatCount(value))
  const known = figures.some(({ lastYear }) => lastYear !== null)
  const columns: Column<ShownMeasure['figures'][number]>[] = [
    { key: 'label', label: t('report.figure'), cell: ({ label }) => label },
    { key: 'planned', label: t('report.planned'), cell: ({ planned }) => count(planned), align: 'end' },
    ...(known
      ? [
          {
            key: 'lastYear',
            label: t('report.lastYear', { year: year - 1 }),
            cell: ({ lastYear }: ShownMeasure['figures'][number]) => count(lastYear),
            align: 'end' as const,
          },
        ]
      : []),
    {
      key: 'actual',
      label: t('report.actual', { year }),
      cell: ({ actual }) => <strong>{count(actual)}</strong>,
      align: 'end',
    },
  ]
  return (
    <DataTable
      caption={t('report.figuresOf', { title })}
      captionHidden
      columns={columns}
      rows={figures}
      rowKey={({ label }) => label}
      empty={<p className="soft">{t('report.noFigures')}</p>}
    />
  )
}

type AccountRow = Omit<ToldLine, 'id'> & { id: string; sum?: boolean }

/** Budget, declaration and, beside it, the correction of the canton with the difference. */
export function ReportAccounts({ report: { lines, thirdParty } }: { report: ToldAccounts }) {
  const t = useText()
  const rows: AccountRow[] = [
    ...lines,
    {
      ...thirdParty,
      ...{
        id: 'third-party',
        label: t('report.thirdParty'),
        eligible: true,
        deviationReason: '',
        added: null,
      },
    },
  ]
  const corrected = rows.some(({ correctedRappen }) => correctedRappen !== null)
  const columns: Column<AccountRow>[] = [
    {
      key: 'label',
      label: t('report.line'),
      cell: ({ label, eligible, added }) => (
        <>
          {label}
          {added && <Badge label={t('report.added.isNotBudgeted')} tone="attention" />}
          {added?.measure && <div className="soft">{added.measure}</div>}
          {!eligible && <div className="soft">{t('report.notEligible')}</div>}
        </>
      ),
      foot: t('report.eligibleSum'),
    },
    {
      key: 'budget',
      label: t('report.budget'),
      cell: ({ budgetRappen }) => <Amount rappen={budgetRappen} />,
      align: 'end',
      foot: <Sum lines={lines} of={({ budgetRappen }) => budgetRappen} />,
    },
    {
      key: 'declared',
      label: t('report.declared'),
      cell: ({ declaredRappen }) => <Given rappen={declaredRappen} />,
      align: 'end',
      foot: <Sum lines={lines} of={({ declaredRappen }) => declaredRappen} />,
    },
    ...(corrected ? correctionColumns(t, lines) : []),
    { key: 'reason', label: t('report.reason'), cell: (row) => <ReasonsOf row={row} /> },
  ]
  return (
    <DataTable
      stacked
      caption={t('report.accountsTable')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}

function correctionColumns(t: ReturnType<typeof useText>, lines: readonly ToldLine[]): Column<AccountRow>[] {
  return [
    {
      key: 'corrected',
      label: t('report.corrected'),
      cell: ({ correctedRappen }) => <Given rappen={correctedRappen} />,
      align: 'end',
      foot: (
        <Sum lines={lines} of={({ correctedRappen, declaredRappen }) => correctedRappen ?? declaredRappen} />
      ),
    },
    {
      key: 'difference',
      label: t('report.difference'),
      cell: (row) => <Given rappen={differenceOf(row)} />,
      align: 'end',
    },
  ]
}

function ReasonsOf({ row: { deviationReason, correctionReason, outdated } }: { row: AccountRow }) {
  const t = useText()
  return (
    <>
      {deviationReason && <div className="typed">{deviationReason}</div>}
      {correctionReason && (
        <div className="typed">{t('report.correctionReason', { reason: correctionReason })}</div>
      )}
      {outdated && <OutdatedCorrection correction={outdated} />}
    </>
  )
}

function Given({ rappen: amount }: { rappen: Rappen | Balance | null }) {
  return amount === null ? <>–</> : <Amount rappen={amount} />
}

/** Third-party funds are no cost; lines that do not count are left out. */
function Sum({ lines, of }: { lines: readonly ToldLine[]; of: (line: ToldLine) => Rappen | null }) {
  const counted = lines.filter(({ eligible }) => eligible)
  return <Amount rappen={rappen(counted.reduce((sum, line) => sum + (of(line) ?? 0), 0))} />
}
