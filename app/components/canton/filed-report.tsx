import type { ComponentProps } from 'react'
import { ClaimEndings } from '#app/components/claim-endings.tsx'
import { Documents } from '#app/components/documents.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ReportAccounts, ReportContent } from '#app/components/report-view.tsx'
import { Section } from '#app/components/section.tsx'
import { SettlementView, SupersededSettlements, settlementPaper } from '#app/components/settlement-view.tsx'
import { reportPath } from '#app/components/ways.ts'
import type { ToldSettlement } from '#app/domain/report/told.ts'
import { useText } from '#app/text/use-text.tsx'
import type { reviewHeadOf, ShownReport } from '#app/views/report-view.server.ts'

type FiledReportProps = {
  head: Pick<ReturnType<typeof reviewHeadOf>, 'reference' | 'year' | 'state'>
  /** Null as long as nothing was filed. */
  report: ShownReport | null | undefined
  /** Null, unless it was settled ex officio, as long as nothing was filed. */
  settlement: ToldSettlement | null
  superseded: ComponentProps<typeof SupersededSettlements>['of']
  claims: ComponentProps<typeof ClaimEndings>['claims']
  ledgers: ComponentProps<typeof Documents>['documents']
}

/** Settlement, accounts, extracts and content, in the order in which the officer decides. */
export function FiledReport({ head, report, settlement, superseded, claims, ledgers }: FiledReportProps) {
  const t = useText()
  const { year } = head
  const path = reportPath(head.reference, year)
  return (
    <>
      {report && head.state === 'returned' && <p className="text">{t('report.lastFiling')}</p>}
      {settlement && (
        <Section
          at="settlement"
          title={t('settlement.title', { year })}
          beside={
            settlement.pinned && <a href={`${path}/settlement.pdf`}>{t(settlementPaper(settlement))}</a>
          }
        >
          <SettlementView {...settlement} />
        </Section>
      )}
      <SupersededSettlements of={superseded} path={path} />
      <ClaimEndings claims={claims} />
      {report ? (
        <>
          <Section
            at="accounts"
            title={t('report.accounts')}
            beside={<a href={`${path}/filed.pdf`}>{t('report.filed.pdf')}</a>}
          >
            <ReportAccounts report={report} />
          </Section>
          <Section title={t('report.ledger')}>
            <Documents documents={ledgers} />
          </Section>
          <Section title={t('report.content')}>
            <ReportContent report={report} />
          </Section>
        </>
      ) : (
        !settlement && (
          <EmptyState title={t('report.notSubmitted.title')}>{t('report.notSubmitted')}</EmptyState>
        )
      )}
    </>
  )
}
