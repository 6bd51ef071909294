import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { useText } from '#app/text/use-text.tsx'
import type { ReportHead } from '#app/views/own-report.server.ts'
import { Documents } from './documents.tsx'
import { ReportAccounts, ReportContent } from './report-view.tsx'
import { Section } from './section.tsx'
import { ToldApart } from './told-apart.tsx'
import { reportPartPath } from './ways.ts'

type FiledPartsProps = {
  head: ReportHead
  report: ComponentProps<typeof ReportContent>['report'] & ComponentProps<typeof ReportAccounts>['report']
  ledgers: ComponentProps<typeof Documents>['documents']
}

/** Everything that is filed with a report, each part with the way to change it. */
export function FiledParts({ head, report, ledgers }: FiledPartsProps) {
  const t = useText()
  const parts = {
    content: <ReportContent report={report} />,
    accounts: <ReportAccounts report={report} />,
    ledger: <Documents documents={ledgers} />,
  } as const
  return (
    <>
      {(['content', 'accounts', 'ledger'] as const).map((part) => (
        <Section
          key={part}
          title={t(`section.${part}`)}
          beside={
            <Link to={reportPartPath(head, part)}>
              <ToldApart by={t(`section.${part}`)}>{t('common.change')}</ToldApart>
            </Link>
          }
        >
          {parts[part]}
        </Section>
      ))}
    </>
  )
}
