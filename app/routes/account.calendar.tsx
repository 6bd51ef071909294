import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { CalendarFeed } from '#app/components/calendar-feed.tsx'
import { CopyLink } from '#app/components/copy-link.tsx'
import { crumbs } from '#app/components/crumbs.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { isOfTheCanton, type Person } from '#app/domain/roles.ts'
import { env } from '#app/env.server.ts'
import { requirePerson } from '#app/http/session.server.ts'
import { feedSince, renewFeed } from '#app/models/deadlines/calendar-feeds.server.ts'
import { useText } from '#app/text/use-text.tsx'

export const handle = crumbs((t) => [{ label: t('calendar.feed.made') }])

/** The page that shows the address is kept nowhere. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  return { since: feedSince(person.id), back: calendarPath(person) }
}

/** Answers with the new address itself, once: only its hash is kept. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)

  const { token } = renewFeed(person.id, now())

  const answer = { address: `${env.BASE_URL}/calendar/${token}.ics` }
  return data(answer, { headers: { 'Cache-Control': 'no-store' } })
}

export default function NewCalendarAddress() {
  const t = useText()
  const { since, back } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  return (
    <div className="stack-l">
      <PageTitle
        title={t('calendar.feed.made')}
        lead={made ? t('calendar.feed.made.text') : t('calendar.feed.text')}
      />
      {made ? (
        <CopyLink address={made.address} label={t('calendar.feed.address')} />
      ) : (
        <CalendarFeed since={since} />
      )}
      <div className="row">
        <ButtonLink to={back} kind="secondary">
          {t('calendar.feed.back')}
        </ButtonLink>
      </div>
    </div>
  )
}

function calendarPath(person: Person) {
  return isOfTheCanton(person) ? '/canton/calendar' : '/municipality/calendar'
}
