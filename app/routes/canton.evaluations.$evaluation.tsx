import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { EvaluationHistory } from '#app/components/canton/evaluation-history.tsx'
import { Withdrawn } from '#app/components/canton/evaluation-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { FileLink } from '#app/components/documents.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Name, Written } from '#app/components/written.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { hasRole } from '#app/domain/roles.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { evaluationBy } from '#app/models/programme/evaluations.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { evaluationPage } from '#app/views/evaluations.server.ts'

const LIST = '/canton/evaluations'

export const handle = programmeCrumbs<typeof loader>((t, { title, period }) => [
  { label: t('evaluation.title'), to: `${LIST}?period=${period.id}` },
  { label: title, named: true },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const stored = found(evaluationBy(params.evaluation ?? ''))
  return { ...evaluationPage(stored), mayChange: hasRole(person, ...SETTING_ROLES) }
}

export default function Evaluation() {
  const t = useText()
  const { title, period, evaluator, evaluatedOn, findings, paper, isWithdrawn, history } =
    useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={`${t('evaluation.one')} ${period.name}`}
        title={<Name>{title}</Name>}
        {...(isWithdrawn && { status: <Withdrawn /> })}
      />
      <SummaryList
        items={[
          { term: t('field.evaluator'), value: <Name>{evaluator}</Name> },
          { term: t('field.evaluatedOn'), value: <DateText day={evaluatedOn} /> },
          { term: t('field.findings'), value: <Written>{findings}</Written> },
          { term: t('evaluation.paper'), value: paper ? <FileLink file={paper} /> : '–' },
        ]}
      />
      <Buttons />
      <Section title={t('evaluation.history')}>
        <EvaluationHistory versions={history} />
      </Section>
    </div>
  )
}

function Buttons() {
  const t = useText()
  const { evaluationId, isWithdrawn, mayChange } = useLoaderData<typeof loader>()
  if (!mayChange) return null
  const at = `${LIST}/${evaluationId}`
  if (isWithdrawn)
    return (
      <div className="row">
        <ButtonLink kind="secondary" to={`${at}/restore`}>
          {t('evaluation.restore')}
        </ButtonLink>
      </div>
    )
  return (
    <div className="row">
      <ButtonLink kind="secondary" to={`${at}/edit`}>
        {t('evaluation.change')}
      </ButtonLink>
      <ButtonLink kind="quiet" to={`${at}/withdraw`}>
        {t('evaluation.withdraw')}
      </ButtonLink>
    </div>
  )
}
