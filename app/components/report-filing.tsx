import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { useText } from '#app/text/use-text.tsx'
import type { ReportHead } from '#app/views/own-report.server.ts'
import { CheckedForm } from './checked-form.tsx'
import { DeclarationFields, declarationLabels } from './declaration-fields.tsx'
import { Documents } from './documents.tsx'
import { useZodForm } from './form.tsx'
import { LeftOpen } from './points.tsx'
import { ReportAccounts, ReportContent } from './report-view.tsx'
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
        <section key={part} className="stack" aria-labelledby={`part-${part}`}>
          <div className="row row-apart">
            <h2 id={`part-${part}`}>{t(`section.${part}`)}</h2>
            <Link to={reportPartPath(head, part)}>
              <ToldApart by={t(`section.${part}`)}>{t('common.change')}</ToldApart>
            </Link>
          </div>
          {parts[part]}
        </section>
      ))}
    </>
  )
}

type ReportDeclarationProps = { head: ReportHead; version: number; name: string }

/** Who files a report, in which function and on whose behalf. */
export function ReportDeclaration({ head, version, name }: ReportDeclarationProps) {
  const t = useText()
  const { field, ...checked } = useZodForm(
    () => import('#app/domain/lifecycle/decision-forms.ts').then((forms) => forms.filingForm),
    {
      version: String(version),
      function: '',
      onBehalfOf: head.party,
    },
  )
  return (
    <section className="stack" aria-labelledby="declaration">
      <h2 id="declaration">{t('report.submit.declaration')}</h2>
      <CheckedForm {...checked} labels={declarationLabels(t)} version={version} label={t('report.submit.do')}>
        <DeclarationFields name={name} field={field} authority={t('report.submit.authority')} />
        <LeftOpen points={head.points} field={field('pointsLeftOpen')} />
      </CheckedForm>
    </section>
  )
}
