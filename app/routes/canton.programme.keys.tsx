import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { KeyBadge } from '#app/components/canton/key-parts.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { programmeCrumbs } from '#app/components/programme-crumbs.ts'
import { today } from '#app/domain/deadlines/calendar.ts'
import { SETTING_ROLES } from '#app/domain/deadlines/reminders-of-kind.ts'
import { isOver } from '#app/domain/programme/period.ts'
import { hasRole } from '#app/domain/roles.ts'
import { askedPeriod } from '#app/http/period.server.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { aroundText, keyText, versionText } from '#app/text/key.ts'
import { useText } from '#app/text/use-text.tsx'
import { type KeyShown, keysShown } from '#app/views/keys.server.ts'

export const handle = programmeCrumbs((t) => [{ label: t('keys.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  const day = today(now())
  const { programme, query } = askedPeriod(request, day)
  return {
    query,
    period: programme.name,
    versions: keysShown(programme.id, day),
    mayChange: hasRole(person, ...SETTING_ROLES) && !isOver(programme, day),
  }
}

export default function KeysPage() {
  const t = useText()
  const { query, period, versions, mayChange } = useLoaderData<typeof loader>()
  return (
    <div className="stack-l">
      <PageTitle kicker={period} title={t('keys.title')} lead={t('keys.lead')} />
      <DataTable<KeyShown>
        caption={t('keys.title')}
        captionHidden
        rows={versions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'version',
            label: t('keys.name'),
            cell: (one) => <Link to={`/canton/programme/keys/${one.id}`}>{versionText(t, one)}</Link>,
          },
          {
            key: 'standing',
            label: t('keys.standing'),
            cell: ({ standing, sample }) => <KeyBadge standing={standing} sample={sample} />,
          },
          {
            key: 'how',
            label: t('keys.how'),
            prose: true,
            cell: ({ key }) => [keyText(t, key), aroundText(t, key)].filter(Boolean).join('; '),
          },
          {
            key: 'from',
            label: t('keys.inForceFrom'),
            cell: ({ standing, inForceFrom }) =>
              standing === 'draft' ? '–' : <DateText day={inForceFrom} short />,
          },
          {
            key: 'basis',
            label: t('keys.legalBasis'),
            prose: true,
            cell: ({ legalBasis }) => legalBasis || t('keys.legalBasis.none'),
          },
        ]}
      />
      {mayChange && (
        <div>
          <ButtonLink to={`/canton/programme/keys/new${query}`}>{t('keys.new')}</ButtonLink>
        </div>
      )}
    </div>
  )
}
