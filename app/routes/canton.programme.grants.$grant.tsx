import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { GrantHistory } from '#app/components/canton/grant-history.tsx'
import { GrantsBeside } from '#app/components/canton/grants-beside.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Section } from '#app/components/section.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Name } from '#app/components/written.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { yearsOf } from '#app/domain/programme/grants.ts'
import { hasRole } from '#app/domain/roles.ts'
import { found } from '#app/http/found.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { grantBy } from '#app/models/programme/grants.server.ts'
import { grantStatus } from '#app/text/grants.ts'
import { useText } from '#app/text/use-text.tsx'
import { grantPage } from '#app/views/grants.server.ts'

const LIST = '/canton/programme/grants'

export const handle = programmeCrumbs<typeof loader>((t, { title }) => [
  { label: t('grants.title'), to: LIST },
  { label: title, named: true },
])

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const grant = found(grantBy(params.grant ?? ''))
  return { ...grantPage(grant, today(now())), mayChange: hasRole(person, ...SETTING_ROLES) }
}

export default function GrantPage() {
  const t = useText()
  const grant = useLoaderData<typeof loader>()
  const { title, municipality, reference, standing, beside, history } = grant
  return (
    <div className="stack-xl">
      <PageTitle
        kicker={t('grants.title')}
        title={<Name>{title}</Name>}
        status={<Badge {...grantStatus(t, standing)} />}
      />
      <GrantsBeside beside={beside} />
      <SummaryList
        items={[
          { term: t('grants.municipality'), value: <Name>{municipality}</Name> },
          { term: t('grants.years'), value: yearsOf(grant) },
          { term: t('grants.reference'), value: reference || '–' },
        ]}
      />
      <Buttons />
      <Section title={t('grants.history')}>
        <GrantHistory versions={history} />
      </Section>
    </div>
  )
}

function Buttons() {
  const t = useText()
  const { grantId, standing, fromYear, toYear, mayChange } = useLoaderData<typeof loader>()
  if (!mayChange) return null
  const at = `${LIST}/${grantId}`
  if (standing === 'taken_back')
    return (
      <div className="row">
        <ButtonLink kind="secondary" to={`${at}/restore`}>
          {t('grants.restore')}
        </ButtonLink>
      </div>
    )
  return (
    <div className="row">
      <ButtonLink kind="secondary" to={`${at}/edit`}>
        {t('grants.change')}
      </ButtonLink>
      {fromYear < toYear && (
        <ButtonLink kind="secondary" to={`${at}/end`}>
          {t('grants.end')}
        </ButtonLink>
      )}
      <ButtonLink kind="quiet" to={`${at}/take-back`}>
        {t('grants.take-back')}
      </ButtonLink>
    </div>
  )
}
