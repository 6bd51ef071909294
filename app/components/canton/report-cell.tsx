import { Link } from '@remix-run/react'
import { DateText } from '#app/components/date-text.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { ToldApart } from '#app/components/told-apart.tsx'
import { reportPath } from '#app/components/ways.ts'
import { Name } from '#app/components/written.tsx'
import type { ReportingYearState } from '#app/domain/lifecycle/reporting-year.ts'
import type { timingOf } from '#app/domain/report/matrix.ts'
import { daysLeftText, shortDate } from '#app/text/dates.ts'
import { reportingYearStatus } from '#app/text/status.ts'
import { useText } from '#app/text/use-text.tsx'

type MatrixReport = {
  reference: string
  party: string
  year: number
  state: ReportingYearState
  dueOn: string | null
  termOn: string | null
  completionDueOn: string | null
  isUneven: boolean
  standing: ReturnType<typeof timingOf>
}

/** The state as a word that leads to the report; below it the deadline or how it was met. */
export function ReportCell({ report }: { report: MatrixReport | undefined }) {
  const t = useText()
  if (!report) return <>–</>
  const { reference, party, year, state, isUneven } = report
  const status = reportingYearStatus(t, state, isUneven)
  return (
    <>
      <Link to={reportPath(reference, year)}>
        <ToldApart
          by={
            <>
              {year}, <Name>{party}</Name>
            </>
          }
        >
          <Badge {...status} />
        </ToldApart>
      </Link>
      <Standing report={report} />
    </>
  )
}

function Standing({ report: { standing, dueOn, termOn, completionDueOn, state } }: { report: MatrixReport }) {
  const t = useText()
  if (!standing) return null
  const { timing, days } = standing
  if (timing === 'on_time') return null
  if (timing === 'late') return <div className="soft">{t('matrix.late')}</div>
  const owedOn = state === 'returned' ? (completionDueOn ?? dueOn) : dueOn
  return (
    <div className="stack-xs">
      <span className="deadline" data-urgency={timing === 'overdue' ? 'overdue' : undefined}>
        {owedOn && <DateText day={owedOn} short />}{' '}
        <span className="deadline-left">{daysLeftText(t, days)}</span>
      </span>
      {termOn && <span className="soft">{t('deadline.newTerm', { day: shortDate(termOn) })}</span>}
    </div>
  )
}
