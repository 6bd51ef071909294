import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { UnreachableList } from '#app/components/canton/unreachable-list.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateText } from '#app/components/date-text.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { dayInZurich, today } from '#app/domain/deadlines/calendar.ts'
import { hasRole } from '#app/domain/roles.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { bouncedPeople } from '#app/models/mail/bounces.server.ts'
import { unreachableParties } from '#app/models/people/unreachable.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('contacts.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  return {
    unreachable: unreachableParties(today(now())).map(({ reference, party }) => ({ reference, party })),
    bounced: bouncedPeople(),
    mayMend: hasRole(person, 'officer', 'admin'),
  }
}

type Bounced = Awaited<ReturnType<typeof loader>>['bounced'][number]

export default function Contacts() {
  const t = useText()
  const { unreachable, bounced, mayMend } = useLoaderData<typeof loader>()
  return (
    <div className="stack-xl">
      <PageTitle title={t('contacts.title')} lead={t('contacts.lead')} />
      <Section title={t('tasks.unreachable')}>
        {unreachable.length > 0 ? (
          <UnreachableList parties={unreachable} />
        ) : (
          <p className="soft">{t('contacts.reachable')}</p>
        )}
      </Section>
      <Section title={t('contacts.bounced')}>
        <DataTable<Bounced>
          caption={t('contacts.bounced')}
          captionHidden
          rows={bounced}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('contacts.bounced.none')} />}
          columns={[
            {
              key: 'name',
              label: t('account.name'),
              cell: ({ id, name }) => (mayMend ? <Link to={`/canton/contacts/${id}`}>{name}</Link> : name),
            },
            { key: 'email', label: t('signIn.email'), cell: ({ email }) => email },
            {
              key: 'since',
              label: t('contacts.since'),
              cell: ({ bouncedAt }) => bouncedAt && <DateText day={dayInZurich(bouncedAt)} short />,
            },
            { key: 'reason', label: t('contacts.reason'), cell: ({ reason }) => reason },
          ]}
        />
      </Section>
    </div>
  )
}
