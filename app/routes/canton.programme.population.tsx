import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { Section } from '#app/components/section.tsx'
import { Badge } from '#app/components/status-badge.tsx'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { hasRole } from '#app/domain/roles.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { shortDate } from '#app/text/dates.ts'
import { formatCount } from '#app/text/numbers.ts'
import { useText } from '#app/text/use-text.tsx'
import { populationShown } from '#app/views/population.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('population.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  return { ...populationShown(), mayChange: hasRole(person, ...SETTING_ROLES) }
}

export default function Population() {
  const t = useText()
  const { days, shown, rows, mayChange } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t('population.title')} lead={t('population.lead')} />
      {mayChange && (
        <div className="row">
          <ButtonLink to="/canton/programme/population/import">{t('populationImport.title')}</ButtonLink>
        </div>
      )}
      <Section title={t('population.days')}>
        <DataTable
          caption={t('population.days')}
          captionHidden
          rows={days}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', label: t('importField.day'), cell: ({ day }) => <DateText day={day} short /> },
            {
              key: 'municipalities',
              label: t('population.municipalities'),
              align: 'end',
              cell: ({ municipalities }) => municipalities,
            },
            {
              key: 'total',
              label: t('population.total'),
              align: 'end',
              cell: ({ total }) => formatCount(total),
            },
            {
              key: 'standing',
              label: t('sentTable.state'),
              cell: ({ isFrozen }) =>
                isFrozen ? <Badge label={t('population.frozen')} tone="success" /> : t('population.free'),
            },
          ]}
        />
      </Section>
      <Section title={t('population.byMunicipality')}>
        <DataTable
          caption={t('population.byMunicipality')}
          captionHidden
          rows={rows}
          rowKey={({ bfsNumber }) => String(bfsNumber)}
          columns={[
            { key: 'name', label: t('importField.name'), cell: ({ name }) => name },
            { key: 'number', label: t('importField.number'), cell: ({ bfsNumber }) => bfsNumber },
            ...shown.map((day, index) => ({
              key: day,
              label: shortDate(day),
              align: 'end' as const,
              cell: ({ residents }: (typeof rows)[number]) => {
                const count = residents[index] ?? null
                return count === null ? '–' : formatCount(count)
              },
            })),
          ]}
        />
      </Section>
    </div>
  )
}
