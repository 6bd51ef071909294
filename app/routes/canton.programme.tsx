import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { crumbs } from '#app/components/crumbs.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PART_GROUPS, PROGRAMME_PARTS } from '#app/components/programme-parts.ts'
import { Section } from '#app/components/section.tsx'
import { today } from '#app/domain/deadlines/calendar.ts'
import { CANTONAL_ROLES, hasRole } from '#app/domain/roles.ts'
import { requireCantonalPerson } from '#app/http/session.server.ts'
import { programmeOn } from '#app/models/programme/programme.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('programme.title') }])

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireCantonalPerson(request)
  return {
    period: programmeOn(today(now())).name,
    roles: CANTONAL_ROLES.filter((role) => hasRole(person, role)),
  }
}

export default function Programme() {
  const t = useText()
  const { period, roles } = useLoaderData<typeof loader>()
  const parts = PROGRAMME_PARTS.filter(({ may }) => may.some((role) => roles.includes(role)))
  const groups = PART_GROUPS.filter((group) => parts.some((part) => part.group === group))
  return (
    <div className="stack-xl">
      <PageTitle kicker={period} title={t('programme.title')} lead={t('programme.lead')} />
      {groups.map((group) => (
        <Section key={group} title={t(`programme.group.${group}`)}>
          <dl className="summary-list">
            {parts
              .filter((part) => part.group === group)
              .map(({ to, title, about }) => (
                <div key={to}>
                  <dt>
                    <Link to={to}>{t(title)}</Link>
                  </dt>
                  <dd>{t(about)}</dd>
                </div>
              ))}
          </dl>
        </Section>
      ))}
    </div>
  )
}
