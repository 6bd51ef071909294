import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { GrantsTable } from '#app/components/canton/grants-table.tsx'
import { SelectField } from '#app/components/choice-field.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form-element.tsx'
import { LiveText } from '#app/components/live-text.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { SheetLinks } from '#app/components/sheet-links.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { GRANT_STANDINGS } from '#app/domain/programme/grants.ts'
import { hasRole } from '#app/domain/roles.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { grantChoices, grantList } from '#app/views/grants.server.ts'

const HERE = '/canton/programme/grants'

export const handle = programmeCrumbs((t) => [{ label: t('grants.title') }])

/** The filter stands in the address: `?period=kip3&year=2027&municipality=1065`. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  return {
    ...grantList(request.url, today(now())),
    ...grantChoices(),
    mayChange: hasRole(person, ...SETTING_ROLES),
  }
}

export default function Grants() {
  const t = useText()
  const { search } = useLocation()
  const { rows, total, mayChange } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle title={t('grants.title')} lead={t('grants.lead')} />
      <div className="row">
        {mayChange && <ButtonLink to={`${HERE}/new`}>{t('grants.new')}</ButtonLink>}
        {mayChange && (
          <ButtonLink kind="secondary" to={`${HERE}/import`}>
            {t('grantImport.title')}
          </ButtonLink>
        )}
        <ButtonLink kind="secondary" to={`${HERE}/question`}>
          {t('fundingQuestion.title')}
        </ButtonLink>
      </div>
      <Filter />
      <div className="row row-apart">
        <p role="status">
          <LiveText>{t('grants.count', { count: rows.length })}</LiveText>
        </p>
        <div className="row">
          <SheetLinks to={HERE} search={search} />
        </div>
      </div>
      <GrantsTable
        rows={rows}
        empty={
          <EmptyState title={t(total === 0 ? 'grants.none' : 'grants.noneHere')}>
            {t(total === 0 ? 'grants.none.text' : 'grants.noneHere.text')}
          </EmptyState>
        }
      />
    </div>
  )
}

function Filter() {
  const t = useText()
  const { filter, periods, municipalities } = useLoaderData<typeof loader>()
  return (
    <Form method="get" className="filter" key={JSON.stringify(filter)} role="search">
      <SelectField
        field={{ name: 'period', defaultValue: filter.period ?? '' }}
        label={t('grants.period')}
        blank={t('list.all')}
        choices={periods}
      />
      <TextField
        field={{ name: 'year', defaultValue: String(filter.year ?? '') }}
        label={t('grants.year')}
        short
        inputMode="numeric"
        maxLength={4}
      />
      <SelectField
        field={{ name: 'municipality', defaultValue: String(filter.municipality ?? '') }}
        label={t('grants.municipality')}
        blank={t('list.all')}
        choices={municipalities}
      />
      <SelectField
        field={{ name: 'standing', defaultValue: filter.standing ?? '' }}
        label={t('grants.standing')}
        blank={t('grants.standing.any')}
        choices={GRANT_STANDINGS.map((value) => ({ value, label: t(`grants.standing.${value}`) }))}
      />
      <div className="row">
        <Button kind="secondary">{t('common.show')}</Button>
        <Link to={HERE}>{t('list.reset')}</Link>
      </div>
    </Form>
  )
}
