import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { PeriodBadge, PeriodTime } from '#app/components/canton/period-parts.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { hasRole } from '#app/domain/roles.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { useText } from '#app/text/use-text.tsx'
import { type PeriodShown, periodsShown } from '#app/views/periods.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('periods.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  return { periods: periodsShown(today(now())), mayChange: hasRole(person, ...SETTING_ROLES) }
}

export default function PeriodsPage() {
  const t = useText()
  const { periods, mayChange } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle title={t('periods.title')} lead={t('periods.lead')} />
      <DataTable<PeriodShown>
        caption={t('periods.title')}
        captionHidden
        rows={periods}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: t('periods.name'),
            cell: ({ id, name }) => <Link to={`/canton/programme/periods/${id}`}>{name}</Link>,
          },
          { key: 'time', label: t('periods.time'), cell: (period) => <PeriodTime {...period} /> },
          { key: 'state', label: t('periods.state'), cell: (period) => <PeriodBadge {...period} /> },
          {
            key: 'legalBasis',
            label: t('periods.legalBasis'),
            prose: true,
            cell: ({ legalBasis }) => legalBasis || t('periods.legalBasis.none'),
          },
          { key: 'dossiers', label: t('periods.dossiers'), align: 'end', cell: ({ dossiers }) => dossiers },
        ]}
      />
      {mayChange && (
        <div>
          <ButtonLink kind="secondary" to="/canton/programme/periods/new">
            {t('periods.open')}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
